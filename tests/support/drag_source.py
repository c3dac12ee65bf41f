#!/usr/bin/python3
"""drag_source.py text WORDS | file ADDRESS: another program, with a small window to drag from."""
import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402


def offer(*_):
    if sys.argv[1] == "file":
        address = GLib.Bytes.new(f"{sys.argv[2]}\r\n".encode())
        return Gdk.ContentProvider.new_for_bytes("text/uri-list", address)
    return Gdk.ContentProvider.new_for_value(sys.argv[2])


def show(application):
    window = Gtk.ApplicationWindow(application=application, title="drag-source", decorated=False,
                                   default_width=200, default_height=120)
    label = Gtk.Label(label="…", hexpand=True, vexpand=True)
    source = Gtk.DragSource()
    source.connect("prepare", offer)
    label.add_controller(source)
    window.set_child(label)
    window.present()


if __name__ == "__main__":
    program = Gtk.Application()
    program.connect("activate", show)
    program.run([])
