# The years after: why a thing happened, in the journal under what happened, and in its file. Whole
# sentences; where several of them make one reason, each is a message. $state and $first are names
# of states. Numbers "of 100" and with "%" come without decimals.

## Operations: under who hits whom

# Why one came.
aftermath-operation-turned = The services meant this for { $first } at first, but a promise protects { $first }, so they turned to another.
aftermath-operation-tension = Tension between the two stood at { $tension } of 100, and the services saw an opening.
aftermath-operation-rival = The services watch this rival and saw an opening.
aftermath-operation-gang = A gang was looking for networks that are easy to break into.
aftermath-operation-company = A company wanted to know what others know.
# The skill of whoever attacks beside the defence that it meets, both on a scale from 0 to 100.
aftermath-operation-above = The attacker’s skill was { $points ->
    [one] one point
   *[other] { $points } points
 } of 100 above the defence of its target.
aftermath-operation-even = The attacker’s skill just matched the defence of its target.
aftermath-operation-below = It was tried although the attacker’s skill was { $points ->
    [one] one point
   *[other] { $points } points
 } of 100 below the defence of its target.
# How the attacker hides; after the sentence about its skill.
aftermath-operation-by-gang = A gang in the attacker’s country did the work.
aftermath-operation-disguised = It was made to look as if another state had done it.

## Notice, evidence and answers

aftermath-noticed = { $days ->
    [0] It was noticed on the day it happened.
    [1] It was noticed a day after it happened.
   *[other] It was noticed { $days } days after it happened.
 }
# Shares of the belief of the one that was hit: in the likeliest culprit, and in the next.
aftermath-evidence = Of { $n } suspects this one is the likeliest by the evidence, with { $sure } %; the next comes to { $next } %.
# The six months that a person has to answer.
aftermath-answer-late = Half a year passed without a word.
# What a person said once about small blows.
aftermath-answer-instructed = Standing instructions on small blows say so.
aftermath-answer-nobody = Nobody plays this state, so it says nothing.
# Why a computer answers an incident so: what it believes, the tension if there is any, one of the habits
# below, and the rung of the ladder.
aftermath-answer-believes = It { $sure ->
    [sure] is sure
    [fairly] is fairly sure
    [unsure] is not sure
   *[far] is far from sure
 } that it was { $who } ({ $belief } %). The severity was { $severity } of 10.
aftermath-answer-tension = Tension with it stood at { $tension } of 100.
aftermath-answer-rung = This time it chose { $rung ->
    [0] to stay silent
    [1] to protest in private
    [2] to say in public who it was
    [3] law and expulsions
    [4] sanctions
    [5] to strike back in kind
    [6] to disrupt the other’s infrastructure
   *[7] an armed crisis
 }.
# How states answer as a habit, each as its doctrine has it.
aftermath-temper-strict = Its habit is to answer like with like.
aftermath-temper-generous = Its habit is to let some incidents pass.
aftermath-temper-contrite = Its habit is to take an answer to its own operation as fair.
aftermath-temper-slow = Its habit is to answer a first incident mildly and a second one hard.
aftermath-temper-grudging = Its habit is to answer the harder, the more incidents it remembers.

## The text: ratification, entry into force, breaches

aftermath-ratified = It ratified { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
 } after the signing. Each quarter there was a chance of { $chance } % that it would.
aftermath-in-force-majority = { $parties } of { $all } delegations are parties, more than half.
# $needed is 1, or 2 for the text of a later conference.
aftermath-in-force-late = The eighth quarter is over, and { $parties ->
    [one] one delegation has
   *[other] { $parties } delegations have
 } ratified. { $needed ->
    [one] One is
   *[other] Two are
 } enough.
# $kept is the share of the text that the state keeps, $watch how closely the text has it watched.
aftermath-breach-seen = It keeps { $kept } % of what the text asks of it. How closely it is checked stands at { $watch } of 100, and the breach was seen.
aftermath-breach-unseen = It keeps { $kept } % of what the text asks of it. How closely it is checked stands at { $watch } of 100, and most did not see the breach.
# Under what the clauses in force held back or turned aside.
aftermath-r-why = This is what earlier incidents between them brought about over a year.
aftermath-deeds-why = This is what the clauses in force did in this quarter.

