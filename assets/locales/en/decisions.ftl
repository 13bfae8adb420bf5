# Questions that a seat is asked in the years after, and what came of what it ordered (rules 16.1 to
# 16.11). $state, $ally and $who are names, $severity goes from 1 to 10, other numbers are hundredths.

## What courses are paid with

decisions-purse-budget = % of the budget
decisions-purse-reputation = points of good report with others
decisions-purse-tension = points of tension
decisions-purse-programme = points of the surveillance programme
decisions-purse-encryption = points of encrypted traffic
decisions-purse-openness = points of openness

## Chances

decisions-odds-sure = The evidence then points at one suspect firmly enough to name it.
decisions-odds-right = The one accused did it.
decisions-odds-denial = It reaches its aim: it presses, and yields nothing else.
decisions-odds-alteration = It reaches its aim: it destroys and presses hardest, and yields nothing else.
decisions-odds-spoofing = It reaches its aim: what the target says is believed less by everybody.
decisions-odds-espionage = It reaches its aim: your services learn to find culprits.
decisions-odds-interdiction = It reaches its aim: a way in stays open, for more offence, and keys are taken that open what it encrypts.
decisions-odds-yields = The target gives way.
decisions-odds-found = The target comes to believe that it was you.
decisions-odds-named = The target then names you in public.
decisions-odds-in-kind = The target then answers in kind or harder.
decisions-odds-seen = Everybody sees the breach.
decisions-odds-ally = The ally is right, as far as you trust it.
decisions-odds-kept = The others keep it, as far as you trust them.

## What is broken, what is shut

decisions-breaks-text = It breaks the text that you are a party to.
decisions-breaks-promise = It breaks your promise of no operations to { $state }.
decisions-shut-proportion = The text asks that an answer stays in proportion to the offence.
decisions-shut-no-aid = Your budget has no share for aid.
decisions-shut-given = You have given aid to a state within the last year.
decisions-shut-no-review = The text does not provide for a review.

## Kinds of operation

decisions-kind-denial = denial of service
decisions-kind-alteration = destruction of data
decisions-kind-spoofing = spoofing
decisions-kind-espionage = espionage
decisions-kind-interdiction = hardware that was tampered with

## A blow

decisions-blow = You were struck by { $kind } of severity { $severity }. The evidence points at { $who }, at { $belief } in 100. What do you answer?
decisions-blow-nothing = Say nothing about it.
decisions-blow-wait = Wait for better evidence, and look into it for another quarter.
decisions-blow-clear = The evidence is as clear as it can be.
decisions-blow-cold = It has been looked into twice, and there is nothing more to find.
decisions-blow-protest = Protest to { $who } behind closed doors.
decisions-blow-name = Name { $who } before everybody.
decisions-blow-law = Ask the police of { $who } to help, and expel those involved.
decisions-blow-sanctions = Impose sanctions on { $who }.
decisions-blow-kind = Answer { $who } in kind, and deny it.
decisions-blow-blame = Hold that it was { $who }, and say so before everybody.

## The services

decisions-proposal = Your services propose { $kind } against { $state }. May they?
decisions-proposal-against = Your services have an occasion for { $kind } against { $state }, which you have promised not to do. They ask before they act.
decisions-proposal-nothing = No, not this time.
decisions-proposal-forbid = No, and no operations against { $state } until you say otherwise.
decisions-operate = Yes: carry out { $kind } against { $state } in the next quarter.
decisions-let-off = Your services find it hard to keep the text and ask to be let off it.
decisions-let-off-nothing = No, they have to keep it.
decisions-let-off-yes = Let them off for a quarter, and use it for an operation against your strongest rival.
decisions-let-off-spend = No, and spend on keeping it; those who look on will see that.

## A leak at home, companies and the public

