# The screen of the years after. The reasons that its journal and its debrief give are in other files.

## The head of the page and the map

aftermath-screen-quarter = quarter { $quarter } of { $all }, { $theory }
aftermath-screen-r-means = R, over the last year: operations and answers that would not have come without what earlier ones left behind. Below 1 trouble dies out, above 1 it feeds itself.
aftermath-screen-next = Next quarter
aftermath-screen-pause = Pause
aftermath-screen-run = Let it run
# They do not begin to run while something waits.
aftermath-screen-run-waits = { $n ->
    [one] One thing waits for your answer. Answer it, or let this quarter pass without.
   *[other] { $n } things wait for your answer. Answer them, or let this quarter pass without.
 }
# Why the years that ran by themselves stopped.
aftermath-screen-stopped = { $n ->
    [one] The years stop: one thing waits for your answer.
   *[other] The years stop: { $n } things wait for your answer.
 }
aftermath-screen-assumptions = Assumptions
# What colours the map: one of five indices, or who signed.
aftermath-screen-map = Map: { $index }
aftermath-screen-map-signatures = Map: signatures
# What the colours mean.
aftermath-screen-map-signed = signed
aftermath-screen-map-declared = with a declaration
aftermath-screen-map-not-now = not now
aftermath-screen-map-refused = refused
# A state that did not sit in the last conference, and so answered nothing.
aftermath-screen-map-away = did not sit

## Names of the pages of the right column; short, five of them stand in a row

aftermath-screen-page-desk = Desk
aftermath-screen-page-services = Services
aftermath-screen-page-diplomacy = Diplomacy
aftermath-screen-page-state = State
aftermath-screen-page-journal = Journal

## Desk: what waits for an answer, and the budget

aftermath-screen-nothing-waits = Nothing waits for an answer.
aftermath-screen-hit-asked = The same blow: whom we suspect, and every answer
aftermath-screen-unplaced = { $n } noticed, and we do not know yet who it was. Evidence takes months.
# An incident, who may have done it, and the rungs of the ladder with what each costs.
aftermath-screen-hit = We were hit
# $kind is a kind of operation, with a capital.
aftermath-screen-hit-by = { $kind }, severity { $severity } of 10. Who was it?
aftermath-screen-anyone-else = anyone else
aftermath-screen-price-silence = costs nothing now
aftermath-screen-price-police = police work; costs nothing
# $tension is a number of points of 100 with its sign; $public is yes or no; $blows is one of the last two messages
# below.
aftermath-screen-price = { $public ->
    [yes] public; tension { $tension }; { $blows }
   *[no] unseen; tension { $tension }; { $blows }
 }
aftermath-screen-price-no-news = { $public ->
    [yes] public; no news to them; { $blows }
   *[no] unseen; no news to them; { $blows }
 }
aftermath-screen-price-silence-teaches = costs nothing now; { $blows }
# $n is a number with its sign.
aftermath-screen-price-blows = blows { $n }
aftermath-screen-price-same-blows = blows as before
# More on the price, under the pointer. $wrong is a chance of 100.
aftermath-screen-price-tension = Tension between us goes from 0 to 100. What they expect of us anyway adds none, and it fades by itself.
aftermath-screen-price-wrong = { $wrong } in 100 that it was not them; whoever is named and did nothing holds it against us.
aftermath-screen-name = only say who it was
aftermath-screen-name-price = dear if we are wrong
aftermath-screen-name-note = Everybody hears whom we hold it to be. If it was not them, they hold it against us.
# A breach of the text that we alone know of.
aftermath-screen-breach-all = { $n ->
    [one] One thing we know that others do not
   *[other] { $n } things we know that others do not
 }
aftermath-screen-breach-unfold = unfold
aftermath-screen-breach-fold = fold
aftermath-screen-breach-by = { $state } has broken the text
aftermath-screen-breach-more = { $n ->
    [one] We know of one earlier breach, too.
   *[other] We know of { $n } earlier breaches, too.
 }
