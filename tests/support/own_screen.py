"""The citizen's own screen, driven: handed over, gone through, and measured as it looks."""
import os
import subprocess
import time
from collections import namedtuple

from contrast import Picture, measure_contrast
from driver import wait_for
from overgang import SLOW

PIN = "4711"
VIEWS = ["My star", "Looking back", "How I feel", "My plan", "Write together",
         "What is written about me"]
TARGET, CONTRAST = 44, 7.0
PRESSED = ("button", "toggle button", "radio button", "check box", "slider")
Box = namedtuple("Box", "x y width height")


def box_of(widget):
    """Where it is in the window."""
    return Box(*widget.call("Component.GetExtents", "(u)", 1))


def hand_over(app, her, pin=PIN):
    """The worker opens her case and hands the screen over, with a PIN."""
    app.open_case(her)
    app.fit()
    app.keys("F11")
    app.named("password text", "PIN for coming back (optional)")
    if pin:
        app.type(pin)
    app.keys("Return")
    app.named("button", "My star")
    app.fit()


def go_to(app, view):
    app.press(view)
    app.named("button", "Back")
    app.find("label", app.words(view), SLOW)


def home(app):
    """Back to the first view, from wherever."""
    for _ in range(8):
        if wait_for(lambda: app.find_all("button", app.words("My star")), 0.5):
            return
        app.keys("Escape")
    app.fail("Escape does not lead back")


class Look:
    """How the views look: nothing is cut, every target is large, every text has contrast, from the
    top of a view to its end. Where `folder` is given the pictures stay there."""

    def __init__(self, app, picture, folder=None):
        self.app, self.picture, self.folder = app, picture, folder
        self.width, self.height = map(int, os.environ.get("SCREEN", "1280x800").split("x"))
        self.measured = set()

    def resize(self, width, height):
        """Makes the window that large from now on."""
        self.width, self.height = width, height
        subprocess.run(["xdotool", "windowsize", self.app.windows()[-1], str(width), str(height)],
                       check=True)

    def take(self):
        """The picture of the window, once two in a row are the same."""
        before = None
        for _ in range(20):
            subprocess.run(["import", "-window", self.app.windows()[-1], "-depth", "8",
                            str(self.picture)],
                           check=True)
            now = self.picture.read_bytes()
            if now == before:
                break
            before = now
        return Picture(self.picture)

    def find_places(self):
        """(widget, its box, whether all of it is in sight) of all there is."""
        pane, depth = None, 0
        for level, widget in self.app.walk():
            if widget.role in ("application", "frame") or not widget.is_shown():
                continue
            box = box_of(widget)
            if widget.role == "scroll pane" and pane is None:
                pane, depth = box, level
            around = pane if pane and level > depth else Box(0, 0, self.width, self.height)
            yield widget, box, box.y >= around.y and box.y + box.height <= around.y + around.height

    def measure(self, view, places, picture):
        for widget, box, in_sight in places:
            about = f"{view}: {widget.role} {widget.name!r} {box.x},{box.y} {box.width}x{box.height}"
            assert box.x >= -8 and box.x + box.width <= self.width + 8, f"cut: {about}"
            if "focusable" in widget.states and widget.role in PRESSED:
                assert min(box.width, box.height) >= TARGET, f"small: {about}"
            if widget.role == "label" and widget.name.strip() and in_sight and \
                    (view, widget.name) not in self.measured:
                self.measured.add((view, widget.name))
                found = measure_contrast(picture, box)
                assert found is None or found >= CONTRAST, f"contrast {found:.1f}: {about}"

    def at(self, view):
        """Looks at a view from its top to its end."""
        time.sleep(0.4)
        before = None
        for number in range(12):
            places = list(self.find_places())
            if [box for _, box, _ in places] == before:
                break
            before = [box for _, box, _ in places]
            self.measure(view, places, self.take())
            if self.folder:
                subprocess.run(["convert", str(self.picture), f"{self.folder}/{view}-{number}.png"],
                               check=True)
            if all(in_sight for _, _, in_sight in places):
                break
            subprocess.run(["xdotool", "mousemove", str(self.width - 20), str(self.height // 2),
                            "click", "--repeat", "7", "--delay", "10", "5"], check=True)
            time.sleep(0.2)
