"""The rules of the house that no compiler sees. A rule yields (file, line number, what is wrong)."""

import re
from pathlib import Path

from allowed import ASKED_FIRST, LAYERS, LOOKED_AT_FIRST, UI_ALSO, UI_SHARED, WITH_WORDS

FILE_LIMIT = 600
FUNCTION_LIMIT = 60
GENERATED = re.compile(r"(-resources?|^cti-config)\.h$")
TOLD_TO_THE_DESKTOP = (".desktop.in", ".metainfo.xml.in", ".gschema.xml")
TOP_LEVEL = {"src", "ui", "data", "po", "tests", "meson.build", "README.md", "COPYING"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
WALL_CLOCK = re.compile(r"\b(time|gettimeofday|clock_gettime|g_get_real_time|g_get_monotonic_time|"
                        r"g_date_time_new_now\w*|g_date_set_time_t|localtime\w*|gmtime\w*|"
                        r"timespec_get|ftime)\s*\(")
SQL_CLOCK = re.compile(r"CURRENT_(?:TIMESTAMP|DATE|TIME)\b|\(\s*'now'", re.IGNORECASE)
GETTEXT = re.compile(r"(?<![A-Za-z0-9_])(_|N_|C_|NC_|Q_|\w*gettext)\s*\(")
# What begins another program, be it by a link that is pressed; the program itself begins anew.
PROGRAM = re.compile(r"\b(system|popen|v?fork|posix_spawn\w*|exec(?:l|v)\w*|g_spawn_\w+|g_subprocess\w*|"
                     r"g_app_info_launch\w*|g_app_info_create\w*|gtk_show_uri\w*|gtk_uri_launcher\w*|"
                     r"gtk_file_launcher\w*|gtk_link_button\w*|adw_about_window_(?:set_\w*(?:url|website)|"
                     r"add_link))\s*\(|\bGTK_LICENSE_(?!CUSTOM\b)\w+|\bGtkLinkButton\b")
BEGINS_ANEW = "src/base/cti-sandbox.c"
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|X{3})\b")
TELLING = re.compile(r"\b(prostitu\w*|klient\w*)", re.IGNORECASE)
TRADE_MARK = re.compile(r"Outcomes?\s+Star", re.IGNORECASE)
STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'', re.S)
PROTOTYPE = re.compile(r"\b(cti_\w+) \((?![^;{]*\{)[^;{]*?\)[^;{()]*(?:\([^;{]*\))?[^;{()]*;", re.S)
TYPE = re.compile(r"G_DECLARE_(?:FINAL_TYPE|DERIVABLE_TYPE|INTERFACE)\s*\(\s*(Cti\w+)|"
                  r"^typedef struct (?:_Cti\w+ )?(Cti\w+);|^\}\s*(Cti\w+);", re.M)


def read(path):
    return path.read_text(encoding="utf-8")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def blank(text, keep_strings=False):
    """The same text with comments, and strings unless they are kept, replaced by blanks."""

    def hide(match):
        found = match.group(0)
        if keep_strings and found[0] in "\"'":
            return found
        return re.sub(r"[^\n]", " ", found)

    return COMMENT_OR_STRING.sub(hide, text)


def sources(root, *endings, under=("src",)):
    for folder in under:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix in endings and "__pycache__" not in path.parts:
                yield path


def layer_of(root, path):
    return path.relative_to(root / "src").parts[0]


def in_a_layer(root, *endings):
    """Each source file of a folder of src, with the folder's name."""
    for path in sources(root, *endings):
        if path.parent != root / "src":
            yield path, layer_of(root, path)


def owners(root):
    """Which layer each of our own headers belongs to."""
    return {path.name: layer for path, layer in in_a_layer(root, ".h")}


def includes_keep_to_their_layer(root):
    owner = owners(root)
    for path, layer in in_a_layer(root, ".c", ".h"):
        seen, system = LAYERS.get(layer, (set(), set()))
        for number, line in enumerate(blank(read(path), keep_strings=True).split("\n"), 1):
            match = INCLUDE.match(line)
            if match is None:
                continue
            mark, name = match.groups()
            if mark == '"' and (owner.get(name) in seen | {layer} or GENERATED.search(name)):
                continue
            if mark == "<" and name in system:
                continue
            yield path, number, f"src/{layer} may not include {name}"


