# The foot of the conference: what would follow if the selected wording stood.

# The heading; $clause is a number as 5A, $wording one of page-wording-….
outlook-if-stood = If { $wording } stood in { $clause }
outlook-stands = As it stands: { $wording } in { $clause }
outlook-if-package = If the package in hand were taken
# Beside the number of those who would sign, in large letters.
outlook-more =
    of { $n } would sign,
    { $by } more than as it stands
outlook-fewer =
    of { $n } would sign,
    { $by } fewer than as it stands
outlook-as-many =
    of { $n } would sign,
    as many as the draft has
# The same where there is little room.
outlook-more-short = of { $n }, { $by } more than now
outlook-fewer-short = of { $n }, { $by } fewer than now
outlook-as-many-short = of { $n }, as many as now
# For screen readers: the line of ticks under it.
outlook-ruler = { $mean } of { $n } would sign, between { $low } and { $high } in nine cases of ten; { $now } as it stands.
outlook-now = as it stands, { $now }
# $worth is what it is worth to the player by its mandate in hundredths, with its sign; $rest one of the two
# below.
outlook-worth = { $worth } by your mandate; { $rest }
outlook-tips = groups move together: the room could tip
outlook-estimated = by published positions and what you heard
outlook-who-moves = Who moves, and why
outlook-nobody-moves = Nobody we know of: it changes no signature.
outlook-nobody-moves-stands = Nobody: it stands in the draft already, so every signature expected counts on it.
# The same where there is room for one line.
outlook-nobody-moves-stands-short = Nobody moves: it stands in the draft.
outlook-nobody-moves-short = Nobody that we know of moves by it.
# $worth is what it is worth to the player, in hundredths with its sign.
outlook-nobody-moves-but-us = Nobody else we know of: it changes no signature. It is worth { $worth } to us alone.
# A row in words; $by is a number of signatures with its sign, $why a term of the sum.
outlook-mover = { $by } signatures: { $who }, for { $why }
outlook-for = , for { $why }
# Those of whom each moves by less than five in a hundred; and the same after names.
outlook-little = { $n ->
    [one] one state, by a little
   *[other] { $n } states, each by a little
 }
outlook-clear-and-little = { $who }, and { $n ->
    [one] one more
   *[other] { $n } more
 } by a little
# How the difference above it comes about: what is lost and what is won add up to it.
outlook-sum = { $how ->
    [won] { $won } won, none lost
    [lost] { $lost } lost, none won
   *[both] { $lost } lost, { $won } won
 }
# The same with who moves most.
outlook-sum-of = { $sum }; first { $who }
# $subject is a subject of the text, as “Network security”.
outlook-why-subject = what it says on “{ $subject }”
outlook-open = may go either way
outlook-how-far = How far from your mandate
# What the marks on the lines under it mean.
outlook-how-far-marks = • wanted   | in the text   > if it stood
outlook-by-group = Who would sign, by group
outlook-by-group-marks = | as it stands   > if it stood

## What follows in the years after

outlook-years = What follows
outlook-frontier = Shallow to deep
outlook-no-thread = What follows cannot be worked out: { $fault }.
# Under a chart; $by is a number of points with its sign.
outlook-on-no-text = { $by } on no text
outlook-perhaps = { $by }, may be chance
outlook-works = working it out…
# Under all of them.
outlook-worlds = { $first } to { $last }, { $n } of { $most } worlds, { $theory } theory; from public data.
outlook-first-worlds = The first worlds run, { $theory } theory; from public data.
outlook-rests-on =
    Each world is made of what the scenario publishes and of this text, signed by those you think would sign it.
    Nothing of this session is in it that you do not know. Each index goes from 0 to 100.
    The difference from no text is the mean over worlds with the same luck; “may be chance” is a difference within its 95 % range.
outlook-from-the-start = They run as if this text had been signed at the first conference.
outlook-legend-this = this text
outlook-legend-without = no text
outlook-legend-bands = 50 and 90 %
# For screen readers: a chart; $against is one of the three above.
outlook-fan = { $index } in { $year }: { $middle } of 100, half of the worlds between { $lower } and { $upper }, nine of ten between { $low } and { $high }; { $against }.
outlook-fan-later = { $index }: working it out…
