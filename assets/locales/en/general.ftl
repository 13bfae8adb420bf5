# Words that more than one part of Plenary uses. One file per part stands beside this one; the
# keys of a file begin with its name.

general-list-two = { $first } and { $second }

# Words as somebody gave them: a person's reason, a text of a scenario. Every language leaves them.
general-words = { $words }
