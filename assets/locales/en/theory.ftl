# The numbers behind a theory, as the page Assumptions and the command line name them. The name after
# "theory-" is the one that files write; the sentence is the one that stands beside the number in
# `src/model/theory`. A group is named after the part of the rules that uses its numbers.

## What is feared of a text

theory-group-WorthNumbers = What is feared of a text
theory-fear_weight = Loss that the whole of a feared reading brings

## What a capital asks for

theory-group-MandateNumbers = What a capital asks for
theory-mandate_spread = How far a mandate moves a wish from the published one (per unit of a logistic draw)
theory-mandate_salience_least = Least that a mandate leaves of a salience
theory-mandate_salience_span = What it may leave more than that

## What is believed of others

theory-group-BeliefNumbers = What is believed of others
theory-belief_doubt = Deviation of a mandate about the published position
theory-belief_moves = How far what is said otherwise moves the believed ideal
theory-belief_plate = Weight of a plate or a speech
theory-belief_tabled = Weight of a name under a wording
theory-belief_heard = Weight of what was overheard
theory-belief_together = By how much all capitals err alike in a sum
theory-belief_common = Variance of the expected signatures that mandates share

## What is said and what is true

theory-group-ReasonNumbers = What is said and what is true
theory-reason_least = Loss from which a ground counts
theory-reason_free = Liberty from which rights are the most respectable ground
theory-reason_deeds = What deeds that came to light add to the belief that a stated reason is a pretext

## Home and the press

theory-group-HomeNumbers = Home and the press
theory-home_weight = Weight of those at home in the sum
theory-home_ministry = Weight of the ministry
theory-home_concern = Weight of civil society where nobody is concerned
theory-home_services = Weight of the services by what they can do
theory-home_services_liberty = Liberty at which the services would have no weight
theory-press_operators = How loud a free press is where industry is silent
theory-press_industry = What the voice of industry adds to that
theory-press_unfree = What reaches a public without liberty
theory-press_free = What liberty adds to that
theory-press_home = Attention that speaking to the press raises at home
theory-press_abroad = Attention that it raises abroad, by liberty and trust
theory-press_most = Greatest attention
theory-press_loss = Loss of an index at which a press is as loud as it can be

## Companies that lobby

theory-group-LobbyNumbers = Companies that lobby
theory-lobby_most = How far companies move the weight of a subject at most
theory-lobby_full = Move of the draft against companies at which they press with all they have
theory-lobby_heard = Pressure from which a capital’s delegation hears of it

## Side payments

theory-group-FavourNumbers = Side payments
theory-aid_worth = What capacity aid is worth to a state without defence
theory-aid_cost = What it costs the smallest economy
theory-aid_lift = What it adds to the receiver’s defence
theory-roaming_worth = What cheaper roaming is worth
theory-roaming_worth_base = Added to dependence there
theory-roaming_cost = What cheaper roaming costs
theory-roaming_cost_base = Added to the voice of industry there
theory-roaming_tie = What it adds to the interconnection of the pair
theory-seat_worth = What support for a seat is worth
theory-seat_cost = What support for a seat costs
theory-seat_trust = Trust that it earns

## The floor

theory-group-FloorNumbers = The floor
theory-large_economy = Size of an economy that gives one more act a day
theory-goodwill_cleared = Goodwill that a settled bracket brings
theory-goodwill_press = Goodwill that speaking to the press costs
theory-goodwill_walk_out = Goodwill that leaving the room costs
theory-line_taken_back = Belief in red lines that taking one back costs
theory-line_believed = Belief from which red lines keep a bracket open

## What a delegation lives with

theory-group-PlateNumbers = What a delegation lives with
theory-tolerance_floor = Loss a delegation lives with on the first day
theory-tolerance_range = What it lives with more on the last day
theory-tolerance_ill = Share of that where there is no goodwill
theory-tolerance_goodwill = What goodwill adds to that share
theory-tolerance_vote = Share of that loss that makes an objection in a vote

## What votes cost

theory-group-VoteNumbers = What votes cost
theory-goodwill_vote = Goodwill that a vote costs
theory-goodwill_point_of_order = Goodwill that a point of order costs
theory-goodwill_close = Goodwill that closing a debate costs
theory-goodwill_show = Goodwill that a show of plates costs
theory-goodwill_adjourn = Goodwill that putting off costs
theory-vote_distrust = Trust in the caller that the outvoted lose
theory-order_distrust = As much more on a point of order

## Regional groups

theory-group-GroupNumbers = Regional groups
theory-group_gain = Gain from which a member is for a wording

## The chair

