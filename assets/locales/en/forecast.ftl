# A text from a file, for a forecast.

forecast-no-bracket = there is no bracket `{ $key }`
forecast-no-wording = `{ $key }` has no wording `{ $wording }`; it has { $all }
