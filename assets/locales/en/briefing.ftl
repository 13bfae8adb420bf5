# The role card, before the first day. Most lines below are heads of its parts.

briefing-table = What is on the table
briefing-go = Go to the first day
briefing-meet = Meet your group before it

# For the chair.
briefing-charge = What you are for
briefing-charge-text = A text that most can sign, on the last day.
briefing-charge-means = You choose what the room hears tomorrow, when a debate closes, and how the text is written.
briefing-charge-sight = You have no plate and no country. You see what everybody sees.

# For a delegation.
briefing-mandate = What your capital wants
briefing-mandate-note = The dot is what your capital wishes, the bar where the draft stands; the share is how much it counts.
# The ends of a subject's scale.
briefing-ends = from “{ $low }” to “{ $high }”
# $share is a percentage of all, $subjects a list.
briefing-mandate-rest = The rest weighs { $share } % together: { $subjects }.
briefing-goals = What you are to reach
briefing-trust = Whom you trust
briefing-trust-most = Most: { $states }.
briefing-trust-least = Least: { $states }.
briefing-group = Your group
# $leader is a state; $rule is one of words-rule-….
briefing-group-is = { $group }: { $n } members, { $leader } speaks for it. It takes a common proposal if { $rule }.
briefing-home = Who stands behind you at home
# $shares is a list such as "business 30 %, civil society 12 %".
briefing-home-reads = { $shares }. They read the text, too, and what they think of it is part of your sum.