theory-group-ChairNumbers = The chair
theory-group-CreditNumbers = Credit
theory-chair_trust = Trust in a wording of the chair
theory-nobody_trust = Trust in a clause that nobody brought
theory-grade_strong = Change that a strong vote needs
theory-grade_weak = Change that a weak vote needs
theory-chair_edits = Edits of the chair in a room without goodwill
theory-chair_edits_goodwill = Edits more for each point of goodwill
theory-chair_singles = Edits of one bracket only
theory-chair_cools = Share of the edits left from which no loss is kept
theory-chair_temperature = Temperature with which the chair opens
theory-chair_heat = Loss, in logarithms of marks, that the chair lets go at a temperature of 1
theory-mark_step = What a mark is worth that a delegation gives a text of the chair
theory-mark_least = Marks that a delegation at its line counts as if it had above it
theory-mark_unsigned = What a delegation that could not sign costs the chair’s text
theory-mark_below = What each mark below its line costs more
theory-objects_free = Share of a day’s brackets that a delegation objects to at no cost
theory-objects_margin = How much more than the room’s mean share it objects to at no cost
theory-objects_cost = Credit that objecting to all beyond that costs in a day
theory-order_cost = Credit that a failed point of order costs
theory-walk_out_cost = Credit that leaving the room costs
theory-lines_free = Red lines that cost no credit
theory-line_cost = Credit that each further red line costs
theory-credit_back = Credit that comes back in a day
theory-credit_low = Credit below which a delegation has one act less a day
theory-credit_spent = Credit below which its objections are noted and stop nothing

## The corridors

theory-group-DraftingNumbers = Drafting groups
theory-draft_interest = What a wording must bring or cost a delegation for it to join a drafting group
theory-pen_weight = How many times as much the marks of those who drafted a clause count there
theory-group-CorridorNumbers = The corridors
theory-deal_trust = Trust that an agreed package adds, and a kept one again
theory-deal_report = Good report of a partner in a package
theory-broken_trust = Trust of the victims that breaking one costs
theory-broken_report = Bad report of who breaks one, by the victims
theory-broken_seen_trust = Trust of those who saw it that breaking one costs
theory-broken_seen_report = Bad report of who breaks one, by those who saw it
theory-caught_even = Chance of who listens to an equal to be caught
theory-caught_skill = What a better guard adds to that chance
theory-caught_least = Least chance to be caught
theory-caught_most = Greatest chance to be caught
theory-caught_trust = Trust of the other that being caught costs
theory-caught_report = Bad report of who is caught, by the other
theory-caught_group_trust = Trust of its group that being caught costs
theory-caught_group_report = Bad report of who is caught, by its group
theory-goodwill_caught = Goodwill that being caught costs

## Who signs

theory-group-SigningNumbers = Who signs
theory-group_pull = Pull of one’s own group
theory-group_stranger = Weight of a group mate without trust
theory-friend_pull = Pull of friends anywhere
theory-friend_trust = Trust from which a state is a friend
theory-signing_noise = How much chance decides at the signing (temperature of the draw)
theory-partner_thanks = What the first package kept adds, and a broken one takes
theory-partner_thanks_next = What each further one adds
theory-outvoted = Cost of a lost vote
theory-outvoted_least = Least salience that counts there
theory-outvoted_closure = How much a lost closure counts
theory-line_crossed = Cost of a red line that the text crosses
theory-no_text = Cost of signing where there is no text
theory-declares_from = Cost of feared readings and lost votes from which a state declares

## Words settled late

theory-group-LatenessNumbers = Words settled late
theory-caution = Cost of a text of which all is late
theory-late_open = How much what is open counts while the conference sits
theory-instructions_least = Least that a capital minds a late text
theory-instructions_span = What it may mind more than that

## Later conferences

theory-group-ForumNumbers = Later conferences
theory-comes_trust = Trust in the caller from which a state comes
theory-review_strength = Strength from which a text asks for a review

## Calls by computers

theory-group-CallNumbers = Calls by computers
theory-call_yearly = Calls a year, if every state wished for a conference with all its heart
theory-call_calm = Pressure to call without an occasion
theory-call_shock = Pressure that a great shock of the last year adds
theory-call_harm = Pressure that own harm adds, where it is felt in full
theory-call_distrust = Pressure that lost trust in the world adds, at its most
theory-call_distrust_points = Points of world trust lost that press most
theory-call_waits = Quarters since the last conference after which it is time
theory-call_worth = Expected gain from which a forum is worth a call
theory-call_eager = Eagerness of brokers and conceders
theory-call_reluctant = Eagerness of hardliners and opportunists
theory-call_usual = Eagerness of the others

## Who joins and leaves later

theory-group-AdherenceNumbers = Who joins and leaves later
theory-adhere_friends = What it adds that all whom it trusts are bound by a text
theory-join_from = Sum from which a state joins
theory-join_yearly = Chance a year that it joins then
theory-leave_breaches = Share of the others bound that must have broken a text for a state to leave it
theory-leave_loss = Loss from which a text costs more than it brings
theory-leave_yearly = Chance a year that it leaves then

## Occasions

