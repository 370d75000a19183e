"""Everything one does with this directory: `python3 tasks.py check`, and so on.

Run as a script, any Python will do: it makes `.venv` with the engine that requirements.txt names
and all that this engine has pinned, and hands the command over to it.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
WANTED = HERE / "requirements.txt"
# Which requirements.txt the engine in .venv was fetched for.
STAMP = VENV / "engine-of-requirements.txt"


def python():
    """Return the Python of `.venv`, with the engine in it that requirements.txt names."""
    found = next(
        (p for p in (VENV / "bin/python", VENV / "Scripts/python.exe") if p.exists()), None
    )
    digest = hashlib.sha256(WANTED.read_bytes()).hexdigest()
    if found and STAMP.exists() and STAMP.read_text() == digest:
        return str(found)
    if sys.version_info < (3, 11):  # noqa: UP036 - this very file says so
        sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ".")
    if not found:
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        found = next(p for p in (VENV / "bin/python", VENV / "Scripts/python.exe") if p.exists())
    pip = [str(found), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    # The engine alone, then what it has pinned by hash.
    subprocess.run([*pip, "--no-deps", "--upgrade", "--requirement", str(WANTED)], check=True)
    subprocess.run([str(found), "-m", "levelground.bootstrap"], check=True)
    STAMP.write_text(digest)
    return str(found)


if __name__ == "__main__":
    try:
        command = [python(), "-m", "levelground", *(sys.argv[1:] or ["--list"])]
    except subprocess.CalledProcessError:
        sys.exit("The engine could not be fetched; run the same command again with a network.")
    sys.exit(subprocess.call(command, cwd=HERE))

from levelground.task_list import namespace  # noqa: F401 - for `inv`, within .venv
