"""Days of the week as people write them, in English and Spanish; Monday is 0."""

from __future__ import annotations

_NAMES = (
    ("m", "mo", "mon", "monday", "mondays", "lunes", "lun", "lu"),
    ("tu", "tue", "tues", "tuesday", "tuesdays", "martes", "mar"),
    ("w", "we", "wed", "weds", "wednesday", "wednesdays", "mi\u00e9rcoles", "miercoles", "mie"),
    ("th", "thu", "thur", "thurs", "thursday", "thursdays", "jueves", "jue"),
    ("f", "fr", "fri", "friday", "fridays", "viernes", "vie"),
    ("sa", "sat", "saturday", "saturdays", "s\u00e1bado", "sabado", "s\u00e1bados", "sabados",
     "s\u00e1b", "sab"),
    ("su", "sun", "sunday", "sundays", "domingo", "domingos", "dom"),
)  # fmt: skip
# (first, last) of each name: one day, or several.
DAYS_NAMED = {name: (at, at) for at, names in enumerate(_NAMES) for name in names} | {
    "daily": (0, 6), "weekdays": (0, 4), "weekday": (0, 4), "weekends": (5, 6), "weekend": (5, 6),
}  # fmt: skip
