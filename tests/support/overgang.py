"""Overgang from the build folder, and what its users do again and again. Used inside
tests/support/desktop by the tests of the whole program and by tests/support/screens.

Widgets are found by their Danish names, which are looked up in the program's own catalogue: a better
Danish word breaks no test, a missing one does."""
import gettext
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from gi.repository import GLib

from driver import LULL, Failure, Program, is_role, matches, wait_for

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "solsikke kaffe tandem"
COMPLAINT = re.compile(r"\*\* .*(WARNING|CRITICAL|ERROR)|-(WARNING|CRITICAL|ERROR) \*\*")
SLOW = 60  # a passphrase costs a second of an idle processor, and a test run's is not idle
NUMBERS = "1234567890"
LEAPS = Path(os.environ.get("HOME", "/nonexistent")) / "leaps"  # read by tests/program/own-time.c


class Words:
    """The program's Danish, by the English of the sources without mnemonics and capitals."""

    def __init__(self, build):
        with open(f"{build}/po/da/LC_MESSAGES/overgang.mo", "rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog  # pylint: disable=protected-access
        self.danish = {}
        for english, danish in catalogue.items():
            if isinstance(english, tuple) and english[1] == 0:
                english = english[0]  # of what is counted, the form for one
            if isinstance(english, str):
                self.danish.setdefault(self.key(english.split("\4")[-1]), set()).add(
                    danish.replace("_", ""))

    @staticmethod
    def key(english):
        return english.replace("_", "").lower()

    def __call__(self, english):
        """The Danish; where it differs from place to place, a pattern of all there is."""
        if self.key(english) not in self.danish:
            raise Failure(f"no Danish for {english!r}: has the string changed?")
        found = sorted(self.danish[self.key(english)])
        return found[0] if len(found) == 1 else \
            re.compile("^(?:" + "|".join(map(re.escape, found)) + ")$")

    def pattern(self, english, edges="^$"):
        """Of a sentence with something filled in; what that is comes as the groups."""
        parts = re.split(r"%(?:\d\$)?[sdu]", self(english))
        return re.compile(edges[:1] + "(.+)".join(map(re.escape, parts)) + edges[1:], re.S)


def read_pages():
    """Title, name, and whether it is a case's, of every page of the window, from its own table."""
    table = (ROOT / "src/ui/cti-page-table.c").read_text(encoding="utf-8")
    return [(title, name, ".set_case" in rest) for name, title, rest in
            re.findall(r'\.name = "(.+?)",\s*\.title = N_ \("(.+?)"\),(.*?)\}', table, re.S)]


def list_pages():
    """Title and name of every page of the window."""
    return [(title, name) for title, name, _ in read_pages()]


def find_below(window, role, name):
    """Those in a window, in the order of the tree."""
    return [widget for _, widget in window.walk()
            if is_role(role, widget.role) and matches(name, widget.name) and widget.is_shown()]


class Overgang(Program):
    """The running program."""

    is_fitted = False

    @classmethod
    def open(cls, build, *options, log, home=None):
        """Starts it; to be used with `with`, which ends it. What it complains about is in `log`."""
        environment = {**os.environ, "CTI_LOCALE_DIR": f"{build}/po",
                       "GSETTINGS_SCHEMA_DIR": f"{build}/data"}
        environment.pop("G_DEBUG", None)  # a warning is to be read in the log, not to end the walk
        if home:
            environment["XDG_DATA_HOME"] = str(home)
        before = [environment[name] for name in ("LD_PRELOAD",) if environment.get(name)]
        shim = Path(build) / "tests/program/own-time.so"
        environment["LD_PRELOAD"] = ":".join([*before, *[str(shim)] * shim.exists()])
        environment["CTI_TEST_LEAPS"] = str(LEAPS)
        with open(log, "ab") as file:
            app = cls.start([f"{build}/src/ui/overgang", *options], "overgang", timeout=SLOW,
                            stderr=file, env=environment)
        app.words = Words(build)
        return app

    @staticmethod
    def leap(seconds):
        """Lets so much time go by in which nobody touches anything; otherwise it stands still."""
        now = int(LEAPS.read_text(encoding="utf-8")) if LEAPS.exists() else 0
        new = LEAPS.with_suffix(".new")
        new.write_text(str(now + seconds), encoding="utf-8")
        new.rename(LEAPS)

    def find_all(self, role, name):
        """Those of the top window first: a dialog lies over the page that opened it."""
        return [widget for window in reversed(list(self.children()))
                for widget in find_below(window, role, name)]

    def fit(self):
        """Makes the window as large as the screen, since there is no window manager to do it, and
        takes the pointer from what it would explain."""
        self.is_fitted = True
        window = wait_for(self.windows, SLOW)[-1]
        size = subprocess.run(["xdotool", "getdisplaygeometry"], capture_output=True, text=True,
                              check=True).stdout.split()
        subprocess.run(["xdotool", "windowsize", window, *size, "mousemove", *size], check=True)

    def restarted(self):
        if self.is_fitted:
            self.fit()

    def named(self, role, english, timeout=SLOW):
        """The widget of that role and name."""
        return self.find(role, self.words(english), timeout)

    def find_in_state(self, role, english, state):
        """The widget of that role and name in that state, looked for anew each time: it may be made
        once more while it is waited for."""
        def get():
            return [widget for widget in self.find_all(role, self.words(english))
                    if state in widget.states and (widget.actions or role != "button")]
        found = wait_for(get, SLOW, LULL) or \
            self.fail(f"no [{role}] {self.words(english)!r} that is {state}")
        return found[0]

    def press(self, english):
        self.find_in_state("button", english, "sensitive").click()

    def fill(self, english, text):
        """Types into an entry, a password entry or a text view."""
        def get():
            for role in ("text", "entry"):
                found = self.find_all(role, self.words(english))
                if found:
                    return found[0]
            return None
        entry = wait_for(get, SLOW, LULL) or self.fail(f"no field {self.words(english)!r}")
        entry.set_text(text)

    def set_up(self, team, worker, initials, sheet, sheet_shown=lambda: None):
        """Goes through the four steps; the sheet is saved as PDF and one group of it typed back."""
        self.fill("Neutral name of the team", team)
        self.fill("Your name", worker)
        self.fill("Your initials", initials)
        self.press("Next")
        self.fill("Passphrase", PASSPHRASE)
        self.fill("The same once more", PASSPHRASE)
        self.press("Next")
        self.named("list item", "Use the keychain")
        self.press("Next")
        self.press("Save as PDF…")
        self.choose_file(sheet)
        self.named("*", "The sheet is saved. Print it and delete the file.")
        field = self.find("text", self.words.pattern("Group %u of the sheet, six digits"), SLOW)
        number = int(re.search(r"\d+", field.name).group())
        field.set_text(read_groups(sheet)[number])
        sheet_shown()
        self.press("Finish")
        self.named("button", "Lock")  # in sight also where the sidebar is folded away

    def prove(self, passphrase=PASSPHRASE):
        """Types the passphrase once more, which is asked before something leaves; of what leaves in
        plain it is asked first what it is for, where that is not clear."""
        button = self.named("button", "Go On")
        time.sleep(0.3)
        if any("focused" in box.states
               for box in self.find_all("combo box", self.words("What is it for?"))):
            self.keys("t Tab")  # for herself
        self.type(passphrase)
        self.keys("Return")
        if not wait_for(lambda: not button.is_shown(), SLOW):
            self.fail("the passphrase is asked for again")

    def choose_file(self, path):
        """Answers the toolkit's own file dialog."""
        count = len(self.windows())
        wait_for(lambda: len(self.windows()) > count, 1)
        self.keys("ctrl+a")
        self.type(str(path))
        self.keys("Return")
        if not wait_for(Path(path).exists, SLOW):
            self.fail(f"{path} was not written")

    def tab_to(self, role, english):
        """Presses Tab until the widget has the keyboard."""
        for _ in range(40):
            if any("focused" in widget.states for widget in
                   self.find_all(role, self.words(english))):
                return
            self.keys("Tab")
            time.sleep(0.05)
        self.fail(f"Tab does not lead to [{role}] {self.words(english)!r}")

    def unlock(self, passphrase=PASSPHRASE):
        self.fill("Passphrase", passphrase)
        self.press("Unlock")
        self.named("button", "Lock")  # in sight also where the sidebar is folded away

    def add_citizen(self, alias, shown=lambda: None):
        """Adds a citizen under a cover name, born in 1990."""
        self.keys("ctrl+n")
        self.named("check box", "Anonymous")
        self.tab_to("check box", "Anonymous")
        self.keys("Down space")
        self.fill("The name the citizen goes by", alias)
        self.fill("Year of birth", "1990")
        shown()
        self.press("Save")
        self.find("label", alias, SLOW)

    def open_case(self, name):
        """Opens the case from the caseload, by searching for it, and goes on to its star."""
        self.keys("ctrl+f")
        self.type(name[:12])
        self.find("list item", re.compile(re.escape(name)), SLOW)
        self.keys("Return")
        self.named("button", "Print or Save…")
        self.show_page("Star")
        self.named("button", "Print or save the star")

    def show_page(self, english):
        """Shows a page by its key: Ctrl and its number among the places, Alt among those of a case."""
        of_case = {title: of_case for title, _, of_case in read_pages()}[english]
        number = [title for title, _, other in read_pages() if other == of_case].index(english) + 1
        self.keys(f"{'alt' if of_case else 'ctrl'}+{number % 10}")
        title = self.words(english)
        wait_for(lambda: any(row.role == "list item" and matches(title, row.name) and
                             "selected" in row.states for _, row in self.walk()), SLOW) or \
            self.fail(f"the page {title!r} is not shown")

    def start_course(self, day, shown=lambda: None):
        """Starts a course whose contact building and phase 1 begin on that day."""
        self.show_page("Course")
        self.press("Start course")
        self.fill("Contact building begins", day)
        self.fill("Phase 1 begins", day)
        shown()
        self.press("Save")
        self.named("button", "More about the course")

    def begin_star(self):
        """Opens the form of a new star; the first area has the keyboard."""
        self.keys("ctrl+e")
        self.named("button", "Finish")

    def score(self, scores, note=None):
        """By keyboard, from the area that has it on; the note goes to the first of them."""
        if note:
            self.keys("n")
            self.type(note)
            self.keys("Escape")
        self.keys(" ".join(str(score % 10) for score in scores))

    def read_star(self, scores, note, shown=lambda: None):
        """Reads a whole star."""
        self.begin_star()
        self.score(scores, note)
        shown()
        self.press("Finish")
        self.named("button", "Print or save the star")

    def show_table(self):
        """Shows the star as a table."""
        self.keys("ctrl+t")
        self.find_in_state("button", "As a table", "pressed")

    def export_star(self, path):
        """Saves the star as PDF."""
        self.press("Print or save the star")
        self.named("menu item", "Save as PDF…").click()
        self.prove()
        self.choose_file(path)
        self.find("*", self.words.pattern("Saved as “%s”. The file is not encrypted."), SLOW)

    def wait_text(self, text, state="visible"):
        """The field of that state in which the text stands, as soon as there is one."""
        def get():
            return [field for field in self.find_all("text", re.compile(""))
                    if state in field.states and text in field.text]
        found = wait_for(get, SLOW, LULL) or self.fail(f"{text!r} stands in no field that is {state}")
        return found[0]

    def end(self, number):
        """Sends the signal and waits until it has ended; what it answered."""
        self.process.send_signal(number)
        return self.process.wait(SLOW)


def read_groups(sheet):
    """The eight groups of a recovery sheet, by their numbers."""
    text = subprocess.run(["pdftotext", "-layout", str(sheet), "-"], capture_output=True, text=True,
                          check=True).stdout
    groups = {int(number): group for number, group in re.findall(r"\b([1-8]) +(\d{6})\b", text)}
    if len(groups) != 8:
        raise Failure(f"the sheet has {len(groups)} groups of six digits")
    return groups


def complaints(log):
    """The lines of a log in which GLib or GTK complain."""
    return [line for line in Path(log).read_text(encoding="utf-8").splitlines()
            if COMPLAINT.search(line)]


def make_store(build, today=None, home=None, texts=None):
    """Makes a store with the demo caseload, or with some of its texts."""
    environment = {**os.environ, "OVERGANG_BUILD": str(build)}
    if today:
        environment["DEMO_TODAY"] = today
    if texts:
        environment["DEMO_TEXTS"] = " ".join(str(ROOT / "data/demo" / text) for text in texts)
    if home:
        environment["XDG_DATA_HOME"] = str(home)
    subprocess.run(["sh", str(ROOT / "data/demo/make-store")], input=PASSPHRASE + "\n", text=True,
                   env=environment, check=True)


def run_steps(steps):
    """Runs them one after another as the cases of a TAP stream; a step that fails ends the walk.

    A step is a function; the first line of its docstring is the sentence of the case."""
    failed = False
    for number, step in enumerate(steps, 1):
        name = f"{number} - {step.__doc__.splitlines()[0].rstrip('.')}"
        if failed:
            print(f"not ok {name} # not reached", flush=True)
            continue
        begin = time.monotonic()
        try:
            step()
        except (AssertionError, OSError, subprocess.SubprocessError, GLib.Error) as trouble:
            failed = True
            print("\n# ".join([f"not ok {name}", *str(trouble).splitlines()]), flush=True)
            print(trouble, file=sys.stderr)
        else:
            print(f"ok {name}\n# {time.monotonic() - begin:.1f} s", flush=True)
    print(f"1..{len(steps)}")
    return 1 if failed else 0
