"""What all tests share: generated examples that are the same in every run."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# No test may depend on the clock, on chance or on what an earlier run left behind.
settings.register_profile(
    "same-every-time",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("same-every-time")
