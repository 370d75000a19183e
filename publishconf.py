"""Settings of the published site: those of pelicanconf.py, with the address it is published at."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pelicanconf import *  # noqa: F403 - Pelican's own way to build on other settings

# Pages of a published site may be asked for at addresses that are not there.
LEVELGROUND_PUBLISHED = True
# A variable that is there and empty, as a code host passes one that nobody set, sets nothing.
SITEURL = (os.environ.get("SITEURL") or SITEURL).rstrip("/")  # noqa: F405
SITENAME = os.environ.get("SITENAME") or SITENAME  # noqa: F405
LEVELGROUND_CORRECTIONS = os.environ.get("CORRECTIONS") or LEVELGROUND_CORRECTIONS  # noqa: F405
LEVELGROUND_RECORDS = os.environ.get("RECORDS") or LEVELGROUND_RECORDS  # noqa: F405
