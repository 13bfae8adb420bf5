# The signing hall: the roll with its plates, the bet, and the sum behind an answer.

signing-title = The signing
signing-text = What is signed
signing-years = The years that follow

# What a state answers, as it is read out. "waits" is before its plate goes up.
signing-waits = waits
# One's own row among those who come next; $decision is one of the four that follow.
signing-own = you: { $decision }
signing-signs = signs
signing-declares = signs, with a declaration
signing-not-now = not now
signing-refuses = refuses
# The same in the legend of the plates.
signing-declaration = declaration
signing-away = stayed away
# Headings of the roll, for those who hear it as a table.
signing-head-delegation = delegation
signing-head-group = group
signing-head-answer = answer

# The bet. A large number stands before "of 144".
signing-bet-open = How many will sign?
signing-slider = bet on signatures
signing-of = of { $n }
signing-off = { $n ->
    [0] Your bet was right.
    [one] Your bet was one away.
   *[other] Your bet was { $n } away.
}
# What is expected, with a range.
signing-expects = Your adviser expects { $mean } [{ $low }–{ $high }], from what was said.
signing-expects-chair = Your secretary expects { $mean } [{ $low }–{ $high }], from what was said.
signing-open = Open the hall
signing-no-seat = You do not sit in this conference: the others answer, and you see it.

# A sum: its reasons stand under it, $decision is one of the answers above.
signing-because = { $decision }, because:
# Who answers without a reservation has no reason to state.
signing-plainly = { $decision }, and states no reservation.
signing-states = It states: { $said }.
signing-says-nothing = no reservation
signing-choose = Choose a plate to read why it answers so.
# Over the sum: how one's goals stand by the text; $which is what a goal is called, $title what it is, $now where
# it stands, in a whole sentence.
signing-goals = What this text does for you: { $all }.
signing-goal = { $which } { $stands ->
    [met] reached
    [missed] missed
    [kept] kept
    [crossed] crossed
   *[open] still open
 }
signing-goal-note = { $which }: { $title }. { $now }
# $most and $part are points of the score; at a later conference ($first is no) an earlier text may go on to hold.
signing-crosses = This text crosses your red line: { $title }. If you sign it, you have none of its { $most } points{ $first ->
    [yes] ; if you stay outside, { $part }.
   *[no] .
 }
signing-sum = Your own sum
signing-sum-note = A state signs if its sum is zero or more. Your goals are scored apart from it.
signing-smaller = { $n } smaller ones
signing-together = together

# Buttons: what one's own plate answers.
signing-answer-sign = Sign
signing-answer-declare = Sign with a declaration
signing-answer-not-now = Not now
signing-answer-refuse = Refuse
# What an answer comes to, under the pointer.
signing-note-sign = You take the text as it is; by your sum that is { $worth } for you.
signing-note-declare = You sign, and say that one clause binds you less; by your sum the text as it is comes to { $worth } for you. The others see it.
signing-note-not-now = You stay outside for now and may join later, while the text is open.
signing-note-refuse = You stay outside, and say so before everybody.

signing-verdict = How you did so far

# The header: who chairs, and how the roll is hurried on.
signing-chair = The chair
signing-to-the-end = To the end
signing-hold = Hold
signing-go-on = Go on
signing-slower = Slower
signing-faster = Faster

# What lies below the race, and the key that changes it.
signing-tab-hall = Hall
signing-tab-roll = List
signing-tab-text = Text

# The card with the plate that is called. $answer is one of the answers above.
signing-first = The hall falls silent. The first plate is called.
signing-called-now = Called now
signing-called-of = { $k } of { $n }
signing-answers = { $answer }.
signing-quote = For the record: { $said }.
signing-result = { $up } of { $n } signed.
signing-result-bet = You bet on { $bet }.
signing-result-record = On record, { $n } signed on the spot.

# The race: signatures over plates called.
signing-race-heard = { $up } signatures of { $called } plates called, { $n } in all; your bet, { $bet }; to expect in the end: { $mean }, from { $low } to { $high }; if none of the others signs, { $up }, if all sign, { $still }{ $record ->
    [0] .
   *[other] ; on record, { $record } signed.
 }
signing-race-axis = plates called
signing-race-range = { $mean } [{ $low }–{ $high }]
signing-race-record = on record, { $n }
signing-race-bet = your bet, { $n }
signing-if-all = if all
signing-if-none = if none

# The count: a large number stands before it.
signing-up-of = { $up ->
    [one] plate up, of { $called } called
   *[other] plates up, of { $called } called
}
signing-to-bet = { $n } to go to your bet, { $left } still to call.
signing-next = Next on the roll
signing-next-note = your adviser’s odds, from what was said
signing-chance = { $n } %
signing-surprises = Who surprised you
signing-surprises-signs = Signed all the same: { $states }.
signing-surprises-stays = Did not sign: { $states }.

# The list: states of a group whose plates are up, of all in it.
signing-group-count = { $up } of { $n }
signing-no-group = In no group
