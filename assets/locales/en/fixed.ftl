# Numbers that stand beside their code and are nobody's to change: counts of the rules and tables, what
# the adviser judges by, the habits of delegates, and how a room that marks texts is led. They end the page Assumptions. The sentences are those that stand
# beside the numbers; "Judgement:" or "Source:" says where a number comes from.

## Titles

fixed-habits-curves = Habits: how far delegates still hold out
fixed-habits-mind = Habits: what a delegate weighs
fixed-habits-others = Habits: what it believes of others
fixed-habits-packages = Habits: packages
fixed-habits-habits = Habits of most delegates
fixed-habits-broker = Habits: broker
fixed-habits-hardliner = Habits: hardliner
fixed-habits-conceder = Habits: conceder
fixed-habits-reciprocator = Habits: reciprocator
fixed-habits-opportunist = Habits: opportunist
fixed-habits-free-rider = Habits: free rider
fixed-habits-group-loyal = Habits: loyal to its group
fixed-habits-historical = Habits: by the record
fixed-habits-years = Habits: in the years after

## src/delegates/broker.rs

fixed-broker-EAGER = Share of what a broker asks that it already takes: it lives by packages. Judgement: no source gives it.
fixed-broker-PATIENT = Loss that it bears, in times what others live with. Judgement: no source gives it.
fixed-broker-SECONDS = Gain from which it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-broker-TABLES = Gain from which it tables one, in units of utility. Judgement: no source gives it.
fixed-broker-CLOSES = Share of the days after which it closes debates. Judgement: no source gives it.

## src/delegates/conceder.rs

fixed-conceder-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-conceder-TRUSTED = Trust from which it follows a mover, 0–1. Judgement: a little more than even.
fixed-conceder-SECONDS = Gain from which it puts its name under a wording, in units of utility. Judgement: hardly any.
fixed-conceder-TABLES = Gain from which it tables one, in units of utility. Judgement: it seldom asks.

## src/delegates/curves.rs

fixed-curves-LATE = Exponent of a delegate that concedes at the very end (Boulware). Source: Faratin, Sierra and Jennings (1998).
fixed-curves-EVEN = Exponent of most. Source: Faratin, Sierra and Jennings (1998).
fixed-curves-EARLY = Exponent of one that concedes at once. Source: Faratin, Sierra and Jennings (1998).
fixed-curves-AIM = Gain a package must bring on the first day, in units of utility, above the last day’s. Judgement: at 0.02 and 0.01 more was lost in packages refused than won in better ones, `plenary tricks`.
fixed-curves-LEAST = Gain it must bring on the last day, in units of utility: more than nothing. Judgement: no source gives it.
fixed-curves-OPENS_AT = Where a line opens in a room that marks texts, as a share of the way from the reservation to the best. Judgement: no source gives it.

## src/delegates/free_rider.rs

fixed-free_rider-RELIEF = Fall of depth that is worth an action, in units of utility. Judgement: more than nothing.
fixed-free_rider-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-free_rider-SECONDS = Gain from which it puts its name under a wording, in units of utility. Judgement: no source gives it.

## src/delegates/group_loyal.rs

fixed-group_loyal-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-group_loyal-SECONDS = Gain from which it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-group_loyal-TABLES = Gain from which it tables one by itself, in units of utility. Judgement: its group speaks.
fixed-group_loyal-FOR_THE_GROUP = Loss that it bears for its group, in times what it lives with. Judgement: no source gives it.
fixed-group_loyal-LOYALTY = Share of its marks that is owed to the favourite of those nearest to it. Judgement: no source gives it.

## src/delegates/habits.rs

