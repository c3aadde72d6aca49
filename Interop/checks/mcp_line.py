# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""A client of the Python package `mcp` 2 at Belay's door, in either manner."""

import os

import httpx2
from door import base_url, check, conversation, key
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

origin = base_url.removesuffix("/v1")
manners = {"with sessions": "legacy", "without sessions": "2026-07-28"}


def connected(agent, mode="auto", key=key, **headers):
    """A client in a conversation of its own."""
    headers = {"Authorization": f"Bearer {key}", **conversation(),
               **{name.replace("_", "-"): value for name, value in headers.items()}}
    http = httpx2.AsyncClient(headers=headers, timeout=30)
    return Client(streamable_http_client(f"{origin}/mcp/{agent}", http_client=http), mode=mode)


def in_both(function):
    """Checks the same in both manners."""
    for words, mode in manners.items():
        def one(mode=mode):
            return function(mode)
        one.__name__ = f"{words} {function.__name__}"
        check(one)
    return function


def text(result):
    return "".join(block.text for block in result.content if block.type == "text")


def told(result, name):
    """What Belay tells of a call besides: `decision` or `status`."""
    return (result.meta or {}).get("belay/" + name)


async def ask(method, path, body=None):
    """A request to Belay besides those of the protocol."""
    async with httpx2.AsyncClient(base_url=origin, timeout=30) as http:
        answer = await http.request(method, path, json=body, headers={"Authorization": f"Bearer {key}"})
        return answer.status_code, answer.json()


async def calls_at(system, tool):
    """How often a tool was called at the system itself: `depot` or `pier`."""
    async with httpx2.AsyncClient(timeout=10) as http:
        answer = await http.get(os.environ[f"INTEROP_{system.upper()}"] + "/calls")
        return answer.json().get(tool, 0)