decisions-dispute = Your forces and those of { $state } have clashed. The tension that you feel with it stands at { $tension } of 100. Your services ask whether the quarrel goes on in networks.
decisions-dispute-nothing = Leave it to the diplomats, and add nothing.
decisions-dispute-talk = Offer { $state } talks, and spend on them.
decisions-dispute-line = Propose a line between the two capitals to { $state }.
decisions-dispute-rally = Ask your group to stand with you against { $state }.
decisions-leak = Your surveillance programme has leaked. It stands at { $programme } of 100, and the press is full of it.
decisions-leak-nothing = Say nothing and go on.
decisions-leak-own = Own up to it, and cut the programme.
decisions-leak-encrypt = Let people and companies at home encrypt more.
decisions-leak-rebuild = Rebuild it out of sight.
decisions-pressed-nothing = Leave it as it is.
decisions-encryption = Companies want to ship strong encryption; your police wants a key to it. { $encryption } % of the traffic is encrypted.
decisions-encryption-ship = Let them ship it. Your own programme sees less.
decisions-encryption-key = Ask them for a key. The police finds more gangs, and all traffic is less well covered.
decisions-access = Companies want a guarantee that networks stay open and prices fair. { $shield } % of your network is shielded.
decisions-access-open = Guarantee it. Your group is pleased, and gangs have it easier.
decisions-access-home = Favour your own operators, and shield more of the network.
decisions-surveillance = The public is uneasy about surveillance. Your programme stands at { $programme } of 100.
decisions-surveillance-cut = Cut the programme, and have it overseen.
decisions-surveillance-explain = Explain it at home and to your group.
decisions-crime = The public has had enough of crime in networks, which stands at { $crime } of 100.
decisions-crime-police = Spend on police and on safer networks.
decisions-crime-hunt = Hunt the gangs together with your group.

## What happens abroad

decisions-ally = Your ally { $ally } was struck, with severity { $severity }, and has named { $state }. What do you do?
decisions-ally-nothing = Look away.
decisions-ally-words = Say that you stand by { $ally }.
decisions-ally-name = Name { $state }, together with { $ally }.
decisions-ally-aid = Give { $ally } this year’s aid.
decisions-offer = You are asked into an arrangement with { $members }. { $pledges }
decisions-offer-nothing = Leave the invitation where it is.
decisions-offer-join = Enter it.
decisions-pledge-operations = All promise no operations against each other.
decisions-pledge-warnings = All share warnings and evidence.
decisions-pledge-hotline = There is a line between the capitals.
decisions-pledge-policing = The police help each other against gangs.
decisions-aid = { $state }, whose defence is published at { $defence } of 100, asks you for help with its networks.
decisions-aid-nothing = Decline.
decisions-aid-gift = Give { $state } this year’s aid.
decisions-aid-experts = Send experts to { $state }, and keep more for aid from now on.
decisions-aid-group = Have your group help { $state } together.
decisions-shock-worm = A worm is loose in the networks of the world. What do you do?
decisions-shock-supply = A supplier that many depend on was poisoned. What do you do?
decisions-shock-ransom = A wave of ransom runs through the networks. What do you do?
decisions-shock-crisis = Two states stand at the brink. What do you do?
decisions-shock-nothing = Wait until it is over.
decisions-shock-together = Hold together with your group, and share what you know.
decisions-shock-alone = Look after yourself: spend on defence, and shield more of the network.
decisions-shock-use = Use it, and look into the networks of { $state } while it is busy.

## The text

decisions-review = The text in force is looked at again. You keep { $kept } % of what it asks.
decisions-review-nothing = Keep to it as it is.
decisions-review-deepen = Propose that it goes deeper, at a review next quarter.
decisions-review-keep = Spend on keeping it, and let others see that.
decisions-review-leave = Leave the text.

## A subject that was asked about before: what is new, what was answered last, what has come of it

# $part is that of the year, $year is written as it is.
decisions-when = In the { $part ->
    [1] first
    [2] second
    [3] third
   *[other] last
} quarter of { $year }
# $times is how often the subject was asked about before.
decisions-again = { $times ->
    [1] again
    [2] for the third time
    [3] for the fourth time
    [4] for the fifth time
   *[other] once more
}
decisions-again-answer = What do you answer this time?
decisions-again-do = What do you do this time?
decisions-again-may = May they, this time?

