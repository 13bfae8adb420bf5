# The years after: reasons in the journal.

aftermath-shock-why = the chance stood at { $chance } % a year
aftermath-r-why = what earlier incidents between them brought about over a year
aftermath-deeds-why = what the clauses in force did this quarter