## Leaks, shields, quarrels, great shocks

aftermath-leak = Large surveillance programmes in free countries leak most. This one stands at { $programme } % of what it could be, and the liberty of the country at { $liberty } of 100. What came out costs it { $lost } % of the trust that others had in it.
# Why a state walls off part of its network; $example is how far the states that it trusts have.
aftermath-shielded-control = The text in force gives it control of its network, { $control } % of full control. The states that it trusts shield { $example } % of theirs.
aftermath-shielded-harm = It was hit too often: the harm that it feels stands at { $harm } of 100. The states that it trusts shield { $example } % of theirs.
aftermath-shielded-distrust = It trusts too few: its trust in the others stands at { $trust } of 100 on average. The states that it trusts shield { $example } % of theirs.
# An armed dispute between two rivals.
aftermath-dispute-quarrel = Their rivalry stands at { $rivalry } of 100. Their last quarrel over networks gave the occasion, but did not make a fight likelier.
aftermath-dispute-alone = Their rivalry stands at { $rivalry } of 100, and no quarrel over networks came before.
aftermath-shock-why = The chance of such a shock stood at { $chance } % a year.

## The five indices of the world: what moved most in a quarter

aftermath-accounts-first = These are the first accounts of the years after.
# $way is "fell" or "rose". One of the sentences below follows it.
aftermath-moved = Of the five indices of the world { $index ->
    [security] security
    [prosperity] prosperity
    [liberty] liberty
    [trust] trust
   *[interconnection] interconnection
 } { $way ->
    [fell] fell
   *[rose] rose
 } most, by { $points } points.
aftermath-moved-text = Most of that came from the text in force, above all in { $state }.
aftermath-moved-incidents = Most of that came from incidents, above all those against { $state }.
aftermath-moved-fewer-incidents = Most of that came from fewer incidents, above all against { $state }.
aftermath-moved-crime = Most of that came from crime, above all in { $state }.
aftermath-moved-less-crime = Most of that came from less crime, above all in { $state }.
aftermath-moved-surveillance = Most of that came from surveillance, above all in { $state }.
aftermath-moved-shields = Most of that came from shielded networks, above all in { $state }.
aftermath-moved-trust = Most of that came from how far states trust each other and trade, above all in { $state }.
aftermath-moved-encryption = Most of that came from encryption, above all in { $state }.

## The ending

# Names of the endings; they follow "The end:" and "How it ended:".
aftermath-ending-escalation-crisis = escalation crisis
aftermath-ending-federated-internet = federated Internet
aftermath-ending-open-season = open season
aftermath-ending-surveillance-order = surveillance order
aftermath-ending-working-regime = working regime
aftermath-ending-armed-truce = armed truce
# Why that one. $from and $to are an index of the world at first and at last.
aftermath-ending-great = Rivals struck each other on the upper rungs of the ladder. In the last two years a hundred states saw { $great } great incidents or answers on these rungs a year.
aftermath-ending-insecure = The world is not safe: security is down to { $security } of 100.
aftermath-ending-apart = Networks drew apart behind national shields. Interconnection began at { $from } and ended at { $to } of 100, and on average { $shield } % of a network is shielded.
aftermath-ending-crime = Crime found havens everywhere. It stands at { $crime } of 100 on average.
aftermath-ending-watched = Quiet was bought with watching. Liberty began at { $from } and ended at { $to } of 100, and surveillance programmes stand at { $programme } % of what they could be.
aftermath-ending-holds = The text works. It keeps back { $held } % of what states might do to each other, and trust began at { $from } and ended at { $to } of 100.
aftermath-ending-fails = The text is in force, but it does little. It keeps back { $held } % of what states might do to each other, and trust began at { $from } and ended at { $to } of 100.
aftermath-ending-no-text = No text is in force, and nothing broke.
