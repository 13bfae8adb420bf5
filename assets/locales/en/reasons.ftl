# Why a delegation is against something: what it says, and what we believe is behind it.
reasons-why = Why it says so, and why we think so
# $what is a wording with its clause.
reasons-objection = Against { $what }
reasons-line = Red line against { $what }
reasons-signing = Its answer at the signing
reasons-says = It says: { $said }.
# $chance is the chance, of 100, that what is said is a pretext; $believed another reason.
reasons-trusted = We take its word; { $chance } in 100 that it hides another reason.
reasons-doubted = We think: { $believed }. { $chance } in 100 that what it says is only a pretext.
reasons-heard = We overheard it, and are sure: { $believed }.
reasons-deeds = { $n ->
    [one] One deed of its own speaks for that.
   *[other] { $n } deeds of its own speak for that.
 }
