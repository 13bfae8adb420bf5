# The journal: what happened, a line for each thing, on most screens. Lines of one turn that say the
# same of several are one line: $who is then a list of names and $n their number, so most messages
# have two forms of their predicate.
#
# $proposal is a wording with its clause, as words-proposal writes it; $clause a number such as 5A.

## What delegations do

journal-tables = { $who } { $n ->
    [one] tables
   *[other] table
 } { $proposal }.
journal-cosponsors = { $who } { $n ->
    [one] puts its name under
   *[other] put their names under
 } { $proposal }.
journal-supports = { $who } { $n ->
    [one] speaks for
   *[other] speak for
 } { $proposal }.
journal-opposes = { $who } { $n ->
    [one] speaks against
   *[other] speak against
 } { $proposal }.
journal-opens = { $who } { $n ->
    [one] opens a bracket in
   *[other] open a bracket in
 } { $clause }.
journal-moves-drop = { $who } { $n ->
    [one] moves to drop
   *[other] move to drop
 } { $clause }.
journal-moves-preamble = { $who } { $n ->
    [one] moves
   *[other] move
 } { $clause } to the preamble.
journal-moves-articles = { $who } { $n ->
    [one] moves
   *[other] move
 } { $clause } to the articles.
journal-moves = { $who } { $n ->
    [one] moves
   *[other] move
 } { $clause } to a { $place }.
journal-red-line = { $who } { $n ->
    [one] draws a red line against
   *[other] draw a red line against
 } { $proposal }.
journal-press = { $who } { $n ->
    [one] speaks to the press about
   *[other] speak to the press about
 } { $proposal }.
journal-caucus-asks = { $who } { $n ->
    [one] asks its group to take
   *[other] ask their groups to take
 } { $proposal }.
journal-offers = { $who } { $n ->
    [one] offers a package to
   *[other] offer packages to
 } { $to }.
journal-counters = { $who } { $n ->
    [one] answers a package with another
   *[other] answer packages with others
 }.
journal-asks-to-draft = { $who } { $n ->
    [one] asks others to draft clause { $clause }
   *[other] ask others to draft clause { $clause }
 }.
journal-asks-chair = { $who } { $n ->
    [one] asks for a chair’s text
   *[other] ask for a chair’s text
 }.
journal-asks-show = { $who } { $n ->
    [one] asks who stands for
   *[other] ask who stands for
 } { $proposal }.
journal-calls-vote = { $who } { $n ->
    [one] calls a vote on
   *[other] call a vote on
 } { $proposal }.
journal-calls-point = { $who } { $n ->
    [one] raises a point of order for a vote on
   *[other] raise a point of order for a vote on
 } { $proposal }.
journal-moves-close = { $who } { $n ->
    [one] moves to close the debate in
   *[other] move to close the debate in
 } { $clause }.
journal-moves-put-off = { $who } { $n ->
    [one] moves to put off
   *[other] move to put off
 } { $clause }.
journal-consults = { $who } { $n ->
    [one] consults its capital
   *[other] consult their capitals
 }.
# $stage is one of the messages capital-name-.
journal-capital = { $who } { $n ->
    [one] hears from its capital: { $stage }
   *[other] hear from their capitals: { $stage }
 }.
journal-walks-out = { $who } { $n ->
    [one] walks out for the day
   *[other] walk out for the day
 }.

## What the chair does. $who is the chair, or the state in it.

journal-gavel-agenda = { $who } puts { $clauses } on tomorrow’s agenda.
journal-gavel-style = { $who } writes the next text with up to { $most } brackets changed at once.
journal-gavel-deadline = { $who } closes the debate in { $clause } on day { $day }.

## The text and the services, in the years after

journal-joins = { $who } { $n ->
    [one] joins the text
   *[other] join the text
 }.
journal-leaves = { $who } { $n ->
    [one] leaves the text
   *[other] leave the text
 }.
journal-holds-back = { $who } { $n ->
    [one] holds its services back and says so
   *[other] hold their services back and say so
 }.
journal-as-usual = { $who } { $n ->
    [one] lets its services work as usual
   *[other] let their services work as usual
 }.
journal-forward = { $who } { $n ->
    [one] sends its services forward
   *[other] send their services forward
 }.
