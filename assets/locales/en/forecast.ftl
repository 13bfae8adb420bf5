# Faults of a file with a text for a forecast.

# $fault is what the reader of JSON says.
forecast-text-form = { $fault }; a text is {"{"}"clause": {"{"}"bracket": "wording"{"}"}{"}"}
# $key is a clause and a bracket of it.
forecast-no-bracket = there is no bracket `{ $key }`
# $all are the wordings that the bracket has.
forecast-no-wording = `{ $key }` has no wording `{ $wording }`; it has { $all }
