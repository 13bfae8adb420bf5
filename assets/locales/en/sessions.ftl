# The list of sessions on disk.

sessions-title = Earlier sessions
sessions-none = There are none yet. A session is kept here from its first act on, with how far it has come.
# $folder is a path.
sessions-folder = Every session has a file of its own, and none replaces another. They lie in { $folder }; to be rid of one, delete its file.
sessions-back = Back
# Buttons. $place says where the session stands.
sessions-go-on = Go on: { $place }
sessions-look-back = Look back: { $place }
sessions-project = On the room’s screen
# $file is the name of a file; $why is a sentence.
sessions-elsewhere = { $file }: another window has it open; go on with it there.
sessions-unreadable = This session cannot be read. { $why }
