# The tutorial’s band over the page: scenes with one thing to achieve each.

lesson-of = Scene { $n } of { $all }
lesson-task-done = done: { $task }
lesson-task-open = to do: { $task }
# A hint, of so many.
lesson-hint = Hint { $n } of { $all }
lesson-do-it = Do it for me
lesson-next = Next scene
lesson-last = To the title
# What the scene does not need yet is left out of the conference; these show all of it, and leave it out again.
lesson-unfold = Show everything
lesson-fold = Show less
lesson-back = Go back to it
lesson-again = Begin this scene again
lesson-again-short = Again
lesson-skip = Skip
lesson-leave = Leave
# Two ends of the same session: the security of the world and the ending, as it lay open and as played.
lesson-compared = Before, the security of the world ended at { $was }: { $before }. Now it ends at { $is }: { $now }.
lesson-late = The moment for this has passed. Nothing is lost: the scene begins again where it began.
lesson-unread = Scenes of the tutorial cannot be read:
    { $faults }
