# Faults of a scenario's files, each with its place and a way out, as `plenary check` and the window
# show them; and what is written at the head of files that Plenary makes.

# The way out, where there is no line of the file to show it under.
scenario-help = help: { $help }
scenario-faults = { $n ->
    [one] { $n } fault
   *[other] { $n } faults
}

## Names

# $kind is one of scenario-kind-….
scenario-unknown = unknown { $kind } `{ $name }`
scenario-near = did you mean `{ $name }`?
scenario-known = known: { $all }
scenario-many-known = { $n } are known, none like it
scenario-no-name = a { $kind } needs a name
scenario-twice = the { $kind } `{ $name }` is there twice
scenario-twice-help = rename or drop one
# What a name stands for.
scenario-kind-bracket = bracket
scenario-kind-clause = clause
scenario-kind-dimension = dimension
scenario-kind-screen = screen
scenario-kind-seat = seat
scenario-kind-signature = signature
scenario-kind-state = state
scenario-kind-state-or-group = state or group
scenario-kind-wording = wording
# These three are fields of a file and stand as they are written there.
scenario-kind-place = place
scenario-kind-force = force
scenario-kind-follow-up = follow_up
scenario-kind-forum = forum
scenario-kind-scenario = scenario
scenario-kind-theory = theory
scenario-kind-table = table
scenario-kind-student = student
# Which scenario or theory there is, where another was asked for.
scenario-there-is = there is { $all }
scenario-near-there-is = did you mean `{ $name }`? there is { $all }

## Numbers

# $what is a field of a file, as it is written there, or one of scenario-what-….
scenario-number = { $what } is { $value }
scenario-number-help = a number from { $low } to { $high }
scenario-what-ideal = an ideal
scenario-what-salience = a salience
scenario-what-budget = a budget share
scenario-what-capability = a capability
scenario-what-effect = an effect
scenario-what-stance = a stance at home
scenario-what-bonus = a bonus
scenario-what-position = a position
scenario-what-lever = a lever
scenario-what-event-day = the day of an event
scenario-what-event-goodwill = goodwill of an event
scenario-what-midnight = brackets of a midnight
scenario-what-trust = a change of trust
scenario-what-mood = a change of mood
scenario-what-attention = a change of attention
scenario-what-package-day = the day of a package
scenario-what-move-day = the day of a move

## Files

scenario-not-utf8 = the file is not UTF-8 text
scenario-not-utf8-help = save it again as UTF-8
scenario-base-lacks = the base `{ $base }` has no { $file }
scenario-lacks = there is no { $file } beside it
# $all are the scenarios that there are.
scenario-lacks-help = add { $file }, or name a base: { $all }

## States: states.ron, relations.csv, online.csv

scenario-no-iso = `{ $name }` is not an ISO code
scenario-no-iso-help = three capital letters
scenario-budget = the budget of { $state } sums to { $sum }
scenario-budget-help = shares that sum to 1
scenario-no-interest = { $state } has no interest in `{ $dimension }`
# What to write into the file.
scenario-no-interest-help = add `"{ $dimension }": (ideal: …, salience: …)`
scenario-indifferent = { $state } cares about nothing
scenario-indifferent-help = give some salience
scenario-unknown-state = unknown state `{ $name }`
scenario-relations-row = a row is iso_a,iso_b,agreement,contiguous, and alliance,dispute if you know them
scenario-relations-state-help = a code of states.ron
scenario-relations-agreement = agreement { $agreement } and contiguous { $contiguous }
scenario-relations-agreement-help = 0 to 1, and 0 or 1
scenario-relations-alliance = alliance { $alliance } and dispute { $dispute }
scenario-relations-alliance-help = 0 to 1, and 0, 1, 2 or 3
scenario-relations-no-row = no row for { $a } and { $b }
scenario-online-row = a row is iso,year,share with a share of 0 to 1, and every state has the same years
scenario-online-share = share { $share }
scenario-online-years = { $state } has not every year from { $first } to { $last }

## The text: clauses.ron

