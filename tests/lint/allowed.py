"""What each folder of src may include: the table of layers of the design, as data.

A folder may name the headers of its own, those of the layers listed here, and the system's headers
listed here. The build cannot hold this line alone: SQLite, libsodium, libarchive, libseccomp and
libintl lie in the compiler's default path and would compile anywhere.
"""

# Headers of C itself that neither open a file nor tell the time.
PURE = {"errno.h", "float.h", "inttypes.h", "limits.h", "math.h", "stdarg.h", "stdbool.h", "stddef.h",
        "stdint.h", "stdlib.h", "string.h", "ctype.h"}
# Headers of the system, for those who meet files and processes.
SYSTEM = PURE | {"errno.h", "fcntl.h", "signal.h", "stdio.h", "unistd.h", "dirent.h", "locale.h",
                 "sys/file.h", "sys/mman.h", "sys/stat.h", "sys/types.h", "sys/wait.h"}
GLIB = {"glib.h", "glib-object.h", "glib/gprintf.h"}
GIO = GLIB | {"gio/gio.h", "glib/gstdio.h", "glib-unix.h", "gio/gunixfdlist.h",
              "gio/gunixinputstream.h", "gio/gunixoutputstream.h"}
GETTEXT = {"glib/gi18n.h", "libintl.h"}
CAIRO = {"cairo.h", "cairo-pdf.h", "cairo-svg.h", "pango/pango.h", "pango/pangocairo.h"}
GTK = {"gtk/gtk.h", "gtk/gtkunixprint.h", "gdk/gdk.h", "gdk/x11/gdkx.h",
       "gdk/wayland/gdkwayland.h", "adwaita.h"}

BELOW_UI = {"base", "model", "stats", "words", "crypto", "store", "keychain", "exchange", "charts",
            "reports", "session"}

# folder: (other folders it sees, system headers it may include)
LAYERS = {
    "base": (set(), GIO | SYSTEM | {"seccomp.h", "time.h", "sys/prctl.h", "sys/random.h",
                                    "sys/resource.h", "sys/socket.h"}),
    "model": ({"base"}, GLIB | PURE),
    "stats": ({"base", "model"}, GLIB | PURE),
    "words": ({"base", "model"}, GLIB | PURE | GETTEXT | {"locale.h"}),
    "crypto": ({"base"}, GIO | SYSTEM | {"sodium.h"}),
    "store": ({"base", "model", "crypto"}, GIO | SYSTEM | {"sqlite3.h"}),
    "keychain": ({"base"}, GIO | PURE | {"errno.h", "libsecret/secret.h"}),
    "exchange": ({"base", "model", "crypto"},
                 GIO | SYSTEM | {"json-glib/json-glib.h", "archive.h", "archive_entry.h"}),
    "charts": ({"base"}, GIO | PURE | CAIRO | {"stdio.h", "errno.h"}),
    "reports": ({"base", "model", "stats", "words", "charts", "exchange"},
                GIO | PURE | GETTEXT | CAIRO | {"locale.h", "stdio.h", "qrencode.h"}),
    "session": ({"base", "model", "crypto", "store", "keychain", "exchange"}, GIO | SYSTEM),
    "ui": (BELOW_UI, GIO | PURE | GETTEXT | CAIRO | GTK | {"errno.h", "locale.h", "signal.h",
                                                           "stdio.h", "unistd.h", "enchant.h", "gmodule.h",
                                                           "poppler.h"}),
    "tool": (BELOW_UI, GIO | SYSTEM | GETTEXT | {"termios.h", "sys/ioctl.h"}),
}

# The rooms of src/ui that several features share, each on top of those before it.
UI_SHARED = ("compat", "common", "form", "draft", "paper", "chart", "workspace", "record")
# Where one feature opens what belongs to another. Everything else goes through an action; what stands
# in no room, the window and the tables of pages and acts, knows every feature and is known by none.
UI_ALSO = {
    "citizen": {"star"},        # new readings are the star's
    "contact": {"journal"},     # the note of a contact
    "handover": {"supervision"},  # a case of a pack is looked at as in a session
    "inquiry": {"caseload"},    # an inquiry becomes a citizen
    "journal": {"attachment", "contact"},
    "phrase": {"team"},         # phrases are kept with the team's forms
    "search": {"help"},         # Ctrl+K leads to its topics
    "settings": {"backup", "phrase", "team", "unlock"},  # it leads to what each of them sets
    "star": {"wellbeing"},      # what is measured next
    "team": {"today"},          # the reminders that a team tunes
    "today": {"contact"},       # a planned contact of the week
}

# Headers that are forbidden somewhere; tests/lint/test-rules plants each wherever it is forbidden.
WATCHED = sorted({"sqlite3.h", "sodium.h", "archive.h", "archive_entry.h", "seccomp.h", "libintl.h",
                  "glib/gi18n.h", "libsecret/secret.h", "json-glib/json-glib.h", "qrencode.h",
                  "enchant.h", "poppler.h", "time.h", "sys/time.h", "sys/socket.h", "netinet/in.h", "cairo.h",
                  "pango/pangocairo.h"} | GTK)

# What leaves the program or cannot be taken back asks for the worker first (promise 16): what does it
# without a question stands only where the question is asked. Setting up and a new recovery sheet make
# a paper that opens nothing before the passphrase is typed.
ASKED_FIRST = {
    "cti_compat_choose_file_save": {"compat/cti-compat-file", "paper/cti-file-place",
                                    "unlock/cti-set-up-recovery"},
    "cti_print_async": {"paper/cti-print", "paper/cti-paper", "unlock/cti-set-up-recovery"},
    "cti_use_accept": {"handover/cti-receive-dialog"},
    "cti_use_erase_case": {"data/cti-keeping-dialog"},
    "cti_use_erase_identity": {"caseload/cti-erasure-dialog"},
    "cti_use_reveal": {"caseload/cti-cpr-row"},
}

# What reads a file from outside without asking how large it is, and waits at a pipe for ever (promises
# 7 and 23), stands only where that is asked.
LOOKED_AT_FIRST = {
    "g_file_load_bytes_async": {"common/cti-file-read"},
    "g_file_load_contents_async": set(),
    "g_file_replace_contents_bytes_async": {"common/cti-file-write"},
}

# Where words for people may be written.
WITH_WORDS = {"words", "reports", "tool", "ui"}
