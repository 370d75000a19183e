"""A headless Firefox, where one is installed, driven by WebDriver BiDi over a plain socket.

Playwright brings a Firefox of its own making. This is the one that people have, and it needs no
library: see https://w3c.github.io/webdriver-bidi/ and RFC 6455.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import socket
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("firefox-esr", "firefox")
_STARTED = re.compile(r"WebDriver BiDi listening on ws://127\.0\.0\.1:(\d+)")
_PATIENCE = 60.0  # seconds
# Nothing that a fresh profile would ask of its maker.
_PREFERENCES = {
    "app.update.auto": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.systemAddon.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "http://127.0.0.1:9/",
    "toolkit.telemetry.enabled": False,
}


def executable() -> str | None:
    """Return the Firefox of this machine, None where there is none."""
    named = os.environ.get("LEVELGROUND_FIREFOX")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


class Firefox:
    """One window of a Firefox: goes to addresses and evaluates scripts there."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), _PATIENCE)
        self.buffer = b""
        self.number = 0
        self.requests: list[str] = []
        self.errors: list[str] = []
        self._greet(port)
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["network.beforeRequestSent", "log.entryAdded"])
        self.window = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method: str, **params: object) -> Any:
        """Send a command and return its result; what happens meanwhile is noted."""
        self.number += 1
        self._send(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            told = json.loads(self._receive())
            if told.get("id") == self.number:
                if told["type"] == "error":
                    raise RuntimeError(f"{method}: {told['error']}: {told['message']}")
                return told["result"]
            self._note(told)

    def goto(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self.ask("browsingContext.navigate", context=self.window, url=address, wait="complete")

    def evaluate(self, script: str) -> Any:
        """Return the value of an expression, or of the promise that it is, in the page."""
        made = self.ask(
            "script.evaluate",
            expression=f"Promise.resolve({script}).then((found) => JSON.stringify(found))",
            target={"context": self.window},
            awaitPromise=True,
        )
        if made["type"] == "exception":
            raise RuntimeError(made["exceptionDetails"]["text"])
        return json.loads(made["result"].get("value", "null"))

    def wait_for(self, script: str) -> None:
        """Wait until an expression is true."""
        until = time.monotonic() + _PATIENCE
        while not self.evaluate(f"Boolean({script})"):
            if time.monotonic() > until:
                raise TimeoutError(script)
            time.sleep(0.05)

    def before_each_page(self, script: str) -> None:
        """Have a function run before the scripts of every page."""
        self.ask("script.addPreloadScript", functionDeclaration=script)

    def _note(self, told: Any) -> None:
        if told.get("method") == "network.beforeRequestSent":
            self.requests.append(told["params"]["request"]["url"])
        elif told.get("method") == "log.entryAdded" and told["params"]["level"] == "error":
            self.errors.append(told["params"]["text"])

    def _greet(self, port: int) -> None:
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            f"GET /session HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.socket.recv(4096)
        head, _end, self.buffer = self.buffer.partition(b"\r\n\r\n")
        if b" 101 " not in head:
            raise RuntimeError(head.decode())

    def _send(self, text: str) -> None:
        raw, mask = text.encode(), os.urandom(4)
        size = len(raw)
        if size < 126:
            head = struct.pack("!BB", 0x81, 0x80 | size)
        elif size < 65536:
            head = struct.pack("!BBH", 0x81, 0x80 | 126, size)
        else:
            head = struct.pack("!BBQ", 0x81, 0x80 | 127, size)
        self.socket.sendall(head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(raw)))

    def _receive(self) -> str:
        """Return the next message: all of its frames."""
        whole = b""
        while True:
            first, second = self._take(2)
            size = second & 127
            if size >= 126:
                form = "!H" if size == 126 else "!Q"
                (size,) = struct.unpack(form, self._take(struct.calcsize(form)))
            part = self._take(size)
            if first & 15 <= 2:  # text, or more of it; what is left are signs of life
                whole += part
                if first & 128:
                    return whole.decode()

    def _take(self, count: int) -> bytes:
        while len(self.buffer) < count:
            more = self.socket.recv(65536)
            if not more:
                raise ConnectionError("Firefox has gone")
            self.buffer += more
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Start a headless Firefox with a fresh *profile*, and end it."""
    profile.mkdir()
    lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in _PREFERENCES.items())
    (profile / "user.js").write_text("".join(lines), "utf-8")
    command = [str(executable()), "--headless", "--no-remote", "--profile", str(profile),
               "--remote-debugging-port", "0"]  # fmt: skip
    surroundings = {**os.environ, "HOME": str(profile), "MOZ_CRASHREPORTER_DISABLE": "1"}
    log = profile / "said.txt"
    with log.open("w") as said:
        process = subprocess.Popen(command, stderr=said, stdout=said, env=surroundings)
    try:
        started = Firefox(_port(log))
        yield started
        started.socket.close()
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def _port(log: Path) -> int:
    """Return the port that a browser says it listens at, once it does."""
    until = time.monotonic() + _PATIENCE
    while not (found := _STARTED.search(log.read_text("utf-8", errors="replace"))):
        if time.monotonic() > until:
            raise TimeoutError(log.read_text("utf-8", errors="replace"))
        time.sleep(0.05)
    return int(found[1])