scenario-not-closed = a `{"{"}` is not closed
scenario-not-shown = the text never shows bracket `{ $name }`
# What to write into the text: the name in braces.
scenario-not-shown-help = write {"{"}{ $name }{"}"} in the text
# A wording moves the years and nobody at the table wants or fears it.
scenario-nobody-wants = `{ $wording }` pulls a lever, and bracket `{ $bracket }` stands on no dimension
scenario-nobody-wants-help = give its wordings `positions`, or take the levers away: whatever moves the years is wanted or feared at the table
scenario-salience-factor = a factor of salience
scenario-taken = `{ $name }` exists for every clause
scenario-taken-help = choose another id
scenario-wordings = `{ $name }` has { $n } wordings
scenario-wordings-help = two to five

## Events and the record: scenario.ron, record.ron

scenario-no-co-sponsor = nobody stands beside the mover
scenario-no-co-sponsor-help = name a second: a wording needs a co-sponsor
scenario-of-nobody = an effect of nobody
scenario-of-nobody-help = name a state at the table
scenario-no-text = packages of no text
scenario-no-text-help = give the text, or leave `packages` out
scenario-never-shut = `{ $name }` is never shut
scenario-never-shut-help = place, force or follow_up of a clause

## Theories

scenario-own-range = `{ $name }` is outside its own range
scenario-own-range-help = from { $low } to { $high }
# $what says what the number is.
scenario-no-number = `{ $name }` is missing: { $what }
scenario-no-number-help = add "{ $name }" to `numbers`

## Agendas of `plenary negotiate`. They follow the name of the field that is at fault.

scenario-agenda-number = { $value } is not a number within ±{ $most }
scenario-agenda-count = { $n } is not from { $least } to { $most }
# One message for each list that has an entry of the wrong number.
scenario-agenda-parties = { $n } entries, but there are { $all } parties; give one for each
scenario-agenda-clauses = { $n } entries, but there are { $all } clauses; give one for each
scenario-agenda-options = { $n } entries, but there are { $all } options of that clause; give one for each
scenario-agenda-options-a = { $n } entries, but there are { $all } options of clause a; give one for each
scenario-agenda-options-b = { $n } entries, but there are { $all } options of clause b; give one for each
scenario-agenda-no-clause = links clauses { $a } and { $b }; the last is { $last }
scenario-agenda-itself = links a clause with itself; name two
scenario-agenda-least = { $value } is not from 0 to 1

## Files that Plenary writes

# The head of states.ron; it stands in a comment.
scenario-made-by-import = Generated by `plenary import`; do not edit.
# The head of scenario.schema.json.
scenario-made-from-types = Generated from src/scenario/raw.rs and record.rs; do not edit.

## docs/SCENARIO_FORMAT.md: the manual of the files. What each field means is in the code, with its type.

scenario-manual-title = The scenario format
scenario-manual-made = Generated from `src/scenario/raw.rs` and `record.rs`; do not edit.
scenario-manual-folder = A scenario is a folder with `scenario.ron`, `clauses.ron`, `states.ron`, `relations.csv` and `SOURCES.md`.
scenario-manual-record = A `record.ron` beside them is optional: what history did with the same draft.
scenario-manual-base = With `base: "other"` all but the first and the last come from another scenario. Its record then leaves out states that are not at the table, and days past the last.
scenario-manual-relations = `relations.csv` has a row per pair of states: `iso_a,iso_b,agreement,contiguous,alliance,dispute`; the last two, how far they are allied (0 to 1) and the level of their dispute (0 to 3), may be left out.
scenario-manual-online = An `online.csv` beside them is optional: the share of each state’s people online, `iso,year,share`; without it dependence stands still.
scenario-manual-map-file = A `map.ron` beside them is optional: a map of lands that lie nowhere on Earth. It may come from the base, and no rule reads it. Without it, a scenario most of whose states are not on the map of the world is drawn as discs in a circle.
scenario-manual-check = Check yours with `plenary check FOLDER`.
scenario-manual-parts = Parts
scenario-manual-levers = Levers
# The head of the tables: a field, its type, whether it is required, what it means.
scenario-manual-table = | field | type | | meaning |
scenario-manual-required = required
scenario-manual-optional = optional
# The type of a field. $kind is another type.
scenario-manual-list = list of { $kind }
scenario-manual-map = map to { $kind }
scenario-manual-value = value
# Stands between two types.
scenario-manual-or = or
# A choice that holds a type.
scenario-manual-choice = - `{ $name }` with { $kind }: { $about }

