"""What stands in the memory of a running program: looked for byte by byte, as whoever reads a swap
file would. Only root may: the program cannot be traced by others of its user."""
import os
import re
from array import array

CHUNK = 1 << 22
PAGE = os.sysconf("SC_PAGE_SIZE")
IN_USE = 0b11  # the two highest bits of a page: it is in memory, or in the swap file


def may_read(pid):
    """Whether this process may look."""
    try:
        with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
            return bool(memory) and os.geteuid() == 0
    except OSError:
        return False


def writable_parts(pid):
    """From where to where each part of the memory goes that the program has written in."""
    with open(f"/proc/{pid}/maps", encoding="utf-8") as maps:
        for line in maps:
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) .w", line)
            if found:
                yield int(found[1], 16), int(found[2], 16)


def pages_in_use(pid, start, end):
    """From where to where there are pages of its own in a part: most of it was never touched."""
    with open(f"/proc/{pid}/pagemap", "rb") as pagemap:
        pagemap.seek(start // PAGE * 8)
        pages = array("Q", pagemap.read((end - start) // PAGE * 8))
    begin = None
    for number, page in enumerate(pages):
        if not page >> 62 & IN_USE:
            if begin is not None:
                yield start + begin * PAGE, start + number * PAGE
            begin = None
        elif begin is None:
            begin = number
    if begin is not None:
        yield start + begin * PAGE, start + len(pages) * PAGE


def read_memory(pid):
    """All it has written, piece by piece; nothing that stands in it is torn in two but at CHUNK."""
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for start, end in writable_parts(pid):
            for begin, stop in pages_in_use(pid, start, end):
                while begin < stop:
                    try:
                        memory.seek(begin)
                        read = memory.read(min(CHUNK, stop - begin))
                    except (OSError, OverflowError, ValueError):
                        break
                    if not read:
                        break
                    yield begin, read
                    begin += len(read)


def count_in_memory(pid, words):
    """How often each word stands there, as UTF-8 or as UTF-16; bytes are looked for as they are."""
    needles = {word: (word,) if isinstance(word, bytes) else (word.encode(), word.encode("utf-16-le"))
               for word in words}
    overlap = max(len(form) for forms in needles.values() for form in forms) - 1
    counts = dict.fromkeys(words, 0)
    before, end = b"", None
    for begin, read in read_memory(pid):
        here = before + read if begin == end else read
        for word, forms in needles.items():
            counts[word] += sum(here.count(form) for form in forms)
        before, end = here[-overlap:], begin + len(read)
    return counts
