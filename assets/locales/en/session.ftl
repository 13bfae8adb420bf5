# What may be done in a session, saving it and reading it back.

## Refusals
#
# A refusal says what is wrong and, in the message whose name ends in "-instead", what would be
# allowed. Both are parts of session-refusal; a screen may show them apart, so neither begins with a
# capital or ends with a stop. Names in `backquotes` are those of the scenario's files.

session-refusal = { $what } (rule { $rule }); { $instead }
session-one-of-these = one of: { $all }
session-one-of = one of { $numbers }
session-only-number = only { $number }
session-there-is-none = there is none at present
session-not-invited-instead = choose an arrangement that you are asked into: { $among }
session-not-member-instead = choose an arrangement that you are in: { $among }
session-arrangement-closed = arrangement { $number } is not open to you
session-nothing-on-incident = you have nothing to lay open on incident { $number }
session-nothing-on-breach = you have nothing to lay open on breach { $number }
session-witness-is-party = { $iso } is a party, not a witness
session-over = the session is over
session-over-instead = read the debrief
session-only-the-chair = only the chair leads the debate
session-only-the-chair-instead = ask for a chair’s text, or move a motion
session-still-sitting = the conference is still sitting
session-still-sitting-instead = speak, offer, or end the day
session-signing = the text is being signed
session-signing-instead = sign, sign with a declaration, not now, or refuse
session-no-influence = no influence is left today
session-no-influence-instead = plates, answers and breaking a package are free; end the day
session-left-the-room = you have left the room
session-left-the-room-instead = come back tomorrow
session-not-opened = the conference has not opened
session-not-opened-instead = meet your group, make an offer, speak to the press, or go to the first day
session-no-bracket = there is no bracket `{ $key }`
session-no-bracket-instead = a bracket as `clause.bracket`
session-no-wording = `{ $bracket }` has no wording `{ $wording }`
session-settled = `{ $bracket }` is settled
session-settled-instead = choose a bracket that is not
session-shut = `{ $bracket }` has not been opened
session-shut-instead = open it first
session-not-open-today = `{ $bracket }` is not open today
session-not-opened-instead-chair = go to the first day

## Of a person in the chair

session-chair-done = the chair’s work is done
session-chair-done-instead = watch, or end the turn
session-draft-instead = ask two to six others into a group for a clause that nobody drafts, before the last day; in the window they are who stands in the package in hand, or who gains most by the chosen wording
session-draft-late = it is too late to draft
session-draft-clause = nothing in clause { $clause } waits for a wording
session-draft-held = the pen of that clause is held, or you lead a group already
session-draft-credit = the room has lost patience with you
session-draft-who = a drafting group has three to seven delegations of this conference
session-chair-closing = the chair’s last text is before the room
session-chair-closing-instead = answer it with your plates
session-chair-writes = you are writing already
session-chair-writes-instead = see the text this evening
session-not-discussed = no plates have been shown on that bracket yet
session-not-discussed-instead = wait until a day after it was opened
session-chair-neutral = the chair takes no side
session-chair-neutral-instead = set the agenda, the style of the text or a deadline, ask for a show of plates, or write a text
session-many-brackets = { $n } brackets are too many for a day
session-at-most = at most { $most }
session-chair-style = the chair cannot work like that
session-chair-style-instead = boldness 0 to 2, 1 to 4 brackets together, 10 to 5000 edits tried
session-deadline = that deadline cannot be kept
session-deadline-instead = an open bracket, and a day from { $day } to { $last }
session-settled-instead-clause = choose another clause

## On the floor

session-no-place = there is no place `{ $place }`
session-not-tabled = nobody has tabled `{ $wording }` there
session-not-tabled-instead = table it yourself
session-name-under-it = your name is under it already
session-name-under-it-instead = support it on the floor
session-not-shut = that bracket is not shut
session-not-shut-instead = choose a place, a force or a follow-up that is shut
session-red-line = you drew a red line here already
session-another-bracket = choose another bracket
session-chair-asked = the chair is writing already
session-not-at-conference = that cannot be done at the conference
session-conference-over = the conference is over
session-conference-over-instead = sign, or do not sign
session-tabled-most = a delegation tables { $most ->
    [one] one wording
   *[other] { $most } wordings
 } a day at most