theory-group-OccasionNumbers = Occasions
theory-opportunity_rate = Opportunities of a pair of bitter rivals
theory-burstiness = How alike the years of a pair of rivals are (shape of a gamma distribution)
theory-spiral_opportunities = Opportunities more where tension is at its most
theory-forward_pace = Opportunities that services sent forward look for
theory-ordered_by_skill = Operations that a state of full skill may order in a quarter beside the first
theory-shield_keeps_out = What a full shield takes off the occasions against it
theory-surface = How occasions grow with the dependence of the target since 2012

## Rivalry

theory-group-RivalryNumbers = Rivalry
theory-half_reach = Distance at which a power of no weight comes to half of its reach
theory-quarrel_distance = Distance of ideal points that makes a full quarrel
theory-quarrel_weight = Weight of that distance in a quarrel
theory-quarrel_border = What a shared border adds to a quarrel
theory-rivalry_unskilled = Rivalry of a state without skill to attack
theory-rivalry_skill = What full skill adds to that
theory-rivalry_small = Rivalry with a state that has no economy
theory-rivalry_size = What an economy of full size adds to that
theory-full_size = Logarithm of an economy that counts as of full size
theory-rivals = Rivalry at which a pair comes to half of its full rate
theory-concentration = How steeply opportunities and disputes rise there
theory-initiative = How far the stronger side of a pair has the occasions
theory-liberty_initiative = What full liberty takes off a state’s part of the occasions before the contest
theory-quarrel_dispute = What a live dispute of the highest level adds to a quarrel
theory-quarrel_parity = How much an unequal rival matters less

## The choice to operate

theory-group-ChoiceNumbers = The choice to operate
theory-choice_noise = How much chance decides whether to operate (temperature of the choice)
theory-rivalry_weight = Weight of rivalry in the gain of an operation
theory-tension_gain = Weight of escalation in the gain of an operation
theory-advantage_weight = Weight of own skill over the target’s defence
theory-encryption_cover = What encryption at the target takes off the advantage
theory-deterrence = Weight of the answer a state expects
theory-reluctance = Weight of a state’s own restraint
theory-treaty_weight = Weight of what a text in force forbids
theory-civil_restraint = What sparing civil targets holds back of every kind of operation
theory-displacement = Share of what a text forbids among its parties that turns on others
theory-need_trust = How much need falls as trust grows beyond that of the first day

## What an operation comes to

theory-group-YieldNumbers = What a success brings
theory-group-ResultNumbers = What an operation comes to
theory-espionage_learns = Skill of attribution that a success of espionage brings
theory-spoofing_discredits = Bad reports of a target that somebody spoke in the name of
theory-interdiction_opens = Skill of offence that a way into hardware brings
theory-interdiction_keys = Share of what its target encrypts that the keys taken lay open
theory-success_denial = What denial of service adds to success
theory-success_alteration = What alteration adds to success
theory-success_spoofing = What spoofing adds to success
theory-success_interdiction = What interdiction adds to success
theory-answer_usual = Usual answer to an incident, in rungs over 7
theory-answer_learned = How far one answer moves what is expected of the next
theory-answer_heard = How much of that those learn who only hear of it
theory-lesson_keep = Share of such a lesson left after a quarter
theory-sanctions_cut = Share of a tie between two states that sanctions cut
theory-patience_asked = Rungs that a capital asks for, for each step of severity
theory-success_even = Success where skill and defence are even
theory-success_advantage = Weight of skill over defence in success
theory-severity_below = How far below the mean of its kind a severity may lie
theory-severity_spread = Width of the severities of a kind
theory-usual_severity = Greatest severity where tension does not feed on itself
theory-severity_escalation = Share of operations in full escalation that may be more severe
theory-warned_defence = What shared warnings add to the defence of a target

## Concealment

theory-group-ConcealmentNumbers = Concealment
theory-proxy_share = Operations of an unfree state that a gang at home carries out
theory-false_flag = Operations made to look like a rival’s
theory-apparent_signal = Signal of whoever a culprit hides behind

## Criminals and companies

theory-group-OtherActorNumbers = Criminals and companies
theory-company_spying = Spying by the companies of an unfree state
theory-raid_rate = Raids of a gang of full skill where crime is at its most
theory-raid_pursuit = What denying a safe haven takes off the raids
theory-hosts_secured = Share of the hosts lying open that a minimum of security closes
theory-raid_defence = What full defence takes off the raids
theory-raid_encryption = What encryption takes off the raids
theory-raid_spoofing = Share of the raids that are spoofing; the rest is denial of service

## Notice

theory-group-NoticeNumbers = Notice
theory-notice_denial = Mean days before denial of service is noticed
theory-notice_alteration = Mean days before an alteration is noticed
theory-notice_spoofing = Mean days before spoofing is noticed
theory-notice_espionage = Mean days before espionage or interdiction is noticed
theory-notice_unwatched = How much longer it takes without defence
theory-notice_defence = What full defence takes off that
theory-notice_warnings = What shared warnings take off the days before something is noticed

## Evidence

