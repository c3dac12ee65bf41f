"""A store with the demo caseload, opened by a passphrase alone or by the recovery code, which costs no
time; it can be laid aside and taken up again as it was. Used inside tests/support/desktop."""
import json
import os
import shutil
import subprocess
from pathlib import Path

from overgang import ROOT

PASSPHRASE = "kanariegul trompet mosekonge syvogtyve ribben"  # long enough to open a store alone
DEMO = ("guide", "caseload", "course")


class DemoStore:
    """The store in the home folder of this desktop, or in another one."""

    def __init__(self, build, today, home=None, worker="Mette", parts=DEMO):
        self.build = build
        self.home = Path(home or os.environ["XDG_DATA_HOME"])
        self.folder = self.home / "overgang"
        self.code = ""
        self.code = self.tool("create", "--team=Team Nord", f"--worker={worker}",
                              "--phase-months=4", today=today)
        for part in parts:
            self.tool("import", str(ROOT / f"data/demo/{part}.cti"), today=today)

    def tool(self, command, *arguments, today):
        """Runs overgang-tool; what it printed, or the recovery code of a new store."""
        reader, writer = os.pipe()
        creates = command == "create"
        if not creates:
            os.write(writer, self.code.encode())
            os.close(writer)
        codes = ["--passphrase-fd=0", f"--recovery-out={writer}"] if creates else \
            [f"--recovery-fd={reader}"]
        said = subprocess.run(
            [f"{self.build}/src/tool/overgang-tool", command, f"--today={today}", *codes, *arguments],
            check=True, text=True, input=PASSPHRASE + "\n", pass_fds=[writer if creates else reader],
            env={**os.environ, "CTI_LOCALE_DIR": f"{self.build}/po",
                 "XDG_DATA_HOME": str(self.home)}, stdout=subprocess.PIPE).stdout
        if creates:
            os.close(writer)
            said = os.read(reader, 1000).decode()
        os.close(reader)
        return said

    def show(self, code, *options, today):
        """A case as JSON tells it."""
        return json.loads(self.tool("show", "--json", code, *options, today=today))

    def lay_aside(self, folder):
        """Copies all of it as it is now."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)

    def take_up(self, folder):
        """Puts the copy in the place of what is there."""
        shutil.rmtree(self.folder)
        shutil.copytree(folder, self.folder)
