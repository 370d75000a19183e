"""A server for writing: shows the last good site, with what is wrong now on every page."""

from __future__ import annotations

import html
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any

from pelican.server import ComplexHTTPRequestHandler, RootedHTTPServer

SCRIPT = "/__levelground.js"
# Asks five times a second for a script that carries the number of the newest build: the content
# policy of pages allows scripts of this origin and nothing else, so there is no fetch.
_POLL = """(function () {
  var last = "%d";
  window.levelgroundBuild = function (now) { if (now !== last) { window.location.reload(); } };
  window.setInterval(function () {
    var script = document.createElement("script");
    script.src = "/__levelground.js?ask=" + Date.now();
    script.onload = function () { script.remove(); };
    document.head.appendChild(script);
  }, 200);
}());
"""


_OWN_HOST = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])\.?(?::[0-9]{1,5})?", re.IGNORECASE)


@dataclass
class Status:
    """The newest build: its number, and what was wrong with it (nothing: "").

    `live` returns a file of the site as it is to be, None where it is as it is in the site.
    """

    number: int = 0
    trouble: str = ""
    live: Callable[[Path], bytes | None] | None = None

    def tell(self, trouble: str) -> None:
        """Note that a build has ended."""
        self.number, self.trouble = self.number + 1, trouble


class _Handler(ComplexHTTPRequestHandler):  # type: ignore[misc]  # Pelican has no types
    """Serves the site; adds the trouble and the reload script to pages on their way out."""

    status: Status
    timeout = 20  # seconds that a connection may be silent

    def parse_request(self) -> bool:
        """Read the head of a request; refuse one that asks for the site of another host.

        Any website could have its own name lead to this machine, and read what is served here.
        """
        if not super().parse_request():
            return False
        host = self.headers.get("Host", "localhost")
        if not _OWN_HOST.fullmatch(host):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "This server is for localhost only")
            return False
        return True

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Answer one request."""
        if self.path.startswith(SCRIPT):
            asked = "?ask" in self.path
            answer = f'levelgroundBuild("{self.status.number}");' if asked else ""
            self._send((answer or _POLL % self.status.number).encode(), "text/javascript")
            return
        asked_for = self.path.split("?")[0]
        found = self.get_path_that_exists(asked_for)
        path = Path(self.translate_path(found or self._missing()))
        if path.is_dir():
            path /= "index.html"
        made = self._made_now(path if found else Path(self.translate_path(asked_for)))
        now = made if found else None
        if found and path.suffix != ".html":
            if now is None:
                super().do_GET()
            else:
                self._send(now, self.guess_type(str(path)))
            return
        if now is None and path.is_file():
            now = path.read_bytes()
        page = _EMPTY if now is None else now.decode()
        self._send(self._with_status(page).encode(), "text/html; charset=utf-8", found=bool(found))

    def _made_now(self, path: Path) -> bytes | None:
        """Return a page as it is to be now; one that is not there yet is told of as missed."""
        return self.status.live(path) if self.status.live else None

    def _missing(self) -> str:
        """Return the page for an address that leads nowhere, in the address's own language."""
        own = f"/{self.path.split('/')[1]}/404.html"
        return own if Path(self.translate_path(own)).is_file() else "/404.html"

    def _with_status(self, page: str) -> str:
        """Return *page* with what is wrong on top of it, and the script that reloads it."""
        note = ""
        if self.status.trouble:
            note = (
                '<section aria-label="What is wrong"><p><strong>This is the last good site. '
                f"Something is wrong now:</strong></p><pre>{html.escape(self.status.trouble)}"
                "</pre></section>"
            )
        start, _tag, rest = page.partition("<body")
        attributes, _end, body = rest.partition(">")
        script = f'<script src="{SCRIPT}"></script>'
        return f"{start}<body{attributes}>{note}{script}{body}"

    def _send(self, body: bytes, kind: str, *, found: bool = True) -> None:
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)


_EMPTY = (
    "<!doctype html><html lang='en'><head><title>No site yet</title></head><body></body></html>"
)


class _Server(ThreadingMixIn, RootedHTTPServer):  # type: ignore[misc]  # the same
    """Answers each connection in a thread of its own, so that a silent one keeps nobody waiting."""

    daemon_threads = True
    request_queue_size = 256


def start_server(folder: Path, port: int, status: Status) -> Any:
    """Serve *folder* on the loopback address from a thread of its own; return the server."""
    handler = type("Handler", (_Handler,), {"status": status})
    server = _Server(str(folder), ("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