fixed-habits-NEAR = How far below its price a package may lie to be met with a counter, in units of utility. Judgement: no source gives it.
fixed-habits-DRAFTS = Gain in one clause from which it is worth drafting, in units of utility. Judgement: no source gives it.
fixed-habits-LOBBIES = Gain from which a wording is worth bringing to the group, in units of utility. Judgement: no source gives it.
fixed-habits-FOR_FRIENDS = Loss that it bears to put its name beside those it likes, in units of utility. Judgement: no source gives it.
fixed-habits-OPENS = Gain from which a follow-up is worth opening, in units of utility. Judgement: no source gives it.
fixed-habits-DOUBTED = Trust below which others are told of a package, 0–1. Judgement: even odds.
fixed-rules-companies = Rules: companies
fixed-rules-standing = Rules: how near a goal is
fixed-rules-goals = Rules: goals that nobody wrote
fixed-rules-capitals = Rules: capitals
fixed-rules-texts = Rules: texts in force
fixed-rules-agenda = Rules: the agenda
fixed-rules-instructions = Rules: instructions
fixed-rules-game-chair = Rules: the chair
fixed-rules-drafting = Rules: drafting groups
fixed-rules-council = Rules: the Council
fixed-rules-forums = Rules: later conferences
fixed-rules-lobby = Rules: companies at the conference
fixed-rules-opening = Rules: the first draft
fixed-rules-overruled = Rules: signatures against advice
fixed-rules-signing = Rules: the signing
fixed-rules-broken = Rules: packages at the signing
fixed-rules-votes = Rules: votes
fixed-rules-suspects = Rules: suspects
fixed-rules-memory = Rules: what states remember
fixed-rules-budgets = Rules: budgets
fixed-rules-matters = Rules: questions in the years
fixed-rules-course-chances = Rules: what a question says of an answer
fixed-rules-chances = Rules: the chances of an order
fixed-rules-dwell = Rules: how long an operation lasts
fixed-rules-aid = Rules: aid
fixed-rules-in-force = Rules: the text of 2012
fixed-rules-reproduction = Rules: what incidents bring about
fixed-rules-waiting = Rules: silence
fixed-rules-rivals = Rules: rivals
fixed-rules-signs = Rules: signs of the endings
fixed-rules-packages-limits = Rules: packages
fixed-rules-tabling = Rules: tabling
fixed-rules-total = Rules: the score
fixed-rules-gangs = Rules: gangs
fixed-rules-adviser-floor = The adviser: on the floor
fixed-rules-adviser-outlook = The adviser: what is likely
fixed-rules-adviser-deals = The adviser: packages
fixed-rules-adviser = The adviser
fixed-rules-adviser-aims = The adviser: goals
fixed-rules-promises = What an act promises
fixed-rules-advice = What would bring a state on board
fixed-rules-counselled = Habits: what is left to the adviser
fixed-rules-payments = Habits: favours
fixed-rules-adhere = Habits: who breaks with a text
fixed-rules-convene = Habits: who calls a conference
fixed-rules-kinds = Rules: kinds of operation
fixed-rules-small-blows = Rules: standing instructions on small blows
fixed-rules-clauses = Rules: place, force and follow-up of a clause
fixed-rules-groups = Rules: groups
fixed-habits-ENOUGH = Names under a wording after which another adds nothing. Judgement: no source gives it.
fixed-habits-FOR_EACH = One new wording a day is tabled for so many delegations. Judgement: what a room can read.
fixed-habits-DRAFTERS = Others whom it asks into a drafting group. Source: seven draft at most (rule 4.12).
fixed-habits-TABLED_LEAST = New wordings a day that are tabled in a small conference. Judgement: what a room can read.
fixed-habits-LARGE = Delegations in a conference above which it calls on a third of them a day. Judgement: nobody is flooded, everybody is reached in three days.
fixed-habits-DEALT = Those who took a package before, with whom it deals first, at most. Judgement: no source gives it.
fixed-habits-NEAREST = The most trusted that it calls on in turn, at most. Judgement: no source gives it.

## src/delegates/hardliner.rs

fixed-hardliner-SERIOUS = Loss that is worth a red line or a vote, in units of utility. Judgement: about what it bears at the end.
fixed-hardliner-TABLES = Gain from which it tables a wording, in units of utility. Judgement: no source gives it.
fixed-hardliner-SECONDS = Gain from which it puts its name under one, in units of utility. Judgement: the name of who holds out is dear.
fixed-hardliner-TOLD = Attention of its public from which it has been told, in times the usual. Judgement: once to the press in a free country.

## src/delegates/historical.rs

fixed-historical-ASKS = Share of what others ask of a package that it asks. Judgement: packages are not on the record.
fixed-historical-SECONDS = Gain from which it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-historical-SPEAKS = Loss from which it speaks, in times what it lives with. Judgement: no source gives it.

