"""Settings of the published site: those of pelicanconf.py, with the address it is published at."""

import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *  # noqa: F403 - Pelican's own way to build on other settings

# Pages of a published site may be asked for at addresses that are not there.
LEVELGROUND_PUBLISHED = True
SITEURL = os.environ.get("SITEURL", SITEURL).rstrip("/")  # noqa: F405
SITENAME = os.environ.get("SITENAME", SITENAME)  # noqa: F405
LEVELGROUND_CORRECTIONS = os.environ.get(
    "CORRECTIONS",
    LEVELGROUND_CORRECTIONS,  # noqa: F405
)
LEVELGROUND_RECORDS = os.environ.get("RECORDS", LEVELGROUND_RECORDS)  # noqa: F405
