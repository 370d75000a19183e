"""What a test found on which pages, told once for all of them.

A fault of the layout is on every page; a report that repeats it for each hides all others.
"""

from collections import defaultdict
from collections.abc import Iterable

from tests.browser.pages import SamplePage


class Faults:
    """Collects faults with the pages they were seen on; false as long as there are none."""

    def __init__(self) -> None:
        self._pages: dict[str, list[SamplePage]] = defaultdict(list)

    def add(self, page: SamplePage, found: Iterable[str]) -> None:
        """Note all that was found on one page."""
        for fault in found:
            if page not in self._pages[fault]:
                self._pages[fault].append(page)

    def __bool__(self) -> bool:
        return bool(self._pages)

    def __repr__(self) -> str:
        """Return one line for each fault, with the pages it is on."""
        lines = [
            f"{fault} [{', '.join(page.path for page in pages)}]"
            for fault, pages in self._pages.items()
        ]
        return "\n".join(["", *lines])