theory-group-AttributionNumbers = Evidence
theory-evidence = Strength of the evidence against the culprit
theory-finding_skill = Skill to find out of a state without any of its own
theory-finding_shared = What shared evidence and an agreed standard add to skill
theory-heard_culprit = What the culprit’s own word adds to skill
theory-heard_others = What the word of each other who names it adds to skill
theory-finding_days = Days from notice to attribution at full skill
theory-finding_unskilled_days = Days more without any skill
theory-finding_spread = Spread of the days to an attribution
theory-public_belief = Belief above which a finding may be made public
theory-public_chance = Chance that it is made public where a state is not ready to answer
theory-public_readiness = What full readiness to answer adds to that

## Who else names the culprit

theory-group-NamingNumbers = Who else names the culprit
theory-industry_names = Industry names the culprit
theory-industry_days = Days until industry does
theory-industry_spread = Spread of those days
theory-third_names = A third state names the culprit
theory-third_days = Days until a third state does
theory-third_spread = Spread of those days, for a third state
theory-gang_boasts = A gang boasts of what is meant to be seen
theory-gang_days = Days until a gang does
theory-gang_spread = Spread of those days, for a gang

## Temper

theory-group-LessonNumbers = What answers teach and cost
theory-group-TemperNumbers = Temper
theory-contrite_restraint = Restraint from which a state is contrite
theory-grudging_retaliation = Readiness to answer from which it is grudging
theory-strict_retaliation = Readiness to answer from which it is strict
theory-slow_risk = Tolerance of risk from which it is slow to answer
theory-temper_generous = Drive of a generous state to answer
theory-temper_contrite = Drive of a contrite state that struck itself
theory-temper_slow_first = Drive of a slow state at the first incident
theory-temper_slow_again = Drive of a slow state at the next
theory-temper_grudging = Drive of a grudging state that remembers nothing
theory-temper_grudge = What each incident that it remembers adds to that
theory-temper_grudging_most = Greatest drive of a grudging state

## What speaks for each answer

theory-group-RungNumbers = What speaks for each answer
theory-answer_protest = What speaks against a private protest
theory-answer_protest_drive = How much the drive to answer speaks for a private protest
theory-answer_attribution = What speaks against public attribution
theory-answer_attribution_drive = How much the drive to answer speaks for public attribution
theory-answer_law = What speaks against law enforcement
theory-answer_law_drive = How much the drive to answer speaks for law enforcement
theory-answer_sanctions = What speaks against sanctions
theory-answer_sanctions_drive = How much the drive to answer speaks for sanctions
theory-answer_kind = What speaks against an answer in kind
theory-answer_kind_drive = How much the drive to answer speaks for an answer in kind
theory-answer_disruption = What speaks against disruption
theory-answer_disruption_drive = How much the drive to answer speaks for disruption
theory-answer_force = What speaks against an armed crisis
theory-answer_force_drive = How much the drive to answer speaks for an armed crisis

## Answers

theory-group-ResponseNumbers = Answers
theory-answer_unready = Drive to answer of a state that is not ready to
theory-answer_tension = What tension adds to the drive to answer for each step of severity that it counts
theory-escalation_weight = Weight of tension in the drive to answer and in severities piled up
theory-firebreak = Severity, piled up with tension, below which no answer goes past a blow in kind
theory-reply_spread = How far the severity of an answer in kind lies from that of the incident
theory-reply_less = How much less severe it is in the mean
theory-concession_severity = Weight of severity in the chance that a target gives way
theory-concession_cost = What speaks against giving way

## Tension

theory-group-TensionNumbers = Tension
theory-tension_shock = Tension from a believed incident, by severity
theory-tension_answer = What a rung of an answer adds to the tension of the one answered
theory-tension_keep = Share of tension left after a quarter
theory-consultation_relief = Share of tension a place to talk takes off
theory-dispute_hazard = Armed disputes of a pair of bitter rivals
theory-tension_dispute = What an armed dispute adds to the tension of the one attacked
theory-first_day_trust = Trust of everybody in everybody beyond the record on the first day
theory-expected_first = Incidents that bitter rivals expect of each other on the first day
theory-expected_pace = How fast what a state expects of another follows what it sees
theory-expected_severity = Severity that is no news between old rivals
theory-grievance_keep = Share of a grievance left after a quarter
theory-grievance_weight = Weight of a grievance beside tension in the drive to strike
theory-answer_vents = Share of a grievance that a public answer or one in kind takes off

## Escalation

theory-group-EscalationNumbers = Escalation
theory-escalation_half = Drive at which escalation comes to half of its most
theory-calm_hotline = What a hotline between the two takes off the drive
theory-calm_proportion = What agreed proportion in answers takes off the drive
theory-calm_standard = What an agreed standard of evidence takes off the drive
theory-calm_follow_up = What follow-up in the room takes off the drive
theory-calm_review = What a review conference takes off the drive
theory-calm_sharing = What shared warnings take off the drive

## Trust at first

theory-group-FirstTrustNumbers = Trust at first
theory-trust_least = Trust in the state that one has agreed with least
theory-trust_rank = What the rank of the state agreed with most adds to that
theory-first_reports = Good and bad reports that each state starts with
theory-first_reports_trust = What it has more of them, good by trust and bad by distrust