## src/delegates/mind.rs

fixed-mind-WANTS = Gain from which a change is wanted, in units of utility. Judgement: more than nothing.
fixed-mind-EVEN_ODDS = Odds that a package agreed on is kept. Judgement: no source gives it.

## src/delegates/opportunist.rs

fixed-opportunist-TRUST = What all of one other’s trust is worth to it, in units of utility. Judgement: no source gives it.
fixed-opportunist-LATE = Share of the days after which it leaves packages. Judgement: no source gives it.
fixed-opportunist-SAFE = Chance to be caught below which it listens, 0–1. Judgement: no source gives it.
fixed-opportunist-HEEDED = Chance that an honest seat’s line is heeded, 0–1. Judgement: no source gives it.
fixed-opportunist-NEXT = What its next line is worth to it, in units of utility. Judgement: as much as a crossed one costs, rule 3.9.
fixed-opportunist-DISCOUNT = Share of a later gain that counts now. Judgement: no source gives it.
fixed-opportunist-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-opportunist-TAKES = Gain from which it takes a package, in times the least. Judgement: no source gives it.
fixed-opportunist-SECONDS = Gain from which it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-opportunist-TABLES = Gain from which it tables one, in units of utility. Judgement: no source gives it.
fixed-opportunist-STRETCHES = How far it stretches its marks about the middle, in times. Judgement: no source gives it.
fixed-opportunist-CLAIM = How far the line it claims stands above its reservation where texts are marked, 0–1. Judgement: 14 marks for a true 7.
fixed-opportunist-OFFERS_EVERY = It offers a package on one day in so many. Judgement: no source gives it.

## src/delegates/others.rs

fixed-others-NEED = Gain another is thought to need before it takes a package, in units of utility. Judgement: no source gives it.
fixed-others-LIKES = Gain from which it is thought to like a change, in units of utility. Judgement: no source gives it.
fixed-others-EVEN_CHANCE = Chance that another takes what brings it just its need. Judgement: even odds.
fixed-others-LEAST_CHANCE = Least chance that it takes a package. Judgement: nothing is impossible.
fixed-others-MOST_CHANCE = Greatest chance that it takes a package. Judgement: nothing is certain.

## src/delegates/packages.rs

fixed-packages-COSTS = Gain below which a term is a concession, in units of utility. Judgement: more than nothing.
fixed-packages-FAR = How far below its price the sum of the single changes may lie to be looked at more closely, in units of utility. Judgement: no source gives it.
fixed-packages-UNHEARD = Odds that the room takes a wording where no plate was raised. Judgement: even odds.
fixed-packages-BEFOREHAND = Plates that every wording has beforehand. Judgement: a tenth of one, so that no wording is without odds.
fixed-packages-MORE = Share of the worth of a package that a further party takes: two are held together more easily than three. Judgement: no source gives it.
fixed-packages-TERMS = Terms of a package at most. Source: rule 1.6.

## src/delegates/reciprocator.rs

fixed-reciprocator-CREDIT = Utility that one turn of support is worth in a package. Judgement: no source gives it.
fixed-reciprocator-ASKS = Share of what others ask of a package that it asks. Judgement: no source gives it.
fixed-reciprocator-SECONDS = Gain from which it puts its name under a wording, in units of utility. Judgement: no source gives it.
fixed-reciprocator-TABLES = Gain from which it tables one, in units of utility. Judgement: no source gives it.
fixed-reciprocator-MOOD = Most points of good or bad will where texts are marked, of 20. Judgement: no source gives it.
fixed-reciprocator-FORGIVES = Share that is left of bad will. Judgement: no source gives it.
fixed-reciprocator-MOST_CREDIT = Turns of support that count in a package at most. Judgement: no source gives it.

## src/negotiation/marks/book.rs

fixed-book-LEAST = A party at its line counts as if it had this many marks above it. Judgement: no source gives it.
fixed-book-UNSIGNED = What one party that could not sign costs, in marks. Judgement: no source gives it.

## src/negotiation/marks/chair.rs

