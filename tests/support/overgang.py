"""Overgang from the build folder, and what its users do again and again, in Danish. Used inside
tests/support/desktop by the tests of the whole program and by tests/support/screens."""
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from driver import TIMEOUT, Failure, Program, matches, wait_for

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "solsikke kaffe tandem"
COMPLAINT = re.compile(r"(WARNING|CRITICAL|ERROR) \*\*|-(WARNING|CRITICAL|ERROR) ")
SLOW = 30  # the passphrase costs a second of a free processor, and those of a test run are not free


class Overgang(Program):
    """The running program."""

    @classmethod
    def open(cls, build, *options, log, home=None):
        """Starts it; to be used with `with`, which ends it. What it complains about is in `log`."""
        environment = {**os.environ, "CTI_LOCALE_DIR": f"{build}/po",
                       "GSETTINGS_SCHEMA_DIR": f"{build}/data"}
        environment.pop("G_DEBUG", None)  # a warning is to be read in the log, not to end the walk
        if home:
            environment["XDG_DATA_HOME"] = str(home)
        with open(log, "ab") as file:
            return cls.start([f"{build}/src/ui/overgang", *options], "overgang", timeout=SLOW,
                             stderr=file, env=environment)

    def unlock(self, passphrase=PASSPHRASE):
        self.find("password text", "Adgangssætning").set_text(passphrase)
        self.find("button", "Lås op").click()
        self.find("*", "Sager", SLOW)

    def end(self, number):
        """Sends the signal and waits until it has ended; what it answered."""
        self.process.send_signal(number)
        return self.process.wait(SLOW)


def complaints(log):
    """The lines of a log in which GLib or GTK complain."""
    return [line for line in Path(log).read_text(encoding="utf-8").splitlines()
            if COMPLAINT.search(line)]


def make_store(build, today=None, home=None):
    """Makes a store with the demo caseload and returns its folder of stores."""
    environment = {**os.environ, "OVERGANG_BUILD": str(build)}
    if today:
        environment["DEMO_TODAY"] = today
    if home:
        environment["XDG_DATA_HOME"] = str(home)
    subprocess.run(["sh", str(ROOT / "data/demo/make-store")], input=PASSPHRASE + "\n", text=True,
                   env=environment, check=True)


def run_steps(steps):
    """Runs them one after another as the cases of a TAP stream; a step that fails ends the walk.

    A step is a function; its docstring is the sentence of the case."""
    failed = False
    for number, step in enumerate(steps, 1):
        name = f"{number} - {step.__doc__.splitlines()[0]}"
        if failed:
            print(f"not ok {name} # not reached", flush=True)
            continue
        begin = time.monotonic()
        try:
            step()
        except (AssertionError, OSError, subprocess.SubprocessError) as trouble:
            failed = True
            print(f"not ok {name}\n# {trouble}".replace("\n", "\n# "), flush=True)
        else:
            print(f"ok {name}\n# {time.monotonic() - begin:.1f} s", flush=True)
    print(f"1..{len(steps)}")
    return 1 if failed else 0
