# The signing hall: the roll with its plates, the bet, and the sum behind an answer.

signing-title = The signing
signing-text = What is signed
signing-years = The years that follow

# What a state answers, as it is read out. "waits" is before its plate goes up.
signing-waits = waits
signing-signs = signs
signing-declares = signs, with a declaration
signing-not-now = not now
signing-refuses = refuses
# The same as marks on the plates, which have room for three letters, and what the marks mean.
signing-mark-signs = +
signing-mark-declares = + d
signing-mark-not-now = …
signing-mark-refuses = ×
signing-legend = + signs   + d with a declaration   … not now   × refuses

# The bet. A large number stands before "of 144" and below "Plates up".
signing-bet = Your bet
signing-bet-open = How many will sign?
signing-slider = bet on signatures
signing-of = of { $n }
signing-up = Plates up
signing-off = You were { $n } away.
# What is expected, with a range.
signing-expects = Your adviser expects { $mean } [{ $low }–{ $high }], from what was said.
signing-expects-chair = Your secretary expects { $mean } [{ $low }–{ $high }], from what was said.
signing-open = Open the hall

# A sum: its reasons stand under it, $decision is one of the answers above.
signing-because = { $decision }, because:
signing-states = It states: { $said }.
signing-says-nothing = no reservation
signing-choose = Choose a plate to read its sum.
signing-sum = Your own sum
signing-sum-note = A state signs if its sum is zero or more.
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
signing-goals = Your goals
