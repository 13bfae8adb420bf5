# What a turn that is over brought, as a seat knows it. $state is a name; $bracket, $from, $to and
# $wording are names in the scenario's files; $n is worth in hundredths of utility where it says so, by the
# mandate alone: of one change the middle of what it brings before all the others and after them, so that they
# add up to that of all of them.

# $by is one of the messages that follow; $way is more, less or none.
recap-moved = { $way ->
    [more] { $bracket }: from { $from } to { $to }, { $by }; by your mandate you won { $n } by it.
    [less] { $bracket }: from { $from } to { $to }, { $by }; by your mandate you lost { $n } by it.
   *[none] { $bracket }: from { $from } to { $to }, { $by }.
 }
recap-by-seat = brought by { $state }
recap-by-vote = voted { $yes } to { $no } at the call of { $state }
recap-by-vote-of-the-chair = decided { $yes } to { $no }
recap-by-plates = by { $n ->
    [one] one plate
   *[other] { $n } plates
 }
# The same where $state had opened the bracket that day.
recap-by-plates-opened = by { $n ->
    [one] one plate
   *[other] { $n } plates
 }, after { $state } had opened it
recap-by-drafters = written by the group that drafts the clause
recap-by-chair = by the chair’s text
# The same to whoever presides.
recap-by-own-text = by your text
recap-by-event = by an event, { $title }
recap-by-unknown = in a way you do not know
recap-cleared = { $bracket } is settled as { $wording }.
# To whoever presides: $states is a list of names; $whose is own where the chair wrote these words.
recap-against = { $states } spoke against { $wording } in { $bracket }{ $whose ->
    [own] , which your text put there.
   *[room] .
 }
recap-objected = { $n ->
    [one] One delegation objects
   *[other] { $n } delegations object
 } to { $wording } in { $bracket }.
# $by is seat, whose name is $state, or chair: then whoever presides did, by a deadline or a call. $kind is
# order, adjourn, close or vote; $end is carried, lost or put-off.
recap-called = { $by ->
    [chair] { $kind ->
        [close] Your deadline closed the debate on { $bracket } at { $wording }
       *[vote] You had { $wording } voted on in { $bracket }
     }
   *[seat] { $state } { $kind ->
        [order] raised a point of order for a vote on { $wording } in { $bracket }
        [adjourn] asked to put { $bracket } off, which stands at { $wording }
        [close] asked to close the debate on { $bracket } at { $wording }
       *[vote] called a vote on { $wording } in { $bracket }
     }
 }: { $end ->
    [carried] it carried, { $yes } to { $no }.
    [put-off] most would not vote yet, { $yes } to { $no }.
   *[lost] it failed, { $yes } to { $no }.
 }
# What the player itself asked for. $what is recap-own-call; $why one of the sentences recap-unheld-…; $whose is
# seat or chair, $state who asked for it where it is a seat.
recap-own-call = { $kind ->
    [order] Your point of order on { $bracket }, for { $wording }
    [adjourn] Your motion to put off { $bracket }, which stood at { $wording }
    [close] Your motion to close the debate on { $bracket } at { $wording }
    [show] Your show of plates on { $bracket }, for { $wording }
   *[vote] Your vote on { $bracket }, for { $wording }
 }
recap-own-held = { $what }: { $end ->
    [carried] it carried, { $yes } to { $no }.
    [put-off] most would not vote yet, { $yes } to { $no }, so that it is put off.
   *[lost] it failed, { $yes } to { $no }.
 }
recap-own-unheld = { $what }: it was never held. { $why }
recap-unheld-put-off = { $whose ->
    [seat] The room first put the bracket off, { $yes } to { $no }, as { $state } had asked.
   *[chair] The room first put the bracket off, { $yes } to { $no }.
 }
recap-unheld-settled = { $whose ->
    [seat] { $bracket } was first settled as { $wording }, as { $state } had asked.
   *[chair] { $bracket } was first settled as { $wording }.
 }
recap-unheld-no-plates = No plates went up on it that day: it was put off or settled before.
recap-unheld-unknown = Why, you were not told.
# A wording that the player spoke for or put forward; $now is what stands there.
recap-own-said = You spoke for { $wording } in { $bracket }: { $end ->
    [settled] it is settled so.
    [stands] it stands in the draft, and the bracket is still open.
    [lost] it is settled as { $now }.
   *[open] the draft still has { $now } there.
 }