## Reputation and trust

theory-group-ReputationNumbers = Reputation and trust
theory-reputation_keep = Share of reputation counts left after a quarter
theory-usual_good = Good reports that come in whatever a state does
theory-usual_bad = Bad reports that come in whatever a state does
theory-trust_pace = How far trust moves to reputation
theory-bad_news = Weight of bad news against good
theory-hearsay = Share of bad news that others take over from a victim they trust wholly
theory-wrong_accusation = What it costs an accuser with the accused to be wrong
theory-breach_reports = What a breach of the text that becomes known costs with everybody
theory-hold_reports = What holding its services back brings a state with everybody
theory-forward_reports = What sending them forward costs it with everybody, before bad news is weighed
theory-kept_reports = What a text that is watched and kept brings a party with everybody

## Keeping a text

theory-group-ComplianceNumbers = Keeping a text
theory-keep_ease = Ease of keeping a text that asks nothing
theory-keep_depth = How much harder depth makes it
theory-keep_watch = Share of that which follow-up takes off
theory-keep_force = Share of that which binding words take off
theory-keep_review = What a review conference adds to the ease of keeping a text
theory-provisional = Share of a text in force that signatories keep before they ratify
theory-declaration = Share of a text that a declaration leaves
theory-breach_chance = A party that keeps nothing of the text breaks it
theory-breach_seen = A breach is seen without any follow-up, before it is scaled to 1 with it
theory-breach_told_trust = Trust in the one who broke it below which a computer that knows of a breach may lay it open
theory-breach_told = Chance a quarter that it then lays the breach open
theory-breach_found = A state of full skill finds a breach that is not public

## Ratification

theory-group-RatificationNumbers = Ratification
theory-ratify_half_life = Half of the signatories have ratified after
theory-ratify_club = Signatories behind that half-life; a smaller club waits less
theory-ratify_shallow = How much faster a text that asks nothing is ratified
theory-ratify_depth = How much depth slows that
theory-ratify_deep = Least pace of ratification
theory-ratified_reports = What ratifying brings a state with everybody

## Arrangements

theory-group-ArrangementNumbers = Arrangements
theory-pledge = What a promise in an arrangement is worth, with nobody to check it
theory-group_yearly = A regional group makes an arrangement of its own
theory-offer_trust = Trust at which an arrangement that brings nothing is taken
theory-offer_warnings = What shared warnings are worth
theory-offer_warnings_skill = What they are worth more where the others find out who did it
theory-offer_hotline = What a hotline is worth
theory-offer_peace = What a promise of no operations is worth, by what a state fears less what it wants itself
theory-offer_policing = What joint policing is worth
theory-entry_reports = What entering an arrangement brings with each member
theory-exit_reports = What leaving one costs with each member
theory-left_out_reports = What a member loses with a neighbour that was left out

## Aid

theory-group-AidNumbers = Aid
theory-aid_text = What the text adds to the share of aid in every budget
theory-aid_defence = What a full share of aid adds to the defence of the others
theory-gift_size = Logarithm of a giver’s economy that counts as of full size
theory-gift_defence = What a full share of aid given to one adds to its defence
theory-thanks = What a gift brings the giver
theory-thanks_defence = What it brings more by the defence that it adds

## How states start

theory-group-FirstConditionNumbers = How states start
theory-crime_first = Crime of a state of full defence
theory-crime_first_defence = What it has more without any
theory-encryption_first = Encryption in a state without liberty
theory-encryption_first_liberty = What full liberty adds to that
theory-gang_skill = Skill of a gang whose host lies closed
theory-gang_exposure = What a host that lies wholly open adds to that
theory-company_encryption = Encryption that a company of an unfree state ships
theory-company_encryption_liberty = What full liberty of its state adds to that

## Build-up

theory-group-BuildUpNumbers = Build-up
theory-budget_follows = Share of everything else that full harm moves to defence
theory-skill_pace = How far skills follow spending
theory-skill_loss = Skill lost without spending
theory-skill_spending = What a share of the budget that goes to a skill is multiplied by; 1 is full effort
theory-skill_most = Skill that full effort keeps
theory-skill_warnings = What shared warnings add to the skill to find out
theory-arms_keep = Offence gained per unit of threat
theory-arms_race = As much more where tension with all rivals is at its most
theory-arms_spending = What the share of offence in the budget is multiplied by in the race; 1 is full effort

## Encryption

theory-group-EncryptionNumbers = Encryption
theory-encryption_text = What the text adds to encryption
theory-encryption_pace = How far encryption moves to what companies ship and the text asks
theory-encryption_fall = Greatest distance by which it counts as too high
theory-encryption_resisted = What a full programme at home keeps back of encryption
theory-leak_public = What the public at home encrypts after a leak
theory-leak_companies = What companies everywhere come to encrypt of what is open after the leak of a full programme

