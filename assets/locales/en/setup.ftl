# The setup: a conference, a theory, how hard the others think, and a seat.

setup-title = Take a seat
setup-conference = Which conference
setup-size = { $states } states, { $clauses } clauses, { $days } days, then { $quarters } quarters
setup-theory = Which theory of what follows
setup-assumptions = Assumptions
setup-strength = How hard the others think
setup-strength-note = They search further, and know no more than you.
# The levels, weakest first: a rank of diplomats, and what they look at together.
setup-strength-attaches = Attachés: one bracket at a time
setup-strength-counsellors = Counsellors: pairs of brackets
setup-strength-ambassadors = Ambassadors: linked clauses together
# The seed: a number from which all dice follow; the field's name for those who hear the screen.
setup-seed = The dice
setup-seed-name = seed of the dice
setup-seed-another = Other dice
setup-seed-note = The same number and the same acts play the same session. It is another one each time; type one to play a session again.
setup-go = Read the briefing
setup-back = Back

# The list of seats, and the card of the one that is chosen.
setup-seats = Seats
setup-find = Find a seat or a group  /
setup-nobody = Nobody of that name sits here.
# The head of a group in the list.
setup-group = { $group }, { $n }
setup-chair = The chair of the conference
setup-chair-card = You sit in the chair
# What whoever presides is to reach, before what others reach there.
setup-chair-goals = You are to bring the room to a text that most can sign, that says something, and that is agreed and not voted.
setup-chair-note = You have no country and no plate. You set the agenda, the deadlines and the way the text is written, and you see what everybody sees.
# The name of a state follows, on a plate.
setup-speak-for = You speak for
setup-person-speaks-for = A person’s seat:
setup-computer-speaks-for = A computer speaks for
# $groups is a list of names; $people are millions, $gdp billions of dollars.
setup-state = { $groups }. { $people } million people, { $gdp } billion dollars a year.
# A regional group: $n are its members, $leader is the name of a state, $rule is one of words-rule-….
setup-group-rule = { $group } is a group of { $n }, and { $leader } leads it. It takes a common proposal if { $rule }.
setup-group-alone = { $group } has no other member here, so that no group stands behind this seat.
# Values from 0 to 100.
setup-capabilities = Of 100: offence { $offence }, defence { $defence }, surveillance { $surveillance }, finding culprits { $attribution }, civil liberty { $liberty }.
# How hard a seat is; $hard is one of the three below, $nearer of $n others lie nearer to the middle.
setup-how-hard = { $hard }: the wishes of { $nearer } of the { $n } others lie nearer to the middle of the table.
setup-easy = An easy seat
setup-middling = A middling seat
setup-hard = A hard seat

# Several persons at one machine. $seat is the name of a state.
setup-beside-sit = Give { $seat } to a person
# The same two where the name of the seat has no room.
setup-beside-sit-it = Give it to a person
setup-beside-leave-it = Leave it to the computer
setup-beside-leave = Leave { $seat } to the computer
setup-beside-row = { $seat } · a person
# A sign at the end of a row, which is on where a person has the seat.
setup-person = A person at this machine speaks for { $seat }
# A person's seat, beside which lies what gives it back to the computer.
setup-chip = { $seat }, at this machine
# Who plays: persons at this machine, and computers in the other seats.
setup-persons = { $n ->
        [one] 1 person
       *[other] { $n } persons
    }, { $computers ->
        [0] no computer
        [one] 1 computer
       *[other] { $computers } computers
    }
# In place of what gives a seat to one more person.
setup-persons-full = { $n } persons are the most.
setup-project = On the room’s screen
