# Pages to print for a class. They are read on paper, at arm's length, by students of sixteen.

## Names of pages, and how often to print them

print-index = Index
print-script = The script, minute by minute
print-cards = Role cards
print-cards-large = Role cards in large print
print-dossier = Dossiers
print-rules = The rules on one page
print-room = Who sits at the table
print-map = The map
print-text = The text on the table
print-plates = Name plates
print-ballots = Plates, votes, answers
print-deals = Deal slips
print-bets = Bets and exit tickets
print-quiz = The readiness quiz
print-teacher = Learning goals and grading
print-key = The text for the program

# After "one for …".
print-each-student = student
print-each-delegation = delegation
print-each-table = table
print-copies-each = { $n ->
    [one] Once
   *[other] { $n } times
 }: one for each { $of }
print-copies-teacher = Once, for you
print-copies-key = Not at all, or once: it says how to write down what was agreed, on your screen
print-copies-cards = { $cards ->
    [one] One card
   *[other] { $cards } cards
 }. Print all { $times ->
    [one] once
    [2] twice
   *[other] { $times } times
 }, so that every student of a delegation has one
print-copies-large = Whichever you need: three sides each
print-copies-dossier = { $n ->
    [one] One dossier
   *[other] { $n } dossiers
 }, for those who want more than the card; one for a delegation is enough
print-copies-plates = Once, on firm paper if you have it
print-copies-ballots = First sheet { $plates } times, second { $votes } times, third { $answers } times; cut along the dashes
print-copies-sheets = { $n } times; cut along the dashes
print-copies-bets = First sheet { $bets } times, second { $tickets } times; cut along the dashes
print-copies-quiz = First sheet { $n } times; the second has the answers and stays with you

## The index

print-index-title = What to print
print-index-how = Print from any browser, on A4 or Letter, in black and white. Nothing on these pages asks anything from the network.
print-index-teacher = For you alone
print-index-delegation = For one delegation each: secret goals stand on these, so hang none of them up
print-index-everybody = For everybody: nothing on these is secret
print-index-sheets = { $n ->
    [one] 1 sheet
   *[other] { $n } sheets
 }
print-index-several = several sheets
print-index-seats = The delegations, with the students of each
print-index-seed = Seed { $seed }, theory { $theory }. Another seed in the class file draws other mandates and other secret goals.

## Role cards and dossiers

print-private = For this delegation only
print-card-people = Delegation: { $names }
print-people-of-table = table { $table }: { $names }
print-card-who = Who you are
# $rank is a place by size of the economy.
print-card-state = You speak for a member of the group { $group } with { $people } million people and an economy of US$ { $gdp } billion, number { $rank } of { $all } here. { $needs } % of its life needs the network. Beside the others its skill to defend is { $defends } and its skill to attack { $attacks }.
print-skill-high = high
print-skill-middle = middling
print-skill-low = low
print-card-wants = What your capital wants
print-goal-public = Your public goal. Everybody knows it.
print-goal-secret = Your secret goal. Only you know it: show it to nobody before the debrief.
print-goal-line = Your red line. Do not sign a text that says it.
print-scale-heard = your capital wants { $own } of 4, the middle of the room { $middle }
print-card-scales = Dot: where your capital wants the text. Ring: the middle of all states. The share says how much of what your capital wants lies on this subject.
print-card-decision = The decision of the room: { $clause }
print-card-ours = ← your capital
print-card-published = Who wants what, by what each has published. Underlined: the first draft.
print-wanted-many = { $n } states, here { $names }
print-wanted-elsewhere = { $n } states, none of them here
print-wanted-nobody = nobody else here
print-card-near = Friends and rivals
print-card-friends = You trust most
print-card-rivals = You trust least
print-card-with = With you on { $subject }.
print-card-against = Against you on { $subject }.
print-card-may = What you may do
print-may-acts = { $n } influence a day. One each:
print-may-speak = Speak for a wording or against it.
print-may-table = Table a wording, once a day; or put your name under another’s.
print-may-package = Offer a package: you take their words, they take yours.
print-may-line = Say that a wording is your red line. Be believed.
print-may-vote = Call a vote. It settles the words, and costs goodwill.
print-may-free = Free: raise your plate on every open bracket, and answer a package.
print-may-sign = At the end: sign, sign with a declaration, not now, or refuse.
print-card-foot = Plenary · seed { $seed }
print-card-side = { $state }, side { $side } of 3
print-dossier-of = { $state }: the dossier
# At the foot of every page of a dossier.
print-dossier-foot = { $title } · { $private }
print-dossier-subjects = Every subject, heaviest first
print-dossier-home = Who reads the text at home
print-dossier-share = { $who } { $share } %
print-dossier-home-text = { $shares }. What they think of the text is part of your sum when you sign.
print-dossier-others = The others
print-other-who = Delegation
print-other-goal = Wants, in public
print-other-trust = Your trust
print-other-with = With you on
print-other-against = Against you on
print-dossier-clauses = What the words are worth to you
print-dossier-worth = In hundredths of all that your capital wants, against the words in force, if the clause stood as an article with “shall”. In small letters behind a wording: who is known to want it, by code.

