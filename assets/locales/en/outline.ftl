# The outline of the clauses: a tab for each over the text, and the same as a list.

outline-link = { $n } clauses
outline-title = The clauses
outline-note = A bracket stands around what is open; a wedge marks what moved since yesterday evening, a small cross where your plate works against a goal of yours. The bar is how much the clause can still win or lose for you, the share how much its subject is of all you want.
outline-note-chair = A bracket stands around what is open; a wedge marks what moved since yesterday evening.
outline-back = Back to the text

# How far a clause is; $left brackets of $all are not settled.
outline-settled = settled
outline-later = not up yet, { $left } of { $all } brackets left
outline-open = open, { $left } of { $all } brackets left
outline-blocked = blocked by a red line, { $left } of { $all } brackets left
# The same where its draft changed; $status is one of the above.
outline-moved = moved since yesterday; { $status }
# The same where one's own plate works against one's own goal.
outline-against = your plate works against your goal; { $status }
# $stake in hundredths, $subject a subject of the text, $weight its percentage of all that is wanted.
outline-stake = Up to { $stake } at stake for you; “{ $subject }” is { $weight } % of all you want.
# All of it in a sentence.
outline-told = { $number }, { $title }: { $status }.
# Headings of the list, for those who hear it as a table.
outline-head-clause = clause
outline-head-status = how far it is
outline-head-stake = at stake for you