# $again is decisions-again; $then is what it was when the seat was last asked, $now what it is, and
# $trend up, down or level.
decisions-again-crime = { $trend ->
    [up] Crime in networks has risen from { $then } to { $now } of 100 since you were last asked, and the public demands { $again } that you do something about it.
    [down] Crime in networks has fallen from { $then } to { $now } of 100 since you were last asked, which is not enough for the public: it comes to you { $again }.
   *[level] Crime in networks stands at { $now } of 100, as it did when you were last asked, and the public comes to you { $again }.
}
decisions-again-encryption = { $trend ->
    [up] More of the traffic is encrypted than when you were last asked, { $now } % in place of { $then } %. Companies want to ship yet stronger encryption, and your police asks { $again } for a key to it.
    [down] Less of the traffic is encrypted than when you were last asked, { $now } % in place of { $then } %. Companies ask { $again } to ship strong encryption; your police still wants a key to it.
   *[level] { $now } % of the traffic is encrypted, as when you were last asked, and companies and your police come to you { $again }: those want to ship strong encryption, this one wants a key to it.
}
decisions-again-access = { $trend ->
    [up] More of your network is shielded than when companies last came to you, { $now } % in place of { $then } %. They ask { $again } for a guarantee that networks stay open and prices fair.
    [down] Less of your network is shielded than when companies last came to you, { $now } % in place of { $then } %. They ask { $again } for a guarantee that it stays open and that prices are fair.
   *[level] { $now } % of your network is shielded, as when companies last came to you. They ask { $again } for a guarantee that networks stay open and prices fair.
}
decisions-again-surveillance = { $trend ->
    [up] Your surveillance programme has grown from { $then } to { $now } of 100 since the public last spoke up about it. It does so { $again }.
    [down] Your surveillance programme has shrunk from { $then } to { $now } of 100 since the public last spoke up about it. It is uneasy all the same, and does so { $again }.
   *[level] Your surveillance programme stands at { $now } of 100, as when the public last spoke up about it. It does so { $again }.
}
decisions-again-leak = { $trend ->
    [up] Your surveillance programme has leaked { $again }, and is larger than what leaked before: it stands at { $now } of 100 in place of { $then }.
    [down] Your surveillance programme has leaked { $again }, though it is smaller than what leaked before: it stands at { $now } of 100 in place of { $then }.
   *[level] Your surveillance programme has leaked { $again }, as large as it was before: it stands at { $now } of 100.
}
decisions-again-let-off = { $trend ->
    [up] Your services ask { $again } to be let off the text. You keep { $now } % of what it asks, more than the { $then } % when they last did.
    [down] Your services ask { $again } to be let off the text. You keep { $now } % of what it asks, less than the { $then } % when they last did.
   *[level] Your services ask { $again } to be let off the text. You keep { $now } % of what it asks, as when they last did.
}
decisions-again-review = { $trend ->
    [up] The text in force is looked at { $again }. You keep { $now } % of what it asks, more than the { $then } % when it was last looked at.
    [down] The text in force is looked at { $again }. You keep { $now } % of what it asks, less than the { $then } % when it was last looked at.
   *[level] The text in force is looked at { $again }. You keep { $now } % of what it asks, as when it was last looked at.
}

# $same is yes where it is about the same state or the same suspect as before, and $other is the one before.
decisions-again-blow = { $same ->
    [yes] You were struck again, by { $kind } of severity { $severity }, and again the evidence points at { $who }, at { $belief } in 100.
   *[no] You were struck again, by { $kind } of severity { $severity }. This time the evidence points at { $who }, at { $belief } in 100, and not at { $other }.
}
decisions-again-evidence = The evidence on the { $kind } of severity { $severity } that struck you was looked into for another quarter. It now points at { $who }, at { $belief } in 100. What do you answer?
decisions-again-proposal = { $same ->
    [yes] Your services come back to { $state }: they propose { $kind } against it.
   *[no] Your services turn from { $other } to { $state }: they propose { $kind } against it.
}
decisions-again-proposal-against = { $before ->
    [yes] Your services ask again about what you have promised not to do: they have an occasion for { $kind } against { $state }.
   *[no] This time your services have an occasion for what you have promised not to do: { $kind } against { $state }. They ask before they act.
}
decisions-again-dispute = { $same ->
    [yes] Your forces and those of { $state } have clashed again. The tension that you feel with it stands at { $tension } of 100.
   *[no] Your forces have clashed with those of another: { $state }. The tension that you feel with it stands at { $tension } of 100. The last one was { $other }.
}
decisions-again-ally = { $same ->
    [yes] Your ally { $ally } was struck again, with severity { $severity }, and has named { $state }.
   *[no] Another ally was struck: { $ally }, with severity { $severity }. It has named { $state }. The last one of which you were told was { $other }.
}
decisions-again-offer = You are asked into another arrangement, with { $members }. { $pledges }
decisions-again-aid = { $same ->
    [yes] { $state } asks you again for help with its networks. Its defence is published at { $defence } of 100.
   *[no] This time it is { $state } that asks you for help with its networks. Its defence is published at { $defence } of 100. The last to ask was { $other }.
}
# $times is how often a great shock was asked about before.
decisions-again-shock = { $times ->
    [1] A second great shock comes to your desk
    [2] A third great shock comes to your desk
   *[other] Yet another great shock comes to your desk
}: { $kind ->
    [worm] a worm is loose in the networks of the world.
    [supply] a supplier that many depend on was poisoned.
    [ransom] a wave of ransom runs through the networks.
   *[crisis] two states stand at the brink.
}