## The rules

print-rules-aim = What you are here for
print-rules-aim-text = Write one text that most can sign and that is worth signing. Bring home your goals. You need not win: you need words that others can live with.
print-rules-day = A day
print-rules-day-open = The chair opens { $n ->
    [one] one bracket
   *[other] { $n } brackets
 }: words that are not agreed.
print-rules-day-talk = Delegations leave their seats and talk.
print-rules-day-acts = Each has { $n } influence, and spends one on each of these: speak, table a wording, offer a package, state a red line, call a vote.
print-rules-day-plates = Each raises its plate: which wording, and whether it objects to every other or can live with it.
print-rules-day-clear = A bracket clears when nobody objects to the leading wording. Else it stays open for another day.
print-rules-last = After { $days ->
    [one] one day
   *[other] { $days } days
 } the text is what stands. On the last day the chair puts one text before you for all that is still open.
print-rules-deals = Deals
print-rules-deals-text = A package binds the plates of all who took it, to every term in it. Who breaks one loses trust: with the partner, and with everybody who sees it. What you promise besides is owed only once the package is kept.
print-rules-mood = The mood of the room
print-rules-mood-text = Goodwill begins at { $goodwill } of 100. Cleared brackets raise it; a vote costs { $vote }, a vote by point of order { $order }, walking out { $leaving }. In a sour room delegations give in less.
print-rules-words = Words and how far they bind
print-rules-words-text = What a clause counts is its place times its verb. The strongest words in a preamble that “encourages” are nearly nothing.
print-rules-counts = Counts
print-rules-sign = Signing
print-rules-sign-text = A state signs if the whole text is better for it than what stands now: its own subjects, the people at home, its friends and its group, deals kept and votes lost. Who signs with a declaration is bound less. You may overrule the sum, and say why.
print-rules-years = The years after
print-rules-years-text = The text is lived with for { $years ->
    [one] one year
   *[other] { $years } years
 }. States spy, attack, defend and answer; who signed may keep the text or cheat. Answering the wrong state is worse than waiting.
print-rules-manners = How we speak
print-rules-manners-text = Speak for your state, not as yourself, and to states, not to people. One speaks, the others listen. No accents, no costumes. Anybody may step out of the role at any time.

## Who sits at the table

print-room-state = Delegation
print-room-who = Spoken for by
print-room-goal = Wants, in public
print-room-computer = the computer
print-room-others = { $n } more states are played by the computer.
print-room-press = Press of table { $table }: { $names }
print-room-observers = Observers of table { $table }: { $names }
print-room-decision = The decision of the room

## The map

print-map-key-all = Hatched: delegations that students speak for. Natural Earth, Equal Earth projection.
print-map-key = Hatched: delegations that students speak for. Grey: states played by the computer. Natural Earth, Equal Earth projection.
print-map-sketch = Lands as the scenario has them. A thin line is a border; dashes join neighbours that do not touch.
print-map-heard = a map of the states at the table

## The text

print-text-how = What stands between brackets is not agreed. The bars part the wordings, each with its number; the first draft is underlined.
print-text-frame = Call a bracket by its sign and a wording by its number: “{ $bracket }, wording 2”. Every clause has three more brackets: where it stands, its verb, and what follows a breach. Crossed: the first draft.
print-frame-place = Stands as
print-frame-force = Verb
print-frame-follow-up = After a breach

## The text for the program

