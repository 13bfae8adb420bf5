# The tour plays a session for its pictures; the journal gives it as the reason of what it does.

tour-reason = the tour
tour-package-reason = of the tour
