# The foot of the conference: what would follow if the selected wording stood.

# How many gain and lose by it, and its worth to the player in hundredths, with its sign.
outlook-moves = { $gain } gain, { $lose } lose
outlook-moves-and-worth = { $gain } gain, { $lose } lose; { $worth } for you
# All of it in one line, in a small window; $range is as [12–31], and $moves one of the two above.
outlook-line = If “{ $wording }” stood: { $then } { $range } of { $n } would sign, { $now } as it stands; { $moves }.
outlook-if-stood = If “{ $wording }” stood
# Beside the number of those who would sign, in large letters.
outlook-more =
    of { $n } would sign,
    { $by } more than as it stands
outlook-fewer =
    of { $n } would sign,
    { $by } fewer than as it stands
outlook-tips = groups move together: the hall could tip either way
outlook-estimated = estimated from published positions
outlook-who-moves = Who moves
outlook-nobody-moves = Nobody we know of: this wording is in the text, or they do not mind.
# Before the names of those who come nearer to signing, and of those who go from it.
outlook-towards = towards
outlook-away = away
outlook-how-far = How far from your mandate
# What the marks on the lines under it mean.
outlook-how-far-marks = • wanted   | in the text   > if it stood
outlook-by-group = Who would sign, by group
outlook-by-group-marks = | as it stands   > if it stood
