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
briefing-decision = What hangs most on this room
briefing-decision-note = How many would prefer each, as we believe; the draft’s in red.
briefing-try = Three things to try
# Beside each: how often it works, by the adviser.
briefing-odds = { $chance } in 100
briefing-people = Who is near you, and who is not
briefing-friends = friends
briefing-to-be-won = to be won
briefing-rivals = rivals
briefing-mandate = What your capital weighs most
briefing-mandate-note = The dot is what your capital wishes, the bar where the draft stands, the columns what the { $n } at the table published; the share is how much it counts.
# Under a public goal that goes further, or less far, than the capital's own wish.
briefing-wishes-otherwise = That is what you stand for in public. Your capital itself wishes { $at }, and its mandate counts by that.
# For those who hear the screen, and under the pointer.
briefing-subject = { $subject }, { $weight } % of all you want: your capital wishes { $ideal } of 4, where 0 is “{ $low }” and 4 is “{ $high }”; the draft is at { $draft }.
# $share is a percentage of all, $subjects a list.
# On a small page the subjects are not named.
briefing-mandate-share = The rest weighs { $share } % together.
briefing-mandate-rest = The rest weighs { $share } % together: { $subjects }.
briefing-all = All { $n } subjects
briefing-fewer = The heaviest subjects
# $leader is a state; $rule is one of words-rule-….
briefing-group-is = Your group is { $group }: { $n } members, { $leader } speaks for it. It takes a common proposal if { $rule }.
# $shares is a list such as "business 30 %, civil society 12 %".
briefing-home-reads = Behind you at home: { $shares }. They read the text, too, and what they think of it is part of your sum.
