# The page of every number behind a theory.

assumptions-title = Assumptions
assumptions-sources = { $all } numbers make this theory. { $sourced } are fitted to the record or taken from a source; { $judged } are judgement, marked with a ring. Where the two theories differ, the other’s value stands beside it.
assumptions-kept = The session that runs keeps its numbers: what has happened in it followed from them. Look at a change in a new session; this one stays in your list.
assumptions-kept-changed = The session that runs keeps its numbers, { $n } of them changed: what has happened in it followed from them. Look at a change in a new session; this one stays in your list.
# While a session runs: the numbers of the next one.
assumptions-next = These numbers are for a new session; changed: { $n }. The one that runs keeps its own.
assumptions-open = Move a slider, and the next session runs on it.
assumptions-open-changed = Changed: { $n }. The next session runs on that and says so.
assumptions-back = Back
assumptions-try = Change them for a new session
assumptions-start = Start it now
assumptions-copy = Try them on a copy of this session
# Below the cards of two theories.
assumptions-differ = The two differ in { $n } numbers.
assumptions-keep = Those of this session
assumptions-restore = Put all back
assumptions-keys = { $up } and { $down } choose a number, { $left } and { $right } move it, { $back } puts it back.


## What a change of the chosen number does

assumptions-effect = What it does
# $number is what the number is.
assumptions-effect-of = { $number }: security of the world with the change (line, bands of 50 and 90 %) and without it (dashed).
assumptions-effect-note = The years alone, after the text on record, or after the draft of the first day where there is none; the same luck with and without. What a number does at the table is not in them.
# $theory is its title; values are points of 100, $by with its sign.
assumptions-effect-works = { $theory }: working it out …
assumptions-effect-same = { $theory }, { $year }: { $middle } [{ $low }–{ $high }]. Move the number to see what it changes.
assumptions-effect-moves = { $theory }, { $year }: { $middle } [{ $low }–{ $high }] instead of { $before }, { $by } points, in { $n } worlds.
