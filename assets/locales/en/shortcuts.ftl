# Every key that does something, by the part of the game in which it does: what Settings lists, and what the
# sheet of keys shows. A line has room for about fifty letters.

# on every page
shortcuts-everywhere-f1 = the codex: what every word means
shortcuts-everywhere-f2 = paper or lamplight
shortcuts-everywhere-f4 = where you stand
shortcuts-everywhere-f12 = things move, or nothing moves
shortcuts-everywhere-home = what the last day or quarter brought
shortcuts-everywhere-end = settings
shortcuts-everywhere-minus = smaller text
shortcuts-everywhere-equals = larger text
shortcuts-everywhere-plus = larger text, the other key
shortcuts-everywhere-questionmark = the sheet of keys
shortcuts-everywhere-h = next step of the tutorial
shortcuts-everywhere-f10 = a scene: back to the decision
shortcuts-everywhere-f11 = a scene: a hint, then done for you; the next scene
shortcuts-everywhere-enter = put away the slip of the day

# with Ctrl
shortcuts-with-ctrl-z = take back the last act, if nothing answered it

# title
shortcuts-title-enter = go on; at first, the tutorial
shortcuts-title-n = a new session
shortcuts-title-j = for a class: the room’s screen
shortcuts-title-f = learn it: the first steps
shortcuts-title-c = choose a scenario and a seat
shortcuts-title-k = a class
shortcuts-title-e = earlier sessions
shortcuts-title-r = the model against the record
shortcuts-title-q = leave

# choose
shortcuts-choose-enter = begin
shortcuts-choose-a = the numbers behind it
shortcuts-choose-n = another seed
shortcuts-choose-b = persons: the seat for a person or a computer
shortcuts-choose-j = on the room’s screen
shortcuts-choose-slash = find a seat
shortcuts-choose-p = what your delegate and silence would reach

# class
shortcuts-class-s = another scenario
shortcuts-class-arrow-up = one student more
shortcuts-class-arrow-down = one student fewer
shortcuts-class-num-1 = 50 minutes
shortcuts-class-num-2 = 75 minutes
shortcuts-class-num-3 = 90 minutes
shortcuts-class-n = propose who sits where
shortcuts-class-k = keep the class
shortcuts-class-o = open a class
shortcuts-class-p = print its pages
shortcuts-class-enter = begin the first table
shortcuts-class-f5 = begin table 2
shortcuts-class-f6 = begin table 3
shortcuts-class-f7 = begin table 4
shortcuts-class-f8 = begin table 5
shortcuts-class-f9 = begin table 6
shortcuts-class-f10 = begin table 7

# sessions
shortcuts-sessions-number = open session { $n }

# assumptions
shortcuts-assumptions-arrow-down = the next number
shortcuts-assumptions-arrow-up = the number before
shortcuts-assumptions-arrow-left = the number less
shortcuts-assumptions-arrow-right = the number more
shortcuts-assumptions-backspace = put the number back
shortcuts-assumptions-delete = put the number back, the other key
shortcuts-assumptions-n = try it, or keep it
shortcuts-assumptions-c = a copy of the session under these numbers
shortcuts-assumptions-s = begin a session under these numbers
shortcuts-assumptions-r = put all numbers back

# curtain
shortcuts-curtain-enter = ready

# codex
shortcuts-codex-backspace = the entry before
shortcuts-codex-slash = search

# where you stand
shortcuts-stand-num-1 = do the adviser’s first proposal
shortcuts-stand-num-2 = do the second
shortcuts-stand-num-3 = do the third
shortcuts-stand-c = talk to the capital
shortcuts-stand-t = take back the last act
shortcuts-stand-page-down = scroll down
shortcuts-stand-page-up = scroll up
shortcuts-stand-p = compare with your delegate and with silence

# briefing
shortcuts-briefing-enter = begin
shortcuts-briefing-m = meet your group first
shortcuts-briefing-w = all subjects, or fewer

