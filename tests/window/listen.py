"""An assistive technology, as small as it can be: what the window tells it over AT-SPI.

tree          writes the window's tree as JSON, a line for each thing: role, name, description, value, states
press NAME    does the first action of whatever has a name that begins so
focus SECONDS writes the name of whatever receives the focus, as it comes, for so long
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

PATIENCE = 30


def window():
    """The program's part of the desktop, as soon as it has something in it."""
    until = time.time() + PATIENCE
    while time.time() < until:
        desktop = Atspi.get_desktop(0)
        for n in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(n)
            if program and "plenary" in (program.get_name() or "").lower():
                if filled(program):
                    return program
        time.sleep(0.2)
    sys.exit("no program of that name on the bus")


def filled(program):
    """Whether its window has a page in it; before it is drawn for a listener it has none."""
    program.clear_cache()
    window = program.get_child_count() > 0 and program.get_child_at_index(0)
    if not window:
        return False
    window.clear_cache()
    return window.get_child_count() > 0


def below(thing):
    """A thing and all that is in it, in the order of the tree."""
    yield thing
    try:
        thing.clear_cache()
        every = [thing.get_child_at_index(n) for n in range(thing.get_child_count())]
    except GLib.GError:
        return
    for child in every:
        if child:
            yield from below(child)


def told(thing):
    """What is told of a thing."""
    value = None
    if "Value" in thing.get_interfaces():
        value = Atspi.Value.get_current_value(thing)
    words = ""
    if "Text" in thing.get_interfaces():
        words = Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing))
    states = [s.value_nick for s in thing.get_state_set().get_states()]
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name() or words,
        "description": thing.get_description() or "",
        "value": value,
        "states": states,
        "children": thing.get_child_count(),
    }


def main():
    command = sys.argv[1]
    if command == "tree":
        for thing in below(window()):
            try:
                print(json.dumps(told(thing)))
            except GLib.GError:
                # The page moved on, and what was in it is gone.
                continue
    elif command == "press":
        for thing in below(window()):
            named = (thing.get_name() or "").startswith(sys.argv[2])
            if named and "Action" in thing.get_interfaces():
                Atspi.Action.do_action(thing, 0)
                return
        sys.exit(f"nothing with such a name: {sys.argv[2]}")
    elif command == "focus":
        loop = GLib.MainLoop()

        def heard(event):
            if event.detail1:
                print(json.dumps(told(event.source)), flush=True)

        listener = Atspi.EventListener.new(heard)
        listener.register("object:state-changed:focused")
        window()
        print(json.dumps("listening"), flush=True)
        GLib.timeout_add(int(float(sys.argv[2]) * 1000), loop.quit)
        loop.run()


if __name__ == "__main__":
    main()