# $file is the name of a file, $scenario that of a scenario.
print-key-how = Beside these pages lies { $file } with the first draft. Open it in any editor and put the wordings there that the class agreed on: a clause by its name, a bracket of it by its name, and the name of the wording. What you take out stands as it did before the conference.
print-key-run = Then run: plenary forecast --scenario { $scenario } --text { $file } --parties with the codes of those who signed. Every clause has these three brackets, besides its own:

## Name plates

print-plate-press = Press
print-plate-observers = Observers
print-plate-table = Table { $table }
print-plate-fold = Fold twice along the dashes. This side lies on the table.
print-plate-acts = { $n } influence a day, one each to speak, table, offer a package, state a red line or call a vote. Your plate costs nothing.
print-plate-remember = A bracket clears when nobody objects. A promise holds for every term. Your secret goal stays secret until the debrief.

## Slips

print-slip-delegation = Delegation
print-slip-name = Name
print-slip-bracket = Bracket
print-slip-wording = wording
print-slip-day = Day
print-slip-why = Why, in a sentence:
print-slip-plate = Our plate
print-plate-live = we can live with others
print-plate-object = we object to any other
print-slip-vote = Our vote
print-vote-yes = yes
print-vote-no = no
print-vote-abstain = abstain
print-slip-answer = Our answer
print-answer-ask = Do you sign “{ $text }”?
print-answer-sign = We sign.
print-answer-declare = We sign, with a declaration.
print-answer-later = Not now: we need more time.
print-answer-refuse = We do not sign.
print-answer-why = Because:
print-slip-deal = A deal
print-deal-between = Between
print-deal-and = and
print-deal-we = The first takes: bracket
print-deal-you = The second takes: bracket
print-deal-besides = Besides, we promise
print-deal-until = Until day
print-deal-signed = Initials of both
print-deal-broken = Hand one to the chair if all may know of it; keep one each.
print-slip-bet = A bet before the signing
print-bet-ask = Of { $all } states, how many sign?
print-bet-between = Nine times in ten between
print-bet-doubt = Who will surprise us:
print-slip-ticket = Exit ticket
print-ticket-word = One word in the text that mattered, and what it did:
print-ticket-changed = What I believed before and do not believe now:
print-ticket-doubt = One thing the model cannot know:

## The quiz

print-quiz-how = Five minutes, alone, with the rules at hand. Cross one box each.
print-quiz-answers = The readiness quiz: answers
print-quiz-clear = When does a bracket clear?
print-quiz-clear-a = When more than half raise their plates for a wording.
print-quiz-clear-b = When nobody objects to the leading wording.
print-quiz-clear-c = When the chair says so.
print-quiz-clear-why = One objection keeps it open. A majority settles it only by a vote, and a vote costs goodwill.
print-quiz-days = The { $days } days are over and a bracket is still open. What then?
print-quiz-days-a = The chair’s last text is put before all, and what stands then is the text.
print-quiz-days-b = There is no text.
print-quiz-days-c = The clause is dropped.
print-quiz-days-why = On the last day delegations answer the chair’s text; no clause waits for ever. So silence is a choice.
print-quiz-binds = Which of these binds most?
print-quiz-binds-a = An article: states “are encouraged to” protect all networks.
print-quiz-binds-b = A preamble: states “shall” protect all networks.
print-quiz-binds-c = An article: states “shall endeavour to” protect hospitals.
print-quiz-binds-why = Place times verb: 1 × 0.2, then 0.2 × 1, then 1 × 0.8. Large words in a weak place do little.
print-quiz-acts = What costs one of your influence?
print-quiz-acts-a = Speaking for a wording: you have { $n } influence a day.
print-quiz-acts-b = Raising your plate.
print-quiz-acts-c = Nothing: the { $n } influence are for votes only.
print-quiz-acts-why = Plates and answers to packages are free. Everything else costs one.
print-quiz-sign = When does a state sign?
print-quiz-sign-a = When its public goal is reached.
print-quiz-sign-b = When the whole text is better for it than what stands now.
print-quiz-sign-c = When its friends sign.
print-quiz-sign-why = Goals, friends and people at home are parts of the sum; the sum decides, and you may overrule it.
print-quiz-secret = Who may see your secret goal before the debrief?
print-quiz-secret-a = Your friends.
print-quiz-secret-b = The chair.
print-quiz-secret-c = Nobody outside your delegation.
print-quiz-secret-why = You may say what you want. You show the card to nobody.