# A wording that the player brought to its group.
recap-own-caucus = { $group } met on { $wording } in { $bracket }, as you had asked: { $end ->
    [taken] it is the common proposal of the group now
   *[left] the group did not take it
 }, { $backers } for it and { $against } who cannot live with it.
recap-agenda = { $all }.
recap-worth = { $way ->
    [more] By all of it together you won { $n } by your mandate.
   *[less] By all of it together you lost { $n } by your mandate.
 }
# The subject on which most was won or lost: what the text said on it as the day began and as it ended, and
# what the mandate wants, 0 to 4.
recap-subject = Most of it on “{ $subject }”: there the text went from { $before } to { $after } of 4, and you want { $ideal }.
recap-goodwill = The goodwill of the room went from { $before } to { $after }.
recap-promise-by = { $fate ->
    [agreed] { $state } took a package of { $with }.
    [declined] { $state } turned a package of { $with } down.
   *[broken] { $state } broke its package with { $with }.
 }
# The same where it is known by which act; $because is one of the three that follow, and $to what the package
# has there.
recap-promise-broken = { $state } broke its package with { $with }: { $because }.
recap-broken-for = it spoke for { $wording } in { $bracket }, where the package has { $to }
recap-broken-against = it spoke against { $wording } in { $bracket }, which the package has
recap-broken-left = it left the package
recap-promise = { $fate ->
    [kept] The package with { $with } was kept.
   *[lapsed] The package with { $with } lapsed: no text was adopted.
 }
# A package whose terms fell; $fallen are recap-fallen, $n hundredths of utility that the seat would have
# with them; $way is less where it lost them, more where it won.
recap-promise-fell = { $fate ->
    [dropped] The package with { $with } lapses if the text stays as it is. { $fallen }
   *[lapsed] The package with { $with } lapsed. { $fallen }
 }{ $way ->
    [less] { " " }By your mandate that costs you { $n }.
    [more] { " " }By your mandate you are better off by { $n }.
   *[none] { "" }
 }
recap-fallen = { $by ->
    [chair] { $bracket }: the chair’s text has { $to } in place of { $wording }.
   *[room] { $bracket }: the text has { $to } in place of { $wording }.
 }
# Both numbers by what the seat knows now; the foot of the page told what was known then.
recap-signatures = Signatures to expect by what you know now: { $before } for the text of the morning before, { $after } for the text now.
recap-signer = { $state } would sign with { $after } % now, with { $before } % before.
recap-signed = { $n } of { $all } states signed.
recap-shock = { $kind ->
    [worm] A great shock: a worm got loose.
    [supply] A great shock: a supplier was poisoned.
    [ransom] A great shock: a wave of ransom.
   *[crisis] A great shock: two states stood at the brink.
 }
recap-incidents = { $n ->
    [one] One incident against you was noticed.
   *[other] { $n } incidents against you were noticed.
 }
recap-answers = { $n ->
    [one] One incident that concerns you was answered.
   *[other] { $n } incidents that concern you were answered.
 }
recap-index = Your { $index }: { $change }.
# To the chair, who has no country.
recap-index-world = The world’s { $index }: { $change }.
recap-trust = { $way ->
    [more] You trust { $state } more, by { $change } of 100.
   *[less] You trust { $state } less, by { $change } of 100.
 }

# The slip that opens by itself: what the change of the text is worth to the seat, in hundredths of
# utility with their sign; short words over its parts; its buttons.
recap-slip-worth = { $worth } by our mandate
# A goal or the red line which the draft came to meet or to miss on that day; $which is what it is called.
recap-slip-goal = { $which }, “{ $title }”: { $now ->
    [met] the draft meets it now.
    [missed] the draft does not meet it any more.
    [kept] the draft keeps to it again.
   *[crossed] the draft crosses it now.
 }
recap-slip-moved = Moved
recap-slip-against = Against the text
recap-slip-calls = Motions and votes
recap-slip-own = What you asked for
recap-slip-agenda = Before the room now
recap-slip-promises = Promises
recap-slip-signatures = The room
recap-slip-trust = Whom you trust
recap-slip-quarter = The quarter
recap-slip-close = Go on
recap-slip-more = All of it
recap-slip-left-out = { $n } more there
# The last quarter in a line under the map: its first words, how many sentences found no room, and what
# the line does when it is pressed.
recap-line = The last quarter:
recap-line-more = { $n } more ({ $key })
recap-line-note = All that the last quarter brought ({ $key })