fixed-chair-HEAT = The chair’s patience with a worse text, in votes per party, at the start. Judgement: no source gives it.
fixed-chair-EDITS = Edits per bracket from each start. Judgement: no source gives it.
fixed-chair-SINGLES = Edits in ten of one bracket only. Judgement: no source gives it.

## src/negotiation/marks/fit.rs

fixed-fit-RIDGE = Weight of the guess "this adds nothing" against one said mark. Judgement: no source gives it.

## src/negotiation/marks/room.rs

fixed-room-TALKS = Share of the time before the first package. Judgement: no source gives it.
fixed-room-STARTS = Times the chair starts from another text. Judgement: no source gives it.
fixed-room-AGAIN = Times it starts as often again: at the first refusal of a final text, and where a refusal tells nothing new. Judgement: no source gives it.
fixed-room-DRAWN = Texts per bracket drawn by lot before, which show what each party’s marks usually are. Judgement: no source gives it.
fixed-room-PACKAGES = Most rounds of packages. Judgement: no source gives it.
fixed-room-PATIENCE = Rounds of packages without progress after which the chair closes. Judgement: no source gives it.

## src/negotiation/marks/voice.rs

fixed-voice-STRONG = A change of worth, 0–1, above this is a strong yes or a strong no. Judgement: no source gives it.

## src/delegates/years/questions.rs

fixed-years-ACTS = How often a computer does anything about what it is asked in the years after, 0–1. Judgement: one matter in four, so that the years before the record ends stay as they were fitted.
fixed-years-STOOD_BY = Trust in another from which it is stood by and helped, 0–1. Judgement: even odds.

## src/model/companies.rs

fixed-companies-COMPANIES = One state in so many is at home to large companies (rule 7.8). Judgement: no source gives it.

## src/model/goals/standing.rs

fixed-standing-INDEX_SPAN = Points by which an index may miss its bound before nothing of it counts as reached. Judgement: a fifth of the scale, what a bad decade takes.

## src/negotiation/goals.rs

fixed-goals-SECRET_SUBJECTS = Subjects of the mandate among which the secret goal is drawn, besides that of the public one. Judgement: no source gives it.

## src/world/capital.rs

fixed-capitals-ENVOY = Acts that an envoy takes off a day (rule 17.4). Judgement: an envoy hinders, and does not silence.

## src/world/regime.rs

fixed-texts-PARTIES = Parties a later text needs to enter into force. Source: an agreement takes two.
fixed-texts-REVIEW = Quarters in force after which a text with a review clause is reviewed. Source: the Union holds a Plenipotentiary Conference every four years (ITU Constitution, Article 8).

## src/conference/agenda.rs

fixed-agenda-LARGEST = Natural logarithm of an economy, in US$ bn, that sizes are a share of: about 8,100. Judgement: a scale; `large_economy` is what decides.

## src/conference/capital/rules.rs

fixed-instructions-WEIGHTY = Subjects that weigh in a mandate (rule 0.1). Judgement: no source gives it.
fixed-instructions-INSTRUCTED = Subjects on which instructions bind (rule 17.5). Judgement: the two that weigh most.

## src/conference/chair.rs

fixed-game_chair-LEAST_WEIGHT = What the marks of a delegation without credit count, 0–1 (rule 3.20). Judgement: nobody is left out.
fixed-game_chair-LATE_QUARTERS = The chair writes a text of its own once so many quarters of the days have passed, and on the last day. Judgement: no source gives it.

## src/conference/drafting.rs

fixed-drafting-FEWEST = Fewest who draft, with the leader (rule 4.12). Judgement: the drafting groups of such conferences have three to seven.
fixed-drafting-MOST = Most who draft, with the leader (rule 4.12). Judgement: the drafting groups of such conferences have three to seven.
fixed-drafting-DAYS_MORE = Days after its first on which a group still holds the pen (rule 4.12). Judgement: two days in all.

## src/conference/forums/mod.rs

fixed-council-TERM = Quarters between two elections of the Council (rule 14.1). Source: three years, General Assembly resolution 60/251.

## src/conference/forums/rules.rs

