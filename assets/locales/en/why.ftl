# Why a number is what it is: goodwill, trust, tension, skills. Points go from 0 to 100; $state is a name.

# The name of a number that answers when it is pressed; $what is the number in words.
why-asked = { $what }: why
# Under the pointer on such a number, in the room and in the years.
why-note = Press it, or the full stop, to see why.
why-press-slash = Press it, or the stroke, to see why.
why-close = Back

## Trust and tension

why-trust = Why you trust { $state } as you do
# $by is a signed number.
why-trust-now = { $now } of 100 now; before the first day it was { $first } ({ $by }).
# $what is a sentence of the journal.
why-more = More: { $what }
why-less = Less: { $what }
why-nothing-known = Nothing that you know of has moved it.
why-more-before = { $n } more before that; the journal has them.
why-trust-room = In the room packages that are agreed and kept win trust; those that are broken lose it, and so does whoever is caught listening, or calls a vote that you lose.
why-trust-years = Each quarter your trust goes a part of the way to what is said of it, good and bad, by all whom you trust; so it moves with no event of its own, too.
why-tension = Why there is tension with { $state }
# $fades is the percentage that is gone after a quarter.
why-tension-now = { $now } of 100 now; { $fades } % of it fades in every quarter.
why-tension-news = Only what goes beyond what is expected between the two of you moves it: a blow like many before moves little.

## Skills

why-skills = Why your skills are what they are
why-skill-since = It was { $first } of 100 on the first day ({ $by }).
why-skill-spent = { $share } % of your budget goes to it.
why-skill-unspent = Nothing of your budget goes to it.
why-skill-attack = It follows what is spent on offence, and grows with the skill and the tension of those whom you watch.
why-skill-defend = It follows what is spent on defence, and grows with aid.
why-skill-find = It grows where a text in force has states share warnings.
why-skill-aided = { $n ->
    [0] Nobody has given you aid so far.
    [one] You were given aid once.
   *[other] You were given aid { $n } times.
 }

## Goodwill

why-goodwill = Why goodwill is what it is
why-goodwill-now = { $now } of 100 now; the conference began with { $first }.
why-goodwill-does = The more there is, the more delegations live with, and the longer the chair looks for a text.
why-cleared = { $n ->
    [one] one bracket settled
   *[other] { $n } brackets settled
 }
why-votes = { $n ->
    [one] one vote
   *[other] { $n } votes
 }
why-orders = { $n ->
    [one] one point of order
   *[other] { $n } points of order
 }
why-closed = { $n ->
    [one] one motion to close the debate
   *[other] { $n } motions to close the debate
 }
why-shows = { $n ->
    [one] one show of plates
   *[other] { $n } shows of plates
 }
why-put-off = { $n ->
    [one] one motion to put a bracket off
   *[other] { $n } motions to put brackets off
 }
why-press = { $n ->
    [one] one statement to the press
   *[other] { $n } statements to the press
 }
why-walked-out = { $n ->
    [one] one delegation walked out
   *[other] { $n } delegations walked out
 }
why-caught = { $n ->
    [one] one listener was caught
   *[other] { $n } listeners were caught
 }
# What was spent or won where goodwill lay at its end already, and moved nothing; $n counts how often.
why-at-the-end = { $end ->
    [least] { $n ->
        [one] one act more that costs goodwill moved nothing
       *[other] { $n } acts more that cost goodwill moved nothing
    }, since none was left
   *[most] { $n ->
        [one] one act more that brings goodwill moved nothing
       *[other] { $n } acts more that bring goodwill moved nothing
    }, since there was no more to win
 }
why-rest = what you were not told of