session-tabled-most-instead = co-sponsor a wording, support one, or table this one tomorrow
session-tabled = that wording has been tabled
session-tabled-instead = co-sponsor it
session-spoken = you have spoken to that today
session-spoken-instead = speak to another wording, or raise your plate
session-no-group = you have no group at this table
session-group-asked = your group takes one proposal of yours a day
session-group-asked-instead = wait for this evening’s meeting
session-asked = that has been asked for already

## In the corridors

session-package-day = a package cannot wait until day { $until }
session-package-day-instead = choose a day from { $day } to { $last }
session-witness-is-party-instead = choose a third delegation
session-not-bound = offer { $number } does not bind you
session-not-bound-instead = choose a package you have agreed to
session-listened = you have listened to that delegation today
session-listened-instead = listen to another delegation
session-not-in-corridors = that cannot be done in the corridors
session-not-in-corridors-instead = make an offer, or answer one
session-no-partner = a package needs another delegation
session-iso-instead = give the ISO code of a delegation at the table
session-no-delegation = no other delegation is called `{ $name }`
session-does-not-sit = { $name } does not sit in this conference
session-does-not-sit-instead = choose a delegation that does
session-many-delegations = { $n } delegations are too many
session-not-waiting = offer { $number } is not waiting for you
session-not-waiting-instead = choose an offer in your inbox
session-package-sides = a package gives and takes
session-package-sides-instead = one to { $most } wordings, and on each side wordings or a side payment
session-package-twice = one bracket has two wordings in the package
session-package-twice-instead = give one wording for each bracket
session-payment-party = `{ $from }` or `{ $to }` is not a party
session-payment-party-instead = side payments go between the parties
session-payment-once = a side payment goes to another, once
session-payment-once-instead = promise each favour once between two parties
session-payment-aid = { $from } defends itself no better than whom it would aid
session-payment-aid-instead = capacity aid goes from who defends better to who defends worse; promise another favour
session-many-payments = that is too many side payments

## Calling a conference, joining and leaving a text

session-no-conferences = these years have no conferences
session-no-conferences-instead = set your budget, answer an incident, or end the quarter
session-no-time = no time is left for a conference
session-no-time-instead = end the quarter, and read the debrief
session-called = a conference is called in { $forum } already
session-called-instead = wait until it is over, or call one in another forum
session-pause = in the last { $quarters } quarters there was a conference in { $forum }, or the first one of all
session-pause-instead = call it in quarter { $open } or later
session-called-this-year = you have called for a conference this year
session-called-this-year-instead = call again in quarter { $again }
session-forum-members = { $forum } has members of its own
session-forum-members-instead = leave the list empty, or call a summit
session-no-state = no other state is called `{ $name }`
session-no-state-instead = give the ISO code of another state
session-invited-twice = `{ $name }` is invited twice
session-invited-twice-instead = name each state once
session-alone = nobody would sit with you in { $forum }
session-alone-instead = invite another state, or choose another forum
session-no-agenda = no clause of this scenario is for { $forum }
session-no-agenda-instead = choose another forum
session-not-its-clause = { $forum } does not take the clause `{ $clause }`
session-not-its-bracket = `{ $bracket }` is not on the agenda of this conference of { $forum }: it stays as it is
session-clause-twice = the clause `{ $clause }` is listed twice
session-elsewhere = you do not sit in this conference
session-elsewhere-instead = end the day; you can act again when it is over
session-party = you are a party already
session-party-instead = withdraw
session-no-party = you are not a party
session-no-party-instead = accede
session-no-text-open = no text was adopted that is open to you
session-no-text-open-instead = call a new conference, or wait for one
session-not-of-instrument = that is nothing a state does about a text in force
session-not-of-instrument-instead = accede or withdraw

