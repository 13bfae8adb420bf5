# The room's screen for a class, in large type, and the teacher's strip under it.

# Pages.
projector-page-hour = The hour
projector-page-text = The text
projector-page-hall = The hall
projector-page-ahead = What it would bring
projector-page-signing = The signing
projector-page-years = The years after
projector-page-ending = How it ended
projector-page-goals = The goals
projector-page-words = What the words did

# Where the session stands.
projector-before = Before the first day
projector-day = Day { $day } of { $days }
# The room's goodwill, 0 to 100.
projector-goodwill = goodwill { $n } of 100
projector-signing = The signing
projector-quarter = { $year }, quarter { $quarter }
projector-over = The end
projector-end-day = End the day
projector-end-signing = Open the hall
projector-end-quarter = Next quarter

# The clock. It warns and never forces. $step is a step of the plan, $ends a minute.
projector-clock-start = { $title } · { $key } starts the clock
projector-clock = Minute { $minute } of { $minutes } · { $step }, to minute { $ends }
projector-clock-late = Minute { $minute } of { $minutes } · the plan is at: { $step }
projector-clock-over = Minute { $minute } of { $minutes } · the hour is over
projector-clock-held = { $words } · held
# The minute that runs, very large.
projector-minute = { $minute }′
projector-minute-of = of { $minutes } minutes
projector-plan-day = { $step }, to day { $to }
projector-plan-quarter = { $step }, to quarter { $to }
projector-warn = We are behind the plan. Nothing stops: cut a round if you like, and keep { $minutes } minutes for the debrief.

# A clause and its brackets. $bracket names one.
projector-bracket-clear = { $bracket }: settled
projector-bracket-today = { $bracket }: open today
projector-bracket-open = { $bracket }: not settled
projector-plates = { $n ->
    [one] one plate
   *[other] { $n } plates
}
projector-tabled = tabled by { $names }

# The hall.
projector-hall-count = { $n } of { $all } plates for the words of the draft
projector-hall-none = No plates have gone up on this bracket yet.
projector-hall-down = no plate yet
projector-hall-for = for the draft
projector-hall-objects = objects
projector-hall-other = for other words
projector-hall-object-names = They object: { $names }.
projector-hall-other-names = For other words: { $names }.

# What the draft would bring.
projector-ahead = If this draft were signed today: { $n } of { $all } signatures are to be expected [{ $low }–{ $high }].
projector-ahead-note = From published positions and what was said in the room; nobody’s secrets are in it. In red is where the years end, and between which numbers they do in nine of ten worlds.
projector-fan = { $index }: { $value } at the end of the years

# The signing.
projector-signing-before = How many will sign? Bets first, then the roll.
projector-signing-expected = From what is public, { $n } are to be expected [{ $low }–{ $high }].
projector-signing-count = { $n } signatures; { $called } of { $all } called
projector-signing-says = { $seat }: { $says }
projector-next-plate = Next plate
projector-all-plates = All plates
projector-waits = waits
projector-signs = Signs
projector-declares = Signs with a declaration
projector-not-now = Not now
projector-refuses = Refuses

# The years.
projector-index = { $value } ({ $by })
projector-index-since = In brackets: since the first quarter
projector-years-lines = What everybody heard
# Before what was heard on a day of the conference.
projector-line-day = Day { $day }
# What the map shows, for screen readers.
projector-map-heard = who signed

# The debrief.
projector-ended-agreed = A text was agreed, and { $n } of { $all } signed it.
projector-ended-earlier = The last conference agreed on no text; the text of an earlier one holds.
projector-ended-none = No text was agreed.
projector-ended-index = { $index }: from { $from } to { $to }
projector-ended-brought-in = { $n ->
    [one] One event was
   *[other] { $n } events were
} brought in by whoever led the session, not by the model.
projector-ended-ask = Was it decided well? Ask that before you ask whether it went well.
# Of a page that does not fit at once.
projector-sheet = { $n } of { $all }; ↑ and ↓ turn
projector-goals = What everybody was to reach
projector-goals-table = Table
projector-goals-points = Points
projector-verdict = { $points } of 100, { $grade }
projector-goal-public = Public goal
projector-goal-secret = Secret goal
projector-goal-line = Red line
projector-goal-met = met
projector-goal-not-met = not met
projector-goal-open = cannot be judged yet
projector-words = What the words did
projector-words-note = Operations and answers, weighed on the same dice with and without the text; two clauses that did a thing together share it.
projector-words-none = No clause did anything that can be counted.

