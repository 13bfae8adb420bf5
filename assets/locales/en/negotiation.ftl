# Titles on the page Assumptions: numbers of the room that marks texts, which `plenary negotiate` and
# the delegates use.

negotiation-marks-record = A room that marks texts: its record
negotiation-marks-chair = A room that marks texts: its chair
negotiation-marks-guesses = A room that marks texts: its guesses
negotiation-marks-packages = A room that marks texts: its packages
negotiation-marks-votes = A room that marks texts: votes
