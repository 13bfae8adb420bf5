# Words for the plain data of the game: what a treaty says, where conferences meet, what moves the
# indices, and what is said of a theory.

# Ways out of a number that is not there; $names are numbers of the theory as files write them.
model-one-of = one of { $names }
model-renamed = it is called `{ $name }` now
# A theory with numbers that somebody put in place of its own.
model-theory-changed = { $theory }, { $n ->
    [one] one number
   *[other] { $n } numbers
 } changed

# What a clause can say of itself, as the treaty writes it: where it stands, how strongly it binds, and
# what follows who breaks it.
model-place-dropped = dropped
model-place-preamble = preamble
model-place-resolution = resolution
model-place-article = article
model-force-encouraged = are encouraged to
model-force-should-endeavour = should endeavour to
model-force-should = should
model-force-shall-endeavour = shall endeavour to
model-force-shall = shall
model-follow-up-none = no follow-up
model-follow-up-reporting = reports to the Secretary-General
model-follow-up-review = a review conference
model-follow-up-withdrawal = withdrawal of benefits
model-follow-up-sanctions = sanctions

# Where a conference meets, after "conference of" and the like.
model-forum-itu = the ITU
model-forum-human-rights = the Human Rights Council
model-forum-willing = a summit of the willing
model-forum-regional = a regional group

# The five indices: in reasons of the journal, and as heads in the panel of a state.
model-index-security = security
model-index-prosperity = prosperity
model-index-liberty = liberty
model-index-trust = trust
model-index-interconnection = interconnection

# What moved an index.
model-cause-text = the text in force
model-cause-incidents = incidents and shocks
model-cause-crime = crime
model-cause-surveillance = surveillance
model-cause-shields = shielded networks
model-cause-trust = trust

# Rungs of the ladder of answers, lowest first, as reports name them.
model-rung-silence = silence
model-rung-private-protest = private protest
model-rung-public-attribution = public attribution
model-rung-law-enforcement = law and expulsions
model-rung-sanctions = sanctions
model-rung-cyber-in-kind = a blow in kind
model-rung-disruption = disruption
model-rung-armed-crisis = armed crisis

# Where a goal of a seat stands.
# Words of the treaty, in quotation marks; and a wording that has none.
model-goal-words = “{ $words }”
model-goal-no-words = no words
model-goal-now-wording = The text says { $words } there.
model-goal-now-left-out = The text leaves { $clause } out, and so says nothing of it.
model-goal-now-dimension = Now it is at { $at } of 4 on “{ $subject }”.
model-goal-now-unsigned = Whether { $state } signs is still open.
model-goal-now-signed = { $state } has signed.
model-goal-now-not-signed = { $state } has not signed.
model-goal-now-no-signatures = Nobody has signed yet.
model-goal-now-signatures = { $signed } of { $all } states have signed.
model-goal-now-party = You are a party.
model-goal-now-no-party = You are not a party.
model-goal-own-index = your { $index }
model-goal-world-index = the { $index } of the world
model-goal-their-index = the { $index } of { $state }
model-goal-now-no-years = Nothing is known of { $whose } before the first quarter.
model-goal-now-index = Of 100, { $whose } stands at { $at }, { $by } since the first quarter.
model-goal-now-trust = Your trust in { $state } is { $at } of 100.
model-goal-now-nothing-noticed = No quarter has passed yet.
model-goal-now-suffered = You noticed { $per } incidents a quarter over the last { $n } quarters.
model-goal-now-breadth = { $signed } of { $all } states have signed, and some of every group.
model-goal-now-breadth-without = { $signed } of { $all } states have signed, and nobody of { $groups }.
# $share in hundredths.
model-goal-now-depth = The text pulls { $share } % of what the strongest words on the table would.
model-goal-now-votes = { $n ->
    [0] No wording was decided by a vote.
    [one] One wording was decided by a vote, in a conference of { $days } days.
   *[other] { $n } wordings were decided by a vote, in a conference of { $days } days.
 }
model-goal-now-several = { $parts }

## Companies that lobby, as in “Our carriers ask”

model-trade-carriers = carriers
model-trade-content = hosts of content
model-trade-makers = makers of equipment

## Faults

# $fault is what the reader of JSON said.
model-map-unread = map: { $fault }
model-map-empty = map: no features
model-no-rung = the ladder has the rungs 0 to 7; { $number } is none of them
# $help is one of the two sentences about names of numbers.
model-no-assumption = there is no assumption `{ $name }`; { $help }
model-assumption-outside = `{ $name }` goes from { $low } to { $high }; { $value } is outside

# A clause whose number another has, too.
model-clause-named = { $number }, { $title }