## docs/GLOSSARY.md

scenario-glossary-made = Written from assets/glossary.ron by tests/glossary.rs. Change that file, not this one.
scenario-glossary-title = Glossary
scenario-glossary-numbers = The words of the game and its code in plain English. The numbers are those of [RULES.md](RULES.md).
scenario-glossary-table = | term | meaning | where it is used |
# Numbers of rules and of sections of rules; $all is a list with commas.
scenario-glossary-rules = { $n ->
    [one] rule { $all }
   *[other] rules { $all }
}
scenario-glossary-sections = { $n ->
    [one] section { $all }
   *[other] sections { $all }
}

# Faults of goals.ron.
scenario-goal-not-public = the public goal of { $seat } is measured by what only { $seat } knows
scenario-goal-not-public-help = trust and incidents that a seat noticed belong into secret goals
scenario-goal-one-secret = { $seat } has one secret goal, which everybody could read here
scenario-goal-one-secret-help = give two or more, of which the seed draws one, or none, and the rule gives them
scenario-goal-bound = { $what } needs one of `least` and `most`
scenario-goal-bound-help = write one number, such as `least: 2.5`
scenario-goal-empty = a goal is measured by nothing
scenario-goal-empty-help = name at least one wording or one measure

# Faults of map.ron. $x and $y are a place on the sheet, $width and $height its size.
scenario-map-off = ({ $x }, { $y }) is not on the sheet
scenario-map-off-help = the sheet reaches from (0, 0) to ({ $width }, { $height })
scenario-map-few = an outline of { $state } has { $n } points
scenario-map-few-help = an outline is closed by itself and needs three points or more
scenario-map-crosses = an outline of { $state } crosses itself after ({ $x }, { $y })
scenario-map-crosses-help = go round the land in one direction
scenario-map-empty = { $state } has no outline
scenario-map-empty-help = give it at least one, or leave the land out
scenario-map-anchor = the anchor of { $state } is not on its land
scenario-map-anchor-help = its name stands there and arcs begin there; put it inside one of the outlines
scenario-map-lacks = the map has no land for { $states }
scenario-map-lacks-help = every state at the table needs one

# Faults of a file of scenes.
scenario-scenes-twice = there are two scenes `{ $id }`
scenario-scenes-seat = the scenario has no seat `{ $seat }`
scenario-scenes-theory = there is no theory `{ $theory }`
scenario-scenes-words = the key `{ $key }` has no message; write one in assets/locales/en/scenes.ftl, or the words themselves
scenario-scenes-hints = a part has three hints, and this one has { $n }
scenario-scenes-bracket = the text has no bracket `{ $bracket }`
scenario-scenes-wording = the bracket `{ $bracket }` has no wording `{ $wording }`
scenario-scenes-script = there is no file `{ $file }` beside scenes.ron

## Names and files that cannot be loaded

# $help says what there is.
scenario-not-found = there is no { $kind ->
    [theory] theory
   *[scenario] scenario
 } called `{ $name }`; { $help }
# Agendas from a file. $fault is what the system or the reader said, $what a sentence.
scenario-domain-fault = domain { $domain }, `{ $field }`: { $what }
scenario-domains-unread = { $file }: cannot be read: { $fault }; give a file with a JSON list of domains
scenario-domains-malformed = { $place }: { $fault }; docs/NEGOTIATION.md shows the format
scenario-domains-faulty = { $file }: { $n ->
    [one] one fault
   *[other] { $n } faults
 }
# The importer; $what is what was looked for.
scenario-import-missing = { $file }: nothing for { $what }
scenario-import-absent = { $file }: nothing for the import: there is no such file