aftermath-screen-breach-note = Its good name rests on nobody saying so. Everybody hears of the breach and trusts it less, and the state that broke the text holds it against us.
aftermath-screen-breach-open = lay it open: { $tension } tension
# The budget; a share in percent follows each name.
aftermath-screen-budget = The year’s budget
aftermath-screen-budget-set = Set it
aftermath-screen-budget-note = These shares hold until they are set again, in the first quarter of a year.
aftermath-screen-offence = offence
aftermath-screen-defence = defence
aftermath-screen-surveillance = surveillance
aftermath-screen-diplomacy = diplomacy
aftermath-screen-aid-share = aid

## Services: how they work, an operation, and what became of those before

# Postures, each with what it costs.
aftermath-screen-postures = What they may do on their own
aftermath-screen-hold = hold back
aftermath-screen-hold-price = trusted a little more each quarter
aftermath-screen-usual = as usual
aftermath-screen-usual-price = they weigh each chance
aftermath-screen-forward = go forward
aftermath-screen-forward-price = half as many again; trusted less
aftermath-screen-operation = An operation
aftermath-screen-operation-against = An operation against { $state }
# $rivals is a list of states.
aftermath-screen-pick-target = Pick a state on the map, or walk them with full stop and comma. Our services watch { $rivals } first.
# $clauses is a list of numbers of clauses.
aftermath-screen-forbidden = forbidden by { $clauses }
aftermath-screen-promised = breaks our promise to { $state }
aftermath-screen-not-forbidden = no clause that binds us forbids it
aftermath-screen-order = Order it ({ $left } left)
aftermath-screen-forbid = Forbid any
aftermath-screen-forbid-note = Our services start nothing against it of their own.
aftermath-screen-allow = Allow them
aftermath-screen-allow-note = Our services may start something against it of their own again.
# Chances, each with a bar.
aftermath-screen-chance-success = it succeeds
aftermath-screen-chance-found = they blame us
aftermath-screen-chance-public = they say so
aftermath-screen-chance-in-kind = they hit back
aftermath-screen-chance-note = By what is published of their skill and temper.
aftermath-screen-operations = Our operations so far: { $n }
aftermath-screen-operations-none = What we order is listed here with how it ended, once its quarter is over.
# $end is how it ended: at its aim or not, and whether they named us.
aftermath-screen-operation-was = { $quarter }: { $kind } against { $state }, severity { $severity }, { $end ->
    [aim] reached its aim
    [aim-named] reached its aim; they named us
    [miss-named] missed; they named us
   *[miss] missed
 }.

## Diplomacy: the text, aid, arrangements, a new conference

aftermath-screen-text = The text
aftermath-screen-text-none = None was adopted that is open to us; what was in force before stands.
aftermath-screen-text-waits = It is not in force yet.
aftermath-screen-text-kept = In force; we keep { $share } % of it.
aftermath-screen-text-others = In force, without us.
aftermath-screen-text-leave = Leave it
aftermath-screen-text-join = Join it
aftermath-screen-aid = Aid
aftermath-screen-aid-pick = Pick a state on the map to help it defend itself.
aftermath-screen-aid-empty = Our budget holds no aid.
aftermath-screen-aid-note = It defends itself better and thinks better of us.
aftermath-screen-aid-given = This year’s is given; again in { $n } quarters.
aftermath-screen-aid-give = Give this year’s aid to { $state }
# An arrangement: who is in it, and what its members pledge, as lists.
aftermath-screen-arrange = A new arrangement
aftermath-screen-arrange-pick = Pick a state on the map and ask it in. Those left outside will mind.
aftermath-screen-arrange-with = With { $states }
aftermath-screen-arrange-out = Take { $state } out
aftermath-screen-arrange-in = Ask { $state } in
aftermath-screen-arrange-propose = Propose it
aftermath-screen-invited = We are asked to join
aftermath-screen-invited-by = { $states } promise each other { $pledges }.
aftermath-screen-join-them = Join them
aftermath-screen-arrangements = Arrangements in force
aftermath-screen-arrangement = { $states }: { $pledges }.
aftermath-screen-leave = leave
aftermath-screen-leave-note = leave this arrangement
aftermath-screen-none = None.
# Pledges, each with what it is for.
aftermath-screen-pledge-peace = no operations against each other
aftermath-screen-pledge-peace-for = nobody checks it: kept by half
aftermath-screen-pledge-warnings = warnings and evidence shared
aftermath-screen-pledge-warnings-for = found sooner, surer
aftermath-screen-pledge-line = a line between capitals
aftermath-screen-pledge-line-for = tension fades faster
aftermath-screen-pledge-police = police help each other
aftermath-screen-pledge-police-for = fewer raids by gangs
# A conference of our own; for each forum who is called, and how many must agree.
aftermath-screen-convene = A new conference
aftermath-screen-convene-called = Called, in { $forum }. It meets when the quarter is over.
aftermath-screen-convene-note = Whoever trusts us comes, and whoever fares worse than at first. Once in two years.
aftermath-screen-convene-call = Call it
aftermath-screen-forum-itu = all are called; half must agree
aftermath-screen-forum-human-rights = a quarter of all; soft law only
aftermath-screen-forum-willing = those asked in; nearly all agree
aftermath-screen-forum-regional = our own group; nearly all agree

