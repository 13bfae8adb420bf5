"""Asks a window to close, as the X of its frame does: `quit.py WINDOW`, by its number on the display."""

import ctypes
import sys

CLIENT_MESSAGE = 33
xlib = ctypes.CDLL("libX11.so.6")
xlib.XOpenDisplay.restype = ctypes.c_void_p
xlib.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
xlib.XInternAtom.restype = ctypes.c_ulong


class Message(ctypes.Structure):
    """XClientMessageEvent, with the length of XEvent."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    ]


display = ctypes.c_void_p(xlib.XOpenDisplay(None))
window = ctypes.c_ulong(int(sys.argv[1]))
atom = lambda name: xlib.XInternAtom(display, name, 0)
message = Message(type=CLIENT_MESSAGE, window=window, format=32)
message.message_type = atom(b"WM_PROTOCOLS")
message.data[0] = atom(b"WM_DELETE_WINDOW")
xlib.XSendEvent(display, window, 0, ctypes.c_long(0), ctypes.byref(message))
xlib.XFlush(display)
