# The years after in the window: five lines with their fans, what clauses did, threads from words to events,
# R, the ladder and the map. $number is a number as 5A, $clauses a list of them; $quarter is a quarter as 2015 Q1; $by,
# $low and $high are numbers of points with their signs.

years-page-words = Words
years-quarter = { $year } Q{ $part }

## The head and the line of the years

years-basis = Against: { $basis }
years-basis-no-text = no text
years-basis-start = the start
years-basis-level = nothing
years-as-list = As a list
years-as-map = As a map
# What R says, in words; $way is none, dies or grows, $r the number.
years-r-words = { $way ->
    [grows] Trouble feeds itself, R { $r }
    [dies] Trouble dies out, R { $r }
   *[none] Trouble breeds none, R { $r }
 }
# The same where there is little room.
years-r-short = R { $r }
# For screen readers.
years-r-button = { $words }: what raises and lowers it
years-line-heard = The years: now { $quarter }; the text in force: { $force }; quarters in which we decided: { $decisions }; great shocks: { $shocks }.
years-line-not-yet = not yet
years-line-marks = Flag: the text entered into force. Triangle: we decided something. Diamond: a great shock.

## The world in five lines

years-floor-title = The world in five lines
years-legend-was = what happened
years-legend-ghost = no text
years-legend-ahead = from now on
years-legend-bands = 50 and 90 %
years-legend-force = in force
years-legend-shock = a shock
years-floor-works = the years from now on are being worked out
years-floor-first-account = The first account comes at the end of this quarter: the line begins there.
years-floor-worlds = { $n } worlds, { $theory } theory, from public data
# The same where there is little room.
years-floor-worlds-short = { $n } worlds
years-floor-rests-on =
    From today on: what changes in worlds made of what is published, added to the last account.
    No text: what happened less what the same worlds have more with the text than without, in the middle of them.
    Nothing that is hidden in this session is read. Each index goes from 0 to 100.
# Where one's own state stands, and how far that is from its first account.
years-floor-you = you { $now }, { $by } since { $year }
# Whose the number after it is.
years-floor-world = world
# What the text is worth to the world so far.
years-floor-text = the text is worth { $by }
years-floor-first = no account yet
years-floor-range = { $year }: { $low }–{ $high }
years-floor-why = Press it to see why.
# For screen readers: a chart in sentences.
years-floor-heard = { $index } of the world: { $now } of 100, { $by } since the first account.
years-floor-heard-first = { $index } of the world: no account yet.
# $own is years-floor-you or years-floor-first, with a capital.
years-floor-heard-own = { $own }.
years-floor-heard-end = In { $year }: { $middle }, half of the worlds between { $lower } and { $upper }, nine of ten between { $low } and { $high }.
years-floor-heard-text = The text is worth { $by } points so far, nine of ten worlds between { $low } and { $high }.
years-floor-heard-force = In force since { $quarter }.
years-floor-heard-shocks = Great shocks: { $quarters }.

## What the words did

years-ledger = What your words did
years-ledger-none = No text was adopted. What was in force before holds nothing back.
years-ledger-meets = No text is in force, and the conference that meets starts from the first draft.
years-ledger-idle = The text stands, but no clause of it pulls at anything in these years.
years-ledger-since = In force since { $quarter }. Counted against the same dice without the text; two clauses that did it together have half each, so that numbers of a clause are told as about so many.
years-ledger-waits = Not in force yet: it binds once it has entered into force. What each clause does then is counted here.
years-ledger-older = In force since { $quarter } is an earlier text. The words below are those of { $year }, which are not in force; what was counted until now, the earlier text did.
years-ledger-no-clause = There is no clause to follow.
years-ledger-how = Select it to follow it to its events; [ and ] walk the clauses.
# Where a clause stands and its verb.
years-ledger-frame = { $place }, { $force }
years-ledger-lately = In the last quarter { $n }.
# For screen readers.
# $words are the words in force, in quotation marks, or nothing.
years-ledger-heard = { $number } { $title }, { $frame }. { $words } { $did } { $events ->
    [0] No event that we know of.
    [one] One event that we know of.
   *[other] { $events } events that we know of.
 }
years-ledger-no-events = No event that we know of since it is in force.
years-ledger-more = { $n } more before these.
# $kind has a capital.
years-ledger-hole = { $kind }: { $n } that we know of, and no word of the text holds it back.
# $what is a list of the five messages below; $n is a whole number, or one of the two after them.
years-did = { $what }.
years-did-held = { $n } held back
years-did-turned = { $n } turned on states outside it
years-did-warned = { $n } noticed sooner
years-did-found = { $one ->
    [yes] one breach found
    [about] about one breach found
    [part] a part of one breach found
   *[no] { $n } breaches found
 }