## State: what became of one, and what it can do

aftermath-screen-signed = Signed.
aftermath-screen-declared = Signed with a declaration.
aftermath-screen-not-yet = Did not sign yet.
aftermath-screen-refused = Refused to sign.
aftermath-screen-away = Did not sit in the last conference.
# Over the five indices of one state.
aftermath-screen-state-since = This state alone, of 100; the smaller number is the change since { $year }.
aftermath-screen-no-account = The first account comes after a quarter.
# Shares of our own, each with a bar.
aftermath-screen-able = What we can do
aftermath-screen-skill-attack = skill to attack
aftermath-screen-skill-defend = skill to defend
aftermath-screen-skill-find = skill to find out who did it
aftermath-screen-encrypted = traffic encrypted
aftermath-screen-crime = crime at home
aftermath-screen-shielded = our network shielded
aftermath-screen-dependence = life that depends on networks
# Another state.
aftermath-screen-between = Between us
aftermath-screen-trust = our trust in it
aftermath-screen-tension = our tension with it
aftermath-screen-watched-first = Our services watch it first.
aftermath-screen-watched = Our services watch it, { $n } others before it.
aftermath-screen-not-watched = Our services do not watch it.
aftermath-screen-other-text = It lives under another text than we do. The better each keeps its own, the further our networks draw apart.
aftermath-screen-incidents = { $n } incidents we know of touch it.

# Mass surveillance, and the arithmetic of its alarms.
aftermath-screen-watching = Watching everybody
aftermath-screen-alarms = Of a hundred alarms about { $right } are true.
aftermath-screen-alarms-among = Among { $people } million, { $base } people in a hundred million being what is looked for: { $right } true alarms and { $wrong } false ones, if seven in ten are caught and one innocent in ten thousand is flagged (after Rudmin 2006). A flag may still be a first sieve; then each false one costs a second look.
# $security and $prosperity are changes with their sign.
aftermath-screen-programme = Our programme stands at { $share } % of what it could be. What it learns of politics and trade keeps it alive: { $security } for our security, { $prosperity } for our prosperity, and { $liberty } off our liberty. It leaks with { $leak } % a year; a leak costs our good name, and companies everywhere ship more encryption.
aftermath-screen-read-along = Programmes of others read along: { $liberty } off our liberty, and less the more of our traffic is encrypted.

## Questions on the desk

aftermath-screen-asked = You are asked
aftermath-screen-asked-until = An answer is given before the quarter ends; without one nothing is done.
# $price is a list of the message after it.
aftermath-screen-course-price = It costs { $price }.
# $of is what it is paid with, as decisions-purse-… writes it.
aftermath-screen-course-part = { $points } { $of }
# $of is a whole sentence, $chance is in a hundred.
aftermath-screen-course-odds = { $chance } in 100: { $of }
aftermath-screen-reports = What came of it

# Over what was done this quarter.
aftermath-screen-done = Done this quarter
aftermath-screen-cut-off = Cut it off
aftermath-screen-cut-off-note = Its networks lose the services that run through ours, until we open them again.
aftermath-screen-open-to = Open to it
aftermath-screen-cut-off-now = Cut off from our services: { $states }.
# The agenda of a conference that is called: clauses by number.
aftermath-screen-about-all = It is about every clause that the forum takes; choose some for a shorter agenda.
aftermath-screen-about = { $n ->
    [one] It is about one clause.
   *[other] It is about { $n } clauses.
 }
aftermath-screen-about-clause = { $number } { $title }
