# Words that more than one part of Plenary uses. One file per part stands beside this one; the
# keys of a file begin with its name.

# Names that take an article within a sentence, with a bar between them, and the article; the part of
# Plenary that writes sentences puts it before them, with a capital where a sentence begins. A language
# that leaves these two out writes names as they are.
general-article = the
general-names-with-article = Bahamas | Central African Republic | Comoros | Czech Republic | Democratic Republic of Congo | Dominican Republic | Gambia | Maldives | Marshall Islands | Netherlands | Philippines | Republic of Congo | Solomon Islands | United Arab Emirates | United Kingdom | United States

# Official names of states, as the files of a scenario have them, with what newspapers call them: sentences,
# plates, charts and keys say the second. A dossier has the first beside it.
general-names-in-print = Bolivia (Plurinational State of) = Bolivia | Brunei Darussalam = Brunei | Congo (Democratic Republic of the) = Democratic Republic of Congo | Congo (Republic of the) = Republic of Congo | Côte d'Ivoire = Ivory Coast | Iran (Islamic Republic of) = Iran | Korea (Democratic People's Republic of) = North Korea | Korea (Republic of) = South Korea | Lao People's Democratic Republic = Laos | Micronesia (Federated States of) = Micronesia | Moldova (Republic of) = Moldova | Russian Federation = Russia | Slovak Republic = Slovakia | Syrian Arab Republic = Syria | Tanzania (United Republic of) = Tanzania | Venezuela (Bolivarian Republic of) = Venezuela | Viet Nam = Vietnam

general-list-two = { $first } and { $second }

# Words as somebody gave them: a person's reason, a text of a scenario. Every language leaves them.
general-words = { $words }

# Several sentences, one after the other: a reason that has more than one.
general-sentences = { $all }
