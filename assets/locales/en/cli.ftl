# What `plenary` says on the terminal; its help is in help.ftl.

# Why a command stopped; $why is a sentence or several lines.
cli-error = error: { $why }
# After the error where the arguments cannot be used.
cli-help = For more information, try '--help'.
# $why is what the machine says of it.
cli-not-written = cannot write the answer: { $why }
cli-no-window = this build has no window; try `plenary play --headless --out DIR`
cli-no-size = `{ $size }` is not a size; try 1600x900

## plenary replay

# A number that stands for all of a session's state.
cli-digest = digest { $digest }
# $now is the line as the replay writes it.
cli-replay-differs = { $file }:{ $line }: the journal differs from its replay, which says
    {"  "}{ $now }
cli-replay-differs-from = differs from line { $line }
cli-replay-same = the journal is what these actions give

## plenary check

cli-check-good = { $folder }: { $states } states, { $clauses } clauses, no faults
cli-check-bad = { $bad } of { $all } scenarios have faults

## plenary show, plenary import

cli-show-states = { $n } states
cli-import-wrote = wrote states.ron, relations.csv and online.csv: { $folder }

## plenary negotiate

# $text is a list of options, or null.
cli-negotiate-one = { $n }: text { $text }, { $rounds } rounds, { $ms } ms

## plenary play

cli-play-no-assumption = `{ $given }` is no assumption; try deterrence=1.2
cli-play-no-number = `{ $given }` is no number
cli-play-headless = `play` needs --headless; run `plenary` alone for the window
# $why is a sentence.
cli-play-refused = refused, turn { $turn }: { $why }
cli-play-refusals = { $n } actions were refused
cli-play-not-yours = an action of turn { $turn } is for seat `{ $seat }`, which is not yours; leave `--seat` out to play several seats
cli-play-chair = the actions are the chair’s; give `--chair`
cli-play-no-conference = `{ $scenario }` has no conference, so nobody has a seat at it to play and nothing to win there: leave `--seat` and `--chair` out
cli-play-no-seat = `{ $code }` is not at this table
cli-play-no-seat-near = `{ $code }` is not at this table; did you mean { $near } ({ $name })?
# $ending is the name of an ending, or the message below.
cli-play-adopted = text adopted; { $signed } of { $all } signed; ending: { $ending }; digest { $digest }
cli-play-failed = text failed; { $signed } of { $all } signed; ending: { $ending }; digest { $digest }
cli-play-no-ending = none

## plenary calibrate

cli-calibrate-no-file = there is no { $file }
# How far the runs lie from the record.
cli-calibrate-distance = distance { $distance }
cli-calibrate-fitted = fitted in { $n } sets of runs: distance { $before } to { $after }
cli-calibrate-number = { $before } to { $after }
cli-calibrate-no-number = { $file }: there is no `{ $name }`
cli-calibrate-runs = { $n } runs of record-2000 under each preset
# Whether a row lies inside its limits; capitals catch the eye.
cli-calibrate-inside = inside
cli-calibrate-outside = OUTSIDE
# $kind is a word of the file of targets: emergent or check.
cli-calibrate-count = { $kind }: { $inside } of { $all } inside

## plenary forecast

cli-forecast-no-record = this scenario has no recorded text
cli-forecast-no-state = `{ $code }` is no state of this scenario
cli-forecast-no-value = `{ $given }` is not NAME=VALUE
cli-forecast-no-lever = `{ $given }` is no lever at 0 to 1; the levers are { $all }
cli-forecast-head = { $theory }, { $n } worlds
# The heads of a table: every column ends where its word does.
cli-forecast-columns = year   security  prosperity     liberty       trust  interconn.      R    ops
# Lists of names with shares or numbers.
cli-forecast-endings = endings: { $all }
cli-forecast-pairs = pairs: { $all }
cli-forecast-struck = struck: { $all }
cli-forecast-severity = severity { $low } to { $high }, { $disputes } armed disputes a year
cli-forecast-shocks = shocks: { $all }
# What a clause did, in severities of operations.
cli-forecast-clause = { $clause }: held back { $held }, turned { $turned }, warned { $warned }, found { $found }, cut short { $cut }

