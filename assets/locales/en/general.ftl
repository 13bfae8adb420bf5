# Words that more than one part of Plenary uses. One file per part stands beside this one; the
# keys of a file begin with its name.

# Names that take an article within a sentence, with a bar between them, and the article; the part of
# Plenary that writes sentences puts it before them, with a capital where a sentence begins. A language
# that leaves these two out writes names as they are.
general-article = the
general-names-with-article = Bahamas | Central African Republic | Comoros | Czech Republic | Dominican Republic | Gambia | Maldives | Marshall Islands | Netherlands | Philippines | Russian Federation | Slovak Republic | Solomon Islands | United Arab Emirates | United Kingdom | United States

general-list-two = { $first } and { $second }

# Words as somebody gave them: a person's reason, a text of a scenario. Every language leaves them.
general-words = { $words }

# Several sentences, one after the other: a reason that has more than one.
general-sentences = { $all }
