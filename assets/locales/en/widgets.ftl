# Parts that several screens share.

# Clauses that are not in the text.
widgets-dropped = Dropped: { $clauses }.
# A row that asks a delegation into a package, for those who hear the screen.
widgets-ask = ask { $who }, { $figure }
widgets-trust = trust { $quarters } of 4
# An ideal on a scale from 0 to 4.
widgets-ideal = { $subject }: { $ideal } of 4
# A subject for those who hear the screen: its weight, the own ideal on it, and what the text says now
# and would say with the wording that is looked at.
widgets-scale = { $subject }, weight { $share } %
widgets-scale-ideal = ideal { $ideal } of 4
widgets-scale-says = the text says { $now }, with the wording { $then }
# Over the meaning of the words that a scene of the tutorial explains.
widgets-words = Words of this scene
