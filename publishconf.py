"""Settings of the published site: those of pelicanconf.py, with the address it is published at."""

import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *  # noqa: E402, F403 - Pelican's own way to build on other settings

SITEURL = os.environ.get("SITEURL", SITEURL).rstrip("/")  # noqa: F405
SITENAME = os.environ.get("SITENAME", SITENAME)  # noqa: F405
LEVELGROUND_CORRECTIONS = os.environ.get(
    "CORRECTIONS", LEVELGROUND_CORRECTIONS  # noqa: F405
)
