# The debrief: what a seat decided in the years after, and what was true. The window shows the kinds
# of operations in other places, too.

# Kinds of operations.
debrief-kind-denial = denial of service
debrief-kind-alteration = destruction of data
debrief-kind-spoofing = spoofing
debrief-kind-espionage = espionage
debrief-kind-interdiction = tampered hardware

# Who is behind an operation that is no state. $state is the name of a state.
debrief-gang = a gang in { $state }
debrief-company = a company in { $state }

# What we decided on a finding. $who is a state, or one of the two above; $sure a share in percent;
# $how the rung of our answer, or the message below.
debrief-answered = Of severity { $severity }, believed to be the work of { $who } ({ $sure } %); the answer was { $how }
debrief-laid-open = laid open
# The same in a few words.
debrief-brief-answered = You answer { $who }: { $how }
debrief-brief-laid-open = You say in public that it was { $who }
debrief-brief-ordered = You order { $kind } against { $target }
# What was true.
debrief-it-was = It was.
debrief-it-was-other = It was { $who }.
debrief-it-was-gang = It was { $who }, behind a gang of its own.
debrief-it-was-disguised = It was { $who }, which made it look like another.

# An operation that we ordered. $kind is one of debrief-kind-….
debrief-ordered = Ordered: { $kind } against { $target }
# What came of it. $found is one of debrief-found-….
debrief-reached = It reached its aim at severity { $severity }; { $found }.
debrief-missed = It missed its aim at severity { $severity }; { $found }.
debrief-found-nothing = they never found out
debrief-found-us = they knew it was us
debrief-found-us-loud = they knew it was us and said so
debrief-found-other = they believed { $who }

debrief-stated = { $state } stated, and meant: { $stated }.
debrief-pretext = { $state } stated: { $stated }. What moved it: { $truly }.

## What whoever leads the session brings in: clauses without a full stop, after a colon

debrief-in-event = “{ $title }” comes early
debrief-in-crisis = { $a } and { $b } come to the brink
debrief-in-worm = a worm gets loose
debrief-in-supply = a supplier that many depend on is poisoned
debrief-in-ransom = a wave of ransom sets out
# $what is one of the three before.
debrief-in-size = { $what }, { $size } times the least size
debrief-in-leak = the surveillance programme of { $state } leaks
debrief-in-raid = a gang raids { $state }
