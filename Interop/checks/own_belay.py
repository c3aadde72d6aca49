# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""A Belay of a check's own, for what would disturb the others: its workspace is a copy that a check may add to."""

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

here = Path(__file__).parent
program = os.environ.get("BELAY", str(here.parent.parent / ".build/debug/belay"))
workspace = os.environ.get("INTEROP_WORKSPACE", str(here.parent / "workspace"))


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Receiver:
    """Somebody who is told what happens: first refuses what is in `refusals`, then takes everything."""

    def __init__(self, refusals=()):
        self.received, self.refusals = [], list(refusals)
        self.secrets = ["whsec_" + b64encode(secrets.token_bytes(32)).decode() for _ in range(2)]
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                outer.received.append(({name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(outer.refusals.pop() if outer.refusals else 204)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_):
                """The checks look at `received`."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.declared = (f'\nwebhooks:\n  check:\n    url: "http://127.0.0.1:{server.server_port}/hooks"\n'
                         "    secret: {env: [INTEROP_NEW, INTEROP_OLD]}\n")
        self.environment = dict(zip(("INTEROP_NEW", "INTEROP_OLD"), self.secrets))


class OwnBelay:
    def __init__(self, receiver):
        self.folder = tempfile.mkdtemp()
        self.data = self.folder + "/data"
        copy = shutil.copytree(workspace, self.folder + "/workspace")
        with open(copy + "/belay.yaml", "a") as file:
            file.write(receiver.declared)
        self.environment = {**os.environ, **receiver.environment}
        self.workspace, self.server, self.address = copy, None, None

    def add_key(self, name, *parameters):
        return subprocess.run([program, "keys", "add", name, "--data", self.data, *parameters],
                              capture_output=True, text=True, check=True).stdout.strip()

    def start(self):
        """Starts it, once its keys are there, at a port that it chooses."""
        self.server = subprocess.Popen(
            [program, "serve", "--workspace", self.workspace, "--data", self.data, "--port", "0", "--no-console",
             "--log", "error"], env=self.environment, stdout=subprocess.PIPE, text=True)

        def read():
            for line in self.server.stdout:
                if found := re.search(r"open at (http://\S+)", line):
                    self.address = found[1]

        threading.Thread(target=read, daemon=True).start()
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.server.poll() is None:
            try:
                if self.address:
                    urllib.request.urlopen(self.address + "/readyz", timeout=10).close()
                    return self
            except OSError:
                """It is not ready yet."""
            time.sleep(0.1)
        self.stop()
        raise SystemExit("FAIL  the server does not get ready")

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)


def ask(address, key, method, path, body=None, headers=()):
    """The status, the headers and the JSON of an answer; a refusal is one, too."""
    request = urllib.request.Request(
        address + path, None if body is None else json.dumps(body).encode(),
        {"Authorization": "Bearer " + key, "Content-Type": "application/json", **dict(headers)}, method=method)
    try:
        answer = urllib.request.urlopen(request, timeout=30)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        content = answer.read()
        found = {name.lower(): value for name, value in answer.headers.items()}
        return answer.status, found, json.loads(content) if content else None
