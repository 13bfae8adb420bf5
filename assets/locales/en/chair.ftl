# The desk of a player in the chair: how the text is written, tomorrow's agenda, deadlines. The top
# line of the conference says to everybody how the chair writes.

## The top line

chair-name = The chair
# $bold is cautious, open or bold; how many brackets it changes together is told under the pointer.
chair-style = { $bold ->
    [cautious] A cautious chair.
    [open] A chair who weighs.
   *[bold] A bold chair.
 }
chair-style-note = { $package ->
    [one] Its texts change one bracket at a time.
   *[other] Its texts change up to { $package } brackets together.
 }
# Where one is, and on which day; $place is as the scenario has it, $forum as "The ITU".
chair-before = Before { $place }.
chair-before-later = { $forum }, before day 1 of { $days }.
chair-day = Day { $day } of { $days }.
chair-day-later = { $forum }, day { $day } of { $days }.
# $place is one of these, $style the message above.
chair-line = { $place } { $style }
chair-to-the-hall = To the hall
chair-to-the-first-day = To the first day
chair-pass-over = Pass over it
chair-plates-up = Plates up
chair-goodwill = goodwill
chair-influence = { $left } influence left

## How the text is written

chair-how-you-write = How you write
chair-temperature = boldness
chair-temperature-ends = 0: only what the room likes; 2: much that it dislikes a little
chair-package = brackets at once
chair-patience = patience, edits
chair-patience-ends = fewer: written at once; more: everything tried
chair-how-it-works = Your text is put to the room edit by edit. Every delegation grades each edit from strong no to strong yes. You keep what the room likes on the whole; the bolder you are, the more you also keep, early on, of what it dislikes a little. A package changes several brackets at once.
chair-write = Write a text tonight
chair-you-write = You write tonight.
chair-test = Test the room

## Tomorrow's agenda

chair-agenda = Tomorrow’s agenda
chair-agenda-of = { $n } of { $most }
chair-by-lot = Drawn by lot, brackets never heard first.
chair-take-out = Take this bracket out
chair-put-on = Put this bracket on it

## Deadlines

chair-deadlines = Deadlines
chair-deadline = { $of }: until day { $day }
chair-close = Close this one on day { $day }
chair-deadline-note = When it closes, the leading wording stands if more than half do not object; those who do count it as half a lost vote.
