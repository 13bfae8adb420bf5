# The page between two persons who share a machine. $seat is the name of a state.

curtain-next = { $seat } takes the machine
curtain-ask = Everybody else looks away. What the seat before wrote and saw is gone from this screen.
curtain-sit = We speak for { $seat }
curtain-ready = { $seat }: ready
curtain-waits = { $seat }: not yet
curtain-day = Day { $day } of { $days }
curtain-signing = The signing
curtain-quarter = Quarter { $quarter } of { $quarters }
# After the end, when everything is open.
curtain-next-eyes = Look back from the next seat