## Surveillance

theory-group-SurveillanceNumbers = Surveillance
theory-programme_spending = What the share of surveillance in the budget is multiplied by; 1 is a full programme
theory-programme_liberty = What full liberty takes off the wish for a programme
theory-programme_limits = What limits in the text take off a programme
theory-programme_oversight = What oversight by judges takes off a programme
theory-programme_pace = How far a programme moves to what is wished
theory-leak_rate = Leaks per unit of surveillance
theory-leak_unfree = Leaks of a state without liberty
theory-leak_restraint = What full restraint takes off the leaks
theory-leak_reports = What the leak of a full programme costs with everybody
theory-leak_left = Share of a programme that a leak leaves
theory-leak_tail = How fast greater leaks get rarer
theory-leak_greatest = Greatest leak
theory-leak_trust = Trust in a state that the least leak of a full programme takes off

## Shielded networks

theory-group-ShieldNumbers = Shielded networks
theory-shielded = Share of networks shielded in 2012
theory-shield_growth = Growth of measures that keep data at home before a session opens
theory-shield_mean = Wish for a shield of a state that starts from the mean
theory-shield_first_most = Greatest shield that a session opens with
theory-shield_rate = How fast states shield their networks, by threat, distrust and example
theory-shield_wish = Wish for a shield of a state without liberty; liberty is taken off
theory-shield_distrust = Weight of distrust beside harm
theory-shield_control = Weight of control that the text gives, beside harm
theory-shield_access = Part of that distrust which is fear of being cut off, and which guaranteed access takes away
theory-shield_noted = Shield from which the journal notes it
theory-shield_most = Shield that a state without liberty and without fear comes to in the end

## States that cut each other off

theory-group-CutOffNumbers = States that cut each other off
theory-cut_forbidden = Strength of guaranteed access from which a text forbids it
theory-cut_depth = Share of its interconnection that a pair cut off loses each quarter
theory-cut_trade = Trade lost with the whole digital economy, at full dependence
theory-cut_trust = Trust of the other that it costs
theory-cut_grievance = Grudge of the other
theory-cut_tension = Tension of both
theory-cut_tension_from = Tension from which a computer cuts another off
theory-cut_yearly = Chance a year that it does so then
theory-cut_calm = Tension below which it opens its services again

## Networks joined

theory-group-NetworkNumbers = Networks joined
theory-apart = What two regimes side by side take off the networks of two states
theory-joined_independent = How far networks of two states join that do not depend on them
theory-joined_dependence = What full dependence of both adds to that
theory-joined_pace = How far networks move to what both allow

## Crime

theory-group-CrimeNumbers = Crime
theory-crime_growth = Growth of crime where nobody acts
theory-crime_check = What full checks take off the growth of crime; above 1 crime shrinks
theory-crime_defence = Weight of defence in the checks
theory-crime_spam = Weight of spam rules in the checks
theory-crime_haven = Weight of denying safe havens in the checks
theory-crime_secured = Weight of a minimum of security in the checks
theory-crime_encryption = Weight of encryption in the checks
theory-crime_shelter = What full encryption takes off the work of the police

## Drivers

theory-group-DriverNumbers = Drivers
theory-online_weight = What a whole people going online adds to dependence
theory-online_window = Years from which the pace of going online is continued
theory-online_half_life = Half of that pace is left after
theory-things_most = What things joined to networks add to dependence in the end
theory-things_half_life = Half of that is reached after 2012 in
theory-dependence_least = Least dependence
theory-offence_spreads = How fast offence spreads where all rivals have it
theory-offence_alone = How much of that comes by itself
theory-offence_unprovoked = How far a state without a rival learns
theory-pressure_dependence = How much more a drive to strike counts with the dependence of the world
theory-pressure_tools = How much more it counts with the tools of the world

## Great shocks

theory-group-ShockNumbers = Great shocks
theory-shock_worm = Escaped worms and stolen arsenals with the tools of 2012
theory-shock_supply = Poisoned supply chains with the dependence of 2012
theory-shock_ransom = Waves of ransom with the crime of 2012
theory-shock_crisis = Crises between two states in full escalation
theory-shock_tail = How fast greater shocks get rarer
theory-shock_greatest = Greatest shock
theory-shock_reach = How far the least shock reaches a state that depends wholly
theory-shock_harm = Harm of the least shock to a state that depends wholly and has no defence
theory-shock_warned = What shared warnings take off the harm of a shock
theory-shock_brink = Tension of two states at the brink
theory-shock_crime = What the least wave of ransom adds to the crime of a state that it reaches

## What the indices share

theory-group-SharedIndexNumbers = What the indices share
theory-harm_kept = Share of harm that is left after a quarter
theory-harm_new = Share of a quarter’s incidents that is added to harm
theory-harm_missed = Harm of an operation that missed its aim
theory-text_weight = Weight of the text in force in every index
theory-usual_trust = Trust that moves no index
theory-harm_half = Harm at which it comes to half of its most in every index
theory-harm_spills = What an incident of severity 10 does to every other state that depends wholly
theory-spill_severity = Severity above which an incident harms other states, too