## plenary frontier

cli-frontier-head = { $scenario } under { $theory }: { $n } worlds of each text, to the end of the years
# One line of titles over the numbers, in fixed columns. "pull" is the sum of levers, "asks" rule 2.6, "bad" the share of crises and open seasons, * what no other text beats.
cli-frontier-columns = text            pull   asks   signed  5 to 95  secur. prosp. libert  trust  intco.      R    bad
cli-frontier-status-quo = text in force
cli-frontier-path = path
cli-frontier-deepest = deepest
cli-frontier-recorded = recorded
cli-frontier-computers = computers
cli-frontier-estimate = believed { $mean } ({ $low } to { $high }), own { $own }

## plenary sensitivity

cli-sensitivity-morris = the table of { $page } is that of --method morris

## `plenary calibrate --beliefs`: how often those believed were the culprits

cli-beliefs-sessions = { $seeds } sessions of { $scenario } under each preset
cli-beliefs-right = { $theory }: { $all } % of findings right, { $states } % of those of states’ operations
# Titles of tables; each has the columns of the head.
cli-beliefs-findings = findings
cli-beliefs-of-states = of states’ operations
cli-beliefs-lines = lines of a card
cli-beliefs-head = count  shown  right     se
cli-beliefs-outside = OUTSIDE
cli-beliefs-decided = shown when an answer is decided: mean { $mean }, 5 % { $p5 }, 25 % { $p25 }, median { $p50 }, 75 % { $p75 }, 95 % { $p95 }
cli-beliefs-by-bin = by bin: { $shares }
cli-beliefs-doubt = between 30 and 80 points: { $share } %
# $who is one of the two below.
cli-beliefs-kinds = { $who }: states { $states } %, criminals { $gangs } %, companies { $companies } %
cli-beliefs-culprits = did it
cli-beliefs-believed = believed

# `plenary par`: what a seat reaches over many seeds, median with quartiles.
cli-par-signing = { $seat } at the signing: { $par }
cli-par-end = { $seat } at the end: { $par }
cli-par-line = { $item } { $points }
cli-par-total = { $total } of 100; { $lines }; share of the seeds in which a goal is met: { $met }
cli-par-met = { $item } { $share }

# `plenary play --headless --seat X`: goals of the seat and its score.
cli-play-goal = { $kind }: { $title }. { $now } ({ $progress } % of the way)
cli-play-score-signing = Score at the signing: { $total } of 100, { $grade }
cli-play-score = Score: { $total } of 100, { $grade }
cli-play-score-line = { $item }: { $points } of { $most }. { $why }

# `plenary class` and `plenary print`.
cli-class-head = { $title }: { $students } students, { $minutes } minutes, { $tables ->
    [one] one table
   *[other] { $tables } tables
 }
cli-class-table = Table { $table }, { $students } students
cli-class-press = press
cli-class-observers = observers
cli-class-computers = computers
cli-class-states = { $n ->
    [one] one state
   *[other] { $n } states
 }
cli-class-plan = The hour, in minutes
# Last day of a round or last quarter of a stretch.
cli-class-to-day = to day { $to }
cli-class-to-quarter = to quarter { $to }
cli-class-wrote = wrote { $file }
cli-print-wrote = wrote { $n } pages; open { $index }
cli-print-played = the session played { $played }, not { $asked }
cli-print-other = the class plays { $class }, not { $asked }

# `plenary project`. $tables is a list of names.
cli-no-table = There is no such table in this class. Tables: { $tables }.

# `plenary print --pdf`. $variable is a variable of the environment.
cli-print-wrote-pdf = and { $n } of them as PDF
cli-pdf-no-browser = no browser that prints was found on this machine; the pages are made for one
      install Chromium, Chrome or Edge, or name yours in { $variable }; or open index.html and print from there
cli-pdf-not-there = { $variable } names { $browser }, which is not there
cli-pdf-failed = { $browser } did not print { $page }; open it and print from there
