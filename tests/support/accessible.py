"""What programs say of their windows on the accessibility bus, read in one piece.

Asking each node for its children, its role, its name and its states costs a turn over the bus every
time: seconds for the thousands of nodes of a window. GTK tells of all of them in one answer, but only
of those that somebody has met before. So the ones that are missing are met first, a generation at a
time and without waiting between the questions, and then all is read at once."""
import ast
import os
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ATSPI = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
PROPERTIES = "org.freedesktop.DBus.Properties"
PATIENCE = 20000  # milliseconds in which a busy program has to answer
GENERATIONS = 100  # deeper than any window

ROLES = [Atspi.role_get_name(Atspi.Role(number)).replace("push button", "button")
         for number in range(int(Atspi.Role.LAST_DEFINED))]
STATES = [Atspi.StateType(number).value_nick
          for number in range(int(Atspi.StateType.LAST_DEFINED))]

# Taking a megabyte of values apart is slow in Python; finding the places in its text is not.
REF = r"\('([^']*)', '([^']*)'\)"
TEXT = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
ITEM = re.compile(rf"\({REF}, {REF}, {REF}, (-?\d+), (-?\d+), \[([^]]*)\], {TEXT}, (\d+), {TEXT}, "
                  r"\[(\d+), (\d+)\]\)")


class Bus:
    """The accessibility bus of this desktop. A node is the name of its program and its path."""

    opened = None

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                    None, None, 0, PATIENCE, None).unpack()[0]
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.events = 0  # how many there were, so that somebody who waits sees that there was one
        self.connection.signal_subscribe(None, None, None, None, None, 0, self.count_event)

    @classmethod
    def get(cls):
        cls.opened = cls.opened or cls()
        return cls.opened

    def count_event(self, *_signal):
        self.events += 1

    def ask(self, node, question, *arguments):
        """The answer as a GVariant. QUESTION has its interface; ARGUMENTS: a signature and values."""
        interface, method = question.rsplit(".", 1)
        values = GLib.Variant(arguments[0], arguments[1:]) if arguments else None
        return self.connection.call_sync(*node, interface, method, values, None, 0, PATIENCE, None)

    def call(self, node, question, *arguments):
        """The answer, or the first value of it."""
        answer = self.ask(node, ATSPI + question, *arguments).unpack()
        return answer[0] if len(answer) == 1 else answer

    def get_property(self, node, name):
        """NAME has its interface: Text.CaretOffset."""
        interface, name = name.rsplit(".", 1)
        return self.ask(node, PROPERTIES + ".Get", "(ss)", ATSPI + interface, name).unpack()[0]

    def set_property(self, node, name, value):
        interface, name = name.rsplit(".", 1)
        self.ask(node, PROPERTIES + ".Set", "(ssv)", ATSPI + interface, name, value)

    def meet(self, nodes, known):
        """The children of nodes by their parent. GTK knows these and all below them from then on;
        below those that are KNOWN nothing is asked."""
        children = self.ask_children(nodes)
        known, new = set(known), children
        for _ in range(GENERATIONS):
            nodes = {node for nodes in new.values() for node in nodes} - known
            if not nodes:
                break
            known |= nodes
            new = self.ask_children(nodes)
        return children

    def ask_children(self, nodes):
        """All at once; one that is gone has none."""
        answers = {}

        def answered(connection, result, node):
            try:
                answers[node] = connection.call_finish(result).unpack()[0]
            except GLib.Error:
                answers[node] = []
        for node in nodes:
            self.connection.call(*node, ATSPI + "Accessible", "GetChildren", None, None, 0, PATIENCE,
                                 None, answered, node)
        while len(answers) < len(nodes):
            GLib.MainContext.default().iteration(True)
        return answers

    def hear_focus(self, hear):
        """Calls HEAR (node) where the keyboard arrives; returns what `stop_hearing` takes."""
        def heard(_connection, sender, path, _interface, _signal, values):
            if values.unpack()[1]:
                hear((sender, path))
        return self.connection.signal_subscribe(None, ATSPI + "Event.Object", "StateChanged", None,
                                                "focused", 0, heard)

    def stop_hearing(self, number):
        self.connection.signal_unsubscribe(number)

    def programs(self):
        """The root of each program that is on the bus."""
        return self.call((ATSPI + "Registry", ROOT), "Accessible.GetChildren")

    def process_of(self, node):
        """The number of the process, or None where it has gone."""
        try:
            return self.ask(("org.freedesktop.DBus", "/org/freedesktop/DBus"),
                            "org.freedesktop.DBus.GetConnectionUnixProcessID", "(s)",
                            node[0]).unpack()[0]
        except GLib.Error:
            return None


class Facts:
    """What a node said of itself."""

    def __init__(self, node, role, name, description, bits, interfaces):
        self.node, self.name, self.description = node, name, description
        self.role = ROLES[role]
        self.bits = bits
        self.interfaces = interfaces

    @classmethod
    def ask(cls, node):
        bus = Bus.get()
        about = bus.ask(node, PROPERTIES + ".GetAll", "(s)", ATSPI + "Accessible").unpack()[0]
        return cls(node, bus.call(node, "Accessible.GetRole"), about["Name"], about["Description"],
                   bus.call(node, "Accessible.GetState"),
                   bus.call(node, "Accessible.GetInterfaces"))

    @property
    def states(self):
        return {name for number, name in enumerate(STATES)
                if self.bits[number // 32] >> number % 32 & 1}


class Tree:
    """All nodes of a program as they were at one moment."""

    def __init__(self, root):
        asked = {}
        for _ in range(3):  # what is built meanwhile is met at the next turn
            missing = self.read(root) - asked.keys()
            if not missing:
                break
            asked.update(Bus.get().meet(missing, self.facts))
        self.below.update(asked)

    def read(self, root):
        """Returns the nodes of which the answer tells other children than they have: some were never
        met, some are hidden now."""
        answer = Bus.get().ask((root[0], "/org/a11y/atspi/cache"), ATSPI + "Cache.GetItems")
        counts, places = {}, {}
        self.facts = {}
        for (sender, path, _, _, parent, parent_path, place, count, interfaces, name, role,
             description, *bits) in ITEM.findall(answer.print_(False)):
            node = (sender, path)
            counts[node] = int(count)
            self.facts[node] = Facts(node, int(role), read_text(name), read_text(description),
                                     [int(word) for word in bits], interfaces)
            places.setdefault((parent, parent_path), []).append((int(place), node))
        self.below = {}
        for node, children in places.items():
            children.sort()
            self.below[node] = [child for _, child in children]
        return {node for node, count in counts.items()
                if [place for place, _ in places.get(node, ())] != list(range(count))}

    def children(self, node):
        """Those that are there and were so when the facts were read."""
        return [child for child in self.below.get(node, ()) if child in self.facts]


def read_text(literal):
    """A text as GVariant writes it, which is as Python does."""
    return ast.literal_eval(literal) if "\\" in literal else literal[1:-1]
