"""What pyproject.toml cannot say: a built package takes along what stands beside it here."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
# What an engine needs besides its code; `levelground/base/engine.py` says where it is then.
SHIPPED = (
    "theme",
    "locale",
    "starter",
    "content",
    "requirements",
    ".github",
    "pelicanconf.py",
    "publishconf.py",
    "CHANGELOG.md",
)
# A directory brings records and audits of its own; the starter has a place for them.
OF_THE_EXAMPLE = ("programs", "audits.yaml")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", ".DS_Store", "test.*")


def left_out(folder: str, names: list[str]) -> set[str]:
    """Return what of a folder does not come along."""
    of_the_example = OF_THE_EXAMPLE if Path(folder) == ROOT / "content" else ()
    return LEFT_OUT(folder, names) | {*of_the_example}


class BuildWithContent(build_py):
    """Builds the package, and puts a copy of what comes with it into its folder `shipped`."""

    def run(self) -> None:
        """Build, then copy; an editable install uses what stands here."""
        super().run()
        if self.editable_mode:
            return
        target = Path(self.build_lib) / "levelground" / "shipped"
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for name in SHIPPED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, target / name, ignore=left_out)
            else:
                shutil.copy2(source, target / name)


setup(cmdclass={"build_py": BuildWithContent})
