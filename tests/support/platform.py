"""A learning platform with a training package in it: scorm-again's run-time, and a server that keeps what is committed."""

import json
import shutil
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path
from zipfile import ZipFile

from macros.machine import PLATFORM
from support.served import Quiet


class Platform:
    """One learner's platform. `failing` is how many of the next commits fail; `kept` is what the last commit brought."""

    def __init__(self, package: Path, run_time: Path, folder: Path):
        self.kept, self.failing, self.commits = {}, 0, 0
        with ZipFile(package) as archive:
            archive.extractall(folder / "package")
        (folder / "platform").mkdir()
        shutil.copy(PLATFORM / "platform.html", folder / "platform/index.html")
        shutil.copy(run_time, folder / "run-time.js")
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *words: Handler(*words, directory=folder, platform=self))
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def launch(self, how: str) -> str:
        """The address that launches the training in a `frame` or a `window`."""
        return f"{self.address}platform/index.html?how={how}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Handler(Quiet):
    """Serves the files, what was kept, and takes commits."""

    def __init__(self, *words, platform: Platform, **how):
        self.platform = platform
        super().__init__(*words, **how)

    def do_GET(self):
        if self.path.startswith("/platform/kept"):
            self.answer(200, self.platform.kept)
        else:
            super().do_GET()

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.platform.commits += 1
        if self.platform.failing:
            self.platform.failing -= 1
            return self.answer(503, {"result": "false", "errorCode": 101})
        self.platform.kept = body
        self.answer(200, {"result": "true", "errorCode": 0})

    def answer(self, status: int, value):
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
