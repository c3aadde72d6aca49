# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""A small back end as an MCP server, made with the Python package: `mcp_server.py PORT [stateless | sessions]`.

It speaks the revision without sessions and those with, as the client asks. With `sessions` it knows only those.
"""

import sys

import uvicorn
from mcp.server import MCPServer

server = MCPServer("example-bank")
paid = {}


@server.tool(description="Looks an order up.")
def get_order(order_id: str) -> dict:
    return {"order_id": order_id, "total": 12.5, "status": "delivered"}


@server.tool(description="Refunds an order.")
def refund_order(order_id: str, amount: float) -> dict:
    if amount > 100:
        raise ValueError("more than was paid")
    paid[order_id] = paid.get(order_id, 0) + 1
    return {"refund": "R-1", "times": paid[order_id]}


def old(app):
    """The app as one that has not heard of the revision without sessions."""

    async def called(scope, receive, send):
        modern = dict(scope.get("headers", [])).get(b"mcp-protocol-version") == b"2026-07-28"
        if scope["type"] != "http" or not modern:
            return await app(scope, receive, send)
        body = b'{"jsonrpc":"2.0","id":"server-error","error":{"code":-32600,"message":"unsupported version"}}'
        await send({"type": "http.response.start", "status": 400,
                    "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body", "body": body})

    return called


if __name__ == "__main__":
    app = server.streamable_http_app()
    if sys.argv[2:] == ["sessions"]:
        app = old(app)
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
