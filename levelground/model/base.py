"""The base of every model: frozen, and closed to fields it does not know."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from levelground.facts.answers import UNKNOWN

HALF_YEAR = 180  # days, for which most facts stay fresh


class Frozen(BaseModel):
    """A record's part. Once read, a fact never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _nothing_of_what_is_unknown(cls, raw: Any) -> Any:
        """Read `owner: unknown` as a group of which nothing is stated."""
        return {} if isinstance(raw, str) and raw.strip().lower() == UNKNOWN else raw
