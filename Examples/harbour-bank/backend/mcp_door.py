# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The same operations as tools of the Model Context Protocol: Streamable HTTP, answered with JSON.

A write's key is the header `Idempotency-Key`, or `idempotency-key` in `_meta`. Who the customer is can be left
out of the arguments where the header `Bank-Customer`, or `customer` in `_meta`, says it.
"""

import json
import secrets

from books import Refused
from door import Door
from operations import OPERATIONS

VERSIONS = ("2025-11-25", "2025-06-18", "2025-03-26")
TYPES = {str: "string", int: "integer", dict: "object"}
# Those that nobody calls but the bank's own systems are not offered.
TOOLS = {name: one for name, one in OPERATIONS.items() if name != "send_code"}


class Mistake(Exception):
    """An error of JSON-RPC."""

    def __init__(self, code, message):
        super().__init__(message)
        self.error = {"code": code, "message": message}


class MCPDoor(Door):
    sessions = set()

    def respond(self, body):
        if self.address.path != "/mcp":
            raise Refused(404, "no-such-route", "the MCP server is at `/mcp`")
        if self.command == "DELETE":
            self.session()
            self.sessions.discard(self.headers["Mcp-Session-Id"])
            return 204, None, {}
        if self.command != "POST":
            return 405, None, {"Allow": "POST, DELETE"}
        version = self.headers.get("Mcp-Protocol-Version")
        if version and version not in VERSIONS:
            raise Refused(400, "no-such-version", f"versions are {', '.join(VERSIONS)}")
        try:
            message = json.loads(body)
        except (ValueError, RecursionError):
            return 400, {"jsonrpc": "2.0", "id": None, "error": Mistake(-32700, "not JSON").error}, {}
        if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
            return 400, {"jsonrpc": "2.0", "id": None, "error": Mistake(-32600, "not a request").error}, {}
        if message.get("method") == "initialize":
            headers = {"Mcp-Session-Id": secrets.token_hex(16)}
            self.sessions.add(headers["Mcp-Session-Id"])
        else:
            headers = {}
            self.session()
        if "method" not in message or "id" not in message:
            return 202, None, headers
        answer = {"jsonrpc": "2.0", "id": message["id"]}
        try:
            parameters = message.get("params", {})
            if not isinstance(parameters, dict):
                raise Mistake(-32602, "`params` must be an object")
            answer["result"] = self.result(message["method"], parameters)
        except Mistake as mistake:
            answer["error"] = mistake.error
        return 200, answer, headers

    def session(self):
        """Who has no session was not greeted; a client that hears 404 begins anew."""
        name = self.headers.get("Mcp-Session-Id")
        if not name:
            raise Refused(400, "no-session", "send `Mcp-Session-Id`")
        if name not in self.sessions:
            raise Refused(404, "no-such-session", "the session has ended: begin with `initialize`")

    def result(self, method, parameters):
        match method:
            case "initialize":
                asked = parameters.get("protocolVersion")
                return {"protocolVersion": asked if asked in VERSIONS else VERSIONS[0],
                        "capabilities": {"tools": {"listChanged": False}},
                        "serverInfo": {"name": "harbour-bank", "version": "1.0.0"}}
            case "ping":
                return {}
            case "tools/list":
                return {"tools": [self.tool(one) for one in TOOLS.values()]}
            case "tools/call":
                return self.call(parameters)
        raise Mistake(-32601, "there is no such method")

    def tool(self, operation):
        properties = {name: {"type": TYPES[kind]} for name, kind in operation.parameters.items()}
        schema = {"type": "object", "properties": properties, "additionalProperties": False}
        required = [name for name in operation.required if name != "customer"]
        return {"name": operation.name, "description": operation.sentence,
                "inputSchema": schema | ({"required": required} if required else {}),
                "annotations": {"readOnlyHint": not operation.kind, "idempotentHint": True,
                                "openWorldHint": False}}

    def call(self, parameters):
        operation = TOOLS.get(str(parameters.get("name")))
        arguments = parameters.get("arguments") or {}
        if not operation or not isinstance(arguments, dict):
            raise Mistake(-32602, "there is no such tool, or its arguments are not an object")
        customer = self.said("Bank-Customer", "customer", parameters)
        if "customer" in operation.parameters and customer:
            if arguments.setdefault("customer", customer) != customer:
                raise Mistake(-32602, "the customer is another one than the caller's")
        self.meet_fault(operation.name)
        key = self.said("Idempotency-Key", "idempotency-key", parameters)
        status, answer = self.server.books.perform(operation, arguments, key)
        result = {"content": [{"type": "text", "text": json.dumps(answer, ensure_ascii=False)}],
                  "isError": status != 200}
        # Structured content is an object; a list is told as text alone.
        return result | ({"structuredContent": answer} if isinstance(answer, dict) else {})

    def said(self, header, name, parameters):
        """What the header says, or `_meta`, whatever prefix its keys have there."""
        meta = parameters.get("_meta")
        told = [value for key, value in (meta if isinstance(meta, dict) else {}).items()
                if key.rpartition("/")[2] == name and isinstance(value, str)]
        return self.headers.get(header) or (told[0] if told else None)