# $kind is a kind of operation.
journal-orders = { $who } { $n ->
    [one] orders
   *[other] order
 } { $kind } against { $target }.
journal-cuts-off = { $who } { $n ->
    [one] cuts off from its services
   *[other] cut off from their services
 } { $target }.
journal-opens-to = { $who } { $n ->
    [one] opens its services again to
   *[other] open their services again to
 } { $target }.
journal-forbids = { $who } { $n ->
    [one] forbids operations against
   *[other] forbid operations against
 } { $target }.
journal-allows = { $who } { $n ->
    [one] allows operations against
   *[other] allow operations against
 } { $target }.
journal-helps = { $who } { $n ->
    [one] helps
   *[other] help
 } { $state } defend its networks.

## The room

# $title is written in the scenario.
journal-event = { $title }.
# Here $who is a wording with its clause, or several of them.
journal-enters-draft = { $who } { $n ->
    [one] enters the draft
   *[other] enter the draft
 }.
journal-clears = { $who } { $n ->
    [one] clears
   *[other] clear
 }.
journal-drafted = A drafting group of { $members } { $n ->
    [0] changes nothing in
    [one] changes one bracket of
   *[other] changes { $n } brackets of
 } clause { $clause }.
# Too few want to draft; why says how many.
journal-drafted-not = No drafting group for clause { $clause } comes about.
journal-stated = Against { $proposal }, delegations say: { $reasons }.
journal-stated-line = Of the red line against { $proposal }, delegations say: { $reasons }.
journal-pretexts = Of what delegations said on clause { $clause }, this was true: { $reasons }.
journal-motive = { $ground }: { $seats }
journal-noted = { $n ->
    [one] The objection of { $seats } on clause { $clause } is noted and stops nothing.
   *[other] The objections of { $seats } on clause { $clause } are noted and stop nothing.
 }
journal-chair-text = The chair’s text changes { $n ->
    [one] one bracket
   *[other] { $n } brackets
 }.
journal-coverage = The press writes of { $subjects } before the first day.
journal-mandate = { $who } { $n ->
    [one] gets its mandate from the capital
   *[other] get their mandates from the capital
 }.
# $wishes is a list of journal-wish.
journal-mandate-own = Your capital wants { $wishes }, on a scale to 4.
# What companies at home asked of the capital; $asks is a list of the messages that follow.
journal-lobbied-own = Companies at home ask our capital: { $asks }.
journal-lobbied-ask = { $companies } want the text to say { $way ->
    [more] more
   *[less] less
 } of “{ $subject }”
journal-lobbied = { $n ->
    [one] The capital of { $who } hears its companies.
   *[other] The capitals of { $who } hear their companies.
 }
journal-wish = { $subject } at { $position }
journal-red-line-crossed = { $who } { $n ->
    [one] sees its red line crossed in
   *[other] see their red lines crossed in
 } { $clause }.
journal-adopted = The conference takes the text.
journal-not-adopted = The conference ends without a text.

# Votes and motions: $end is "carried" or "fallen".
journal-vote = A vote on { $proposal } { $end ->
    [carried] carries
   *[fallen] falls
 }, { $yes } to { $no }.
journal-vote-point = A vote on { $proposal }, forced by a point of order, { $end ->
    [carried] carries
   *[fallen] falls
 }, { $yes } to { $no }.
journal-vote-close = Closing the debate in { $clause } with { $proposal } { $end ->
    [carried] carries
   *[fallen] falls
 }, { $yes } to { $no }.
journal-vote-put-off = Putting off { $clause } { $end ->
    [carried] carries
   *[fallen] falls
 }, { $yes } to { $no }.
journal-show = A show of plates on { $proposal } finds { $yes } for it, { $no } against it, and { $abstain } that hold back.

## Groups and corridors

journal-caucus-agrees = { $group } takes { $proposal } as its common proposal: { $backers } for it, { $against } against.
journal-caucus-does-not = { $group } does not agree on { $proposal }, { $backers } to { $against }.
# Two that have a package, as $who of the messages below; $second can be a list.
journal-pair = { $first } with { $second }
journal-deal-agreed = { $who } { $n ->
    [one] agrees on a package
   *[other] agree on packages
 }.
