"""WPE WebKit behind the few methods of Playwright's page that the walker uses: a thin driver that speaks W3C WebDriver to Debian's `WPEWebDriver`."""

import json
import os
import socket
import subprocess
import time
from contextlib import contextmanager
from types import SimpleNamespace
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from playwright.sync_api import TimeoutError

from macros.machine import Stop

PATIENCE = 10
"""For how many seconds something is waited for, as in the other engines."""
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Escape": "\ue00c", "PageDown": "\ue00f"}
BROWSER = {"wpe:browserOptions": {"binary": "cog", "args": ["--automation", "--platform=headless", "about:blank"]}}
EVALUATED = """
const [arg, done] = arguments
new Promise(resolve => { const what = (%s); resolve(typeof what === "function" ? what(arg) : what) }).then(value => done({ value }), error => done({ error: `${error}` }))
"""


@contextmanager
def webkit(driver: str):
    """The engine, as a page, while it is needed. Raises Stop where it does not start."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([driver, f"--port={port}", "--host=127.0.0.1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | {"COG_PLATFORM_NAME": "headless"})
    try:
        page = Page(f"http://127.0.0.1:{port}")
        yield page
        page.close()
    finally:
        process.terminate()
        process.wait()


class Page:
    """The one page of a session. It hears no console and no request: `said` and `elsewhere` stay empty."""

    def __init__(self, server: str):
        self.address, self.said, self.elsewhere = f"{server}/session", [], []
        self.mouse, self.keyboard = SimpleNamespace(click=self._click), SimpleNamespace(press=self._press, insert_text=self._type)
        try:
            _until(lambda: _asked("GET", f"{server}/status"), "WPEWebDriver does not answer.")
            session = _asked("POST", self.address, {"capabilities": {"alwaysMatch": BROWSER}})
        except (TimeoutError, RuntimeError) as error:
            raise Stop(str(error)) from None
        self.address, self.version = f"{self.address}/{session['sessionId']}", session["capabilities"]["browserVersion"]

    def close(self) -> None:
        """End the session, and the browser with it."""
        _asked("DELETE", self.address)

    def bring_to_front(self) -> None:
        """There is no other page."""

    def goto(self, url: str, wait_until: str = "load") -> None:
        """Open an address. (This driver always waits for all of the page; where only the fragment is another, nothing is loaded.)"""
        _asked("POST", f"{self.address}/url", {"url": url})

    def go_back(self) -> None:
        """The browser's Back, until another address stands there: the driver answers before a change of the fragment has come."""
        before = self.url
        _asked("POST", f"{self.address}/back", {})
        _until(lambda: self.url != before, f"Back leads nowhere from {before}")

    @property
    def url(self) -> str:
        """The address of the page."""
        return _asked("GET", f"{self.address}/url")

    def evaluate(self, script: str, arg=None):
        """What an expression, or a function of one argument, comes to in the page."""
        found = _asked("POST", f"{self.address}/execute/async", {"script": EVALUATED % script, "args": [arg]})
        if "error" in found:
            raise RuntimeError(f"{found['error']}, in: {script[:200]}")
        return found.get("value")

    def wait_for_function(self, script: str, arg=None) -> None:
        """Wait until it comes to something true."""
        _until(lambda: self.evaluate(script, arg), f"Waited for {script[:200]}")

    def wait_for_selector(self, selector: str, state: str = "attached") -> None:
        """Wait until there is such an element."""
        self.wait_for_function("selector => Boolean(document.querySelector(selector))", selector)

    @property
    def frames(self) -> list:
        """The first frame of the page, which this page reads from now on until another address is opened."""
        _asked("POST", f"{self.address}/frame", {"id": 0})
        return [self]

    def _press(self, keys: str) -> None:
        values = [KEYS.get(key, key) for key in keys.split("+")]
        self._act({"type": "key", "id": "keys", "actions": [*({"type": "keyDown", "value": key} for key in values), *({"type": "keyUp", "value": key} for key in reversed(values))]})

    def _type(self, text: str) -> None:
        for letter in text:
            self._press(letter)

    def _click(self, x: float, y: float) -> None:
        move = {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0}
        self._act({"type": "pointer", "id": "mouse", "actions": [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]})

    def _act(self, actions: dict) -> None:
        _asked("POST", f"{self.address}/actions", {"actions": [actions]})


def _asked(method: str, address: str, body: dict | None = None):
    """What WebDriver answers."""
    request = Request(address, method=method, data=None if body is None else json.dumps(body).encode(), headers={"Content-Type": "application/json"})
    try:
        with urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]
    except HTTPError as error:
        value = json.load(error)["value"]
        raise RuntimeError(f"{value['error']}: {value['message']}") from None


def _until(true, said: str) -> None:
    """Ask again and again, for as long as there is patience."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if true():
                return
        except (URLError, RuntimeError):  # it does not answer yet, or another page is just coming
            pass
        time.sleep(0.02)
    raise TimeoutError(said)