fixed-forums-PAUSE = Quarters between the end of a conference and the next call (rule 1.17). Judgement: two years, as between the conferences and councils of the Union that set the agenda of the next.
fixed-forums-SEEN = Quarters that must be left when a computer calls a conference, or a review is due (rules 14.9 and 14.11). Judgement: a text of which nobody would see a year is not worth a conference.
fixed-forums-AGAIN = Quarters before a seat may call again (rule 1.17). Judgement: a call is a matter of the year’s agenda.
fixed-forums-SOFT = Strongest force of soft law, counted from the weakest, which is 0 (rule 14.4). Source: a resolution says what states should do.
fixed-forums-WILLING_TENTHS = Tenths of the members who must be able to live with a package at a summit or in a region (rule 14.1). Judgement: such summits call that consensus.

## src/conference/lobby.rs

fixed-lobby-FIRST = Subjects that the companies of a trade speak of before the first day. Judgement: what a capital remembers.

## src/conference/room.rs

fixed-opening-PACKAGE = Brackets that the chair changes at once at most when a conference opens. Judgement: no source gives it.
fixed-opening-PATIENCE = Edits without success after which it stops. Judgement: as many as it makes in bad blood.

## src/conference/signing/mod.rs

fixed-overruled-OWN_CALL = What is left of the sum where a person overrules it (rule 5.7), in units of utility. Judgement: its sign is what counts, its size moves nothing.

## src/conference/signing/rules.rs

fixed-signing-ROUNDS = Rounds in which every state hears what the others are expected to do (rule 5.4). Judgement: no source gives it.

## src/conference/signing/sum.rs

fixed-broken-LAST_DAYS = The last days, of which a broken package counts for more, are one in so many of all (rule 5.5). Judgement: two of twelve.

## src/conference/votes.rs

fixed-votes-NEAR = A bracket is near its end if no more than one delegation in so many objects. Judgement: it is told and moves nothing.

## src/aftermath/attribution/mod.rs

fixed-suspects-KEPT = Suspects that a victim keeps in mind, the likeliest first (rule 8.1). Judgement: beyond them a belief is too small to be read.

## src/aftermath/attribution/rules.rs

fixed-memory-MEMORY = Days a state remembers an operation for (rule 8.9). Judgement: a year.

## src/aftermath/capital.rs

fixed-budgets-NO_BUDGET = Quarters for which a capital that has lost its patience accepts no budget (rule 17.9). Judgement: a financial year.

## src/aftermath/decisions/mod.rs

fixed-matters-MOST = Most questions that are put to a seat in a quarter (rule 16.1). Judgement: no source gives it.

## src/aftermath/decisions/courses/blows.rs

fixed-course_chances-OTHER = Belief in another suspect from which a person is offered to hold that it was that one, 0–1. Judgement: one in twenty.
fixed-course_chances-CLEAR = Belief in the first suspect from which no more evidence is looked for, 0–1. Judgement: what is told as a hundred in a hundred.
fixed-course_chances-DRAWS = Draws behind a chance. Judgement: chances to within three in a hundred.

## src/aftermath/operations/chances.rs

fixed-chances-DRAWS = Draws behind a forecast of an order (rule 7.11). Judgement: chances to within three in a hundred.
fixed-chances-USUAL = What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: the usual one. Judgement: no source gives it.
fixed-chances-SECOND = What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: the second usual one. Judgement: no source gives it.
fixed-chances-WE = What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: ourselves. Judgement: no source gives it.
fixed-chances-STATE = What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: another state. Judgement: no source gives it.
fixed-chances-GANG = What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: a gang. Judgement: no source gives it.
fixed-chances-COMPANY = What a target is thought to hold likely of a suspect beforehand, as in rule 8.1, 0–1: a company. Judgement: no source gives it.

## src/aftermath/operations/outcome.rs

fixed-dwell-LONGEST = Share of the dwell times that are drawn, 0–1; the longest one in a thousand is cut. Judgement: a draw without an end would make one incident in a thousand last for years.

## src/aftermath/orders/mod.rs

fixed-aid-YEAR = Quarters between two gifts of aid of a state (rule 10.13). Judgement: budgets are made by the year.

## src/aftermath/regime/ratification.rs

fixed-in_force-DATE = Quarter in which the text of the record entered into force. Source: 1 January 2015, from the record.

