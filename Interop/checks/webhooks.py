# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""What a receiver gets, verified with the package of Standard Webhooks. It starts a Belay of its own."""

import base64
import json
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from door import check, expect, expect_equal, model, perform, says

belay = os.environ.get("BELAY", str(Path(__file__).parent.parent.parent / ".build/debug/belay"))
workspace = os.environ.get("INTEROP_WORKSPACE", str(Path(__file__).parent.parent / "workspace"))
new_secret, old_secret = ("whsec_" + base64.b64encode(secrets.token_bytes(32)).decode() for _ in range(2))
received = []
refusals = [500]


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        received.append((dict(self.headers.items()), body))
        self.send_response(refusals.pop() if refusals else 204)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def start(folder):
    """A Belay that tells this receiver, and its key."""
    receiver = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    shutil.copytree(workspace, folder + "/workspace")
    with open(folder + "/workspace/belay.yaml", "a") as file:
        file.write(f'\nwebhooks:\n  check:\n    url: "http://127.0.0.1:{receiver.server_port}/hooks"\n'
                   "    secret: {env: [INTEROP_NEW, INTEROP_OLD]}\n")
    data, port = folder + "/data", free_port()
    key = subprocess.run([belay, "keys", "add", "check", "--data", data, "--right", "chat", "--right", "operate"],
                         capture_output=True, text=True, check=True).stdout.strip()
    server = subprocess.Popen(
        [belay, "serve", "--workspace", folder + "/workspace", "--data", data, "--port", str(port), "--log", "error"],
        env={**os.environ, "INTEROP_NEW": new_secret, "INTEROP_OLD": old_secret})
    address = f"http://127.0.0.1:{port}"
    for _ in range(100):
        try:
            urllib.request.urlopen(address + "/readyz", timeout=1)
            return server, address, key
        except OSError:
            time.sleep(0.1)
    server.kill()
    raise SystemExit("FAIL  webhooks: the server does not get ready")


folder = tempfile.mkdtemp()
server, address, key = start(folder)


def ask(path, body):
    request = urllib.request.Request(address + path, json.dumps(body).encode(), {
        "Authorization": "Bearer " + key, "Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return dict(answer.headers.items()), json.loads(answer.read())


def messages(kind, count=1):
    """The messages of a kind, once there are so many."""
    for _ in range(200):
        found = [(headers, body) for headers, body in received if json.loads(body)["type"] == "belay." + kind]
        if len(found) >= count:
            return found
        time.sleep(0.1)
    raise AssertionError(f"no {count} messages of `{kind}` came")


@check
def a_message_verifies_with_either_secret_and_with_no_other():
    headers, _ = ask("/v1/chat/completions", {"model": model, "messages": says("reply")})
    decision = next(value for name, value in headers.items() if name.lower() == "belay-decision").split(",")[0]
    told = [json.loads(body)["subject"] for _, body in messages("decided")]
    expect(decision in told, f"`{decision}` is none of {told}")
    for headers, body in list(received):
        headers = {name.lower(): value for name, value in headers.items()}
        for secret in (new_secret, old_secret):
            expect_equal(Webhook(secret).verify(body, headers), json.loads(body), "what was verified")
        for wrong, changed in ((secrets.token_bytes(32), body), (new_secret, body + b" ")):
            try:
                Webhook(wrong).verify(changed, headers)
            except WebhookVerificationError:
                continue
            raise AssertionError("what is not signed like this was verified")


@check
def a_message_that_was_refused_comes_again_under_its_identifier():
    identifiers = [headers["webhook-id"] for headers, _ in received]
    for _ in range(100):
        if len(identifiers) > len(set(identifiers)):
            return
        time.sleep(0.2)
        identifiers = [headers["webhook-id"] for headers, _ in received]
    raise AssertionError("nothing came a second time")


@check
def an_envelope_has_what_cloudevents_asks_for():
    for _, body in list(received):
        event = json.loads(body)
        expect_equal(event["specversion"], "1.0", "specversion")
        for attribute in ("id", "source", "type", "time", "datacontenttype", "data"):
            expect(attribute in event, f"`{attribute}` is missing")
        age = datetime.now(timezone.utc) - datetime.fromisoformat(event["time"].replace("Z", "+00:00"))
        expect(abs(age.total_seconds()) < 600, f"`{event['time']}` is not now")
        expect(len(body) < 20_000, "it is larger than Standard Webhooks asks for")


@check
def a_receiver_can_be_tried_out():
    _, answer = ask("/v1/webhooks/check/tests", {})
    expect_equal(answer["delivered"], True, "delivered")
    messages("test")


try:
    perform("webhooks")
finally:
    server.terminate()
    server.wait(20)
    shutil.rmtree(folder, ignore_errors=True)
