#!/usr/bin/python3
"""Drives a GTK program through the accessibility bus and the keyboard, as its users do.

Used inside tests/support/desktop. As a module:

    with Program.start(["./overgang"], "overgang") as program:
        program.find("button", "Gem").click()
        program.wait("label", re.compile("^Gemt"))

As a command, steps run one after another against a program that is already running:

    driver.py PROGRAM STEP...
      wait ROLE NAME            until it is there
      gone ROLE NAME            until it is not
      click ROLE NAME           its action
      set ROLE NAME TEXT        the text of an entry
      value ROLE NAME NUMBER    of a slider or a spin button
      read ROLE NAME            prints its text, or its number, or its name
      state ROLE NAME STATE     until it has it; "!selected": until it has not
      keys "alt+n Tab Return"   real key events, by their X names
      type TEXT                 real key events, letter by letter
      shot FILE.png             the program's top window
      screen FILE.png           the whole screen
      dump                      prints the tree
      lint                      fails if something that takes the focus has no good name

PROGRAM is its name or the number of its process. ROLE is a role of AT-SPI ("push button" and
"button" are the same) or "*"; NAME is the exact name,
or a regular expression after "~". A step waits up to five seconds (DRIVER_TIMEOUT) for what it
names. Where it fails, the tree is left in a file that the message names.
"""
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gi.repository import GLib

sys.path.insert(0, str(Path(__file__).resolve().parent))
from accessible import Bus, Facts, Tree  # noqa: E402

TIMEOUT = float(os.environ.get("DRIVER_TIMEOUT", "5"))
PAUSE = 0.02
LULL = 0.3  # not everything that is new is said
TYPE_NAME = re.compile(r"^(Gtk|Adw|Gdk|Cti)[A-Z]")
MNEMONIC = re.compile(r"(^|\s)_\w")
NAMED_BY_CONTENT = {"list item", "table cell", "table row", "row header", "panel", "filler",
                    "scroll pane"}
SHOWN_STATES = ("checked", "editable", "expanded", "focusable", "focused", "pressed", "selected",
                "sensitive")


class Failure(AssertionError):
    """What the person at the screen would say went wrong."""


class Ended(Failure):
    """The program is not there any more."""