def rooms_of_the_window_keep_their_order(root):
    """A shared room of src/ui stands on those before it; a feature keeps to itself and to them."""
    ui = root / "src" / "ui"
    room_of = {path.name: str(path.parent.relative_to(ui))
               for path in sources(root, ".h", under=("src/ui",))}
    for path in sources(root, ".c", ".h", under=("src/ui",)):
        room = str(path.parent.relative_to(ui))
        if room == ".":
            continue
        below = UI_SHARED[:UI_SHARED.index(room)] if room in UI_SHARED else UI_SHARED
        seen = {room, *below} | UI_ALSO.get(room, set())
        for number, line in enumerate(blank(read(path), keep_strings=True).split("\n"), 1):
            match = INCLUDE.match(line)
            if match and room_of.get(match.group(2), room) not in seen:
                yield path, number, f"src/ui/{room} may not include {match.group(2)}"


def what_leaves_asks_first(root):
    ui = root / "src" / "ui"
    for path in sources(root, ".c", ".h", under=("src/ui",)):
        text, file = blank(read(path)), str(path.relative_to(ui).with_suffix(""))
        for calls, what in ((ASKED_FIRST, "asking for the worker"),
                            (LOOKED_AT_FIRST, "looking at what is there")):
            for call, files in calls.items():
                for match in re.finditer(rf"\b{call}\b", text) if file not in files else ():
                    yield path, line_of(text, match.start()), f"{call}() without {what}"


def folders_are_layers(root):
    for folder in sorted((root / "src").iterdir()):
        if folder.is_dir() and any(folder.iterdir()) and folder.name not in LAYERS:
            yield folder, 1, "this folder is no layer of the design"
        if folder.suffix in (".c", ".h"):
            yield folder, 1, "every source file belongs to a layer"


def top_level_is_fixed(root):
    for path in sorted(root.iterdir()):
        if path.name not in TOP_LEVEL and not path.name.startswith((".", "build")):
            yield path, 1, "nothing else stands at the top"


def includes_use_plain_names(root):
    for path in sources(root, ".c", ".h", under=("src", "tests")):
        for number, line in enumerate(blank(read(path), keep_strings=True).split("\n"), 1):
            match = INCLUDE.match(line)
            if match and (match.group(1) == '"' and "/" in match.group(2)):
                yield path, number, "name a header of ours plainly, without a folder"


def clock_is_read_in_base(root):
    for path, layer in in_a_layer(root, ".c", ".h"):
        text = blank(read(path))
        for match in WALL_CLOCK.finditer(text) if layer != "base" else ():
            yield path, line_of(text, match.start()), f"{match.group(1)}() outside src/base"
    for path, layer in in_a_layer(root, ".c", ".h", ".sql"):
        text = read(path)
        for match in SQL_CLOCK.finditer(text):
            yield path, line_of(text, match.start()), "SQL that reads the clock"


def no_other_program_is_begun(root):
    """Promise 24. A link in a text that is shown would open a browser, as would a known licence."""
    for path in sources(root, ".c", ".h", ".ui", under=("src", "ui")):
        code = path.suffix != ".ui"
        for match in PROGRAM.finditer(blank(read(path)) if code else read(path)):
            if str(path.relative_to(root)) != BEGINS_ANEW:
                yield path, line_of(read(path), match.start()), f"{match.group(0)} begins a program"
        shown = path.suffix == ".ui" or path.relative_to(root).parts[:2] == ("src", "ui")
        for match in re.finditer(r"(?:<|&lt;)a href", read(path)) if shown else ():
            yield path, line_of(read(path), match.start()), "a link opens another program"


def words_stay_where_they_belong(root):
    for path, layer in in_a_layer(root, ".c", ".h"):
        text = blank(read(path))
        for match in GETTEXT.finditer(text) if layer not in WITH_WORDS else ():
            yield path, line_of(text, match.start()), f"{match.group(1)}() in src/{layer}"


def files_are_short(root):
    for path in sources(root, ".c", ".h", ".py", ".ui", ".sql", under=("src", "ui", "tests")):
        lines = read(path).count("\n")
        if lines > FILE_LIMIT:
            yield path, lines, f"{lines} lines; {FILE_LIMIT} are the limit"


def is_data(before):
    """Whether the brace after these lines opens a type or a table and not a function."""
    head = " ".join(before)
    return head.endswith("=") or re.search(r"\b(struct|enum|union)\b[^()]*$", head) is not None


def functions_are_short(root):
    for path in sources(root, ".c", under=("src", "tests")):
        lines = blank(read(path)).split("\n")
        start = None
        for number, line in enumerate(lines, 1):
            before = [text.strip() for text in lines[max(0, number - 3):number - 1] if text.strip()]
            if line.startswith("{") and not is_data(before):
                start = number
            elif line.startswith("}") and start is not None:
                if number - start + 1 > FUNCTION_LIMIT:
                    yield path, start, f"{number - start + 1} lines; {FUNCTION_LIMIT} are the limit"
                start = None


