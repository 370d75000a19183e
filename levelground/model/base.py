"""The base of every model: frozen, and closed to fields it does not know."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A record's part. Once read, a fact never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")