# $one is yes where $n is one.
years-did-spared = { $one ->
    [yes] one blow spared
    [about] about one blow spared
    [part] a part of one blow spared
   *[no] { $n } blows spared
 }
# Where clauses that did it together share it.
years-did-about = about { $n }
years-did-part = a part of one
years-did-little = Too little yet to tell in numbers.
# $n is a number of events.
years-did-bore = { $n ->
    [one] It bore on one event, by too little to be counted.
   *[other] It bore on { $n } events, by too little to be counted.
 }
years-did-nothing = Nothing yet that could be counted.
years-did-waits = Waits for the day of its entry into force.
years-mark-held = held back
years-mark-turned = turned elsewhere
years-mark-warned = noticed sooner
years-mark-found = breach found
years-mark-spared = spared

## Events and what bore on them

years-lately = Lately
years-lately-none = Nothing that we know of happened in the last year.
years-event-hit = { $kind } against { $target }, severity { $severity } of 10.
years-event-short = { $kind } against { $target }
years-event-by = { $public ->
    [yes] { $who } is named in public.
   *[no] We believe in { $sure } of 100 cases that it was { $who }.
 }
years-event-nobody = Nobody has been found yet.
years-event-answer = Answer: { $rung }.
years-bears = { $how ->
    [not-held-back] Forbidden by { $clauses }, and not held back.
    [outside] Forbidden by { $clauses }, but not to those who stayed outside.
    [warned] Noticed sooner: warnings shared by { $clauses }.
    [evidence] Evidence made sharper by { $clauses }.
    [off-ramp] Answer kept low by { $clauses }.
    [not-taken] A way off the ladder in { $clauses } was not taken.
    [looked-for] Such breaches are looked for by { $clauses }.
    [softens] Made milder by { $clauses }.
    [limits] To be kept small by { $clauses }.
   *[stands] Law from now on: { $clauses }.
 }
# One of the clauses above.
years-bears-clause = clause { $number } ({ $title })
# $how is one of the sentences above, $words a wording in quotation marks.
years-bears-words = { $how } { $words }
years-bears-not-yet = No text was in force.
years-bears-none = No clause bears on it.
# A great shock as a card; $kind is worm, supply, ransom or crisis.
years-shock = A great shock, { $quarter }
years-shock-title = { $kind ->
    [worm] A worm got loose
    [supply] A supplier was poisoned
    [ransom] A wave of ransom
   *[crisis] Two states at the brink
 }
# How many of its kind came before, and when the last one did.
years-shock-again = { $n ->
    [one] One of its kind has come before: { $last }.
   *[other] { $n } of its kind have come before, the last: { $last }.
 }
years-shock-scene = { $kind ->
    [worm] Hospitals turn patients away, and ports write their lists by hand. It was built as a weapon against one, and does not ask where it is.
    [supply] An update that thousands trust carried a stranger in. Nobody knows yet what was done there.
    [ransom] Town halls, mills and clinics find the same note on their screens. Those who pay open the next door.
   *[crisis] Two governments have run out of small answers. Their neighbours call both capitals through the night.
 }
years-shock-touched = { $n ->
    [0] It struck elsewhere: none of the { $all } states here.
   *[other] { $n } of { $all } states were struck.
 }
years-shock-between = Between { $a } and { $b }.
years-shock-no-word = { $kind ->
    [worm] No clause in force shares warnings, which make worms fewer and milder.
    [supply] No clause in force guards what is shipped.
    [ransom] No clause in force denies gangs a haven.
   *[crisis] No clause in force has a line between capitals or keeps answers small.
 }

## What quarters that ran by themselves brought

years-since = Since { $quarter }
years-since-nothing = No blow on us, no great shock and no conference, and no index moved by two points.
years-since-event = { $quarter }: { $what }
# $kind is a kind of operation; the quarter is that of the heaviest.
years-since-blows = { $n ->
    [one] We were struck once that we know of: { $kind }, severity { $severity } of 10, { $quarter }.
   *[other] We were struck { $n } times that we know of, the heaviest in { $quarter }: { $kind }, severity { $severity } of 10.
 }
# $when is the quarter in which it moved most.
years-since-world = The { $index } of the world moved by { $by }, to { $now } of 100, most of it in { $when }{ $shock ->
    [worm] {", when a worm got loose"}
    [supply] {", when a supplier was poisoned"}
    [ransom] {", in a wave of ransom"}
    [crisis] {", when two states stood at the brink"}
   *[none] {""}
 }.
