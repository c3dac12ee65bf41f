"""What a worker does in a week, by keyboard alone: played whole by test-week, and cut short by
test-week-kills. Each part begins anywhere in the window."""
import re
from pathlib import Path

from demo_store import PASSPHRASE, DemoStore
from driver import wait_for
from keyboard import ANY, Keyboard
from overgang import SLOW, Overgang

MONDAY, WEDNESDAY, FRIDAY = "2026-03-02", "2026-03-04", "2026-03-06"
JONAS, AASE, FREJA, VERA, SOFIE, IDA = "K3E7", "P4R6", "U6N2", "M8K4", "N4T7", "J2M8"  # case codes
PUT_OFF = "Ringe til boligkontoret før kl. 12"
WHY = "Der blev sat ring om det forkerte tal"
NOTE_FIELDS = {"fact": "What happened", "judgement": "My judgement",
               "words": "In the citizen's own words"}
ON_JOURNAL = "Lejligheden er i orden"


class Week:
    """A program on a demo store, and somebody at its keyboard."""

    def __init__(self, build, log, faults, hand=Keyboard):
        self.build, self.log, self.faults, self.hand = build, log, faults, hand
        self.store = DemoStore(build, MONDAY)
        self.app = self.keys = None

    def open(self, day):
        self.app = Overgang.open(self.build, f"--today={day}", log=self.log)
        self.keys = self.hand(self.app, self.faults)
        self.app.named("button", "Unlock")
        self.app.type(PASSPHRASE)
        self.app.keys("Return")
        self.app.named("list item", "Caseload")

    def close(self):
        self.app.keys("ctrl+q")
        assert self.app.process.wait(SLOW) == 0, "it ended with an error"
        self.keys.close()

    def next_day(self, day):
        self.close()
        self.open(day)

    # --- Parts -----------------------------------------------------------------------------------

    def log_contact(self, citizen, kind, minutes, line):
        """Who, what, how long, one line; where no citizen is named, that of the case on the screen."""
        keys = self.keys
        keys.opens(self.app.keys, "F2")
        if citizen:
            keys.type("Citizen", citizen)
            self.app.keys("Return")
        keys.choose("Kind of contact", kind)
        keys.type("Minutes", minutes)
        keys.type("In one line", line)
        keys.closes()

    def open_case(self, name):
        self.keys.opens(self.app.keys, "ctrl+k")
        self.app.type(name)
        self.keys.closes("Return")
        self.keys.arrives("button", "Print or Save…")

    def write_note(self, **texts):
        """In the case on the screen."""
        self.keys.opens(self.app.keys, "F3")
        for field, text in texts.items():
            self.keys.type(NOTE_FIELDS[field], text)
        self.keys.closes()

    def call_jonas(self):
        """a phone call"""
        self.log_contact("jon", "phone call", "20", "Ringede om tiden hos lægen")

    def meet_aase(self):
        """a meeting"""
        self.log_contact("aase", "meeting", "45", "Gennemgik breve på kontoret")

    def put_off_task(self):
        """a task that is put off"""
        self.app.show_page("Today")
        self.keys.pick("Later", "Until Next Monday", about=re.compile(PUT_OFF))
        wait_for(lambda: self.describe_rows(PUT_OFF) == ["Senest 09.03.2026"], SLOW) or \
            self.app.fail("it is still for today")

    def visit_freja(self):
        """a visit, and the note on it"""
        self.open_case("freja")
        self.log_contact(None, "home visit", "60", ON_JOURNAL)
        self.write_note(fact="Køkkenet er sat i stand", words="Jeg vil gerne blive boende")

    def take_back(self):
        """a contact that is removed by mistake, and taken back"""
        self.app.show_page("Journal")
        self.keys.go("list item", ANY, about=re.compile(ON_JOURNAL))
        self.app.keys("Delete")
        wait_for(lambda: not self.is_in_journal(), SLOW) or self.app.fail("the contact is still there")
        self.app.keys("ctrl+z")
        wait_for(self.is_in_journal, SLOW) or self.app.fail("the contact is not back")

    def go_along_with_vera(self):
        """a contact from anywhere, and a note in the case"""
        self.log_contact("vera", "accompaniment", "90", "Fulgte til mødet på jobcentret")
        self.open_case("vera")
        self.write_note(fact="Hun kom selv og havde spørgsmål med", judgement="Det gik roligt til")

    def write_jonas(self):
        """a message"""
        self.log_contact("jonas", "messages", "5", "Skrev om søndagen")

    def correct_star(self):
        """a score that was written down wrongly is corrected, with the reason"""
        self.open_case("sofie")
        self.app.show_page("Star")
        self.keys.pick(self.app.words.pattern("What can be done with %s"), "Correct…")
        self.app.named("text", "Reason for the correction")
        self.app.keys("8")  # the first area has the keyboard
        self.keys.go("text", self.app.words("Reason for the correction"), "shift+Tab")
        self.keys.type("Reason for the correction", WHY)
        self.app.keys("ctrl+Return")
        wait_for(lambda: any(WHY in text for text in self.describe_rows("")), SLOW) or \
            self.app.fail("the star is not marked as corrected")

    # --- What is on the screen -------------------------------------------------------------------

    def describe_rows(self, title):
        return [row.description for row in self.app.find_all("list item", re.compile(title))]

    def is_in_journal(self):
        return ON_JOURNAL in self.describe_rows("")
