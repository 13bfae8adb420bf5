# The page of every number behind a theory.

assumptions-title = Assumptions
assumptions-sources = { $all } numbers make this theory. { $sourced } are fitted to the record or taken from a source; { $judged } are judgement, marked with a ring. Where the two theories differ, the other’s value stands beside it.
assumptions-kept = A running session keeps its numbers.
assumptions-kept-changed = A running session keeps its numbers; changed here: { $n }.
assumptions-open = Move a slider, and the next session runs on it.
assumptions-open-changed = Changed: { $n }. The next session runs on that and says so.
assumptions-back = Back
assumptions-restore = Put all back
assumptions-keys = Up and down choose a number, left and right move it, Backspace puts it back.

