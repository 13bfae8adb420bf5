# What the window says of packages and groups, on the conference screen.

# How a package with another delegation stands.
sight-package-waits = waits for an answer
sight-package-holds = agreed, and holds
sight-package-kept = kept
sight-package-lapsed = lapsed with the text
sight-package-theirs = broken by them
sight-package-ours = broken by us
sight-package-nothing = came to nothing

# Why the package in hand cannot be offered yet. $proposal is a wording with its clause.
sight-fault-settled = { $proposal } is settled; take it out.
sight-fault-no-want = Say what they should take (‹conference K›), or add a favour.
sight-fault-no-partner = Choose with whom: one to four delegations.
# A refusal in two halves: what is wrong, with a capital, and what can be done.

# Where a turn is told beside a line of the journal: that of the signing, short.
sight-when-signing = signing
