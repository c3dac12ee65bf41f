"""Looks for words in files, as somebody would who has taken the disk."""
import base64
import os
import stat
from pathlib import Path


def shapes(word):
    """A word as bytes, in each form in which a program might have left it."""
    plain = word.encode()
    yield plain
    yield word.encode("utf-16-le")
    yield word.encode("utf-16-be")
    yield plain.hex().encode()
    for before in range(3):  # where it begins within a group of three bytes
        coded = base64.b64encode(b"\0" * before + plain)
        yield coded[(before * 8 + 5) // 6:len(coded) - 4]


def files_under(folder, since=0):
    """The files that can be read and were written since then."""
    for path in Path(folder).rglob("*"):
        try:
            about = path.lstat()
        except OSError:
            continue
        if stat.S_ISREG(about.st_mode) and about.st_mtime >= since and os.access(path, os.R_OK):
            yield path


def find_words(words, paths):
    """(path, word) for each word that stands in a file or in its name."""
    wanted = [(word, list(shapes(word))) for word in words]
    for path in paths:
        try:
            data = path.read_bytes() + os.fsencode(str(path))
        except OSError:
            continue
        for word, forms in wanted:
            if any(form in data for form in forms):
                yield str(path), word
