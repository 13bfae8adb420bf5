# Reasons in the journal that no single part of the rules gives.

# Of an act that a person chose.
world-own-choice = the delegation’s choice
# Of a note of whoever leads the session.
world-led = from whoever leads the session
# Of what whoever leads the session brought in, and of what came of it.
world-brought-in = whoever leads the session brought it in; it did not come by the model’s dice

# A fault of the program: an order that only a delegation can send came from nobody.
world-no-sender = an order of a delegation names no seat
