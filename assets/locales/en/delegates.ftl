# Computer delegates: why each did what it did, in the journal under what it did, and in its file.
# Whole sentences; where several make one reason, each is a message. $state is the name of a state,
# $clause a number such as 5A. $points and other worths are hundredths of what a text would be worth
# that is just as the delegation wishes it, with one decimal.

## What a change or a package is worth

delegates-worth-gain = It would bring us { $points } points; a text just as we wish it would have 100.
delegates-worth-cost = It would cost us { $points } points; a text just as we wish it would have 100.
delegates-worth-nothing = It would bring us next to nothing.
# What a package is believed to bring another party; $range is how far that may be off.
delegates-theirs-gain = By what we know of it, { $state } would gain { $points } points by it, give or take { $range }.
delegates-theirs-cost = By what we know of it, { $state } would lose { $points } points by it, give or take { $range }.

## Answers to a package; what it is worth stands before the first

delegates-answer-price = Dealing with partners is worth another { $thanks } points to us, and we take no package for less than { $asks }.
delegates-answer-promised = We have promised other words in { $clause }.
delegates-answer-pays = We do not pay for the words of others.
delegates-answer-group = Our group has a common proposal in { $clause }.
delegates-answer-broken = { $state } broke { $n ->
    [one] a package
   *[other] { $n } packages
 } with us or before our eyes.

## What it does on the floor and in its group; what it is worth stands before most of them

delegates-draft = { $n ->
    [one] One other may write it with us
   *[other] { $n } others may write it with us
 }, and whoever drafts a clause is heard more on it.
delegates-caucus = Our group may carry it.
delegates-table-group = Our group stands behind it.
delegates-table-new = Nobody has tabled it yet.
delegates-table-members = { $n ->
    [one] One member of our group is behind it.
   *[other] { $n } members of our group are behind it.
 }
delegates-cosponsor = { $state } tabled it.
delegates-support-content = We can live with it.
delegates-support-alone = Nobody else has spoken for it.
delegates-support-group = Our group stands for it.
delegates-support-own = It is what we like best, and our group has not spoken.
delegates-support-published = It follows our published position.
delegates-support-returned = { $state } stood by us { $n ->
    [one] once.
   *[other] { $n } times.
 }
delegates-open-verb = The words of this clause go against us, so we want a weaker verb for it.
# After what a weaker place or force is worth; $points are hundredths of the most a text can ask.
delegates-lower = A text can ask up to 100 points of us, and this would ask { $points } less.
delegates-press = The public should know.
delegates-record = The record has this move on day { $day }.
delegates-red-line = As the text stands it costs us { $points } points; a text just as we wish it would have 100.
# A red line that it does not mean.
delegates-red-line-bluff = If the others believe this line, it saves us { $points } points; a text just as we wish it would have 100. Weighed by the odds, { $win } points are to be won and { $risk } to be lost.

## Motions, the chair, the corridors

delegates-vote = { $with } of { $all } plates are with us, and time is short.
delegates-adjourn = { $with } plates would carry the vote, and that would cost us { $points } points; a text just as we wish it would have 100.
delegates-close = { $with } plates are with the draft, few object to it, and time is short.
delegates-chair-text = { $stuck ->
    [one] One of the { $all } open brackets is stuck.
   *[other] { $stuck } of the { $all } open brackets are stuck.
 }
delegates-break = Leaving the package saves us { $points } points and costs us { $price }; a text just as we wish it would have 100.
delegates-listen = We deal with { $state }, and are caught { $chance } times in a hundred.

## The years after

delegates-expose = It knows of the breach, and it trusts whoever did it little.
delegates-arrange = Its neighbours have to do with the same gangs.
# $points is what a text is worth to it, $friends of a hundred of those it trusts are bound.
delegates-join = It gives us { $points } points more of a hundred, and { $friends } in a hundred of those we trust are bound by it.
# $n of the $all others that are bound.
delegates-leave-breaches = { $n } of the { $all } others that are bound have broken it within two years.
delegates-leave-loss = It costs us { $points } points of a hundred, and too few of those we trust are bound by it.
# $quarter is that of a great shock of the last year.
delegates-convene-shock = After the great shock of quarter { $quarter } something must be done.
delegates-convene-harm = Operations hurt it, and no text in force keeps them off.
delegates-convene-time = The last conference was { $quarters } quarters ago.
delegates-convene-hope = It expects to be heard in { $forum }.
delegates-cut-off = Between us it is nearly open conflict; it shall do without our services.
delegates-cut-off-opens = Things have calmed down between us.
delegates-budget = Operations hurt it, so it spends more on defence and less on attack.
delegates-consults = Our instructions bind us, so we talk with our capital.

## Titles of groups of numbers on the page Assumptions
# After what it would bring: why a delegation opens a follow-up.
delegates-open-follow-up = We open this so that somebody looks into breaches of the text.

## In the years after

delegates-years-broker = Matters are best settled with others.
delegates-years-hardliner = Who is pressed must press back.
delegates-years-conceder = It is cheaper to give way.
delegates-years-reciprocator = Those who can be trusted are stood by.
delegates-years-opportunist = The occasion will not come again.
delegates-years-free-rider = It costs nothing.
delegates-years-group-loyal = Members of a group stand together.
delegates-years-historical = The record has nothing of it.