## In the years after

session-budget = the shares of a budget sum to 1
session-budget-instead = give five shares from 0 to 1 that sum to 1
session-no-rung = the ladder of answers ends at rung 7
session-no-rung-instead = choose a rung from 0 to 7
session-not-answerable = incident { $number } is not yours to answer
session-instruction = standing instructions are for small blows, and give no answer harder than law enforcement
session-instruction-instead = let them go up to severity { $most } and to rung { $highest }
session-operations-most = the services carry out { $most ->
    [one] one operation
   *[other] { $most } operations
 } a quarter on order
session-operations-most-instead = wait for the next quarter
session-conference-closed = the conference has closed
session-conference-closed-instead = set budget or posture, order operations, answer, expose, give aid, make an arrangement, accede or withdraw
session-own-state = that is your own state
session-own-state-instead = choose another state
session-not-at-table = `{ $iso }` is not at this table
session-not-at-table-instead = give the ISO code of another delegation
session-no-aid = the budget holds no aid
session-no-aid-instead = set a share aside for it first
session-aid-given = this year’s aid is given
session-aid-given-instead = wait { $n ->
    [one] one quarter
   *[other] { $n } quarters
 }
session-arrangement-empty = an arrangement needs partners and a pledge
session-arrangement-empty-instead = name at least one of each
session-cut-off-already = it is cut off from your services already
session-not-cut-off = it is not cut off from your services
session-cut-off-instead = choose another state
session-access-guaranteed = the text that both of you are bound by guarantees its access
session-access-guaranteed-instead = leave the text first, or choose another state
session-too-small-to-cut-off = its digital economy is not smaller than yours, and it has not cut you off
session-too-small-to-cut-off-instead = choose a state that needs your services
session-called-by-you = you have called a conference
session-called-by-you-instead = end the quarter, and go there

## Refusals of any act

session-no-such-seat = there is no such seat
session-no-such-seat-instead = a seat at the table
session-nobody-plays = nobody holds a seat
session-nobody-plays-instead = start a session with a seat
session-seat-not-held = no person holds that seat
session-seat-not-held-instead = take the seat over first
session-empty-note = the note is empty
session-empty-note-instead = write a sentence
session-intervene-years = shocks, leaks and raids belong to the years after
session-intervene-years-instead = before them, bring forward an event of the scenario or write a note
session-intervene-days = events of the scenario belong to its conference, and need a morning to come on
session-intervene-days-instead = in the years after, bring in a shock, a leak or a raid
session-intervene-event = no event called `{ $title }` is still to come after tomorrow
session-intervene-event-instead = one of these: { $titles }
session-intervene-no-event-left = write a note; the scenario has no event left
session-intervene-crisis = a crisis is between two states and has no size
session-intervene-crisis-instead = name two different states
session-intervene-size = such a shock has a size from the least to the greatest and is between no states
session-intervene-size-instead = leave the size out, or give a whole number from 1 to { $most }
session-no-state-called = no state is called `{ $name }`
session-turn-ended = the turn was ended for all
session-turn-ended-instead = act before it ends

## Acts that are taken back

session-nothing-done = there is no such act of yours this turn
session-nothing-done-instead = take back an act of this turn that stands; a plate is raised anew
session-answered-heard = you have heard what was said, and it cannot be unheard
session-answered-arranged = those who were asked have answered
session-answered-seen = another delegation knew of it and has acted since
session-answered-instead = take back an act that nothing has answered
session-rests = what was done later rests on it
session-rests-instead = take back the later act first

## Files that cannot be read: what is wrong with a line, and (help) what to do about it

