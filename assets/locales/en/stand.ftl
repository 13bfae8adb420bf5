# The page “Where you stand”: the seat's capital, its adviser, its acts of this turn, what the last turn
# brought, and the last rewrite of the draft. $state, $states and $who are names, $clause the number of a
# clause, numbers are counts unless said otherwise.

stand-title = Where you stand
# The button in the corner: the long label, the short one for narrow windows, and the name with its key.
stand-button = Where you stand
stand-button-short = You
stand-button-note = where you stand, { $key }
stand-close = Close
stand-chair = The chair has no capital and no adviser.

## The capital

stand-capital = Your capital
# $points go from 0 to 100; $stage is a stage in a few words.
stand-patience = Patience { $points } of 100: { $stage }
stand-stages = What your capital does as its patience falls
stand-stage = below { $points }: { $stage }
stand-stage-top = from { $points } on: { $stage }
stand-moved = What moved it last
stand-moved-nothing = Nothing has moved it yet.
stand-moved-not-now = It has moved before; the last turn did not move it.
stand-consult = Talk to the capital
# $points of patience.
stand-consult-regain = It regains { $points } points of patience.
stand-recalled = An official speaks for your country now.
stand-instructed = Your capital raises the plates on { $clauses }.

## The adviser

stand-adviser = Your adviser proposes
# What its points count, once over all proposals.
stand-adviser-points = Points are what we expect of the end of the conference with the act, beside without it: mandate, home, goals, and the thanks and favours of packages.
stand-adviser-none = Your adviser has nothing to propose now.
stand-adviser-years = In the years after, what is asked of you lies on the desk.
# $why is a whole sentence; $sure is one of adviser-sure-…; $chance is in a hundred.
# An act that hangs on nobody else: the chance of what follows from it stands in the adviser's words.
stand-certain = It is ours to do.
stand-sure = { $sure }: { $chance } times in a hundred
stand-breaks = It breaks the package with { $with }.
stand-silent = Do nothing more today

## Acts

stand-acts = What you did this turn
stand-acts-none = Nothing yet.
stand-take-back = Take back
# Under an act that stays; $why is why, without a capital.
stand-stays = It stays: { $why }.
# $act is what is taken back, as a sentence.
stand-take-back-name = Take back: { $act }

# An act in a few words where the journal has no sentence for it.
stand-act-plate = Raise your plate for { $proposal }.
stand-act-plate-objects = Raise your plate for { $proposal } and object to any other.
# $sides is both, we or they, by who takes something, or none; $favours is how many favours come with it.
stand-act-offer = Offer { $to } a package{ $sides ->
    [both] : we take { $give }, they take { $want }
    [we] : we take { $give }
    [they] : they take { $want }
   *[none] {""}
 }{ $favours ->
    [0] {""}
    [one] , with a favour
   *[other] , with favours
 }.
stand-act-accept = Accept the package with { $with }.
stand-act-decline = Decline the package with { $with }.
stand-act-break = Leave the package with { $with }.
stand-act-eavesdrop = Listen at the door of { $state }.
# $decision is sign, declare, not-now or refuse.
stand-act-decide = { $decision ->
    [sign] Sign.
    [declare] Sign with a declaration.
    [not-now] Do not sign now.
   *[refuse] Refuse to sign.
 }
stand-act-budget = Set the budget.
# $severity is the highest severity of a small blow, $rung the answer.
stand-act-instruct = From now on, without asking, to blows up to severity { $severity }: { $rung }.
stand-act-ask = Ask about every blow again.
# $kind is what was done to us, such as espionage.
stand-act-respond = Answer { $kind }: { $rung }.
stand-act-respond-unknown = Answer an incident: { $rung }.
stand-act-expose = Lay open what you know.
stand-act-arrange = Propose an arrangement to { $states }.
stand-act-join = Enter the arrangement with { $members }.
stand-act-leave = Leave the arrangement with { $members }.
stand-act-convene = Call a conference.
# $course is a course of a question, as a sentence.
stand-act-choose = On your desk: { $course }
stand-act-choose-unknown = Answer a question on the desk.

