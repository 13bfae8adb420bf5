# A vote in the whole hall, the evening after it was called.

# $clause is a bracket by the title and number of its clause and what it is of it; the wording stands below it.
vote-title = The vote on { $clause }
# Under it: what stood before, and what the wording is worth to the player by its mandate beside that, in
# hundredths with its sign, with the rest of the text as it stands. The chair has no mandate.
vote-worth = In place of { $from }: { $worth } by your mandate.
vote-in-place = In place of { $from }.
vote-stood = These words stood in the text already.
vote-counts = The plates go up …
vote-carried = { $yes } for it, { $no } against, { $abstain } abstain: carried.
vote-lost = { $yes } for it, { $no } against, { $abstain } abstain: not carried.
vote-tie = { $yes } for it, { $no } against, { $abstain } abstain: a tie falls.
# The same where a vote on the bracket was put off before.
vote-carried-again = { $yes } for it, { $no } against: carried. { $abstain ->
    [0] Nobody abstains.
    [one] One abstains, and no longer counts.
   *[other] { $abstain } abstain, and no longer count.
 }
vote-put-off = { $yes } for it, { $no } against, { $abstain } abstain: put off, since more abstain than vote.
vote-rule = Carried by more than half of those who vote; put off once where more abstain.
vote-rule-again = A vote on this bracket was put off before, since most abstained. It is put off only once: now those who vote decide, however few they are.
# To who sits there, and to who does not.
vote-rule-own = Your own plate counts as it stands.
vote-rule-away = You do not sit in this conference and have no plate.
# Who called for the vote, and how.
vote-called = { $by } { $kind ->
    [order] raised a point of order for it.
    [close] asked to close the debate.
   *[vote] called for it.
}
vote-called-own = You { $kind ->
    [order] raised a point of order for it.
    [close] asked to close the debate.
   *[vote] called for it.
}
# $n is what it costs of the goodwill of the room, 0 to 100.
vote-costs = It costs the room { $n } goodwill.
vote-go-on = Go on
# $n votes of the same evening come after this one.
vote-more = { $n ->
    [one] One more vote was held this evening.
   *[other] { $n } more votes were held this evening.
 }
vote-pass-over = Read of them later
# What a plate says, for those who hear the screen and while the pointer rests on it.
vote-for = for it
vote-against = against it
vote-abstains = abstains
vote-no-plate = no plate
