"""Everything one does with this directory: `python3 tasks.py`, or `inv` once `.venv` is there.

What one does with any directory is in `levelground/task_list`; what its engine needs is here.

Run as a script, any Python will do: it sets up `.venv` and hands over to invoke inside it. So this
file must still parse on old Pythons, to be able to say that they are too old.
"""

import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    from levelground import bootstrap

    sys.exit(bootstrap.main(sys.argv[1:]))

from invoke import Collection, task

from levelground import task_list
from levelground.task_list.options import OUTPUT, WORKBOOK, finish


@task(help={"language": "code of a new language to begin, like fr (default: those that are there)"})
def messages(c, language=""):
    """Bring locale/ up to date with what the site says, and list what is left to translate."""
    from levelground import commands

    finish(commands.messages(language))


@task
def schema(c):
    """Write the JSON Schema that lets an editor check records while you type."""
    from levelground import commands

    finish(commands.schema())


@task
def reference(c):
    """Write the pages of docs/reference/ anew: rules, fields and tasks, as the code has them."""
    from levelground import commands

    finish(commands.reference())


@task(
    help={
        "browser": "also run the tests in a real browser (default: yes)",
        "k": "only tests whose names match this expression",
        "coverage": "tell which lines of the engine no test reached, and hold the floor",
    }
)
def test(c, browser=True, k="", coverage=False):
    """Run the tests; what they need, a browser included, is fetched on first use."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.run_tests(browser=browser, expression=k, coverage=coverage))


@task(help=OUTPUT)
def pictures(c, output="output"):
    """Take the pictures of docs/pictures anew, from the example as it was built last."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.take_doc_pictures(Path(output)))


@task
def lint(c):
    """Check code, scripts and styles: habits, formatting and types."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.lint())


@task
def format(c):
    """Put code, scripts and styles into the project's format."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.format_sources())


@task
def lock(c):
    """Choose the newest versions that requirements/*.in allow, and pin them with their hashes."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.lock())


@task(
    iterable=["records", "case"],
    help={
        "records": "so many made-up records; repeat for a line through sizes (default: 2000)",
        **WORKBOOK,
        "state": "of the workbook: two letters, or all (default: all)",
        "against": "the checkout of another version of Level Ground",
        "peers": "also build the same facts with Hugo and Pagefind, Eleventy and stock Pelican",
        "languages": "1 or 2 (default: 1)",
        "case": 'only "cold" and this, like "one record edited"; repeat for several',
        "json": "file for all figures",
        "plot": "file for a picture of them, as SVG",
        "tools": "folder to keep the other generators in",
    },
)
def bench(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, records, case, workbook="", state="", against="", peers=False, languages="1", json="",
    plot="", tools="",
):  # fmt: skip
    """Build made-up records, or the national directory, and say what each kind of build takes.

    inv bench --records 2000 --peers
    """
    from levelground import bootstrap_tests

    told = {
        "workbook": workbook, "state": state, "against": against, "languages": languages,
        "json": json, "plot": plot, "tools": tools,
    }  # fmt: skip
    python = str(bootstrap_tests.python_with_test_tools())
    command = [python, "-m", "bench", *(["--peers"] if peers else [])]
    command += [f"--records={count}" for count in records] + [f"--case={one}" for one in case]
    command += [f"--{name}={value}" for name, value in told.items() if value]
    finish(subprocess.call(command, cwd=Path(__file__).parent))


@task(help=OUTPUT)
def clean(c, output="output"):
    """Remove the built site and everything the tools have cached, but not `.venv`."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.clean(Path(output)))


ENGINE_TASKS = (messages, schema, reference, pictures, test, lint, format, lock, bench, clean)
namespace = Collection(*task_list.every_task(), *ENGINE_TASKS)