# Of a file of actions; $example is a line as it should be.
session-actions-help = a line is { $example }
# Stands where a line would, of a journal that is shorter than its replay.
session-file-end = the end
session-scenario-changed = the scenario has changed since
session-scenario-changed-help = replay with the scenario files it was made from
session-assumption-help = see Assumptions in the program, or assets/theories
session-journal-help = a journal starts with its header; was the file cut?
session-log-help = nothing overwrites this file; mend the line, or start another session
session-log-no-header = a log starts with its header, and this file ends before that
session-log-line = not a line of a log: { $fault }
session-no-scenario = there is no scenario called `{ $name }`
session-in-use = { $file }: another window of Plenary has this session open
    {"  "}go on with it there, or close that window first
session-no-scenario-help = start Plenary with `--data` and the folder that the scenario is in
# Doubts about a session that was taken up again. $first is the first of the refusals.
session-log-refused = { $file }: { $n } of its actions are refused now and were left out: { $first }
session-log-differs = { $file }: played with version { $version }, this session ended otherwise than it does now

## Where a session stands, as on the title screen and in the list of earlier sessions

# $who is the name of a state or session-place-chair; $when one of those that follow.
session-place = { $scenario }, as { $who }, { $when }
session-place-chair = the chair
session-place-nobody = nobody
# Several persons, each with a seat.
session-place-shared = { $n } delegations
session-place-before = before the first day
session-place-day = day { $day }
session-place-signing = the signing
session-place-quarter = quarter { $quarter }
session-place-years = the years after
session-place-end = the end

## What a capital does not allow

session-recalled = your capital has called you back, and an official speaks for your country
session-recalled-instead = talk your capital round, or wait until the next morning
session-instructed = your instructions bind you on { $bracket }: your capital raises the plate there
session-instructed-instead = speak to it, or talk your capital round first
session-no-budget = your capital has lost its patience with you and accepts no budget of yours
session-no-budget-instead = { $n ->
    [one] it does again after one quarter
   *[other] it does again after { $n } quarters
 }
session-consult-content = your capital has nothing against you, and there is nothing to talk about
session-consult-content-instead = consult it once it has sent a cable
session-consulted = you have talked with your capital today
session-consulted-instead = it hears you again tomorrow
## Questions on a desk

session-no-question = question { $number } does not wait on your desk
session-no-question-instead = nothing is asked of you
session-no-course = there is no course { $number }
session-no-course-instead = a course from 0 to { $last }
session-course-shut = this course is shut: { $why }
session-course-shut-instead = another course of the same question
# How a seat did: the lines of its score, why they are what they are, and what the total is called.
session-score-public = Public goal
session-score-secret = Secret goal
session-score-line = Red line
session-score-mandate = Mandate
session-score-capital = Capital
session-score-indices = Own indices
session-score-breadth = Signatures
session-score-depth = Substance
session-score-votes = Agreement
session-score-world = The world
# What whoever presides is to reach; $share in hundredths.
session-chair-breadth = A text that most can sign
session-chair-breadth-text = { $share } % of the delegations sign, and some of every group.
session-chair-depth = A text that says something
session-chair-depth-text = It pulls at least { $share } % of what the strongest words on the table would: what they ask, how binding they are, and where they stand.
session-chair-votes = A room that is not divided
session-chair-votes-text = { $many ->
    [one] No more than one wording a day is decided by a vote.
   *[several] No more than { $most } wordings a day are decided by a vote.
 }
session-score-world-why = The indices of the world moved by { $by } points in the mean since the first quarter.
session-score-capital-why = The patience of your capital is { $share } %.
session-score-line-kept = The text keeps to your red line.
session-score-line-signed = You signed a text that crosses your red line.
session-score-line-crossed = The text crosses your red line, and you did not sign it.
session-score-mandate-why = The text brings { $share } % of all that words could bring your mandate.
session-score-indices-why = By what you care for, your indices moved by { $by } points since the first quarter.
session-score-failure = failure
session-score-setback = setback
session-score-mixed = mixed result
session-score-success = success
session-score-great = great success