## The script

print-script-class = { $students } students, { $tables ->
    [one] one table
   *[other] { $tables } tables
 }, { $minutes } minutes.
print-script-before = Before the hour
print-script-before-print = Print what the index says. Fold the name plates, cut the slips, put each delegation’s cards into its plate.
print-script-before-room = Tables in a ring, plates up, the map, the rules and “Who sits at the table” on the wall. Write the open brackets on the board, with room for counts.
print-script-before-play = If you run the program beside the class, begin “{ $scenario }” with seed { $seed }: then its mandates and secret goals are those of the cards.
print-script-before-paper = Without it, you are the chair: you open brackets, count plates and write the text. The years are one command when the text is done.
print-script-clock = Clock
print-script-what = What
print-script-do = Say and do
print-script-day = Day { $day }
print-script-days = Days { $from } to { $to }
print-script-quarters = Quarters { $from } to { $to }
print-say-roles = “You are not yourselves for the next hour. Read your card. You have one goal that everybody knows and one that nobody else may know.”
print-do-roles = Cards out, folded. Two minutes of reading in silence, then each delegation agrees on what it wants first.
print-do-roles-quiz = The quiz if you have not set it before; go through questions 1 and 3 aloud.
print-say-together = “We do the first bracket together: { $bracket }. Who wants which words? Who cannot live with them?”
print-do-together = Read the sentence aloud with each wording. Ask two delegations why. Let one propose words that both can bear.
print-do-together-plates = Plates up. Count aloud, name who objects, say whether it clears. Now everybody knows how a day ends.
print-say-round = “{ $minutes } minutes. Pick the words you need most and the delegation you need them from.”
print-do-round-draft = { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
 }: each delegation chooses two brackets and writes down what it would give for them.
print-do-round-talk = { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
 }: stand up and talk. Write deals on slips. Say when two minutes are left.
print-do-round-hand = { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
 }: sit down. Hand in deals, motions and plates; one delegation at a time says what it tables. Read out what clears.
print-do-round-end = With day { $day } this round is over. Warn at the end; force nothing: a round may run on for a minute, the debrief may not lose one.
print-say-signing = “Before anybody signs: how many will? Write it down.”
print-do-signing-bets = Bets out and in, one minute.
print-do-signing-roll = Roll call in the order of the alphabet. Each says its answer and one reason. Nobody answers back.
print-say-years = “The answers are given. Now the years begin, up to quarter { $quarter }.”
print-say-years-on = “The years go on, up to quarter { $quarter }.”
print-do-years = Show the years up to there. Stop at the first great incident and ask the one that was hit: who was it, how sure are you, what do you do?
print-say-debrief = “You are yourselves again. Turn your plates over.”
print-do-debrief-out = One word each on how it felt: out of the role first.
print-do-debrief-goals = Open the goals: read the secret ones aloud. Who guessed which?
print-do-debrief-words = Take one word that changed in the text and follow what it did. Then one that everybody fought for and that did nothing.
print-do-debrief-real = What happened in the record, and what the model leaves out.
print-say-ticket = “Three lines before you go.”
print-do-ticket = Exit tickets out and in. Collect the cards if you play again.
print-script-events = What comes up in the room
print-script-events-text = Read these out on their day, and wait for a minute before you say anything more.
print-script-no-events = Nothing is planned for this scenario. You may bring in one event of your own; three are too many.
print-script-late = If you run late
print-script-late-text = Drop a round, never the debrief. If the signing is not over, let delegations write their answers and read them out in the debrief. If talks are good, let them run and take the minutes from the years.
print-script-questions = Questions for the debrief
print-debrief-felt = What did you want to say and could not, in your role?
print-debrief-word = Which word did most, and how do you know?
print-debrief-signed = Who signed against its own first wish, and what had it been given?
print-debrief-believed = What did you believe of another delegation that was not so?
print-debrief-real = Where did the room go another way than the record, and was that the words or the people?
print-debrief-model = Which number of the model would you change first, and what would then have come out?

## For the teacher

