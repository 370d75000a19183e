"""What the scripts of the search and those of the comparison both say, by the same names."""

from __future__ import annotations

from levelground.language.messages import N_

SHARED: dict[str, str | tuple[str, str]] = {
    "level_unknown": N_("Level not stated"),
    "place": N_("Place"),
}