## Security

theory-group-SecurityNumbers = Security
theory-security_start = Security that a state starts from
theory-security_incidents = What incidents take off security
theory-security_crime = What crime takes off security
theory-security_surveillance = What surveillance adds to security
theory-security_shields = What a shielded network adds to security
theory-security_trust = What trust in the others adds to security
theory-security_shown = What being checked costs the security of a state of full skill to attack

## Prosperity

theory-group-ProsperityNumbers = Prosperity
theory-prosperity_start = Prosperity that a state starts from
theory-prosperity_tariffs = What transparent roaming adds to prosperity, and payment by senders to those who lack skill
theory-prosperity_incidents = What incidents take off prosperity
theory-prosperity_crime = What crime takes off prosperity
theory-prosperity_surveillance = What surveillance adds to prosperity
theory-prosperity_shields = What a shielded network takes off prosperity
theory-prosperity_trade = What trade over networks adds to prosperity
theory-prosperity_usual_trade = Mean interconnection that does not move prosperity
theory-prosperity_usual_skill = Skill at which payment by senders does not move prosperity
theory-prosperity_keeping = What keeping a text costs that asks everything
theory-prosperity_secured = What a minimum of security costs a state without any defence
theory-prosperity_forgone = What forgone espionage costs a state of full skill to attack

## Liberty

theory-group-LibertyNumbers = Liberty
theory-liberty_start = Liberty that a state starts from
theory-liberty_society = What a free society adds to that start
theory-liberty_rights = What safeguards of rights add to liberty
theory-liberty_incidents = What incidents take off liberty
theory-liberty_crime = What crime takes off liberty
theory-liberty_surveillance = What surveillance takes off liberty
theory-liberty_shields = What a shielded network takes off liberty
theory-liberty_encryption = What encryption adds to liberty
theory-liberty_watched = What programmes of others take off the liberty of those they read
theory-liberty_policing = What joint policing takes off liberty where society is not free

## Trust

theory-group-TrustIndexNumbers = Trust
theory-trust_start = Trust that the index starts from
theory-trust_incidents = What incidents take off the index of trust
theory-trust_surveillance = What surveillance takes off the index of trust
theory-trust_shields = What a shielded network takes off the index of trust
theory-trust_others = What trust in the others adds to the index

## Interconnection

theory-group-InterconnectionNumbers = Interconnection
theory-interconnection_start = Interconnection that a state starts from
theory-interconnection_access = What guaranteed access adds to interconnection
theory-interconnection_incidents = What incidents take off interconnection
theory-interconnection_crime = What crime takes off interconnection
theory-interconnection_shields = What a shielded network takes off interconnection
theory-interconnection_trade = What networks joined with the others add to interconnection
theory-interconnection_usual_trade = Mean interconnection that does not move the index

## Endings

theory-group-EndingNumbers = Endings
theory-ending_fall = What another index must lose to count as fallen
theory-ending_insecurity = Security below which the years end in an escalation crisis
theory-ending_shields = Shields above which the years end in a federated Internet
theory-ending_crime = Crime above which the years end in open season
theory-ending_surveillance = Programmes above which lost liberty ends in a surveillance order
theory-ending_great = Great incidents, answers on the upper rungs among them, above which the years end in an escalation crisis
theory-ending_great_severity = Severity from which an incident is great
theory-ending_apart = What interconnection must lose to count as fallen
theory-suspicion_stranger = Operations in a quarter that a state expects of one that does not watch it
theory-suspicion_drive = How driven a victim takes another to be where its own drive comes to half
theory-suspicion_alike = How far it takes drives of others to differ as its own do
theory-beyond_record = How far the pace of a driver may leave that of the record, once the record has ended
theory-shock_held = Share of worms, poisoned supply chains and waves of ransom that a text kept by all holds off
theory-ending_held_back = What a text must keep back of all that states might do to each other to count as a working regime
theory-keep_fortune = How far texts of like words are kept unlike (scale of a logistic draw)

theory-group-FirstPatienceNumbers = What a delegation starts with
theory-patience_first = Patience of a capital that runs no risks
theory-patience_risk = What full tolerance of risk adds to it

theory-group-PatienceNumbers = What a capital minds in the room
theory-patience_draft = Patience that a hundredth of utility lost in the draft costs
theory-patience_better = Patience that a hundredth of utility gained in the draft brings
theory-patience_draft_most = Most patience that the draft moves in a day
theory-patience_against = Patience that a plate or a speech against a weighty subject costs
theory-patience_line = Loss against what stands from which a wording crosses a red line of the capital’s
theory-patience_uncontested = Patience that letting that pass costs
theory-patience_walk_out = Patience that leaving the room costs
theory-patience_silent = Patience that a silent day costs
theory-patience_broken = Patience that breaking a package costs
theory-patience_caught = Patience that being caught listening costs
theory-patience_outvoted = Patience that a lost vote costs
theory-patience_package = Patience that a package that helps brings