print-teacher-goals = Learning goals
print-teacher-goals-head = After the hour and its debrief, a student can:
print-learn-words = show by one example how a word in a treaty (“should”, “shall”, a place, a follow-up) changes what states do;
print-learn-interests = tell a position from the interest behind it, and name both for two states;
print-learn-trade = say what was traded for what in one deal, and why both were better off;
print-learn-trust = explain why a promise that nobody checks is worth less, and what checking costs;
print-learn-doubt = give an estimate with its doubt, and say what would change it;
print-learn-model = name one thing that the model leaves out and which way that bends its results.
print-teacher-limits = What the model cannot say
print-limit-forecast = What will come. It gives what its rules give, many times over; it is no forecast of states.
print-limit-numbers = That its numbers are right. Most are judgement and are listed as such; two theories stand side by side because the record does not choose between them.
print-limit-states = That a state is like its card. Wishes come from a record of one conference and from indicators of one year.
print-limit-people = What ministers, firms and citizens do. They stand in it as weights.
print-limit-law = What the law is. “Binding” here is a number.
print-teacher-care = With care
print-teacher-care-text = Some students have a stake in a state on the table. Let them choose not to speak for it, or against it. Use pseudonyms on everything that leaves the room. A student who cannot or will not speak can be the press or an observer, and is graded by the same table.
print-grading = How to grade
print-grading-why = Grade reasoning, not the outcome: roles are unequal by design, and dice fall.
print-grading-what = What
print-grading-full = All of it
print-grading-half = Some of it
print-grading-little = Little of it
print-grade-reasons = Reasons
print-grade-reasons-full = Says what it wants, why, and what it would give for it, from the card and the text.
print-grade-reasons-half = Says what it wants and why; what it would give stays open.
print-grade-reasons-little = Says what it wants.
print-grade-text = The text
print-grade-text-full = Argues with the words: place, verb, wording, follow-up, and what each would do.
print-grade-text-half = Names the clause and the wording.
print-grade-text-little = Speaks of subjects only.
print-grade-others = The others
print-grade-others-full = States another’s interest so that the other agrees, and builds an offer on it.
print-grade-others-half = States another’s position.
print-grade-others-little = Speaks of its own side only.
print-grade-bets = Estimates
print-grade-bets-full = A range and a reason before the signing; afterwards says what it had missed.
print-grade-bets-half = A number and a reason.
print-grade-bets-little = A number.
print-grade-look = Looking back
print-grade-look-full = Separates what was decided well from what came out well, with one case of each.
print-grade-look-half = Tells what happened and why.
print-grade-look-little = Tells what happened.
print-grading-not = What is not graded
print-grading-not-text = Goals reached, signatures won, the score, how loud somebody was, or how good an actor. A delegation that refused to sign for a good reason has done its work.
print-grading-memo = A task for the week after
print-grading-memo-text = One page to your capital: what we signed or did not, the one deal that mattered, what we believed wrongly, and what to ask for next time. Those who were absent write it from the record of the session.

## After the hour

print-record = What we wrote
print-copies-record = Once for each student, or once for the wall
print-record-none = No text was adopted: what stood before the conference stands.
print-record-who = Who signed
print-record-signed = Signed
print-record-declared = Signed with a declaration
print-record-later = Not now
print-record-refused = Did not sign
print-record-years = The years after
# Values of an index, of 100.
print-record-index = from { $from } to { $to } of 100
# $place is one of session-place-….
print-record-unfinished = This session is not over: the record goes as far as it went, which is { $place }.
print-record-draft = Nothing is agreed yet; the draft reads so:
# $what is a message debrief-in-…, $place one of session-place-….
print-record-brought-in = Brought in by whoever led the session ({ $place }), not by the model: { $what }.
print-record-ending = What it came to: { $ending }.
print-record-seed = Seed { $seed }, theory { $theory }: with the same acts anybody gets the same years.
print-did = Who did what
print-did-how = Counted from the journal, by seat; what was said in the room stands on the slips. It is there to jog memory: numbers of acts are no marks.
print-did-acts = Acts
print-did-tabled = Names put under words
print-did-spoke = Speeches
print-did-offered = Packages offered
print-did-taken = Packages taken
print-did-votes = Votes called
print-did-standing = Their words in the text
print-did-words = { $clause } “{ $words }”

# Two tables of one class side by side. $table is the name of one.
print-beside = Two tables, two texts
print-beside-table = Table { $table }
print-beside-end = How it ended
# $place is one of session-place-….
print-beside-unfinished = not over: { $place }
print-beside-differs = The tables differ here.
print-beside-dropped = not in the text
print-beside-years = The years of table { $table }
