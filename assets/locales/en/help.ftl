# The help of the command line: `plenary --help`, `plenary forecast --help`, the manual pages, the completions
# for shells. `help-forecast` tells what the command is for, `help-forecast-seeds` what its option or argument
# is, and `help-forecast-lever-value` how that option's value is called, where it is not by the option's own
# name. What has no message of its own has that of `help-option`. A lone sentence has no full stop, as is the
# custom on a command line.

help-plenary = Plenary: a negotiation game in which every word on the table is a parameter of an open model
# Below the options.
help-plenary-after =
    Examples:
      plenary
      plenary play --headless --scenario dubai-2012 --seat BRA --seed 7 --out out
      plenary replay out --verify
      plenary check scenarios/first-steps
      plenary show dubai-twelve --json

    Exit codes: 0 done, 1 it could not be done (the message says why), 2 unusable arguments.
help-help = Print this message or the help of the given subcommand(s)

## Options of several commands

help-option-assume = Put a number of the theory at a value
help-option-assume-value = NAME=VALUE
help-option-class-value = FILE
help-option-data = A folder with `scenarios/` and `assets/` that overrides what is built in
help-option-data-value = DIR
help-option-help = Print help
help-option-help-more = Print help (see more with '--help')
help-option-help-summary = Print help (see a summary with '-h')
help-option-json = As JSON
help-option-minutes-value = M
help-option-out-value = DIR
help-option-scenario = Scenario name
help-option-seed = Seed of every die
help-option-students-value = N
help-option-theory = Theory of the aftermath
help-option-theory-value = NAME
help-option-threads = Threads; all there are if absent
help-option-version = Print version

## plenary play

help-play = Play a session without a window: writes journal.jsonl and summary.json
help-play-headless = Play without a window
help-play-seat = ISO code of your seat; a computer plays it where the actions say nothing
help-play-chair = Sit in the chair instead
help-play-assume = A number of the theory in place of the preset’s; may be given again
help-play-strength = How hard computers think: attache, counsellor or ambassador
help-play-delegates = One kind of delegate for every computer, e.g. historical
help-play-delegates-value = KIND
help-play-actions = JSON Lines of a log: `{"{"}"act": {"{"}turn, seat, action{"}"}{"}"}`, `{"{"}"control": {"{"}turn, seat, to{"}"}{"}"}`, `{"{"}"teacher": {"{"}turn, what{"}"}{"}"}`. Every seat that acts in it is held by a person from the start.
help-play-actions-value = FILE
help-play-out = Folder for the results; a journal.jsonl and a summary.json that lie there are replaced
help-play-incidents = Every incident as CSV, hidden truth included; days count from the first of the aftermath. A file of that name is replaced.
help-play-incidents-value = FILE

## plenary replay

help-replay = Play a saved session again
help-replay-dir = Folder with journal.jsonl
help-replay-verify = Fail if any line of the journal differs

## plenary check

help-check = Check scenario folders; every fault is reported at once
help-check-paths = Scenario folders

## plenary show

help-show = Show a checked scenario: clauses, brackets, states

## plenary import

help-import = Make states.ron, relations.csv and online.csv of dubai-2012 from assets/data
help-import-from = Folder of the data
help-import-out = Scenario folder to write

## plenary negotiate

help-negotiate = Negotiate agendas from a file, or measure the protocol on generated ones
help-negotiate-domains = JSON list of conferences (docs/NEGOTIATION.md)
help-negotiate-domains-value = FILE
help-negotiate-bench = Print the table of quality on generated conferences
help-negotiate-count = Generated conferences, of each kind of table
help-negotiate-mix = Delegates at the table: default, honest, hard, mixed, or kinds with commas (docs/NEGOTIATION.md); `--bench` plays every mix

## plenary backtest

help-backtest = Put the record of 2012 to the signature rule: cross-validation, misses, counterfactuals
help-backtest-labels = Who signed, in place of the record: CSV `iso3,signed`
help-backtest-labels-value = FILE
help-backtest-repeats = Rounds of 10-fold cross-validation
help-backtest-seeds = Sessions of the game per counterfactual and theory
help-backtest-write = Write docs/BACKTEST.md and assets/backtest.json too

## plenary calibrate

help-calibrate = Set the years 2000 to 2020 as the model runs them against the record of incidents
help-calibrate-report = Only run the record under both presets and set it against the targets; without it the numbers that make the record are fitted first
help-calibrate-fit-seeds = Runs for each step of the fit
help-calibrate-write = Write the fitted numbers into assets/theories of this folder
help-calibrate-write-value = DIR
help-calibrate-seeds = Runs of each preset
help-calibrate-emergent-only = Leave the rows out that are only ever checked, so that nobody who fits sees them
help-calibrate-beliefs = Instead of all that: play sessions of a scenario and set what states believe of culprits against who they were
help-calibrate-scenario = The scenario of `--beliefs`
help-calibrate-assume = Put a number of the theories at a value, with `--beliefs`

## plenary forecast

