#!/usr/bin/python3
"""The smallest window that tests/support can prove itself on.

    window.py [unnamed|mnemonic|twice]    adds a widget with that fault
"""
import sys

import gi

gi.require_version("Gtk", "4.0")
gi.require_version("Adw", "1")
from gi.repository import Adw, GLib, Gtk  # noqa: E402


def good_button():
    button = Gtk.Button(label="_Gem", use_underline=True)
    button.reset_property(Gtk.AccessibleProperty.LABEL)
    return button


def named_twice():
    box, label, entry = Gtk.Box(), Gtk.Label(label="Ryd"), Gtk.Entry()
    label.set_mnemonic_widget(entry)
    entry.update_property([Gtk.AccessibleProperty.LABEL], ["Ryd"])
    box.append(label)
    box.append(entry)
    return box


def faulty_widget(fault):
    if fault == "mnemonic":
        return Gtk.Button(label="_Ryd", use_underline=True)
    if fault == "twice":
        return named_twice()
    return Gtk.ToggleButton(child=Gtk.Box(width_request=20, height_request=20))


def show(application):
    settings = Gtk.Settings.get_default()
    box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, spacing=12, margin_start=24, margin_end=24)
    label = Gtk.Label(label="_Note", use_underline=True)
    entry, save, answer = Gtk.Entry(), good_button(), Gtk.Label(label="Tom")
    label.set_mnemonic_widget(entry)
    save.connect("clicked", lambda _: answer.set_label(f"Gemt: {entry.get_text()}"))
    facts = Gtk.Label(label="%d dpi, %s, %s, %g" % (
        settings.props.gtk_xft_dpi // 1024, settings.props.gtk_font_name,
        "dark" if Adw.StyleManager.get_default().props.dark else "light", 1.5)
        + ", contrast" * Adw.StyleManager.get_default().props.high_contrast
        + ", animated" * settings.props.gtk_enable_animations)
    slider = Gtk.Scale.new_with_range(Gtk.Orientation.HORIZONTAL, 0, 10, 1)
    slider.update_property([Gtk.AccessibleProperty.LABEL], ["Tal"])
    for widget in (label, entry, slider, save, answer, facts):
        box.append(widget)
    if len(sys.argv) > 1:
        box.append(faulty_widget(sys.argv[1]))
    window = Gtk.ApplicationWindow(application=application, title="Rude", child=box,
                                   default_width=480, default_height=320)
    window.present()


GLib.set_prgname("rude")
program = Adw.Application(application_id="io.github.overgang.Test", flags=1 << 5)
program.connect("activate", show)
program.run([])
