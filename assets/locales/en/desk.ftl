# Notices of the window that belong to no screen: at the foot of the page, or on the terminal when
# the window cannot open.

# Title of the window; the name of the game.
desk-window-title = Plenary
desk-window-fault = the window closed with a fault

# Starting and keeping a session. $fault is a sentence that says what went wrong.
desk-nothing-to-start = there is no scenario or no theory to start with
desk-not-written = { $fault }; this session is not written to disk
desk-written-later = { $fault }; the session goes on, and this is written at the next step if the disk allows it
# $folder is a path.
desk-saved = Saved in { $folder }

# Themes are files with colours; "paper" and "lamplight" are the names to be typed.
desk-no-colour = `{ $colour }` is not a colour
desk-no-theme = no theme `{ $name }`; there are paper and lamplight
desk-bad-theme = theme { $name }: { $fault }