help-forecast = What follows from a text: many worlds to the end of the years, with their spread
help-forecast-text = The text in force: a file of the form of `adopted` in summary.json, `none`, or `recorded`
help-forecast-parties = Who is bound by it: `all` or `none`, `recorded` (those who signed in the record), `expected` (those who would sign, seed by seed), or codes with commas
help-forecast-theory = Theories, with commas
help-forecast-seeds = Worlds of each theory
help-forecast-first-seed = First seed
help-forecast-quarters = Quarters; those of the scenario if absent
help-forecast-lever = Put a lever of the text at a value from 0 to 1, such as `Hotline=1`
help-forecast-lever-value = NAME=VALUE

## plenary frontier

help-frontier = Texts from shallow to deep: how many would sign each, and what follows
help-frontier-theory = Theory
help-frontier-seat = ISO code of a seat whose own estimates are told, too
help-frontier-seeds = Worlds of each text
help-frontier-texts = Texts of the path from shallow to deep
help-frontier-conferences = Conferences of computers whose texts are marked
help-frontier-json = As JSON, with every text

## plenary par

help-par = What a seat’s own computer delegate, or a computer in the chair, reaches: its score over many seeds, with quartiles
help-par-seat = ISO code of a seat, or CHAIR; every seat if left out
help-par-seeds = Seeds of each
help-par-silence = Play the seat in silence instead: nobody acts for it
help-par-threads = Threads; the numbers do not depend on it
help-par-json = As JSON, the signing and the end of each seat

## plenary goals

help-goals = Whether the seats’ public goals are within reach, and not met by silence: several ways to play every seat on the same seeds
help-goals-seats = Most seats, spread over the scenario’s states
help-goals-seat = ISO codes of seats, with commas, in place of those spread over the states
help-goals-seat-value = ISO
help-goals-seeds = Seeds of each
help-goals-ways = Ways to play, with commas, as `plenary tricks` has them
help-goals-ways-value = NAME
help-goals-threads = Threads; the numbers do not depend on it
help-goals-json = As JSON, with every session

## plenary sensitivity

help-sensitivity = Vary the numbers of a theory and see how far each moves the five indices and the endings
help-sensitivity-text = The text in force: none, recorded, or a file (as `plenary forecast` takes it)
help-sensitivity-parties = Who is bound by it (as `plenary forecast` takes it)
help-sensitivity-theory = Theories whose numbers are varied, with commas
help-sensitivity-method = How to find out
help-sensitivity-method-ends = One number at a time, from the low end of its range to the high one
help-sensitivity-method-morris = Elementary effects: which numbers matter at all
help-sensitivity-method-sobol = Shares of variance: how much each explains, alone and with others
help-sensitivity-trajectories = Trajectories of `morris`; each has a point more than there are numbers
help-sensitivity-samples = Rows of `sobol`; each has two points more than there are numbers
help-sensitivity-seeds = Worlds at each point
help-sensitivity-seed = Seed of the points
help-sensitivity-write = Write the table into docs/MODEL_CARD.md too

## plenary tricks

help-tricks = Play one seat by skill, by its delegate, by silence or by a fixed trick against the default delegates, on the same seeds
help-tricks-scenario = Scenarios, with commas
help-tricks-scenario-value = NAME
help-tricks-theory = Theory
help-tricks-seats = Seats of each scenario, spread over its states
help-tricks-seeds = Seeds of each
help-tricks-tricks = Ways to play, with commas; all if absent. `silent` and `delegate` are always played.
help-tricks-tricks-value = NAME
help-tricks-json = As JSON, with a row for each seat

## plenary class

help-class = Propose a class: which states, who sits where, the plan of the hour; and write it to a file
help-class-students = Students
help-class-minutes = Minutes of the hour: 50, 75, 90 or what you have
help-class-names = CSV file of names: a column `name`, or the first column. Pseudonyms if left out.
help-class-names-value = FILE.csv
help-class-seed = Seed: it draws mandates and secret goals; another seed, other cards. The window draws a new one for each class.
help-class-theory = Theory of the years after
help-class-out = File to write the class to; a file that lies there is replaced
help-class-out-value = FILE

## plenary print

help-print = Print what a class needs: role cards, name plates, slips, the text, the script
help-print-out = Folder for the pages; files of the same names that lie there are replaced
help-print-session = Instead, after the hour: the record and the participation sheet of a session, from the folder with its journal.jsonl
help-print-session-value = DIR
help-print-beside = With --session: the session of a second table, laid beside the first on a page of its own
help-print-beside-value = DIR
help-print-class = The class, as `plenary class --out` writes it. If left out: pairs at every seat, at most twelve, 75 minutes.
help-print-pdf = Each page as PDF, too, printed by Chromium, Chrome or Edge, whichever is found on this machine; PLENARY_BROWSER names another

## plenary manual

help-manual = Write the manual pages and the completions for shells, for whoever makes a package
help-manual-out = Folder to write to: `man1/` and `completions/` in it

## plenary project

help-project = Put a class’s session on the room’s screen, in a window of its own
help-project-class = The class, as `plenary class --out` or the window writes it. If left out, one is proposed.
help-project-students = Students, if no class is given
help-project-minutes = Minutes, if no class is given
help-project-table = The table, by name; the first one if left out
help-project-table-value = NAME

## plenary screens

help-screens = Save a picture of every screen of a scripted session in a real window
help-screens-out = Folder for the pictures
help-screens-size = Window size
help-screens-theme = `paper` or `lamplight`
help-screens-scale = Text scale, 0.8 to 2
help-screens-room = Only the pictures of a shared machine, of a class and of the room’s screen
