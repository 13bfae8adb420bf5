# The title page.

# The name of the game, between two brackets; a label has room for one word.
title-name = Plenary
title-motto = Every word on the table moves the years that follow.
title-foot = Dubai, December 2012: 144 delegations could sign, 89 did. Press { $key } for keys.

# A sentence of a treaty in two lines of the same width. Three parts are brackets, and a click
# changes the wording: "Member States [shall | …] keep the [robustness | …] / of international
# [networks | …] and of nothing else."
title-sentence-states = Member States
title-sentence-shall = shall
title-sentence-should = should
title-sentence-endeavour = shall endeavour to
title-sentence-keep = keep the
title-sentence-both = security and robustness
title-sentence-robustness = robustness
title-sentence-security = security
title-sentence-of = of international
title-sentence-networks = networks
title-sentence-telecommunications = telecommunications
title-sentence-end = and of nothing else.

# The contents. Each line has a few quiet words beside it. $place says where the session stands; $scenario is a title, $seat a state.
title-go-on = Go on: { $place }
title-go-on-note = where you left it
title-begin = { $scenario }, as { $seat }
# $n is a number of states, $days of days.
title-begin-note = { $n } states, { $days } days, then the years that follow
title-new = New session: { $scenario }, as { $seat }
title-learn = { $scenario }: learn it in ten minutes
title-learn-note = five scenes, three states that do not exist
title-choose = Choose a conference and a seat
title-choose-note = who you are, and which theory holds
title-class = A class in one room
title-class-note = up to 40 students, one computer
title-project = Go on with it on the room’s screen
title-project-note = { $n } tables
title-earlier = Earlier sessions: { $n }
title-earlier-note = go on, or look back
title-record = The model against 2012
title-record-note = what it gets right, and what it does not
title-leave = Leave
