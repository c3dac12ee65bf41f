"""Works Overgang as somebody does who has no mouse: by real key events alone. The accessibility bus
is only listened to: where the keyboard is, and what a widget says of itself.

Where the keyboard is comes as an event, so that going through a page does not mean reading its
whole tree after each Tab. GTK 4.8 may end when its tree is read while a dialog closes: a dialog counts as
closed when its X window is gone, and nothing is read before."""
import re

from gi.repository import GLib

from accessible import Bus
from driver import Widget, describe, is_role, matches, name_fault, turn_loop, wait_for
from overgang import SLOW

PLACES = 120  # more than any page has
TICKS = ("switch", "toggle button", "check box")
ANY = re.compile("")
NOT_MOVED = 5  # seconds after which a key has moved nothing


class Keyboard:
    """The keyboard of a running program. Widgets are named by the English of their Danish."""

    def __init__(self, app, faults=None):
        """What a screen reader would stumble over on the way is added to faults."""
        self.app = app
        self.faults = set() if faults is None else faults
        self.moves = 0
        self.last = None
        self.hearing = Bus.get().hear_focus(self.hear)

    def close(self):
        Bus.get().stop_hearing(self.hearing)

    def hear(self, node):
        self.moves += 1
        self.last = Widget(node, self.app)

    def here(self):
        """The widget that has the keyboard, or None while that is not known."""
        turn_loop()
        try:
            return self.last if "focused" in self.last.states else None
        except (AttributeError, GLib.Error):
            return None

    def move(self, key="Tab"):
        """Presses a key that moves the keyboard elsewhere; where it is then."""
        turn_loop()
        before = self.moves
        self.app.keys(key)
        wait_for(lambda: self.moves > before, NOT_MOVED)
        return self.look(wait_for(self.here, NOT_MOVED))

    def look(self, widget):
        fault = widget and name_fault(widget)
        if fault:
            self.faults.add(f"{describe(widget.role, widget.name)}: {fault}")
        return widget

    def arrives(self, role, english):
        """Waits until the keyboard is put there by the program itself."""
        name = self.name(english)
        if not wait_for(lambda: self.is_at(role, name), SLOW):
            self.app.fail(f"the keyboard is not at {describe(role, name)}")

    def go(self, role, name, key="Tab", about=ANY):
        """Goes on until the keyboard is at the widget of that role, name and description; returns
        it."""
        role = role if isinstance(role, tuple) else (role,)
        seen, widget = [], self.here()
        for _ in range(PLACES):
            if len(seen) > 2 and len(set(seen[-3:])) == 1:
                break  # it stays where it is
            if widget and any(is_role(one, widget.role) for one in role) and matches(name, widget.name) and \
                    matches(about, widget.description):
                return widget
            widget = self.move(key)
            seen.append(describe(widget.role, widget.name) if widget else "nothing")
        return self.app.fail(f"{key} does not lead to {describe('/'.join(role), name)} but to " +
                             ", ".join(dict.fromkeys(seen)))

    def name(self, english):
        """The Danish; what is not a string is a pattern or a name already."""
        return self.app.words(english) if isinstance(english, str) else english

    # --- What a dialog is made of --------------------------------------------------------------

    def press(self, english, key="space", about=ANY):
        """Presses the button."""
        self.go("button", self.name(english), about=about).wait_state("sensitive", SLOW)
        self.app.keys(key)

    def open_row(self, name):
        """Opens what a row of a list stands for."""
        self.go("list item", self.name(name))
        self.app.keys("Return")

    def type(self, english, text):
        """Types into the field, in the place of what stands there."""
        field = self.go("text", self.name(english))
        for _ in range(2):  # a letter may be lost where the machine is busy
            self.app.keys("ctrl+a")
            self.app.type(text)
            if wait_for(lambda: self.read(field) == text, NOT_MOVED):
                return
        field.fail(f"says {self.read(field)!r} where {text!r} was typed")

    @staticmethod
    def read(field):
        return field.text

    def choose(self, english, choice):
        """Chooses from a list that unfolds; what is chosen is then said by its description."""
        box = self.go("combo box", self.name(english))
        choice = self.name(choice)
        if not matches(choice, self.describe(box)):
            self.app.keys("space")
            self.go_to_choice(choice)
            self.app.keys("Return")
        if not wait_for(lambda: matches(choice, self.describe(box)), SLOW):
            box.fail(f"says {self.describe(box)!r} where {choice!r} was chosen")

    def go_to_choice(self, choice):
        """GTK 4.8 leaves the rows of such a list without a name: what they show is below them."""
        item = wait_for(lambda: self.is_at("list item") and self.here(), SLOW)
        if item.place[0] > 0:
            item = self.move("Home")
        while not any(matches(choice, widget.name) for _, widget in item.walk()):
            number, count = item.place
            if number == count - 1:
                self.app.fail(f"no choice {choice!r}")
            item = self.move("Down")

    def leaves(self):
        """Waits until the program itself has put the keyboard elsewhere."""
        before = self.last
        if not wait_for(lambda: self.last is not before and self.here(), SLOW):
            before.fail("still has the keyboard")

    def is_at(self, role, name=ANY):
        widget = self.here()
        return widget is not None and widget.role == role and matches(name, widget.name)

    @staticmethod
    def describe(widget):
        return widget.description

    def tick(self, english):
        """Turns a switch or a tick on or off."""
        widget = self.go(TICKS, self.name(english))
        before = "checked" in widget.states
        self.app.keys("space")
        widget.wait_state("!checked" if before else "checked", SLOW)

    def pick(self, button, item, about=ANY):
        """Picks from the menu behind a button."""
        self.press(button, about=about)
        self.pick_from_open(item)

    def pick_from_menu(self, item):
        """Picks from the menu of the window."""
        self.app.keys("F10")
        self.pick_from_open(item)

    def pick_from_open(self, item):
        """Picks from the menu that is open."""
        wait_for(lambda: self.is_at("menu item"), SLOW)
        self.go("menu item", self.name(item), "Down")
        self.app.keys("Return")

    # --- Dialogs -------------------------------------------------------------------------------

    def opens(self, act, *arguments):
        """Does what opens a dialog, maybe in the place of another; it has the keyboard then."""
        self.shows_window(act, *arguments)
        self.last = self.look(wait_for(self.find_focus, SLOW))

    def shows_window(self, act, *arguments):
        before = set(self.app.windows())
        act(*arguments)
        if not wait_for(lambda: set(self.app.windows()) - before, SLOW):
            self.app.fail("no dialog opened")
        self.app.focus()

    def find_focus(self):
        """Where the keyboard is in a window that has said nothing yet."""
        window = self.app.children()[-1]
        return next((w.now() for _, w in window.walk() if "focused" in w.states), None)

    def closes(self, key="ctrl+Return"):
        """Presses the key that saves, or another one that ends the dialog."""
        count = len(self.app.windows())
        self.app.keys(key)
        if not wait_for(lambda: len(self.app.windows()) < count, SLOW):
            self.app.fail("the dialog is still there")
        self.app.focus()

    def choose_file(self, act, *arguments, path):
        """Does what asks for a file, and names it in the toolkit's own dialog."""
        self.shows_window(act, *arguments)
        count = len(self.app.windows())
        self.app.keys("ctrl+l ctrl+a")
        self.app.type(str(path))
        self.app.keys("Return")
        if not wait_for(lambda: len(self.app.windows()) < count, SLOW):
            self.app.fail(f"{path} was not taken")