# The teacher's strip, and the goals of the seat that is entered for, in a window of their own.
projector-own-goals = What { $seat } is to reach, for your eyes alone
projector-strip-open = Your own window
projector-strip-close = Shut your window
# $key names a key.
projector-strip-held = hold { $key }: your strip
projector-for = Enter for
projector-for-keys = { $back } and { $on } walk the seats
projector-to-computer = { $seat }: let the computer play
projector-to-table = { $seat }: give it to a table
projector-left = { $n ->
    [one] one influence left today
   *[other] { $n } influence left today
}
projector-tell-name = Tell the room something; the journal keeps it
projector-tell = Tell
projector-back = Back to the morning
projector-skip = Skip to the debrief
projector-skip-sure = All turns that are left would end now, without the tables. { $key } again skips to the debrief.
projector-save = Save
projector-entered = { $seat }: entered
projector-bracket-keys = { $up } and { $down } walk the brackets of the day
projector-plate = Plate
projector-objects = Plate, and objects
projector-table = Tables it
projector-cosponsor = Puts its name under it
projector-support = Speaks for it
projector-oppose = Speaks against it
projector-redline = Red line
projector-vote = Calls a vote
projector-order = Point of order
projector-show = Show of plates
projector-chair = Asks for a chair’s text
# The roll of plates: table by table, one key each. $bracket names a bracket.
projector-roll = Roll of plates
projector-roll-asks = { $bracket } · { $seat }, table { $n } of { $all }: which words?
projector-roll-objects = It objects to all others
projector-roll-objects-on = It objects to all others: now the number
projector-roll-passes = It raises none
projector-roll-ends = End the roll
projector-roll-keys = The number of the words enters the plate and goes on to the next table; { $up } and { $down } choose the bracket.
projector-package = A deal slip
projector-package-give = They concede these words
projector-package-want = They ask for these words
projector-package-with = a party of the deal: { $seat }
projector-package-terms = With { $with }. Concedes: { $give }. Asks for: { $want }.
projector-package-told = Told of it: { $states }.
projector-package-offer = Offer it
projector-package-drop = Tear it up
projector-offer-from = Offer { $n } from { $seat }
projector-offer-take = Takes it
projector-offer-decline = Declines
projector-bet = Bet: { $n } signatures
projector-bet-fewer = one signature fewer
projector-bet-more = one signature more
projector-bet-enter = Enter the bet
projector-bet-note = { $seat } bets on { $n } signatures.
projector-no-question = Nothing waits on this desk.
projector-chosen = chosen
projector-answer = Answer to incident { $n }
projector-accede = Joins the text
projector-withdraw = Leaves the text

# What a table asks for, found by typing. Lines are found by the beginnings of their words.
projector-ask = Anything else a table asks for
projector-ask-name = Type a few letters of it: order usa, arrangement bra, pays aid, budget 20 30 10 20 20, bring in worm
projector-ask-none = Nothing fits; Escape shuts the list.
projector-ask-more = { $n } lines fit; type more, or walk them with ↑ and ↓.
projector-ask-refused = { $what } – { $why }
projector-ask-state = { $name } ({ $iso })
projector-ask-seat = Enter for { $seat }
projector-ask-bring-in = Bring in: { $what }
projector-ask-bring-in-at = Bring in: { $what } ({ $codes })
projector-brought-in = Brought in, and in the journal: { $what }
projector-brought-in-unseen = Brought in; whoever is hit has yet to notice.

# In the years. $state is a name with its code.
projector-ask-order = Order { $kind } against { $state }
projector-ask-forbid = Forbid operations against { $state }
projector-ask-allow = Allow operations against { $state } again
projector-ask-cut-off = Cut { $state } off from one’s services
projector-ask-open = Open one’s services to { $state } again
projector-ask-aid = Give aid to { $state }
projector-ask-hold = Services: hold back, and say so
projector-ask-usual = Services: as usual
projector-ask-forward = Services: go looking for opportunities
# Standing instructions: $rung is the answer to blows up to $severity.
projector-ask-blows = Small blows, without asking: up to severity { $severity }, { $rung }
projector-ask-every-blow = Small blows: ask about every one
# Shares of the budget in percent.
projector-ask-budget = Budget, by five numbers typed: offence { $offence } %, defence { $defence } %, surveillance { $surveillance } %, diplomacy { $diplomacy } %, aid { $aid } %
projector-ask-pact-with = Arrangement: ask { $state }
projector-ask-pact-without = Arrangement: not { $state } after all
# $pledge is a message aftermath-screen-pledge-….
projector-ask-pledge-in = Arrangement: { $pledge }
projector-ask-pledge-out = Arrangement without: { $pledge }
projector-ask-pact-propose = Propose the arrangement with { $states }: { $pledges }
projector-ask-pact-drop = Drop the arrangement
projector-ask-join = Enter arrangement { $n } with { $states }: { $pledges }
projector-ask-leave = Leave arrangement { $n } with { $states }: { $pledges }
projector-ask-answer = Answer incident { $n }: { $rung }
projector-ask-culprit = Name the culprit of incident { $n }
projector-ask-breach = Lay open breach { $n } of the text
projector-ask-convene = Call a conference: { $forum }

# In the conference, about the wording in hand.
projector-ask-press = Speaks to the press about these words
projector-ask-caucus = Takes these words to its group
projector-ask-close = Moves to close the debate on this bracket
projector-ask-adjourn = Moves to put this bracket off
projector-ask-open-bracket = Opens this bracket
projector-ask-consult = Talks with its capital
projector-ask-walk-out = Walks out for the day
projector-ask-move = Moves clause { $clause }, { $title }, to { $place }
projector-ask-draft = Drafting group on clause { $clause } with the parties of the slip
projector-ask-listen = Listens at the door of { $state }

# A deal slip. $from and $to are names with their codes, $favour a message packages-short-….
projector-ask-pay = Deal: { $from } pays { $favour } to { $to }
projector-ask-pay-out = { $pay } – take it out
projector-ask-deal-with = Deal with { $state }
projector-ask-deal-without = Deal without { $state } after all
projector-ask-deal-tell = Deal: tell { $state } of it
projector-ask-deal-until = Deal: it can be taken until day { $day }
projector-ask-counter = Deal: answer offer { $n } from { $seat } with another
projector-ask-break = Breaks deal { $n }