# $cause is a cause of an index, $part what it moved.
years-since-own = Your { $index } moved by { $by }, to { $now } of 100. What did most: { $cause } ({ $part }).
years-since-own-bare = Your { $index } moved by { $by }, to { $now } of 100.

## Armed disputes

years-clash = Your forces have clashed
# Where nothing is asked about it.
years-clash-unasked = Your forces and those of { $state } have clashed. Nothing is asked of you this time.
# What it changed; $points of 100 is what it adds to the tension of whoever was moved against.
years-clash-changed = { $side ->
    [ours] Yours moved first: { $state } feels { $points } of 100 more tension with you by it, and what you feel is as it was. It moved no trust and no index.
   *[theirs] Theirs moved first: you feel { $points } of 100 more tension with { $state } by it. It moved no trust and no index.
 }
years-clash-why = It came of the old rivalry between the two; what happens in networks does not make it likelier.
# $last is the quarter of the one before it.
years-clash-again = { $n ->
    [one] It is the second clash between the two; the first was in { $last }.
   *[other] The two have clashed { $n } times before, the last time in { $last }.
 }
years-clash-sign = armed dispute
# For screen readers.
years-clash-heard = Armed dispute of { $a } with { $b }, { $quarter }

## The thread

years-thread = From a word to an event
years-thread-of = { $number }, { $title }
years-thread-keys = follow another: { $back } { $on }
years-thread-none = No clause does anything yet. Once a text is in force, its thread is told here: what was agreed, what it held back, what came anyway.
years-thread-stood = { $number } stood
years-thread-hall = in the hall
years-thread-day = day { $day }
years-thread-force = in force
years-thread-parties = { $n ->
    [one] one has ratified
   *[other] { $n } have ratified
 }
years-thread-later = later
years-thread-waits = waits for its day
years-thread-waits-for = { $n } have ratified so far
years-thread-most = where it did most
# How far the text moves the index by the last year.
years-thread-ahead = the whole text: { $by } { $index }
years-thread-range = Of the world; 90 %: { $low } to { $high }
# For screen readers.
years-thread-heard = { $title }. The thread of { $name }: { $knots } ({ $keys })
years-thread-knot = { $when }: { $head }, { $line }.

## Why

years-why-close = Back
years-why-index = Why { $index } stands there
years-why-no-account = There is no account yet: the first comes at the end of this quarter.
years-why-world = The world stands at { $now } of 100, { $by } since the first account: the mean of all states.
years-why-text = The text is worth { $by } of that, nine of ten worlds between { $low } and { $high }, of { $n } that were run with it and without.
years-why-no-text = No text was adopted, so there is nothing to compare.
years-why-own = { $state }, cause by cause
years-why-own-now = { $now } of 100, { $by } since the first account.
# $start is where it stood before anything moved it; the parts add up to the way from there.
years-why-causes = What moved it from { $start }, where it began, in points:
years-why-smaller = smaller causes
years-why-clauses = What the clauses did for it
years-why-clause = { $number }: { $did }
years-why-incidents = { $n ->
    [one] One incident that we know of
   *[other] { $n } incidents that we know of
 } in the last twelve months, against us: { $ours }.

## R

years-r = R: does trouble feed itself?
years-r-later = The first account comes at the end of this quarter.
years-r-world = { $way ->
    [grows] Over the last year each incident brought about { $r } more: trouble feeds itself.
   *[dies] Over the last year each incident brought about { $r } more: trouble dies out.
 }
years-r-raises = What raises it; the parts add up:
years-r-tension = tension
years-r-tension-means = What was felt in the last months. It fades by itself if nothing is added.
years-r-grievance = grievance
years-r-grievance-means = What was borne without an answer, and is remembered.
years-r-pressure = the age
years-r-pressure-means = The world hangs on networks more than in 2012, and the tools are better.
years-r-trust = lost trust
years-r-trust-means = Whoever is trusted less than on the first day is struck at sooner.
years-r-lowers = What lowers it
years-r-fades = By itself tension loses { $share } % of what is left each quarter. Clauses take off the drive to strike:
years-r-no-clause = No clause that binds us takes anything off it.
# $lever is one of the messages below, $clauses a list of numbers.
years-r-calms = { $lever } ({ $clauses })
years-r-follow-up = follow-up
years-lever-hotline = a line between capitals
years-lever-proportion = answers within the size of the offence
years-lever-standard = an agreed standard of evidence
years-lever-checked = compliance that is checked
years-lever-review = a review that all must answer to
years-lever-warnings = shared warnings
years-lever-other = another clause
years-r-regions = Where
years-r-no-region = In no region did incidents bring about others.
# For screen readers.
years-r-bar = { $name }: { $value } further incidents
years-r-pairs = Between us and others
years-r-pairs-note = Who truly struck whom is not known, so R of a pair is not told before the end. This is what we do know: the tension, the blows that we lay at its door, and trust since the first day.
years-r-pair = { $state }: { $n ->
    [one] one blow
   *[other] { $n } blows
 }, trust { $trust }