# conference
shortcuts-conference-space = end the day
shortcuts-conference-enter = pass over a conference at which you do not sit
shortcuts-conference-n = next bracket
shortcuts-conference-p = the bracket before
shortcuts-conference-num-1 = choose the first wording
shortcuts-conference-num-2 = the second wording
shortcuts-conference-num-3 = the third wording
shortcuts-conference-num-4 = the fourth wording
shortcuts-conference-num-5 = the fifth wording
shortcuts-conference-page-down = the next clause
shortcuts-conference-page-up = the clause before
shortcuts-conference-f7 = the outline of the clauses
shortcuts-conference-f8 = plates, or what the others would prefer
shortcuts-conference-f9 = all wordings, or those that matter today
shortcuts-conference-a = plate up
shortcuts-conference-j = plate up, and object to any other
shortcuts-conference-s = support
shortcuts-conference-o = oppose; ask to open a bracket that is shut
shortcuts-conference-t = table a wording
shortcuts-conference-f = co-sponsor it
shortcuts-conference-z = bring it to your group
shortcuts-conference-r = draw a red line
shortcuts-conference-q = tell the press
shortcuts-conference-c = ask for a chair’s text
shortcuts-conference-w = ask for a show of plates
shortcuts-conference-v = call a vote
shortcuts-conference-x = a point of order
shortcuts-conference-num-0 = more motions
shortcuts-conference-num-6 = close the debate
shortcuts-conference-num-7 = put it off
shortcuts-conference-num-8 = move the clause
shortcuts-conference-num-9 = walk out
shortcuts-conference-i = who can block this wording
shortcuts-conference-m = plate up as your goal asks
shortcuts-conference-period = why goodwill, or trust in whose dossier is open, is what it is
shortcuts-conference-g = package: we take it
shortcuts-conference-k = package: they take it
shortcuts-conference-e = package: offer it
shortcuts-conference-backspace = package: begin again
shortcuts-conference-slash = find a delegation
shortcuts-conference-y = accept the package on top
shortcuts-conference-u = counter it
shortcuts-conference-d = decline it
shortcuts-conference-l = room or list
shortcuts-conference-b = people or corridors, where one column is shown
shortcuts-conference-f3 = listen in the corridor; the dossier
shortcuts-conference-f5 = talk to the capital
shortcuts-conference-f6 = a drafting group
shortcuts-conference-f10 = texts from shallow to deep

# dossier
shortcuts-dossier-num-1 = the first way into your package
shortcuts-dossier-num-2 = the second way
shortcuts-dossier-num-3 = the third way

# chair
shortcuts-chair-c = write a chair’s text
shortcuts-chair-w = test a wording by plates
shortcuts-chair-g = on the agenda of tomorrow, or off it
shortcuts-chair-t = debate closes tomorrow
shortcuts-chair-v = debate closes in three days

# vote
shortcuts-vote-enter = go on
shortcuts-vote-space = go on, the other key
shortcuts-vote-comma = pass over the other votes of the evening

# signing
shortcuts-signing-s = sign
shortcuts-signing-d = sign with a declaration
shortcuts-signing-w = not now
shortcuts-signing-r = refuse
shortcuts-signing-enter = open the signing; to the last plate; to the years
shortcuts-signing-p = hold the plates, or let them rise; compare, once they are up
shortcuts-signing-comma = plates rise slower or faster
shortcuts-signing-l = what lies below the race
shortcuts-signing-arrow-up = bet on one more
shortcuts-signing-arrow-down = bet on one fewer

# years
shortcuts-years-space = the next quarter, or the conference that was called
shortcuts-years-enter = to the conference that was called; or on, where it is asked again
shortcuts-years-g = let quarters pass, or stop them
shortcuts-years-m = the colour of the map
shortcuts-years-b = against what the map compares
shortcuts-years-p = the map as a list
shortcuts-years-a = the numbers behind it
shortcuts-years-r = why R is what it is
shortcuts-years-slash = why the index is what it is
shortcuts-years-period = the next state
shortcuts-years-comma = the state before
shortcuts-years-close-bracket = the next clause
shortcuts-years-open-bracket = the clause before
shortcuts-years-d = desk
shortcuts-years-q = the words, clause by clause
shortcuts-years-o = services
shortcuts-years-t = diplomacy
shortcuts-years-i = state
shortcuts-years-l = journal
shortcuts-years-num-0 = answer: nothing
shortcuts-years-num-1 = answer: the first rung
shortcuts-years-num-2 = answer: the second rung
shortcuts-years-num-3 = answer: the third rung
shortcuts-years-num-4 = answer: the fourth rung
shortcuts-years-num-5 = answer: the fifth rung
shortcuts-years-num-6 = answer: the sixth rung
shortcuts-years-num-7 = answer: the seventh rung
shortcuts-years-v = what we know that others do not, and lay it open
shortcuts-years-f5 = the question: the first course
shortcuts-years-f6 = the second course
shortcuts-years-f7 = the third course
shortcuts-years-f8 = the fourth course
shortcuts-years-f9 = the fifth course
shortcuts-years-u = budget: keep it
shortcuts-years-w = from now on no word to blows like this

# years: services
shortcuts-services-k = another kind of operation
shortcuts-services-e = order it
shortcuts-services-f = forbid it
shortcuts-services-h = another posture
shortcuts-services-w = other standing instructions on small blows
shortcuts-services-n = another severity up to which they hold
shortcuts-services-s = cut off, or open again

# years: diplomacy
shortcuts-diplomacy-y = send aid
shortcuts-diplomacy-w = ask one more in
shortcuts-diplomacy-e = propose the arrangement
shortcuts-diplomacy-c = call a conference
shortcuts-diplomacy-n = join the arrangement
shortcuts-diplomacy-x = leave the text
shortcuts-diplomacy-j = join the text

# debrief
shortcuts-debrief-number = moment { $n }: what happened then, and why
shortcuts-debrief-l = another line on the chart
shortcuts-debrief-t = all that happened, or the years alone
shortcuts-debrief-enter = back to the title
shortcuts-debrief-n = through the next eyes
shortcuts-debrief-s = save the story
shortcuts-debrief-r = the model against the record
shortcuts-debrief-a = the numbers behind it
shortcuts-debrief-p = compare with your delegate and with silence

