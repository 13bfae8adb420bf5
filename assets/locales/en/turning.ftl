# When a session turned: headlines of moments, and what came of each. Headlines have no full stop.

# What the line did on a day of the conference, by one's mandate, and from the chair.
turning-worth-moved = The draft by your mandate: { $from } to { $to }, { $by } in a day.
turning-settled-moved = { $n } more settled, { $all } in all.

# Who brought a change of the draft. $clause is the title of a clause.
turning-you-write = Your wording enters “{ $clause }”
turning-writes = { $who } brings new words into “{ $clause }”
turning-you-vote = You carry a vote on “{ $clause }”, { $yes } to { $no }
turning-vote = { $who } carries a vote on “{ $clause }”, { $yes } to { $no }
turning-chair-vote = The chair puts “{ $clause }” to the plates, { $yes } to { $no }
turning-chair = The chair rewrites “{ $clause }”
turning-you-chair = You rewrite “{ $clause }” from the chair
turning-drafters = A drafting group rewrites “{ $clause }”
turning-plates = Most plates go up for other words in “{ $clause }”
turning-event = News from outside changes “{ $clause }”

# The end of the conference.
turning-signed = { $n } of { $all } sign
turning-failed = The conference fails
# $you is one's own answer, $worth what the text is worth by one's mandate.
turning-signed-did = { $you ->
    [sign] You sign.
    [declaration] You sign, with a declaration.
    [not-now] You do not sign yet.
   *[refuse] You refuse.
 } The text by your mandate: { $worth }.
turning-signed-worth = The text by your mandate: { $worth }.
turning-failed-worth = The draft by your mandate was worth { $worth }; the old text stays.
turning-signed-settled = { $all } brackets were settled.

# Quarters.
turning-in-force = The text enters into force
turning-parties = { $n ->
    [one] One party.
   *[other] { $n } parties.
 }
turning-brink = { $a } and { $b } come to the brink
turning-supply = A supplier that many depend on is poisoned
turning-ransom = A wave of ransom sets out
turning-worm = A worm gets loose
turning-touched = { $n ->
    [0] It reached no state at this table.
    [one] It reached one state.
   *[other] It reached { $n } states.
 }
# $forum is where it meets.
turning-you-call = You call a conference in { $forum }
turning-calls = { $who } calls a conference in { $forum }
turning-review = The text calls a review in { $forum }
turning-came = { $came } of { $all } came.
turning-dispute = { $a } and { $b } come to an armed dispute
# $who did it in truth.
turning-hit = { $who } hits { $target }
# $kind is one of debrief-kind-….
turning-hit-did = { $success ->
    [yes] Severity { $severity }, { $kind }.
   *[no] Severity { $severity }, { $kind }; it missed its aim.
 }
turning-you-ratify = You ratify
turning-you-join = You join the text
turning-you-leave = You leave the text
turning-you-found = You are found to break the text
turning-found = { $who } is found to break the text
turning-you-expose = { $kind ->
    [breach] You show that { $on } broke the text
   *[incident] You say in public that it was { $on }
 }
turning-exposes = { $kind ->
    [breach] { $who } shows that { $on } broke the text
   *[incident] { $who } says in public that it was { $on }
 }
turning-leak = A surveillance programme leaks in { $who }
# A quarter in which nothing weighed more than the rest.
turning-many = No single blow: { $n ->
    [one] one lesser operation
   *[other] { $n } lesser operations
 }
# What the line did in a quarter. $index is the name of an index of the world.
turning-line = World { $index }: { $from } to { $to }, { $by } in the quarter.
