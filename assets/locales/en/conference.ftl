# The conference: why a thing happened, in the journal under what happened, and in its file. Whole
# sentences; where several of them make one reason, each is a message. $state, $by and $caller are
# names of states; $by may be "The chair".

## Before the first day

conference-mandate = The capital gave its delegation these instructions.
conference-press = Where the press is free, and operators and citizens are loud, it writes of what they fear. Elsewhere it hardly writes of the conference.

## The agenda of a day

conference-agenda-empty = Nothing is left to discuss.
conference-agenda-new = { $new ->
    [one] One bracket is before the room for the first time.
   *[other] { $new } brackets are before the room for the first time.
 }
conference-agenda-old = { $old ->
    [one] One bracket is still open from earlier days.
   *[other] { $old } brackets are still open from earlier days.
 }

## Events of the record

# Of an event that has no text of its own.
conference-event = The record of the conference has this event.
conference-event-tables = Several states tabled this wording together.
conference-event-withdraws = The proposal was taken back, so the first draft stands again.

## Plates and votes

conference-plates = { $objectors ->
    [0] { $with } of { $all } delegations prefer the leading wording, and nobody objects to it.
    [1] { $with } of { $all } delegations prefer the leading wording, and one objects to it.
   *[other] { $with } of { $all } delegations prefer the leading wording, and { $objectors } object to it.
 }
conference-cleared = Nobody objects to this wording.
# $by is a name of a state, or "The chair".
conference-vote = { $kind ->
    [show] { $by } asked for a show of plates: { $yes } were for the wording, { $no } against, and { $abstain } abstained.
    [close] { $by } asked to close the debate: { $yes } were for closing it, { $no } against, and { $abstain } abstained.
    [adjourn] { $by } asked to put the bracket off: { $yes } were for that, { $no } against, and { $abstain } abstained.
    [order] { $by } raised a point of order for a vote: { $yes } were for the wording, { $no } against, and { $abstain } abstained.
   *[vote] { $by } asked for a vote: { $yes } were for the wording, { $no } against, and { $abstain } abstained.
 }
# After it.
conference-vote-no-quorum = This does not count, since no more than half of the delegations took part.
conference-vote-put-off = More than half of those present abstained, so the vote is put off. Next time abstentions will no longer count.

## Groups, the chair, the corridors

conference-group = { $backers } of { $all } members of the group are for it and { $against } against. { $state } brought it.
conference-drafting = { $n } delegations hold the pen of the clause.
conference-drafting-few = { $n ->
    [one] Only one delegation wants
   *[other] Only { $n } delegations want
 } to draft, and a group has three or more.
conference-chair-record = The record has this package of the chair.
conference-chair-text = { $occasion ->
    [asked] The room asked the chair for a text.
    [last] Tomorrow is the last day, so the chair writes a text for the room to answer.
   *[late] Three quarters of the days are over, so the chair writes a text.
 } It put { $graded } drafts to all delegations, each a small step from the one before, and went on from { $kept ->
    [one] the one that they liked better.
   *[other] the { $kept } that they liked better.
 }
conference-overheard = It learned which wording the other truly prefers in { $n ->
    [one] one open bracket.
   *[other] { $n } open brackets.
 }
conference-package-kept = All its terms stand in the text, so the side payments are made.
conference-package-lapsed = Not all its terms stand in an adopted text, so no side payment is made.

# Side payments, on buttons and in "gives us".
conference-favour-aid = capacity aid
conference-favour-roaming = cheaper roaming
conference-favour-seat = support for a seat

## The end of the last day

conference-outcome-unchanged = Not a word of the text in force was changed.
conference-outcome = { $content ->
    [one] One of { $all } delegations can live with the text; { $needed } were needed.
   *[other] { $content } of { $all } delegations can live with the text; { $needed } were needed.
 }
conference-red-line-crossed = The text keeps the words “{ $wording }”.
conference-red-line-crossed-empty = The text leaves words out that it wanted to keep.

## Signing

# $term is one of the terms below.
conference-signing-for = What spoke most for signing was { $term }.
conference-signing-against = What spoke most against signing was { $term }.
conference-signing-neither = Nothing speaks for signing or against it.
conference-signing-declares = It declares how it reads clause { $clause }.

# Terms of the sum behind a signature: there, and as labels of bars on many screens.
conference-term-links = how the clauses hang together
conference-term-feared = what the words are feared to allow
conference-term-deals = packages kept or broken
conference-term-favours = side payments
conference-term-outvoted = having been outvoted
conference-term-red-lines = a red line crossed
conference-term-caution = words settled late, without instructions
conference-term-group = what the group is expected to do
conference-term-friends = what friends are expected to do
conference-term-noise = the mood of the capital
conference-term-own-call = the delegation’s own call
conference-term-no-text = that there is no text
conference-term-not-seated = that it does not sit in this conference
conference-term-text = what the text says on { $dimension }

# The four constituencies at home; terms of the sum, too, and in "At home it is read by".
conference-home-ministry = the ministry
conference-home-operators = the operators
conference-home-civil-society = civil society
conference-home-security = the security services

## Companies that lobby their capital, as its own delegation reads it

conference-lobby-first = What companies at home want, your instructions have taken into account.
# $end is one end of the subject, in the words of the scenario.
conference-lobby-wish = Our { $companies } want for “{ $subject }”: { $end }.
# $change is a share in a hundred, with its sign.
conference-lobby-asked = Our { $companies } ask for “{ $subject }”: { $end }. That moves the weight of the subject with our capital by { $change } %.
conference-lobby-moved = Since the first draft the text has moved away from what companies at home want.

## Later conferences

conference-called = { $come } of { $all } states come; { $needed } are needed. { $trust ->
    [0] Nobody comes for trust in { $caller }; { $worse } come because they fare worse than in the first quarter.
   *[other] { $trust } come because they trust { $caller }, and { $worse } more because they fare worse than in the first quarter.
 }
conference-review = The text has been in force since quarter { $since } and asks for a review every { $years } years.
# Where and when a later conference meets, at the head of its page; $forum is as "the ITU".
conference-later = the conference of { $year }, { $forum }

## What is said and what is true

conference-ground-rights = human rights
conference-ground-sovereignty = national sovereignty
conference-ground-costs = costs to operators and users
conference-ground-need = the words do too little
conference-ground-scope = technical neutrality: it has no place in such a text
conference-ground-procedure = how the text came about
conference-ground-time = too little time to consider it
conference-ground-group = the common position of its group
conference-ground-capability = it limits what the state is strong in
conference-ground-partners = what its friends or its partners do
conference-ground-bargain = nothing that it would lose: it bargains
conference-motive = { $ground }
conference-motive-on = { $ground } (“{ $subject }”)
conference-stated = { $n ->
    [one] One delegation said why.
   *[other] { $n } delegations said why.
 }
conference-pretexts = { $n ->
    [one] What one of them said was not what moved it.
   *[other] What { $n } of them said was not what moved them.
 }
conference-noted = { $n ->
    [one] The objection of one delegation is noted: its credit is spent.
   *[other] The objections of { $n } delegations are noted: their credit is spent.
 }

# A forecast's text binds nobody: what was missing.
conference-not-concluded = the text could not be concluded: { $why }
