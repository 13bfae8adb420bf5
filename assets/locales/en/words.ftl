# Names of things, as many screens and the journal put them into their sentences.

# Stands where a state's name would.
words-the-chair = The chair
# A wording of a bracket that leaves the text out.
words-no-text = no text
# A wording with the number of the clause that it stands in, such as 5A.
words-proposal = “{ $wording }” in { $clause }
# Who may be behind an operation. $state is the name of a state.
words-state = { $state }
words-criminals = criminals in { $state }
words-company = a company in { $state }
# "A, B and 3 others": $shown is a list with commas.
words-list-more = { $shown } and { $n ->
    [one] one other
   *[other] { $n } others
 }

# When a group takes a common proposal; follows "It takes a common proposal if". $n is how many members it needs.
words-rule-quarter = { $n ->
    [one] one member supports it; nobody is bound
   *[other] { $n } of them support it; nobody is bound
 }
words-rule-six = { $n ->
    [one] one member signs it
   *[other] { $n } of them sign it
 }
words-rule-majority = { $n } of them are for it; then it speaks with one voice
words-rule-consensus = nobody is against it
words-rule-leader = its leader wants it and fewer than half are against

# Rungs of the ladder of answers, lowest first: on buttons, and after "answers with".

# A bracket by the heading of its clause; $kind is place, force, follow-up or words.
words-bracket = { $kind ->
    [place] “{ $title }” ({ $number }), where it stands
    [force] “{ $title }” ({ $number }), how it binds
    [follow-up] “{ $title }” ({ $number }), who looks after it
   *[words] “{ $title }” ({ $number })
 }
# The same of a clause that has several brackets of its own words; $n is its place among them.
words-bracket-of = { $n ->
    [1] { $heading }, its first words
    [2] { $heading }, its second words
    [3] { $heading }, its third words
   *[other] { $heading }, its words { $n }
 }
# Why something is refused. $what and $instead begin with a capital.
words-refusal = { $what }. { $instead }. (Rule { $rule })
