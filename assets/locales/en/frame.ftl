# What stands on every screen: the corner at the top right, the slips of the tutorial, and the sheet
# of keys.

# The corner: short labels, each with a hint that shows under the pointer and names its key.
frame-smaller = A−
frame-smaller-note = smaller text, { $key }
frame-larger = A+
frame-larger-note = larger text, { $key }
frame-keys-note = shortcuts, { $key }

# Under a step of the tutorial: go on to the next one, or put away the last one.
frame-step-next = Next
frame-step-last = I see
frame-steps-more = { $n } more here

# The sheet of keys: its head, names of keys, and what each does. A line has room for about fifty
# letters.
frame-keys = Keys
frame-keys-alt = They are shown while Alt is held; { $key } leaves them open.
frame-keys-close = Close
frame-sheet-press = go from button to button; Enter presses
frame-sheet-title = title: go on; start a new session; earlier sessions
frame-sheet-quarter = years after: the next quarter
frame-sheet-day = conference: end the day
frame-sheet-bracket = next and last bracket
frame-sheet-outline = the outline; next clause, the one before
frame-sheet-bars = plates or preferences; all wordings or those of today
frame-sheet-wording = choose a wording
frame-sheet-speak = support, oppose, table
frame-sheet-plate = plate up; and object to any other; as your goal asks
frame-sheet-package = package: we take, they take, offer it; find someone
frame-sheet-red-line = draw a red line
frame-sheet-calls = show of plates, vote, point of order
frame-sheet-in-the-chair = in the chair: write, test, agenda
frame-sheet-sign = signing: sign, declare, not now, refuse
frame-sheet-chair = ask for a chair’s text; tell the press
frame-sheet-group = co-sponsor; bring it to your group
frame-sheet-motions = more motions: close, put off, move the clause, walk out
frame-sheet-block = who can block this; why goodwill or trust is so
frame-sheet-answer = accept, counter or decline the package on top
frame-sheet-room = room or list
frame-sheet-people = people or corridors, where one column is shown
frame-sheet-map = map: its colour, against what, as a list; walk its states
frame-sheet-why = years after: why R, why a number
frame-sheet-threads = years after: the words, clause by clause
frame-sheet-years = years after: desk, services, diplomacy, state, journal
frame-sheet-courses = years after: answer the question on the desk
frame-sheet-lay-open = years after: lay open what we know
frame-sheet-ladder = years after: answer on the ladder
frame-sheet-services = services: kind, order, forbid, posture, cut off
frame-sheet-diplomacy = diplomacy: aid, ask in, propose; call a conference
frame-sheet-escape = back to the title; the session is kept
frame-sheet-text-size = text size
frame-sheet-frontier = texts from shallow to deep
frame-sheet-stand = where you stand: capital, adviser, what came of it
frame-sheet-theme = paper or lamplight; things move or not
frame-sheet-sheet = this sheet
frame-sheet-recap = what the last day or quarter brought
frame-sheet-codex = the codex: what every word means
frame-sheet-scene = tutorial: next step; a hint, then done; next scene
frame-sheet-undo = take back the last act, if nothing answered it
frame-sheet-capital = the room: talk to the capital; a drafting group
frame-sheet-par = signing and debrief: compare with your delegate and with silence