## The ladder

years-ladder = { $us } and { $them } on the ladder
years-ladder-none = No answer between us and { $them } that we know of in three years.
years-ladder-answer = { $quarter }: { $rung }, { $side ->
    [ours] ours.
   *[theirs] theirs.
 }
years-ladder-rung = { $name }  { $n }
years-ladder-now = now
years-ladder-marks = A stem for every answer between us in three years: filled ours, hollow theirs. The washed rungs go past everything in the record.
years-ladder-hottest = Where most lies between us and another
years-ladder-tension = tension between us
years-ladder-off = What leads off it:
# What an answer on a rung brings, under the pointer.
# $n is how many fewer or more blows come.
years-rung-teaches = { $way ->
    [fewer] If it was them, they strike less readily for some years: { $n } fewer of 100 blows over which they waver.
    [more] If it was them, they are bolder for some years: { $n } more of 100 blows over which they waver.
   *[same] If it was them, they expected as much, and learn nothing by it.
 }
# Over the rungs of the ladder; $right is a chance of 100.
years-rungs-state = { $right } in 100 that it was them. Beside each answer stands what it costs, and by how many blows it moves those to come, of 100 over which they waver.
years-rungs-no-state = Gangs and companies are met with the law alone: a protest, a name or sanctions have no state to reach, and do what silence does.
# The same where a gang or a company is believed to have struck.
years-rung-teaches-nobody = { $silent ->
    [yes] It costs nothing. Gangs and companies strike where it is easy, whatever is answered: what helps is a budget for defence, and police who help each other.
   *[no] It brings no more than silence: gangs and companies strike where it is easy, whatever is answered. What helps is a budget for defence, and police who help each other.
 }
years-rung-cuts = Everybody learns it in part. It cuts { $share } % of what ties the two together, and both pay for that until it has grown back.
years-ramp-drop = Let it drop
years-ramp-drop-does = tension fades { $share } % a quarter
# $fades is years-ramp-drop-does.
years-ramp-wait = Do nothing: { $fades }.
years-ramp-evidence = Look into it first
years-ramp-evidence-does = surer next quarter
years-ramp-talk = Ask them for a line between capitals
years-ramp-talk-does = to Diplomacy
years-ramp-line-holds = A line between capitals holds between us and { $them }.
years-ramp-conference = Call a conference
years-ramp-conference-does = to Diplomacy
years-ramp-clause = { $clauses }: { $lever } takes { $share } % off the drive to strike back.
years-ramp-no-clause = No clause that we live under has an off-ramp.

## Decisions and goals

years-decision = Decision { $n } of { $all }
years-decision-more = { $n ->
    [one] One more waits behind this one.
   *[other] { $n } more wait behind this one.
 }
years-decided = Decided: { $course }
years-goals = Our goals
# $why is a sentence that says how far one's own indices have moved.
years-goals-indices = Own indices, if it ended now: { $points } of { $most } points. { $why }
years-goals-missed = What the text misses, that of another conference can still bring: page Diplomacy, A new conference.
years-goals-par = Par of this seat: { $total } of 100 points; its own delegate meets the public goal in { $public } % of its plays, the secret one in { $secret } %.
# The same from the chair.
years-goals-par-chair = Par of the chair: a computer there reaches { $total } of 100 points.
years-goals-no-par-chair = What a computer in the chair would reach (par) is worked out on the page Where you stand.
years-goals-no-par = What your own delegate would reach (par) is worked out on the page Where you stand.

## The map

years-map-title = What happened, and where it shows
years-map-count = { $n ->
    [0] no incident in twelve months that we know of
    [one] one incident in twelve months that we know of
   *[other] { $n } incidents in twelve months that we know of
 }
years-map-no-text = { $index }, points above the same years with no text
years-map-start = { $index }, points above the first account
years-map-level = { $index }, of 100
years-map-later = { $index }: no account yet
years-map-signatures = how states left the hall
years-map-outside = did not sign
# For screen readers; $most and $least are a state with its value.
years-map-heard = { $title }. Most: { $most }; least: { $least }.
years-map-of = { $state } { $by }
years-map-no-account = no account
years-map-row = { $state }: { $by }, { $signed }
# Headings of the list, for those who hear it as a table; between them stands what the map is of.
years-list-state = state
years-list-signed = at the signing
years-arc-named = named in public
years-arc-believed = believed
years-arc-unknown = nobody found yet