## src/aftermath/reproduction.rs

fixed-reproduction-LAGS = Quarters over which an incident brings others about (rule 9.9). Judgement: three years, in which tension fades; grievances last longer and count for less.
fixed-reproduction-LEFT = Share of what is brought about that is left after a quarter, 0–1 (rule 9.9). Judgement: the pace of tension.

## src/aftermath/response/mod.rs

fixed-waiting-PATIENCE = Days that a person has to answer an operation before silence is the answer (rule 1.9). Judgement: two quarters, in which a public waits for a word.

## src/aftermath/rivals/mod.rs

fixed-rivals-WATCHED = Rivals each state keeps an eye on, at most (rule 7.1). Judgement: no source gives it.

## src/aftermath/indices/signs.rs

fixed-signs-LAST = Quarters at the end over which the signs are counted (rule 11.4). Judgement: two years, so that no single quarter decides.

## src/session/admissible/corridors.rs

fixed-packages_limits-PARTNERS = Most delegations a package is offered to (rule 1.6). Judgement: more are a group.
fixed-packages_limits-TERMS = Most terms in a package (rule 1.6). Judgement: what two heads of delegation can keep in mind.
fixed-packages_limits-PAYS = Most side payments in a package (rule 1.6). Judgement: what two heads of delegation can keep in mind.
fixed-packages_limits-WITNESSES = Most witnesses of a package (rule 1.6). Judgement: more are the room.

## src/session/admissible/floor.rs

fixed-tabling-TABLED_A_DAY = Wordings a delegation may put forward in a day; a group leader one more (rule 1.12). Judgement: no source gives it.

## src/session/score.rs

fixed-total-MOST = The greatest total. Judgement: a score out of a hundred.

## src/session/setup.rs

fixed-gangs-GANGS = Syndicates work from one state in so many (rule 7.8). Judgement: no source gives it.

## src/seat/adviser/floor.rs

fixed-adviser_floor-ACT = What an act is worth elsewhere, in units of utility. Judgement: about the least that one brings.
fixed-adviser_floor-GOODWILL = What a point of the room’s goodwill is worth to a seat, in units of utility. Judgement: a room in bad blood settles less.
fixed-adviser_floor-OUTVOTED = What it costs a seat that another is outvoted, in units of utility, and more if it is of the same group: they sign less often, and pull less (rules 5.3, 5.5). Judgement: about a tenth of a signature.
fixed-adviser_floor-OUTVOTED_MATE = The same if that other is of the same group. Judgement: a group mate pulls more.
fixed-adviser_floor-AGAIN = Share of a vote’s worth that is left where it is put off at first and must be called again. Judgement: the second call costs as much.
fixed-adviser_floor-SECONDS = Chance that one who would gain by a wording sets its name under it. Judgement: acts are few.
fixed-adviser_floor-WOULD_SECOND = Gain from which another is thought to second, in units of utility. Judgement: as the delegates.
fixed-adviser_floor-HALF_A_PLATE = Least deviation of a count of plates. Source: half a plate.

## src/seat/adviser/outlook.rs

fixed-adviser_outlook-BLUR = How far a gain of another may lie from what is believed of it, in units of utility: the width of the chances that follow. Judgement: a little more than the least tolerance (rule 3.4).
fixed-adviser_outlook-RAISED_AGAIN = Chance that a delegation raises the plate again that it raised when the bracket was last before the room. Judgement: a mandate does not move, the text around the bracket does.
fixed-adviser_outlook-CHAIR_BLUR = Mean graded vote by which the chair’s taking a wording is 2.7 times as likely. Judgement: a tenth of a strong vote of everybody.
fixed-adviser_outlook-TIE = Plates that the wording in the text is ahead by, since a tie goes to it. Source: rule 3.1.
fixed-adviser_outlook-LEADS_BY = Deviations of the plates counted by which a wording’s leading is 2.7 times as likely. Judgement: about what the normal distribution has.
fixed-adviser_outlook-HALF_A_PLATE = Least deviation of plates counted. Source: half a plate.
fixed-adviser_outlook-LATER = Chance that what does not clear today clears on a later day, before the chair’s last text. Judgement: tolerance grows, and half of the contested brackets come back.