# the room’s screen
shortcuts-room-number = page { $n }
shortcuts-room-arrow-right = the next page
shortcuts-room-page-down = the next page, the other key
shortcuts-room-arrow-left = the page before
shortcuts-room-page-up = the page before, the other key
shortcuts-room-arrow-down = the next bracket
shortcuts-room-arrow-up = the bracket before
shortcuts-room-c = the clock starts
shortcuts-room-space = end the day or quarter
shortcuts-room-t = the strip in a window of its own
shortcuts-room-f8 = hold: the strip on this screen
shortcuts-room-n = the next plate of the signing
shortcuts-room-end = all plates of the signing
shortcuts-room-period = the next seat
shortcuts-room-comma = the seat before
shortcuts-room-f7 = the seat for a table or a computer
shortcuts-room-f9 = a step back
shortcuts-room-f10 = skip to the debrief
shortcuts-room-f11 = save
shortcuts-room-slash = type what a table asks for

# room: what tables hand in
shortcuts-room-words-number = wording { $n }
shortcuts-room-words-p = plate
shortcuts-room-words-o = plate that objects
shortcuts-room-words-a = table it
shortcuts-room-words-w = co-sponsor it
shortcuts-room-words-s = support
shortcuts-room-words-x = oppose
shortcuts-room-words-r = red line
shortcuts-room-words-v = call a vote
shortcuts-room-words-y = a point of order
shortcuts-room-words-h = a show of plates
shortcuts-room-words-z = a chair’s text
shortcuts-room-words-m = the roll of the tables
shortcuts-room-words-g = package: they take it
shortcuts-room-words-k = package: the others take it
shortcuts-room-words-e = package: offer it
shortcuts-room-words-delete = package: begin again
shortcuts-room-words-f5 = take the offer
shortcuts-room-words-f6 = decline the offer

# room: the roll
shortcuts-room-roll-number = plate for wording { $n }
shortcuts-room-roll-o = plates object
shortcuts-room-roll-p = the table passes
shortcuts-room-roll-m = end the roll

# room: signing
shortcuts-room-signing-open-bracket = bet on one fewer
shortcuts-room-signing-close-bracket = bet on one more
shortcuts-room-signing-b = enter the bet
shortcuts-room-signing-s = sign
shortcuts-room-signing-d = sign with a declaration
shortcuts-room-signing-n = not now
shortcuts-room-signing-r = refuse

# room: years
shortcuts-room-years-number = course { $n } of the question
shortcuts-room-years-e = propose the arrangement
shortcuts-room-years-j = join the text
shortcuts-room-years-l = leave the text

# Names of the parts.
shortcuts-part-everywhere = on every page
shortcuts-part-with-ctrl = with Ctrl
shortcuts-part-title = title
shortcuts-part-choose = choose
shortcuts-part-class = class
shortcuts-part-sessions = sessions
shortcuts-part-assumptions = assumptions
shortcuts-part-curtain = curtain
shortcuts-part-codex = codex
shortcuts-part-stand = where you stand
shortcuts-part-briefing = briefing
shortcuts-part-conference = conference
shortcuts-part-dossier = dossier
shortcuts-part-chair = chair
shortcuts-part-vote = vote
shortcuts-part-signing = signing
shortcuts-part-years = years
shortcuts-part-services = years: services
shortcuts-part-diplomacy = years: diplomacy
shortcuts-part-debrief = debrief
shortcuts-part-room = the room’s screen
shortcuts-part-room-words = room: what tables hand in
shortcuts-part-room-roll = room: the roll
shortcuts-part-room-signing = room: signing
shortcuts-part-room-years = room: years

# What is said about keys that a person has changed.
# $part is a part of the game, $key and $other are keys, $does and $others what they do.
shortcuts-changed = { $does }: { $key }.
shortcuts-both = { $does }: { $key }. { $others }: { $other }.
shortcuts-clash = { $part }: { $key } cannot do this, since it would also do something else: { $others } ({ $other }).
shortcuts-fixed = { $key } stays what it is: with Tab, Enter and Escape every page is walked, pressed and left.
# Faults in the file: $name is what stands there.
shortcuts-bad-name = The settings name a key that there is not: { $name }. It is passed over.
shortcuts-bad-part = The settings name a part of the game that there is not: { $name }. It is passed over.
shortcuts-bad-job = The settings change a key that does nothing there: { $name }. It is passed over.
shortcuts-bad-fixed = The settings have { $name } done by { $key }, which cannot be changed. It is passed over.
shortcuts-bad-clash = The settings would have { $key } do two things ({ $part }: { $does }; { $others }). { $name } is passed over.
# A key pressed together with Ctrl.
shortcuts-with-ctrl = Ctrl { $key }
# Keys that stand in a row, such as 1–5.
shortcuts-range = { $first }–{ $last }