def visible_text(root):
    """(file, text whose line numbers hold) of everything that can reach a screen or a shop window."""
    for path in sources(root, ".c", ".h"):
        if layer_of(root, path) == "ui":
            code = blank(read(path), keep_strings=True)
            shown = re.sub(r"[^\n]", " ", code)
            for match in STRING.finditer(code):
                shown = shown[:match.start()] + match.group(0) + shown[match.end():]
            yield path, shown
    for folder in ("ui", "data"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix not in (".png", ".gz"):
                yield path, read(path)


# Offers go by the names their organisations have.
PROPER_NAMES = ("data", "offers")


def words_are_neutral(root):
    for path, text in visible_text(root):
        named = path.relative_to(root).parts[:2] == PROPER_NAMES
        for match in TELLING.finditer(text) if not named else ():
            yield path, line_of(text, match.start()), f"the word {match.group(0)}"
        if not re.search(r"about|help", path.name):
            for match in TRADE_MARK.finditer(text):
                yield path, line_of(text, match.start()), "a trade mark outside About and help"
    for folder in ("src", "ui", "data", "po"):
        for path in sorted((root / folder).rglob("*")):
            if TELLING.search(re.sub(r"[-_.]", " ", path.name)):
                yield path, 1, "a telling word in a file's name"


def nothing_is_left_unfinished(root):
    for path in sources(root, ".c", ".h", ".ui", ".sql", ".py", ".build", ".sh", ".md", ".xml",
                        ".ini", "", under=("src", "ui", "tests", "data", "po")):
        text = path.read_text(encoding="utf-8", errors="replace")
        for match in UNFINISHED.finditer(text):
            yield path, line_of(text, match.start()), "something is left unfinished"


def public_headers(root):
    """Headers for others; the files of one type share a -private.h among themselves."""
    return [path for path, _ in in_a_layer(root, ".h") if not path.name.endswith("-private.h")]


def public_functions_are_described(root):
    for path in public_headers(root):
        text = re.sub(r"^#[^\n]*(?:\\\n[^\n]*)*", "", blank(read(path)), flags=re.M)
        here = "\n".join(read(file) for file in sorted(path.parent.glob("*.c")))
        for match in PROTOTYPE.finditer(text):
            name = match.group(1)
            written_by_macro = name.endswith(("_get_type", "_quark"))
            if not written_by_macro and not re.search(rf"^ \* {name}:", here, re.M):
                yield path, line_of(text, match.start()), f"{name}() has no docstring in its .c file"


def public_types_are_described(root):
    for path in public_headers(root):
        text = read(path)
        partner = path.with_suffix(".c")
        both = text + (read(partner) if partner.exists() else "")
        for match in TYPE.finditer(text):
            name = next(group for group in match.groups() if group)
            if not re.search(rf"\* {name}:", both):
                yield path, line_of(text, match.start()), f"{name} has no docstring"


def layers_have_a_readme(root):
    for folder in sorted((root / "src").iterdir()):
        if folder.is_dir() and any(folder.rglob("*.c")) and not (folder / "README.md").exists():
            yield folder, 1, "a layer has a README.md of about ten lines"


def is_translated(path):
    text = read(path)
    if path.suffix == ".c":
        return GETTEXT.search(blank(text)) is not None
    return path.name.endswith(TOLD_TO_THE_DESKTOP) or 'translatable="yes"' in text


def translated_files_are_listed(root):
    listing = root / "po" / "POTFILES.in"
    listed = {line.strip() for line in read(listing).split("\n") if line.strip()[:1] not in ("", "#")}
    for path in sources(root, ".c", ".ui", ".in", ".xml", under=("src", "ui", "data")):
        name = str(path.relative_to(root))
        if name not in listed and is_translated(path):
            yield path, 1, "has words for people and is not named in po/POTFILES.in"
    for name in sorted(listed):
        if not (root / name).is_file():
            yield listing, 1, f"{name} does not exist"


RULES = [top_level_is_fixed, folders_are_layers, includes_keep_to_their_layer,
         rooms_of_the_window_keep_their_order, what_leaves_asks_first, includes_use_plain_names,
         clock_is_read_in_base, no_other_program_is_begun, words_stay_where_they_belong,
         files_are_short, functions_are_short, words_are_neutral, nothing_is_left_unfinished,
         public_functions_are_described, public_types_are_described, layers_have_a_readme,
         translated_files_are_listed]


def check(rule, root):
    """What a rule finds, as lines to print."""
    root = Path(root)
    return [f"{path.relative_to(root)}:{number}: {what}" for path, number, what in rule(root)]
