# The page of the model against the record of 2012.

record-title = Against the record
record-unreadable = { $file } cannot be read.
record-back = Back

# How good the rule is.
record-right = Asked about the text and the vote of 2012, the rule is right for { $right } of { $all } states it had not seen.
record-rule = It weighs what the text says to a state, how the state votes in the General Assembly, what it had pledged about the Internet, and what its regional group is expected to do; all of it was public before the signing. Four weights, ten folds, twenty rounds.
# Heads of two columns of numbers: the share of right answers, and the logarithmic loss.
record-share = right
record-log-loss = log loss
# For those who hear the table: its name, and the heading of the column before them.
record-rules = how often each rule is right
record-by = rule
record-gain = Better than how states vote in the General Assembly alone by { $points } points of accuracy; 95 % of draws lie between { $low } and { $high }. Three states are two points: one conference cannot settle what words are worth.
record-vote = The vote on access is predicted, too: { $yes } to { $no }, { $away } abstaining. On the record it was 77 to 33, 8 abstaining, 26 away.

# A plot of chances given against shares that signed.
record-calibration = How sure, and how often right
record-calibration-note = Across: the chance given. Up: the share that signed. Larger discs are more forecasts.

# Halls under other conditions than those of Dubai.
record-others = The Dubai that was not
record-others-note = How many sign by the rule, mean and 5th to 95th percentile; then the game’s own conferences and the ending they most often come to.
# $signs is a mean with a range, as 87 [80–94].
record-other = { $title }: { $signs } of { $all } sign
# $played is a list of theories, each with a number and an ending.
record-played = In the game, { $played }.

# States that the rule gets wrong, with the parts of the chance it gave.
record-misses = Where it is wrong
record-misses-note = Chance of signing, each state held out; what speaks for it and against.
record-signed = signed
record-did-not-sign = did not sign
record-term-no-pledge = no pledge on the Internet
record-term-alignment = its votes in the Assembly
record-term-pledge = its pledge on the Internet
record-term-group = its group
record-term-text = what the text says
record-term-home = the home front
record-term-outvoted = the lost vote
record-term-links = how the clauses hang together
record-term-feared = what the words are feared to allow
record-term-caution = words settled late
