# The laboratory: tables on the terminal, and the section on sensitivity in docs/MODEL_CARD.md.

## plenary negotiate --bench: heads of columns, short

lab-conferences = conferences
lab-clauses = clauses
# The mix of delegates, or the simple method.
lab-by = by
lab-n = n
lab-welfare = welfare
lab-nash = Nash root
lab-all-accept = all accept
lab-no-deal = no deal
lab-impossible = impossible
lab-to-frontier = to frontier
lab-rounds = rounds
lab-ms = ms
lab-exhaustive = exhaustive
# Cells of the table.
lab-cell-reference = 5 parties, 8 clauses
lab-cell-mixed = 3-20 parties, 4-16 clauses
lab-linked = linked
lab-separable = separable
lab-best-found = Best found: every text where `exhaustive` says so (up to 100,000), else local search from many starts.
# Simple methods to compare with.
lab-method-compromise = compromise model
lab-method-plurality = plurality per clause
lab-method-unanimity = single text, unanimity
lab-method-all-but-one = single text, all but one
lab-method-majority = single text, majority
lab-method-annealed = chair anneals on votes
lab-method-offers = offers, time-based
lab-method-micro = offers, MiCRO min rule

## The same on the shipped scenarios

lab-shipped = shipped scenarios (true mandates; the best of a long search)
lab-scenario = scenario
lab-seed = seed
lab-adopted = adopted
lab-yes = yes
lab-no = no
# Share of states above their line, and at the best text found.
lab-content = content
lab-at-best = at best
lab-days = days

## plenary tricks

lab-trick = trick
lab-gain = gain
lab-over-silent = above silence
lab-over-delegate = above delegate
lab-clearly = clearly
lab-clearly-worse = clearly worse
lab-best = best
lab-signed = signed
lab-verdict = verdict
lab-goal = goal

## plenary sensitivity: Markdown, on the terminal and in docs/MODEL_CARD.md

lab-sensitivity-ends =
    One number at a time, from the low end of its range to the high one, all others at their presets.
    A cell is what the index gains, in points; bold is beyond three standard errors of the paired difference. Numbers that surely move no index by two points, and no ending by a quarter of the worlds, are left out.
    The last column is the ending whose share among the worlds gains or loses most; bold where that is a quarter of the worlds or more.
lab-sensitivity-morris =
    Elementary effects (Morris 1991, Campolongo 2007) on { $trajectories } trajectories over four levels.
    A cell is mu* (sigma): how many points the index moves, on average, when the number goes over its whole range; and how much that differs with where all the numbers stand.
    Bold is surely more than the dice: less two standard errors, it is above what the seeds alone give one effect. Numbers that surely move no index by two points, and no ending by a quarter of the worlds, are left out.
    The last column is the ending whose share among the worlds moves most when the number goes up by two thirds of its range, over all trajectories and seeds; bold where that is a quarter of the worlds or more.
lab-sensitivity-sobol =
    Shares of variance on { $samples } pseudo-random rows (first order: Saltelli 2010; total: Jansen 1999).
    A cell is first order / total ± standard error of the total (bootstrap).
    What the dice do differently from point to point is in the totals.
lab-sensitivity-what = The five indices of the world at the end of `{ $scenario }`, 0 to 100, averaged over the same { $seeds } seeds at every point: worlds of a forecast, without a conference.
lab-sensitivity-rule = Each number is varied from half to one and a half times its preset, cut to its declared range; a number that is 0 in the preset from 0 to a tenth of its declared range.
lab-sensitivity-theory = **{ $theory }**, { $n } worlds
# The head of the table; $indices are names between bars.
lab-sensitivity-table = | number | varied over | { $indices } |
# One more column of that head.
lab-sensitivity-ending = { "" } ending most moved |
lab-sensitivity-index = the index itself
lab-sensitivity-rest = { $n } numbers are left out.
# A mean with its standard deviation.
lab-sensitivity-mean = { $mean } (sd { $spread })

## plenary goals

lab-goals-seat = Seat
lab-goals-silent = silent
lab-goals-delegate = delegate
lab-goals-adviser = adviser
lab-goals-expert = expert
lab-goals-objecting = objecting
lab-goals-public = Public goal
# seats, never and given are numbers of seats.
lab-goals-sum = { $seats } seats. Public goals that no way to play ever reaches: { $never }. Public goals that silence reaches in more than half of the sessions: { $given }.

# Two lines between which a page has its section.
lab-no-place = there is no `{ $first }` followed by `{ $last }`
lab-no-mix = `{ $name }` is no mix and no kind of delegate; mixes: { $mixes }; kinds, with commas: { $kinds }
