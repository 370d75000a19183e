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
# A directory brings records of its own.
LEFT_OUT = shutil.ignore_patterns(
    "programs", "audits.yaml", "__pycache__", "*.pyc", ".DS_Store", "test.*"
)


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
                shutil.copytree(source, target / name, ignore=LEFT_OUT)
            else:
                shutil.copy2(source, target / name)


setup(cmdclass={"build_py": BuildWithContent})
