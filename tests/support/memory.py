"""What stands in the memory of a running program: looked for byte by byte, as whoever reads a swap
file would. Only root may: the program cannot be traced by others of its user."""
import os
import re

CHUNK = 1 << 20


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


def count_in_memory(pid, words):
    """How often each word stands there, as UTF-8 or as UTF-16."""
    needles = {word: (word.encode(), word.encode("utf-16-le")) for word in words}
    overlap = max(len(form) for forms in needles.values() for form in forms) - 1
    counts = dict.fromkeys(words, 0)
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for start, end in writable_parts(pid):
            before = b""
            while start < end:
                try:
                    memory.seek(start)
                    read = memory.read(min(CHUNK, end - start))
                except (OSError, OverflowError, ValueError):
                    break
                if not read:
                    break
                for word, forms in needles.items():
                    counts[word] += sum((before + read).count(form) for form in forms)
                before = read[-overlap:]
                start += len(read)
    return counts