## src/seat/adviser/deals.rs

fixed-adviser_deals-ACT = What an act is worth elsewhere, in units of utility. Judgement: about the least that one brings.
fixed-adviser_deals-ASKS = What another asks of a package, in units of utility, with the thanks of its capital counted. Judgement: between what the delegates ask on the first day and the last.
fixed-adviser_deals-BLUR = Least width of the chance that another takes a package, in units of utility. Judgement: what the habits of the delegates differ by.
fixed-adviser_deals-DOUBT = Deviations of what is believed of another’s gain by which it is taken for less: of many packages the one that looks best is mostly one that is believed too well. Judgement: half of one.
fixed-adviser_deals-EVEN_ODDS = Share of the thanks for a package kept that a capital counts beforehand. Judgement: even odds.
fixed-adviser_deals-ANSWERS = Chance that even a welcome package is left lying. Judgement: one in ten.
fixed-adviser_deals-WISH = Potential below which a wish is none, in units of utility. Judgement: less than shows in words.
fixed-adviser_deals-COIN = Loss above which a wording is no coin, in units of utility. Judgement: no package pays that back.
fixed-adviser_deals-STANDS = Chance to stand from which a wording is worth a package for the thanks alone. Judgement: likely.
fixed-adviser_deals-LOOKED_AT = Delegations looked at in a large room. Judgement: what a day leaves time for.

## src/seat/adviser/mod.rs

fixed-adviser-TOLD = Proposals that are told at once. Judgement: as many as can be weighed at a glance.
fixed-adviser-WORTH_DOING = Expected gain below which an act is not worth doing, in units of utility. Judgement: less than shows in words.

## src/seat/adviser/aims.rs

fixed-adviser_aims-MORE_THAN_WORDS = How many times what a point of the score takes of the text a point of a goal is worth. Judgement: past `score_full` a better text brings no more points, and a good text is past it.
fixed-adviser_aims-EVEN = The chance of what no text tells. Judgement: even odds.
fixed-adviser_aims-SERVES = Share of the points of a goal from which an act serves it. Judgement: what shows.
fixed-adviser_aims-WIDTH_LEFT = How far a subject may still move from where the draft has it, on 0–4, where nothing more can change: the width of the chance that a bound holds. Judgement: a little.
fixed-adviser_aims-WIDTH_OPEN = How far it may still move where the whole conference is left, on 0–4. Judgement: a weaker verb.
fixed-adviser_aims-CHANGES = The chance that a bracket still changes its wording where the whole conference is left. Judgement: a bracket in three.

## src/seat/preview/promises.rs

fixed-promises-SHOWS = Share of a lever below which a text is said to restrain nothing, 0–1. Source: as rule 2.12.

## src/seat/advice.rs

fixed-advice-PAIRED = Changes looked at together (rule 2.10). Judgement: what is answered while a person waits.

## src/delegates/counselled.rs

fixed-counselled-LARGE = Delegations in a conference above which nobody is advised. Judgement: a day would take too long.
fixed-counselled-FIRST = Acts that a counsellor does at most on another’s word before what it does by habit; one of its acts is always left for habit, so that what others tabled finds a name beside theirs. Judgement: no source gives it.

## src/delegates/payments.rs

fixed-payments-MOST = Favours to one party at most. Judgement: no source gives it.

## src/delegates/years/adhere.rs

fixed-adhere-REMEMBERED = Quarters for which a breach by another counts. Judgement: two years.
fixed-adhere-SEVERAL = Others that must have broken a text at least. Judgement: one is a quarrel, not a habit.

## src/delegates/years/convene.rs

fixed-convene-SUMMIT = States that a computer invites to a summit at most. Judgement: as many as a table holds.
fixed-convene-FRESH = Quarters for which a great shock presses. Judgement: a year.

## src/model/years.rs