# $when is decisions-when, $answer the course in a word; none is no answer.
decisions-last-blow = { $answer ->
    [none] { $when }, when you were last asked, you left the last blow without an answer.
    [wait] { $when }, when you were last asked, you waited for better evidence on the last blow.
    [quiet] { $when }, when you were last asked, you protested to { $who } behind closed doors.
    [name] { $when }, when you were last asked, you named { $who } before everybody.
    [together] { $when }, when you were last asked, you asked the police of { $who } to help.
    [sanctions] { $when }, when you were last asked, you imposed sanctions on { $who }.
    [kind] { $when }, when you were last asked, you answered { $who } in kind, and denied it.
    [blame] { $when }, when you were last asked, you held that it was { $who }, and said so before everybody.
   *[nothing] { $when }, when you were last asked, you said nothing about the last blow.
}
decisions-last-proposal = { $answer ->
    [none] { $when } you left { $kind } against { $state } without an answer, and nothing was done.
    [gain] { $when } you had them carry out { $kind } against { $state }.
    [give] { $when } you said no, and forbade them operations against { $state }.
   *[nothing] { $when } you said no to { $kind } against { $state }.
}
decisions-last-let-off = { $answer ->
    [none] { $when } you did not answer, and they had to keep it.
    [gain] { $when } you let them off for a quarter.
    [give] { $when } you said no, and spent on keeping it.
    [alone] { $when } you left the text that you were then a party to.
   *[nothing] { $when } you said that they have to keep it.
}
decisions-last-leak = { $answer ->
    [none] { $when } you gave no answer to the leak.
    [give] { $when } you owned up to the leak, and cut the programme.
    [together] { $when } you let people and companies at home encrypt more.
    [gain] { $when } you had the programme rebuilt out of sight.
   *[nothing] { $when } you said nothing about the leak, and went on.
}
decisions-last-dispute = { $answer ->
    [none] { $when } you gave no answer to the clash with { $state }.
    [give] { $when } you offered { $state } talks.
    [quiet] { $when } you proposed a line between the capitals to { $state }.
    [together] { $when } you asked your group to stand with you against { $state }.
    [gain] { $when } you had your services strike { $state }.
   *[nothing] { $when } you added nothing to the clash with { $state }.
}
decisions-last-ally = { $answer ->
    [none] { $when } you gave { $ally } no answer.
    [quiet] { $when } you said that you stand by { $ally }.
    [together] { $when } you named { $state }, together with { $ally }.
    [give] { $when } you gave { $ally } that year’s aid.
   *[nothing] { $when } you looked away when { $ally } was struck.
}
decisions-last-offer = { $answer ->
    [together] { $when } you entered the one that was offered before.
    [none] { $when } you gave the last invitation no answer.
   *[nothing] { $when } you left the last invitation where it was.
}
decisions-last-aid = { $answer ->
    [none] { $when } you gave { $state } no answer.
    [give] { $when } you gave { $state } that year’s aid.
    [experts] { $when } you sent experts to { $state }.
    [together] { $when } you had your group help { $state } together.
   *[nothing] { $when } you declined to help { $state }.
}
decisions-last-encryption = { $answer ->
    [none] { $when } you gave no answer.
    [give] { $when } you let the companies ship it.
    [press] { $when } you asked the companies for a key.
   *[nothing] { $when } you left it as it was.
}
decisions-last-access = { $answer ->
    [none] { $when } you gave no answer.
    [together] { $when } you gave the guarantee.
    [alone] { $when } you favoured your own operators, and shielded more of the network.
   *[nothing] { $when } you left it as it was.
}
decisions-last-surveillance = { $answer ->
    [none] { $when } you gave no answer.
    [give] { $when } you cut the programme, and had it overseen.
    [quiet] { $when } you explained it at home and to your group.
   *[nothing] { $when } you left it as it was.
}
decisions-last-crime = { $answer ->
    [none] { $when } you gave no answer.
    [alone] { $when } you spent on police and on safer networks.
    [together] { $when } you hunted the gangs together with your group.
   *[nothing] { $when } you left it as it was.
}
decisions-last-review = { $answer ->
    [none] { $when } you gave no answer, and kept to it as it was.
    [together] { $when } you proposed that it goes deeper.
    [give] { $when } you spent on keeping it.
    [alone] { $when } you left the text that you were then a party to.
   *[nothing] { $when } you kept to it as it was.
}
decisions-last-shock = { $answer ->
    [none] { $when } you gave the last one no answer.
    [together] { $when } you met the last one together with your group, and shared what you knew.
    [alone] { $when } you met the last one alone: you spent on defence, and shielded more of your network.
    [gain] { $when } you used the last one to look into the networks of a rival.
   *[nothing] { $when } you waited until the last one was over.
}