## What the last turn brought

stand-recap-day = What day { $day } brought
stand-recap-hall = What the signing brought
stand-recap-quarter = What the last quarter brought
stand-recap-none = No turn is over yet.
stand-recap-quiet = Nothing that concerns you changed.

## The last rewrite of the draft

stand-rewrite-chair = The chair’s text of day { $day }
stand-rewrite-room = What the room changed on day { $day }
# $from and $to are wordings, $by one of the messages below.
stand-change = { $clause }: from { $from } to { $to }, { $by }.
stand-by-chair = by the chair’s text
stand-by-seats = brought by { $names }
stand-by-plates = by the plates
stand-by-vote = by a vote that { $state } asked for
stand-by-vote-of-the-chair = by a vote
stand-by-group = by the drafting group of { $clause }
stand-by-event = by an event
# $worth are hundredths of utility with their sign.
stand-rewrite-own = By your mandate it brings you { $worth }.
stand-gain = Gain most, by your estimate: { $list }.
stand-lose = Lose most, by your estimate: { $list }.
stand-gainer = { $state } ({ $worth })

## The plates

stand-plates = Your plates this evening, if you say nothing else
stand-quoted = “{ $words }”

## Goals and the verdict

stand-goals = What you are to reach
# $which is what the goal is called (session-score-…), $title the goal in a few words, $reached how far it is, one of the messages below.
stand-goal = { $which }: { $title } ({ $reached })
# The number from which all dice of the session follow.
stand-seed = Seed of the dice: { $seed }
# For screen readers: a goal with where it stands.
stand-goal-heard = { $title }. { $now }
stand-goal-open = open
# It would be reached if things ended as they stand.
stand-goal-held-by-text = held as the text stands
stand-goal-held = held as things stand
# The same over a narrow bar.
stand-goal-held-short = held
# The same of a red line, which is kept or crossed.
stand-line-keeps = kept as the text stands
stand-line-crosses = crossed as the text stands
stand-line-kept = kept
stand-line-crossed = crossed
# Of a goal where all that could bring it is settled otherwise.
stand-goal-lost = lost unless the bracket is opened again
stand-goal-met = reached
stand-goal-not-met = missed
stand-verdict = How you did
# $points go up to 100; $grade is a word.
stand-verdict-total = { $points } points: { $grade }
# $had is what the lines below add up to, $could what they could.
stand-verdict-sum = { $had } of the { $could } that could be won, reckoned to 100.
# $points and $most are points of one item.
# $item is what is judged, $title that of the seat's goal.
stand-verdict-goal = { $item }: { $title }
stand-verdict-points = { $points } of { $most }
# What the seat's own delegate reaches, over many plays: $par is stand-par-range. $place is seat or chair here
# and in what follows.
stand-par-total = { $place ->
    [chair] A computer in the chair: { $par }
   *[seat] Your delegate in your place: { $par }
 }
# The same for a seat that does nothing.
stand-par-silence = { $place ->
    [chair] Silence in the chair: { $par }
   *[seat] Silence in your place: { $par }
 }
stand-par-line = { $place ->
    [chair] computer { $par }
   *[seat] delegate { $par }
 }
# The median, and between which points the middle half of the plays lie.
stand-par-range = { $median } ({ $lower }–{ $upper })
stand-par-ask = { $place ->
    [chair] Compare with a computer
   *[seat] Compare with your delegate
 }
stand-par-note = { $place ->
    [chair] In the background this session is played nine times with a computer in the chair, and nine times with a chair that does nothing.
   *[seat] In the background this session is played nine times by your delegate, and nine times with nobody in your place.
 }
stand-par-runs = { $place ->
    [chair] A computer and silence sit in the chair: { $done } of { $all } plays of each are over.
   *[seat] Your delegate and silence play in your place: { $done } of { $all } plays of each are over.
 }
stand-par-stop = Stop
stand-par-of = A range holds the middle half of { $n } plays.
