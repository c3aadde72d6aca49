# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The systems of the shop in Interop/workspace: orders, and refunds that are counted. `shop.py PORT`.

What it was asked to refund is at `/refunds`, the newest one-time code at `/codes`.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

orders = {"A-1001": {"order": "A-1001", "items": ["lamp", "table"], "total": "120.00"}}
refunds = {}
lost = set()
codes = {}


class Shop(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        """The checks look at `/refunds`."""

    def answer(self, status, body):
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self):
        parts = self.path.strip("/").split("/")
        if parts == ["codes"]:
            return self.answer(200, codes)
        if parts == ["refunds"]:
            return self.answer(200, refunds)
        if parts[0] == "orders" and parts[-1] in orders:
            return self.answer(200, orders[parts[-1]])
        if parts[0] == "refunds" and parts[-1] in refunds:
            return self.answer(200, refunds[parts[-1]])
        if parts[0] == "refunds" and parts[-1] in lost:
            return self.answer(202, {"state": "nobody knows"})
        self.answer(404, {"error": "there is no such thing"})

    def do_POST(self):
        wish = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        if self.path.endswith("/codes"):
            codes["newest"] = wish["code"]
            return self.answer(200, {})
        key = self.headers.get("Idempotency-Key")
        if not key:
            return self.answer(400, {"error": "`Idempotency-Key` is missing"})
        if "A-5000" in self.path:
            lost.add(key)
            return self.answer(500, {"error": "it broke in the middle"})
        self.answer(200, refunds.setdefault(key, {"refunded": wish.get("amount")}))


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Shop).serve_forever()
