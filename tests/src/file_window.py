"""A window with one file, as the computer's own has: to drag it from, and with the file copied as by Ctrl+C."""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk

path = sys.argv[1]
uri = GLib.filename_to_uri(path, None)


def give(_widget, selection, info, *_times):
    if info == 0:
        selection.set_uris([uri])
    else:
        selection.set_text(path, -1)


window = Gtk.Window(title="Filer", decorated=False)
window.set_keep_above(True)
window.set_default_size(40, 40)
window.move(0, 0)
icon = Gtk.EventBox()
window.add(icon)

kinds = [Gtk.TargetEntry.new("text/uri-list", 0, 0)]
kinds += [Gtk.TargetEntry.new(text, 0, 1) for text in ("UTF8_STRING", "text/plain;charset=utf-8", "text/plain")]
icon.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, kinds, Gdk.DragAction.COPY)
icon.connect("drag-data-get", lambda widget, _drag, selection, info, _time: give(widget, selection, info))

# Whoever drags sees that they do.
icon.connect("drag-begin", lambda *_: window.set_title("Trækker"))
icon.connect("drag-end", lambda *_: window.set_title("Filer"))

for kind in kinds:
    Gtk.selection_add_target(window, Gdk.SELECTION_CLIPBOARD, Gdk.Atom.intern(kind.target, False), kind.info)
window.connect("selection-get", give)
window.show_all()
assert Gtk.selection_owner_set(window, Gdk.SELECTION_CLIPBOARD, Gdk.CURRENT_TIME)
Gtk.main()
