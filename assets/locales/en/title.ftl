# The title page.

# The name of the game, between two brackets; a label has room for one word.
title-name = Plenary
title-motto = Every word on the table moves the years that follow.
title-foot = Dubai, December 2012: 144 delegations could sign, 89 did. Press ? for keys.

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

# Buttons. $place says where the session stands; $scenario is a title, $seat a state.
title-go-on = Go on: { $place }
title-begin = { $scenario }, as { $seat }
title-new = New session: { $scenario }, as { $seat }
title-learn = { $scenario }: learn it in ten minutes
title-choose = Choose a conference and a seat
title-class = A class in one room
title-project = Go on with it on the room's screen
title-earlier = Earlier sessions: { $n }
title-record = The model against 2012
title-leave = Leave