def turn_loop():
    """Takes in what programs have said meanwhile."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def wait_for(get, timeout, lull=PAUSE):
    """Asks until the answer is something; a widget that goes away meanwhile counts as no answer.

    Asks again as soon as a program has said that something is new, and after LULL seconds anyway."""
    end = time.monotonic() + timeout
    while True:
        turn_loop()
        events = Bus.get().events
        try:
            answer = get()
        except GLib.Error:
            answer = None
        if answer or time.monotonic() > end:
            return answer
        Program.look_alive()
        later = time.monotonic() + lull
        while time.monotonic() < later and Bus.get().events == events:
            time.sleep(PAUSE)
            turn_loop()


def run(*command):
    """Runs a command; returns what it printed, or "" where it failed."""
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                          check=False).stdout.strip()


def matches(wanted, text):
    if isinstance(wanted, str) and wanted.startswith("~"):
        wanted = re.compile(wanted[1:])
    return bool(wanted.search(text)) if isinstance(wanted, re.Pattern) else wanted == text


def is_role(wanted, role):
    """Whether it is that role, or any; what hides its letters is a text as well."""
    return wanted in ("*", role) or (wanted == "text" and role == "password text")


def wait_failed(name, timeout):
    raise Failure(f"no program {name!r} with a window within {timeout:g} s")


def describe(role, name):
    return f"[{role}] {name.pattern if isinstance(name, re.Pattern) else name!r}"


class Widget:
    """One node of the tree: as it was when the tree was read, or as it is now where none was."""

    def __init__(self, node, program=None, seen=None):
        self.node = node
        self.program = program
        self.seen = seen  # the tree in which it was found

    @property
    def facts(self):
        return self.seen.facts[self.node] if self.seen else Facts.ask(self.node)

    @property
    def role(self):
        return self.facts.role

    @property
    def name(self):
        return self.facts.name

    @property
    def description(self):
        return self.facts.description

    @property
    def states(self):
        return self.facts.states

    def now(self):
        """The same widget, asked anew each time."""
        return Widget(self.node, self.program)

    def has(self, interface):
        return f"org.a11y.atspi.{interface}" in self.facts.interfaces

    def call(self, question, *arguments):
        return Bus.get().call(self.node, question, *arguments)

    def get(self, name):
        return Bus.get().get_property(self.node, name)

    @property
    def actions(self):
        return [self.call("Action.GetName", "(i)", number)
                for number in range(self.get("Action.NActions"))] if self.has("Action") else []

    @property
    def size(self):
        return self.call("Component.GetExtents", "(u)", 1)[2:] if self.has("Component") else (0, 0)

    @property
    def text(self):
        """What it shows now: its text, else its number, else its name."""
        if self.has("Text"):
            return self.call("Text.GetText", "(ii)", 0, self.get("Text.CharacterCount"))
        return f"{self.value:g}" if self.has("Value") else self.name

    @property
    def value(self):
        return self.get("Value.CurrentValue")

    @property
    def cursor(self):
        """How many letters stand before it."""
        return self.get("Text.CaretOffset")

    @property
    def place(self):
        """Its number among the children of its parent, and how many those are."""
        parent = Bus.get().get_property(self.node, "Accessible.Parent")
        return (self.call("Accessible.GetIndexInParent"),
                Bus.get().get_property(parent, "Accessible.ChildCount"))

    def is_shown(self):
        """GTK 4.8 says "showing" of windows only; a hidden page of a stack may keep its size."""
        try:
            return "visible" in self.states and min(self.size) > 0
        except GLib.Error:
            return False  # gone since the tree was read

    def children(self):
        nodes = self.seen.children(self.node) if self.seen else \
            Bus.get().ask_children([self.node])[self.node]
        return [Widget(node, self.program, self.seen) for node in nodes]

    def walk(self, depth=0):
        """Itself and all below it, with their depth."""
        yield depth, self
        for child in self.children():
            yield from child.walk(depth + 1)

    def click(self):
        """Does what a click does; GTK acts up to 250 ms later."""
        for number, name in enumerate(self.actions):
            if name in ("click", "activate", "toggle", "press"):
                self.call("Action.DoAction", "(i)", number)
                return
        self.fail(f"cannot be clicked; its actions are {self.actions}")

    def set_text(self, text):
        if not self.has("EditableText") or \
                not self.call("EditableText.SetTextContents", "(s)", text):
            self.fail("cannot be typed in")

    def set_value(self, number):
        if not self.has("Value"):
            self.fail("has no number that can be set")
        Bus.get().set_property(self.node, "Value.CurrentValue", GLib.Variant("d", float(number)))

    def wait_state(self, state, timeout=TIMEOUT):
        wanted = not state.startswith("!")
        name = state.lstrip("!")
        now = self.now()
        if not wait_for(lambda: (name in now.states) == wanted, timeout):
            now.fail(f"is {'not ' if wanted else ''}{name}: {sorted(now.states)}")

    def fail(self, what):
        message = f"{describe(self.role, self.name)} {what}"
        if self.program:
            self.program.fail(message)
        raise Failure(message)

    def line(self):
        states = ",".join(s for s in SHOWN_STATES if s in self.states)
        shown = "" if self.is_shown() else " (hidden)"
        return f"[{self.role}] {self.name!r} {states}{shown}"


class Program(Widget):
    """A running program, found by the name it has on the accessibility bus or by its process."""

    started = None  # the process that was started last

    def __init__(self, name, pid=None, timeout=TIMEOUT):
        self.process = None
        bus = Bus.get()

        def get():
            for node in bus.programs():
                if (bus.process_of(node) == pid if pid else Facts.ask(node).name == name) and \
                        bus.get_property(node, "Accessible.ChildCount"):
                    return node
            return None
        node = wait_for(get, timeout) or wait_failed(name, timeout)
        super().__init__(node, self)
        self.pid = bus.process_of(node)

    @classmethod
    def start(cls, command, name, timeout=TIMEOUT, **options):
        """Starts it; to be used with `with`, which ends it."""
        process = subprocess.Popen(command, **options)  # pylint: disable=consider-using-with
        Program.started = process
        try:
            program = cls(name, process.pid, timeout)
        except Failure:
            process.kill()
            process.wait()
            raise
        program.process = process
        return program

    @staticmethod
    def look_alive():
        """Nothing is to be waited for where the program has ended."""
        if Program.started and Program.started.poll() is not None:
            raise Ended(f"the program has ended with {Program.started.returncode}")

    def meet_again(self):
        """After a lock the program has begun anew in the same process: it is on the bus by another
        name."""
        bus = Bus.get()
        for node in bus.programs():
            if bus.process_of(node) == self.pid and node != self.node:
                self.node = node
                self.restarted()

    def restarted(self):
        """For what has to be done to a new window."""

    def children(self):
        """Its windows, the last one opened last; with all that is in them."""
        try:
            seen = Tree(self.node)
        except GLib.Error:
            self.meet_again()
            seen = Tree(self.node)
        return [Widget(node, self, seen) for node in seen.children(self.node)]

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(TIMEOUT)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def find_all(self, role, name):
        """Those that are there now, in the order of the tree."""
        role = "button" if role == "push button" else role
        return [w for _, w in self.walk()
                if is_role(role, w.role) and matches(name, w.name) and w.is_shown()]

    def find(self, role, name, timeout=TIMEOUT):
        """Of nested namesakes (a menu button is two) the one that can be clicked."""
        def get():
            found = self.find_all(role, name)
            return next((w for w in found if w.actions), found[0] if found else None)
        return wait_for(get, timeout, LULL) or \
            self.fail(f"no {describe(role, name)} within {timeout:g} s")

    wait = find

    def gone(self, role, name, timeout=TIMEOUT):
        def is_gone():  # at two looks: a list may be empty while it is made anew
            return not any(self.find_all(role, name) for _ in range(2))
        if not wait_for(is_gone, timeout, LULL):
            self.fail(f"{describe(role, name)} is still there after {timeout:g} s")

    def windows(self):
        """The X windows that have a title, the top one last; popovers have none."""
        return run("xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.pid),
                   "--name", ".").split()

    def focus(self):
        """Gives the top window the keyboard: there is no window manager to do it."""
        self.look_alive()
        for _ in range(3):  # the one that was on top may close at that very moment
            found = wait_for(self.windows, TIMEOUT) or self.fail("no window to type in")
            if run("xdotool", "getwindowfocus") == found[-1]:
                return
            run("xdotool", "windowfocus", "--sync", found[-1])

    def keys(self, names):
        self.focus()
        subprocess.run(["xdotool", "key", "--clearmodifiers", *names.split()], check=True)

    def type(self, text):
        self.focus()
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "5", text], check=True)

    def shot(self, path):
        found = wait_for(self.windows, TIMEOUT) or self.fail("no window to take a picture of")
        take_picture(found[-1], path)

    def tree(self):
        return "\n".join("  " * depth + widget.line() for depth, widget in self.walk())

    def lint(self):
        """Those shown that take the focus, or are buttons around what does, and have no good name;
        (role, name, what is wrong)."""
        return [(w.role, w.name, fault) for _, w in self.walk()
                if ("focusable" in w.states or w.role == "button") and w.is_shown()
                for fault in [name_fault(w)] if fault]

    def fail(self, what):
        handle, path = tempfile.mkstemp(prefix="overgang-tree-", suffix=".txt",
                                        dir=os.environ.get("TREE_FOLDER"))
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(self.tree() + "\n")
        raise Failure(f"{what}; {self.say_focus()}; the tree is in {path}")

    def say_focus(self):
        """Where the keyboard is: the first that is asked of a step which did not do what it should."""
        focused = [describe(w.role, w.name) for _, w in self.walk() if "focused" in w.states]
        return f"the keyboard is on {', then '.join(focused) or 'nothing'}"


def name_fault(widget):
    """Says what is wrong with the name that a screen reader would speak, or None.

    GTK 4.8 calls a widget without a name by its type, a mnemonic button "_Gem Gem", and
    an entry that has a name as well as a label "Gem Gem"."""
    name = widget.name
    if not name:
        if widget.role in NAMED_BY_CONTENT and any(w.name for _, w in widget.walk()):
            return None
        return "no name"
    if TYPE_NAME.match(name):
        return "named by its type"
    if MNEMONIC.search(name):
        return "mnemonic in the name"
    return "said twice" if name == " ".join([name[:len(name) // 2]] * 2) else None


def take_picture(window, path):
    """Waits until two pictures in a row are the same, so that no half-drawn one is kept."""
    def picture():
        subprocess.run(["import", "-window", window, path], check=True)
        return run("identify", "-format", "%#", path)
    before = picture()
    for _ in range(20):
        after = picture()
        if after == before:
            break
        before = after
    if int(run("identify", "-format", "%k", path) or 0) < 4:
        raise Failure(f"{path} is blank")


def lint_step(program):
    faults = program.lint()
    if faults:
        program.fail("; ".join(f"{describe(role, name)}: {what}" for role, name, what in faults))


STEPS = {  # name: (how many arguments, what it does)
    "wait": (2, lambda p, role, name: p.find(role, name)),
    "gone": (2, lambda p, role, name: p.gone(role, name)),
    "click": (2, lambda p, role, name: p.find(role, name).click()),
    "set": (3, lambda p, role, name, text: p.find(role, name).set_text(text)),
    "value": (3, lambda p, role, name, number: p.find(role, name).set_value(number)),
    "read": (2, lambda p, role, name: print(p.find(role, name).text)),
    "state": (3, lambda p, role, name, state: p.find(role, name).wait_state(state)),
    "keys": (1, lambda p, names: p.keys(names)),
    "type": (1, lambda p, text: p.type(text)),
    "shot": (1, lambda p, path: p.shot(path)),
    "screen": (1, lambda p, path: take_picture("root", path)),
    "dump": (0, lambda p: print(p.tree())),
    "lint": (0, lint_step),
}


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    pid = int(arguments[0]) if arguments[0].isdigit() else None
    program, rest = Program(arguments[0], pid), arguments[1:]
    while rest:
        count, act = STEPS.get(rest[0], (None, None))
        if count is None or len(rest) <= count:
            print(f"driver: no step {' '.join(rest)!r}", file=sys.stderr)
            return 2
        act(program, *rest[1:count + 1])
        rest = rest[count + 1:]
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Failure as failure:
        print(f"driver: {failure}", file=sys.stderr)
        sys.exit(1)