decisions-since-tension = { $trend ->
    [up] The tension that you feel with { $state } has risen from { $then } to { $now } of 100 since.
    [down] The tension that you feel with { $state } has fallen from { $then } to { $now } of 100 since.
   *[level] The tension that you feel with { $state } is what it was then, { $now } of 100.
}
decisions-since-trust = { $trend ->
    [up] Your trust in { $state } has grown from { $then } to { $now } of 100 since.
    [down] Your trust in { $state } has fallen from { $then } to { $now } of 100 since.
   *[level] Your trust in { $state } is what it was then, { $now } of 100.
}
decisions-since-defence = { $trend ->
    [up] Your defence has grown from { $then } to { $now } of 100 since.
    [down] Your defence has fallen from { $then } to { $now } of 100 since.
   *[level] Your defence is what it was then, { $now } of 100.
}
decisions-since-arrangements = { $n ->
    [0] You are in no arrangement.
    [one] You are in one arrangement.
   *[other] You are in { $n } arrangements.
}

## What was ordered, and what came of it

decisions-ordered-operation = You ordered { $kind } against { $state }.
decisions-ordered-answer = Your answer to { $who } was: { $rung }.
decisions-ordered-aid = You gave aid to { $state }.
decisions-ordered-budget = You set your budget.
decisions-ordered-posture = You gave your services new orders.
decisions-ordered-instruction = Your standing instructions on small blows were followed.
decisions-ordered-exposure = You accused { $state } in public.
decisions-ordered-arrangement = You proposed an arrangement.
decisions-about-blow = You decided about a blow.
decisions-about-proposal = You decided about an operation.
decisions-about-let-off = You decided whether your services keep the text.
decisions-about-dispute = You decided about the clash with { $state }.
decisions-about-leak = You decided what to do about the leak.
decisions-about-ally = You decided what to do for { $state }.
decisions-about-offer = You decided about an arrangement.
decisions-about-aid = You decided what to do for { $state }, which asked for aid.
decisions-about-pressed = You answered those who pressed you at home.
decisions-about-review = You decided how to go on with the text.
decisions-about-shock = You decided what to do in the great shock.
decisions-came-success = It reached its aim, with severity { $severity }. So far nobody has been named for it, as far as you know.
decisions-came-failure = It failed. So far nobody has been named for it, as far as you know.
decisions-came-success-named = It reached its aim, and { $state } has named you in public.
decisions-came-failure-named = It failed, and { $state } has named you in public.
decisions-came-reply = It was given in kind, with severity { $severity }.
decisions-came-answer = It was given. The tension that you feel with it stands at { $tension } of 100.
# $n blows of this quarter; $silent of them were left without a word.
decisions-came-instructed = { $n ->
    [one] One blow fell under them.
   *[other] { $n } blows fell under them.
 } { $silent ->
    [0] None was left without a word.
    [one] One was left without a word.
   *[other] { $silent } were left without a word.
 }
decisions-came-aid = It arrived, and { $state } thanks you.
decisions-came-budget = It is being spent. Your offence stands at { $offence } of 100, your defence at { $defence }.
decisions-came-hold = They do nothing without an order, and everybody was told so.
decisions-came-standard = They weigh every occasion.
decisions-came-forward = They look for occasions.
decisions-came-forbidden = They do nothing against { $state }.
decisions-came-allowed = They may act against { $state } again.
decisions-came-arranged = { $n ->
    [0] Nobody has entered it yet.
    [one] One other state has entered it.
   *[other] { $n } other states have entered it.
}
decisions-came-evidence = The evidence now points at { $who }, at { $belief } in 100.
decisions-came-no-evidence = The evidence is still being weighed.
decisions-came-spent = Your budget now has { $defence } % for defence, { $diplomacy } % for diplomacy and { $aid } % for aid.
decisions-came-thanks = { $state } thinks better of you.
decisions-came-group = Your group thinks better of you.
decisions-came-all = Others think a little better of you.
decisions-came-displeased = Others think a little worse of you.
decisions-came-strain = { $state } resents it.
decisions-came-named = { $state } was named by you, too.
decisions-came-shield = { $shield } % of your network is shielded.
decisions-came-encryption = { $encryption } % of your traffic is encrypted.
decisions-came-crime = Crime stands at { $crime } of 100.
decisions-came-programme = Your programme stands at { $programme } of 100.
decisions-came-breach-seen = They broke the text, and everybody has seen it.
decisions-came-breach-unseen = They broke the text, and as far as you know most have not seen it.
decisions-came-breach-none = There was nothing to be let off.
decisions-came-review = The review is on its way.
