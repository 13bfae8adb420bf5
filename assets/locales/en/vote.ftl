# A vote in the whole hall, the evening after it was called.

# $clause is a number as 5A; the wording stands below it.
vote-title = The vote in { $clause }
vote-counts = The plates go up …
vote-carried = { $yes } for it, { $no } against, { $abstain } abstain: carried.
vote-lost = { $yes } for it, { $no } against, { $abstain } abstain: not carried.
vote-tie = { $yes } for it, { $no } against, { $abstain } abstain: a tie falls.
vote-put-off = { $yes } for it, { $no } against, { $abstain } abstain: put off, since more abstain than vote.
vote-rule = Carried by more than half of those who vote; put off once where more abstain.
vote-rule-again = Carried by more than half of those who vote: a vote on this bracket was put off before, so that abstaining counts no longer.
vote-rule-own = Your own plate counts as it stands.
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
vote-go-on = Go on
# What a plate says, for those who hear the screen and while the pointer rests on it.
vote-for = for it
vote-against = against it
vote-abstains = abstains
vote-no-plate = no plate