fixed-kinds-DENIAL_SHARE = Share of the occasions for an operation that are for one of this kind, 0–1: denial of service. Source: a part of the 28 % of DCID 2.0 that disrupt; the split is our judgement.
fixed-kinds-DENIAL_SEVERITY = Mean severity of an operation of this kind, 1–10: denial of service. Source: DCID 2.0, disruption 2.5.
fixed-kinds-ALTERATION_SHARE = Share of the occasions for an operation that are for one of this kind, 0–1: alteration. Source: DCID 2.0, degrade 11 %.
fixed-kinds-ALTERATION_SEVERITY = Mean severity of an operation of this kind, 1–10: alteration. Source: DCID 2.0, degrade 4.0.
fixed-kinds-SPOOFING_SHARE = Share of the occasions for an operation that are for one of this kind, 0–1: spoofing. Source: a part of the 28 % of DCID 2.0 that disrupt; the split is our judgement.
fixed-kinds-SPOOFING_SEVERITY = Mean severity of an operation of this kind, 1–10: spoofing. Source: DCID 2.0, disruption 2.5.
fixed-kinds-ESPIONAGE_SHARE = Share of the occasions for an operation that are for one of this kind, 0–1: eavesdropping. Source: DCID 2.0, espionage 61 %, less what is interdicted.
fixed-kinds-ESPIONAGE_SEVERITY = Mean severity of an operation of this kind, 1–10: eavesdropping. Source: DCID 2.0, espionage 3.1.
fixed-kinds-INTERDICTION_SHARE = Share of the occasions for an operation that are for one of this kind, 0–1: interdiction. Judgement: no source gives it.
fixed-small_blows-INSTRUCTED = Severity up to which blows may be answered by standing instructions, 1–10 (rule 1.29). Judgement: half of the scale.
fixed-small_blows-INSTRUCTED_BELIEF = Belief in a culprit from which standing instructions give another answer than silence, 0–1 (rule 8.13). Judgement: likelier than all others together.
fixed-kinds-INTERDICTION_SEVERITY = Mean severity of an operation of this kind, 1–10: interdiction. Judgement: as of espionage.

## src/model/clause.rs

fixed-clauses-PREAMBLE = Weight of the place of a clause, 0–1 (rule 2.1): in the preamble. Judgement: no source gives it.
fixed-clauses-RESOLUTION = Weight of the place of a clause, 0–1 (rule 2.1): in a resolution. Judgement: no source gives it.
fixed-clauses-ARTICLE = Weight of the place of a clause, 0–1 (rule 2.1): in an article. Judgement: no source gives it.
fixed-clauses-ENCOURAGED = Weight of the force of a clause, 0–1 (rule 2.1): “are encouraged to”. Judgement: no source gives it.
fixed-clauses-SHOULD_ENDEAVOUR = Weight of the force of a clause, 0–1 (rule 2.1): “should endeavour to”. Judgement: no source gives it.
fixed-clauses-SHOULD = Weight of the force of a clause, 0–1 (rule 2.1): “should”. Judgement: no source gives it.
fixed-clauses-SHALL_ENDEAVOUR = Weight of the force of a clause, 0–1 (rule 2.1): “shall endeavour to”. Judgement: no source gives it.
fixed-clauses-SHALL = Weight of the force of a clause, 0–1 (rule 2.1): “shall”. Judgement: no source gives it.
fixed-clauses-REPORTING = Strength of checking that a follow-up brings, 0–1 (rule 6.2): reporting. Judgement: no source gives it.
fixed-clauses-REVIEW = Strength of checking that a follow-up brings, 0–1 (rule 6.2): review. Judgement: no source gives it.
fixed-clauses-WITHDRAWAL = Strength of checking that a follow-up brings, 0–1 (rule 6.2): withdrawal of benefits. Judgement: no source gives it.
fixed-clauses-SANCTIONS = Strength of checking that a follow-up brings, 0–1 (rule 6.2): sanctions. Judgement: no source gives it.

## src/conference/groups/rules.rs

fixed-groups-QUARTER_OF = A group without a rule of its own takes what one member in so many is for (rule 0.2). Source: at APT a disputed draft needs a quarter; of other groups it is judgement.
fixed-groups-SIX = Members who must be for a wording in a group that asks for six (rule 0.2). Source: proposals of CITEL stand with about six states.
fixed-groups-SMALL_SHARE = Where such a group is small, it takes what one member in so many is for (rule 0.2). Judgement: no source gives it.