theory-group-StageNumbers = What an impatient capital does
theory-stage_cable = Patience below which a capital sends a cable
theory-stage_envoy = Patience below which it sends an envoy
theory-stage_instructions = Patience below which its instructions bind
theory-stage_recall = Patience below which it recalls its delegate
theory-recall_returns = Patience with which a recalled delegate returns
theory-consult_regain = Patience that the first consultation regains
theory-consult_again = Share of it that each further one regains

theory-group-CapitalYearNumbers = What a capital minds in the years after
theory-patience_overruled = Patience that overruling the sum costs
theory-patience_unanswered = Patience that leaving the gravest incident unanswered costs
theory-patience_breach = Patience that a breach laid open costs
theory-patience_indices = Patience that a point of the indices lost costs
theory-patience_quarter_most = Most patience that a quarter takes
theory-patience_calm = Patience that a calm quarter brings back
## Questions that seats are asked

theory-group-QuestionNumbers = How often seats are asked
theory-questions_aimed = Questions that a seat is asked from the signing to the end
theory-questions_lead = How many of these a seat that a person plays is owed from the first quarter on
theory-question_bar = Weight that a matter needs where a seat has been asked as often as it should
theory-question_behind = How much less weight it needs for every question that the seat is behind
theory-question_again = Quarters after which a subject that a seat was asked about weighs as much as before
theory-question_again_left = What is left of its weight at first
theory-group-MatterNumbers = What seats are asked about
theory-weigh_blow = Weight of a blow suffered, whatever its severity
theory-weigh_severity = What the greatest severity adds to it, and to the weight of an ally’s
theory-weigh_let_off = Weight of a service that asks to be let off the text
theory-weigh_forbidden = Weight of an operation that a service proposes and the text or a promise forbids
theory-weigh_proposal = Weight of any other that it proposes, at full skill
theory-weigh_leak = Weight of a leak at home
theory-weigh_dispute = Weight of an armed dispute of one’s own
theory-weigh_ally = Weight of an ally struck, bound by a full pact, whatever the severity
theory-weigh_offer = Weight of an arrangement offered
theory-weigh_aid = Weight of a weaker state that asks for aid
theory-weigh_pressed = Weight of companies and publics that press, where their reason is at its greatest
theory-weigh_review = Weight of a review of the text, once it is due
theory-weigh_shock = Weight of a great shock
theory-group-CourseNumbers = What their answers bring about
theory-waited_skill = What another quarter of work on the evidence adds to the skill of finding a culprit
theory-course_spending = Share of every other line of a budget that a course moves
theory-course_pleases_one = Good reports with one state that was helped or stood by
theory-course_pleases_group = Good reports with every state of one’s group
theory-course_pleases_all = Good or bad reports with every state
theory-course_strains = Tension that a course adds with a state it is aimed at
theory-course_shields = How far a course moves the shield of a network
theory-course_encrypts = How far a course moves the share of encrypted traffic
theory-course_crime = How far a course moves crime
theory-course_cuts = Share of a surveillance programme that a course cuts
theory-ally_tie = Tie of alliance from which a state is an ally that is stood by
theory-aid_gap = How much better defended a state must be than one that asks it for aid
theory-group-GoalRuleNumbers = Goals of seats to which the scenario gives none
theory-goal_more = How far towards the middle of the table a seat that wants to go beyond it is to bring the text
theory-goal_less = How far towards the middle of the table a seat that wants less of it lets the text come
theory-goal_way = How far the middle of the table must lie from what stands for a subject to be a goal
theory-goal_friends = Share of the table that must want as much for a subject to be a goal
theory-group-ChairGoalNumbers = What whoever presides is to reach, and what it weighs
theory-chair_breadth = Share of the delegations that is to sign
theory-chair_depth = Share of what the strongest words on the table would pull that the text is to pull
theory-chair_votes = Wordings a day that may be decided by a vote
theory-score_breadth = Points for the signatures
theory-score_depth = Points for what the text says
theory-score_votes = Points for agreement without votes
theory-score_world = Points for the indices of the world
theory-group-ScoreNumbers = What the lines of the score weigh, and what the total is called
theory-score_public = Points for the public goal
theory-score_secret = Points for the secret goal
theory-score_line = Points for the red line
theory-score_mandate = Points for the mandate
theory-score_capital = Points for what the capital thinks
theory-score_indices = Points for the seat’s own indices
theory-score_partial = Share of the points that a goal brings that is nearly reached
theory-score_even = Share of the points that a text worth no more than that of before brings
theory-score_full = Share of what the seat could gain that brings all points for the mandate
theory-score_span = Points by which indices rise for all points, or fall for none
theory-score_great = Total from which a session is a great success
theory-score_good = Total from which it is a success
theory-score_mixed = Total from which it is a mixed result
theory-score_poor = Total from which it is a setback and no failure