journal-deal-none = { $who } { $n ->
    [one] finds no package
   *[other] find no package
 }.
journal-package-broken = { $who } { $n ->
    [one] breaks its package with
   *[other] break their packages with
 } { $with }.
journal-package-kept = { $who } { $n ->
    [one] keeps a package; its favours are paid
   *[other] keep their packages; favours are paid
 }.
journal-package-lapsed = { $who } { $n ->
    [one] sees a package lapse
   *[other] see their packages lapse
 }.
journal-listens-caught = { $who } { $n ->
    [one] is caught listening at the door of
   *[other] are caught listening at the door of
 } { $on }.
journal-listens-unseen = { $who } { $n ->
    [one] listens
   *[other] listen
 } at the door of { $on }, unseen.

## The years after

# Here $who is a pair of states, or several pairs.
journal-dispute = { $who } { $n ->
    [one] come to an armed dispute
   *[other] come to armed disputes
 }.
journal-ratifies = { $who } { $n ->
    [one] ratifies
   *[other] ratify
 }.
journal-in-force = The text enters into force with { $parties } parties.
# $forum is where it meets; $came of the $all that were called come.
journal-convened = { $who } calls a conference in { $forum }, and { $came } of { $all } come.
journal-convened-by-text = The text in force calls a conference in { $forum }, and { $came } of { $all } come.
journal-found-to-break = { $who } { $n ->
    [one] is found to break the text
   *[other] are found to break the text
 }.
journal-breaks-unseen = { $who } { $n ->
    [one] breaks the text unseen
   *[other] break the text unseen
 }.
journal-exposes-incident = { $by } says in public that it was { $on }.
journal-exposes-breach = { $by } shows that { $on } broke the text.
journal-arranges-alone = { $who } asks { $asked } into an arrangement; none joins at once.
journal-arranges = { $who } make an arrangement of their own.
journal-joins-arrangement = { $who } { $n ->
    [one] joins an arrangement
   *[other] join an arrangement
 }.
journal-leaves-arrangement = { $who } { $n ->
    [one] leaves an arrangement
   *[other] leave an arrangement
 }.
journal-leak = { $who } { $n ->
    [one] sees a surveillance programme leak
   *[other] see surveillance programmes leak
 }.
journal-shielded = { $who } { $n ->
    [one] walls off part of its network
   *[other] wall off part of their networks
 }.
# Great shocks. $n is the number of states that one reached.
journal-worm = A worm gets loose and reaches { $n ->
    [0] no state at this table
    [one] one state
   *[other] { $n } states
 }.
journal-supply = A poisoned supplier reaches { $n ->
    [0] no state at this table
    [one] one state
   *[other] { $n } states
 }.
journal-ransom = A wave of ransom reaches { $n ->
    [0] no state at this table
    [one] one state
   *[other] { $n } states
 }.
journal-brink = { $a } and { $b } come to the brink.
# What the text did in a quarter.
journal-deeds = The text holds back { $held ->
    [0] no operation
    [one] one operation
   *[other] { $held } operations
 } and turns { $turned ->
    [0] none
   *[other] { $turned }
 } on states outside it.
journal-note = A note to all says: { $text }
# $what is a message debrief-in-….
journal-brought-in = Whoever leads the session brings it in: { $what }.
# $name is how the years ended.
journal-ending = The years end: { $name }.

# Operations. $who did it, or is held to have done it.
journal-hit = { $who } hits { $target } with severity { $severity }.
journal-lesser = { $n } lesser { $n ->
    [one] incident happens
   *[other] incidents happen
 }.
journal-you-name = You name { $who } in public, { $sure } % sure.
# $who of journal-named: the one named, and by whom.
journal-named-by = { $who } (by { $by })
journal-named = { $who } { $n ->
    [one] is named in public
   *[other] are named in public
 }.
# $with is a rung of the ladder.
journal-strikes-back = { $who } { $n ->
    [one] strikes
   *[other] strike
 } back at us: { $with }.
# $who of journal-answers: who answers, and to whom.
journal-answers-to = { $who } (to { $to })
journal-answers = { $who } { $n ->
    [one] answers with
   *[other] answer with
 } { $with }.
