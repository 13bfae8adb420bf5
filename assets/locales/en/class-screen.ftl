# The page of a class in the window.

class-screen-title = A class
class-screen-another = Another conference
class-screen-students = { $n } students
class-screen-fewer = one student fewer
class-screen-more = one student more
class-screen-minutes = { $n } minutes
class-screen-shorter = five minutes fewer
class-screen-longer = five minutes more
class-screen-names = File of names (CSV, a column “name”); without, pseudonyms
class-screen-propose = Propose who sits where
class-screen-file = File of the class
class-screen-save = Keep it
class-screen-open = Open it
class-screen-pages = Folder for the pages
class-screen-print = Print the pack
class-screen-project = Table { $table } on the room’s screen
class-screen-back = Back
class-screen-saved = The class is kept in { $file }.
class-screen-waits = A class is kept in { $file }: O opens it. Cards that were printed for it go with no other.
class-screen-opened = This is the class of { $file }.
class-screen-printed = { $n } pages are written. Begin with { $index }: it says what to print how often.
class-screen-plan = The hour
class-screen-step = { $from }–{ $to }  { $step }
class-screen-step-day = { $from }–{ $to }  { $step }, to day { $until }
class-screen-step-quarter = { $from }–{ $to }  { $step }, to quarter { $until }
class-screen-table = Table { $table }: { $students } students
class-screen-people = students of { $seat }, with commas
class-screen-state = another state in place of { $seat }
class-screen-names-many = There are { $n } names in the file; a class has { $fewest } to { $most } students.
class-screen-press = Press
class-screen-observers = Observers
class-screen-computers = { $n ->
    [one] The computer plays one state.
   *[other] Computers play { $n } states.
}
