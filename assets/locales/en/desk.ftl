# Notices of the window that belong to no screen: at the foot of the page, or on the terminal when
# the window cannot open.

# Title of the window; the name of the game.
desk-window-title = Plenary
# The title of the teacher's own window.
desk-own-window-title = For the teacher alone
desk-window-fault = the window closed with a fault

# Starting and keeping a session. $fault is a sentence that says what went wrong.
desk-nothing-to-start = there is no scenario or no theory to start with
# A copy of the session under other numbers; $n acts are not admissible under them.
desk-copied = { $n ->
    [0] This is a copy of the session under the changed numbers, with the same seed and all that you did. The session itself stays in your list.
    [one] This is a copy of the session under the changed numbers, with the same seed and what you did; one act could not be done under them. The session itself stays in your list.
   *[other] This is a copy of the session under the changed numbers, with the same seed and what you did; { $n } acts could not be done under them. The session itself stays in your list.
 }
desk-not-written = { $fault }; this session is not written to disk
desk-written-later = { $fault }; the session goes on, and this is written at the next step if the disk allows it
# $folder is a path.
desk-saved = Saved in { $folder }

# Themes are files with colours; "paper" and "lamplight" are the names to be typed.
desk-no-colour = `{ $colour }` is not a colour
desk-no-theme = no theme `{ $name }`; there are paper and lamplight
desk-bad-theme = themes/{ $name }.ron:{ $fault }

# Settings: theme, text size and the place of the window, kept in one file. $fault says what went wrong.
desk-settings-unread = { $fault }: settings that do not read are put aside, and the window opens as it does at first
desk-settings-unwritten = { $fault }: settings are not kept

# What would be lost if the day or the quarter ended now; pressed again, it ends. $parts are the messages
# that follow.
desk-lost = { $parts } Press again to go on all the same.
desk-lost-offers = { $n ->
    [one] The offer of { $who } lapses tonight, unanswered.
   *[other] { $n } offers lapse tonight, unanswered: { $who }.
 }
# $last is yes on the last day.
desk-lost-influence = { $n ->
    [one] One point of influence is unspent, and { $last ->
        [yes] this is the last day
       *[no] is gone tomorrow
     }.
   *[other] { $n } points of influence are unspent, and { $last ->
        [yes] this is the last day
       *[no] are gone tomorrow
     }.
 }
# The evening before the last day; $who are the others in such packages, $terms are quoted wordings.
desk-lost-chairs-text = { $n ->
    [one] Tonight the chair writes its last text, and what is not settled may fall in it. The package with { $who } hangs on { $terms }.
   *[other] Tonight the chair writes its last text, and what is not settled may fall in it. Packages with { $who } hang on { $terms }.
 }
# The last day.
desk-lost-packages = { $n ->
    [one] The package with { $who } lapses tonight: not all of its terms stand in the text.
   *[other] { $n } packages lapse tonight, since not all of their terms stand in the text: those with { $who }.
 }
desk-lost-waits = { $n ->
    [one] One thing waits for your answer; without one it is silence.
   *[other] { $n } things wait for your answer; without one it is silence.
 }
# Before an act that breaks a promise of one's own: $breaks is preview-breaks-line, $who are
# names of states; $less and $seen are trust on the scale of 0–1, $n are the others who would see it.
desk-breaks = { $parts } Press again to do it all the same.
desk-breaks-package = { $n ->
    [0] This breaks the package with { $who }. It costs { $less } of their trust.
    [one] This breaks the package with { $who }. It costs { $less } of their trust, and { $seen } of the one other who would see it.
   *[other] This breaks the package with { $who }. It costs { $less } of their trust, and { $seen } of each of the { $n } others who would see it.
 }
# $said is a whole sentence: who was promised what, and what is asked now.
desk-promises-otherwise = { $n ->
    [0] { $said } To break it costs { $less } of their trust.
    [one] { $said } To break it costs { $less } of their trust, and { $seen } of the one other who would see it.
   *[other] { $said } To break it costs { $less } of their trust, and { $seen } of each of the { $n } others who would see it.
 }
desk-breaks-line = { $breaks } Your next red lines will be believed less.
# Before one refuses to sign, which ends the turn.
desk-refuses = You refuse before everybody, and nothing takes it back. “Not now” leaves you outside as well. Press again to refuse all the same.
# A broken promise after it was done; $who are names of states.
desk-broke-package = It broke the package with { $who }.
desk-promised-otherwise = It promises other words than the package with { $who }.
desk-broke-line = It took back your red line.
# What was done, in a few words near where it was asked for.
desk-done = Done: { $act }
# After what was done: it was a listening at a door, and was seen.
desk-caught = You were caught, and the room knows of it.
desk-done-left = { $left ->
    [0] Done: { $act } No influence is left today.
   *[other] Done: { $act } { $left } influence left today.
 }
