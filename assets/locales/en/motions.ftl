# Under the wordings of the selected bracket: what one can do about the chosen one. A key that ends
# in -note says what an act does and costs, while the pointer rests on its button; numbers in
# parentheses are those of the rules.

## Headings of the three lines, and the fold of the last

motions-say = Say
motions-corridor = Corridor
motions-procedure = Procedure
motions-more = More
motions-less = Less

## Say

motions-press = Tell the press
motions-press-note = Publics look at its subject, yours most. One influence, { $goodwill } goodwill (3.16).
motions-open = Open this bracket
motions-open-note = Nothing is said here until somebody opens it. One influence (1.5).
# $wording is one of page-wording-….
motions-support = Support { $wording }
motions-support-note = Speak for it. One influence; what you promised against it breaks (1.12, 4.7).
motions-oppose = Oppose
motions-oppose-note = Speak against it. One influence; what you promised for it breaks (1.12, 4.7).
motions-table = Table
motions-table-note = Put it forward; it needs a second name. One influence, one wording a day, two for who leads a group (1.12).
motions-cosponsor = Co-sponsor
motions-cosponsor-note = Put your name beside the mover’s; a second name brings it before the room. One influence (1.13).
motions-red-line = Red line
motions-red-line-note = Say you cannot take it. One influence; if the text crosses it, signing costs 5 (1.7, 3.9).

## Corridor

motions-caucus = Bring to your group
motions-caucus-named = Bring to { $group }
motions-caucus-note = It meets this evening, and takes a common proposal if { $rule }. One influence, once a day (1.14, 0.2).

## Procedure

motions-show = Show of plates
motions-show-note = Who stands for it? Settles nothing. One influence, { $goodwill } goodwill (3.10).
motions-vote = Call a vote
motions-vote-note = More than half of the plates cast. One influence, { $goodwill } goodwill; losers remember (3.6, 5.5).
motions-ask-chair = Ask the chair
motions-ask-chair-note = The chair writes a text of its own this evening. One influence, once a day (4.2).
motions-point = Point of order
motions-point-note = A vote though the bracket is not open. One influence, { $goodwill } goodwill (3.7).
motions-close = Close debate
motions-close-note = Settles it with the leading wording if more than half do not object. One influence, { $goodwill } goodwill (3.14).
motions-put-off = Put it off
motions-put-off-note = Until the day after tomorrow, if objectors outnumber friends. One influence, { $goodwill } goodwill (3.15).
motions-move = Move the clause
motions-move-note = Choose where it stands: preamble, article, resolution, nowhere.
motions-move-to = Move it to “{ $place }”
motions-move-to-note = Opens the question of place, if nobody has, and tables this one. One influence, as tabling (1.12).
motions-walk-out = Walk out
motions-walk-out-note = No plate and no voice until tomorrow. One influence, { $goodwill } goodwill (1.15, 3.17).

## Who can keep the wording out

motions-everyone = Show everyone
motions-blockers =
    { $n ->
        [0] Nobody can block this
       *[other] Who can block this: { $n }
    }
motions-blockers-note = red lines, plates that object, and who would lose

# $n is how many are asked; $states are their names; $clause is a number of a clause.
motions-draft = Drafting group of { $n }
motions-draft-note = Asks { $states } to write { $clause } with you: the parties of the package in hand, or else those who gain most by this wording.
# $points of patience, 0 to 100.
motions-consult = Capital { $points }
