# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The bank's HTTP service, and what it has in common with its MCP server."""

import hmac
import json
import threading
import time
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

from books import Refused
from operations import OPERATIONS

LIMIT = 65536
FAULTS = ("html", "slow", "never", "drop", "lost", "500", "twice", "large")


class House(ThreadingHTTPServer):
    """A server and what its requests share. It listens on loopback: it is for demonstrations."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self, port, door, books, key=None, has_faults=False, slowness=5.0):
        self.books, self.key, self.has_faults, self.slowness = books, key, has_faults, slowness
        self.planned = deque()
        super().__init__(("127.0.0.1", port), door)

    def handle_error(self, request, address):
        """Who breaks off is not an error of the bank."""


class Door(BaseHTTPRequestHandler):
    """Reads a request, checks who sends it, and writes the answer; `respond` says what that is."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "HarbourBank/1.0", ""
    disable_nagle_algorithm = True
    timeout = 60

    def log_message(self, *_):
        """Who called for what is in the journal."""

    def do(self):
        try:
            self.address = urlsplit(self.path)
            self.query = dict(parse_qsl(self.address.query))
            self.fault = self.named_fault()
            body = self.read_body()
            self.check_caller()
            status, answer, headers = self.respond(body)
        except Refused as refused:
            status, answer, headers = refused.status, refused.answer, {}
        self.leave(status, answer, headers)

    do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = do

    def check_caller(self):
        origin = self.headers.get("Origin")
        if origin and urlsplit(origin).hostname not in ("127.0.0.1", "localhost", "::1"):
            raise Refused(403, "foreign-origin", "web pages of others have no business here")
        wanted = None if self.address.path == "/health" else self.server.key
        given = self.headers.get("Authorization", "")
        if wanted and not hmac.compare_digest(given.encode(), f"Bearer {wanted}".encode()):
            raise Refused(401, "no-key", "send `Authorization: Bearer …`")

    def read_body(self):
        length = self.headers.get("Content-Length", "0")
        if self.headers.get("Transfer-Encoding") or not length.isdecimal() or int(length) > LIMIT:
            self.close_connection = True
            raise Refused(413, "too-large", f"a body has a `Content-Length` of up to {LIMIT}")
        return self.rfile.read(int(length))

    # MARK: faults, for tests

    def named_fault(self):
        name = self.query.pop("fault", None) or self.headers.get("Fault")
        if name and not (self.server.has_faults and name in FAULTS):
            raise Refused(400, "no-such-fault", f"faults are {', '.join(FAULTS)}, and need `--faults`")
        return name

    def meet_fault(self, tool):
        """Before something is done: takes the fault that was planned for it, and fails where it says so."""
        planned = self.server.planned
        if not self.fault and planned and planned[0][1] in (None, tool):
            self.fault = planned.popleft()[0]
        if self.fault == "500":
            raise Refused(500, "failed", "the bank's systems are down")
        if self.fault == "lost":
            self.close_connection = True
            raise ConnectionAbortedError

    def leave(self, status, answer, headers):
        """The answer, or what the fault makes of it: the work is done by now."""
        fault = getattr(self, "fault", None)
        if fault == "drop":
            self.close_connection = True
            return
        if fault in ("slow", "never"):
            time.sleep(self.server.slowness if fault == "slow" else 3600)
        content = b"" if answer is None else json.dumps(answer, ensure_ascii=False).encode()
        kind = "application/json"
        if fault == "html":
            content, kind = b"<!doctype html><title>Sorry</title><p>We are improving our service.", "text/html"
        if fault == "large":
            content = b'{"filler": "' + b"x" * (50 << 20) + b'"}'
        for _ in range(2 if fault == "twice" else 1):
            self.send_response(status)
            if content:
                self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            for name, value in headers.items():
                self.send_header(name, value)
            if self.close_connection:
                self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(content)


class BankDoor(Door):
    def respond(self, body):
        path, books, method = self.address.path, self.server.books, self.command
        parts = [unquote(part) for part in path.strip("/").split("/")]
        if method == "GET" and parts == ["health"]:
            return 200, {"status": "ok"}, {}
        if method == "GET" and parts in (["journal"], ["outbox"]):
            with books.lock:
                return 200, list(getattr(books, parts[0])), {}
        if method == "GET" and len(parts) == 3 and parts[1] == "by-key":
            with books.lock:
                return *books.by_key(parts[0], parts[2]), {}
        if method == "POST" and parts == ["faults"] and self.server.has_faults:
            return self.plan(parsed(body))
        for operation in OPERATIONS.values():
            found = operation.pattern.fullmatch(path)
            if found and operation.method == method:
                return self.perform(operation, found, body)
        raise Refused(404, "no-such-route", "there is no such route")

    def perform(self, operation, found, body):
        arguments = parsed(body) if operation.kind and body else dict(self.query)
        if not operation.kind and arguments.get("days", "").isdecimal():
            arguments["days"] = int(arguments["days"][:6])
        for name, value in found.groupdict().items():
            value = unquote(value)
            if arguments.setdefault(name, value) != value:
                raise Refused(422, "two-values", f"`{name}` is another one in the path than in the body")
        self.meet_fault(operation.name)
        status, answer = self.server.books.perform(operation, arguments, self.headers.get("Idempotency-Key"))
        return status, answer, {}

    def plan(self, wish):
        """The next calls, of one tool or of any, meet a fault."""
        if wish.get("fault") not in FAULTS:
            raise Refused(422, "no-such-fault", f"faults are {', '.join(FAULTS)}")
        self.server.planned.extend([(wish["fault"], wish.get("tool"))] * int(wish.get("times", 1)))
        return 200, {"planned": len(self.server.planned)}, {}


def parsed(body):
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused(400, "not-json", "the body is not JSON") from None
    if not isinstance(value, dict):
        raise Refused(400, "not-an-object", "the body must be an object")
    return value


def serve(house):
    threading.Thread(target=house.serve_forever, daemon=True).start()
    return house.server_address[1]
