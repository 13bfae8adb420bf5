# The right column of the conference: packages in the corridors, and the journal under them.

## Headings and counts

packages-corridors = Corridors
packages-none-waits = Nobody waits for your answer.
packages-away = You do not sit in this conference: you see what everybody sees, and offer and answer nothing.
# Packages that wait: those that wait for the player, and the player's own.
packages-none-open = none open
packages-for-you = { $mine } for you
packages-of-yours = { $ours } of yours
packages-for-you-and-yours = { $mine } for you, { $ours } of yours
packages-journal = Journal
packages-journal-lines = { $n } lines

## A card of what happened in the hall: its day, and what it does to the room, a line each

packages-event = What happened on the morning of day { $day }
# $points of goodwill, of 100.
packages-event-goodwill = Goodwill of the room: { $change ->
    [up] { $points } more
   *[down] { $points } less
}.
# $clause is what a bracket is about, with its clause's title.
packages-event-words = { $words } in { $clause }
# $proposal is a wording, as above.
# $stands is yes where the text has these words.
packages-event-tables = { $stands ->
    [yes] { $who } asked for { $proposal }; the text has these words.
   *[no] On the table: { $proposal }, by { $who }.
 }
packages-event-withdraws = Taken back: what was proposed for { $clause }.
packages-event-midnight = The day runs past midnight: { $n ->
    [one] one bracket more is heard
   *[other] { $n } brackets more are heard
}.
packages-event-motion = { $who } asks for a vote on { $proposal }.
packages-event-attention = Publics at home look at this now: { $subject }.

## Who is meant, within a sentence

# The player's delegation: as its own delegates speak of it, and as the card speaks to it.
packages-us = us
packages-you = you

## A card: who offers it to whom, and how long it can be taken

packages-today = today only
packages-until = until day { $day }
# How a party answered, in a list within the two sentences that follow.
packages-not-answered = { $who } has not answered
packages-agreed = { $who } has agreed
packages-declined = { $who } has declined
packages-yours = Yours: { $answers }.
packages-with-you = Asked with you: { $answers }.
packages-you-were-told = You were told: { $from } offers this to { $to }.
packages-answers-yours = In answer to yours of day { $day }.
packages-answers-that = In answer to that of { $who }, day { $day }.
packages-answers-another = In answer to another.
packages-told-whom = Told: { $names }.

## Its terms, as “shall” in 4.4, and its favours

packages-we-take = We take { $terms }.
packages-they-take = They take { $terms }.
packages-others-take = The others take { $terms }.
packages-takes = { $who } takes { $terms }.
packages-pay-we = We give { $to } { $favour }.
packages-pay-us = { $from } gives us { $favour }.
packages-pay = { $from } gives { $to } { $favour }.
# Gains in hundredths, with their sign: to one's own sum at the signing, and what of it is the mandate.
packages-gain-to-us = { $gain } to us, { $mandate } of it by mandate
# The same of who is told of a package and no party to it.
packages-gain-to-us-told = { $gain } to us
# Under the pointer on either.
packages-gain-note = What it changes in our sum at the signing if all took it and its terms stood in the text as it is now: the mandate, home, the thanks and favours of packages, and the pull of group and friends. Goals of ours are no part of it. The adviser counts what is expected by the end, with goals.

## Answers to it

packages-accept = Accept
packages-counter = Counter
packages-decline = Decline

## Agreed packages

packages-in-force = In force until the text
packages-since = With { $others }, offered on day { $day }.
packages-break = Break with { $others }
packages-break-costs = It costs the trust of { $others }, and some with all who see it. Nothing takes it back.
packages-break-all-the-same = Break it all the same
packages-keep = Keep it
packages-ended = Packages that ended
packages-ended-kept = With { $others }: kept; its favours are paid.
packages-ended-lapsed = With { $others }: lapsed; the text says otherwise.
packages-ended-by-you = With { $others }: broken by you.
packages-ended-broken = With { $others }: broken by { $by }.

## The package in hand: its terms

packages-ours = A package of ours
packages-in-answer = in answer to { $who }
# Headings over the terms that each side takes.
packages-we = We take
packages-they = They take
packages-nothing-yet = Nothing yet. Choose a wording on the page and press { $key }.
# Names of the × beside a line, for those who hear the screen.
packages-take-out = take out { $what }
packages-take-out-favour = take out: { $what }
packages-leave-out = leave out { $who }
packages-do-not-tell = do not tell { $who }

## The package in hand: partners

packages-with = With
packages-find-hint = find a delegation   /
packages-find = find a delegation, /
packages-nobody-found = No delegation by that name, code or group.
packages-more = and { $n } more
# A small button, and its name for those who hear the screen.
packages-tell = tell
packages-tell-whom = tell { $who } of it

## The package in hand: favours

packages-favours = Favours
packages-no-favours = none; paid with the text
packages-fold = fold
packages-fold-favours = fold the favours
packages-choose = choose
packages-choose-favours = choose favours
packages-we-give = we give
packages-they-give = they give
packages-short-aid = aid
packages-short-roaming = roaming
packages-short-seat = a seat
# What a favour costs its giver and is worth to its receiver; $favour is a sentence.
packages-priced = { $favour } It costs { $giver } { $cost } and is worth { $worth } to { $receiver }.

## The package in hand: its last day, who is told of it, and sending it

packages-can-be-taken = Can be taken
packages-day-later = one day later
packages-day-sooner = one day sooner
packages-told = Told
packages-costs-one = It costs one influence. They answer before the day ends.
packages-answer-with = Answer with it
packages-offer = Offer it
packages-drop = Drop it
packages-hint = To offer a package, choose a wording on the page: { $give } if we could take it, { $want } if they should.
packages-would-bring = { $terms } would bring most to { $names }; they may pay for it.

## What a package changes, subject by subject

packages-changes = What it changes, by subject
packages-changes-heard = what it changes, by subject, in hundredths
# Heading of the first column for those who hear the table; the others are parties.
packages-subject = subject
packages-smaller = and { $n } smaller
packages-in-all = in all
packages-term-links = clauses together
packages-term-feared = feared readings
packages-term-favours = favours
packages-term-kept = packages kept
packages-term-group = pull of the group
packages-term-friends = pull of friends
packages-term-outvoted = lost votes
packages-term-red-lines = red lines
packages-term-late = lateness
packages-term-ministry = home: ministry
packages-term-operators = home: operators
packages-term-civil-society = home: civil society
packages-term-services = home: services

# Over what was done today.
packages-done-today = Done today

# Packages beyond the three that lie open.
packages-cards-more = { $n } more
packages-cards-fewer = Fewer
