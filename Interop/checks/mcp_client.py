# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Governed tools through the Python package `mcp`, in both of its manners: with sessions and without."""

import asyncio
import os

import httpx2
from mcp import Client, MCPError
from mcp.client.streamable_http import streamable_http_client

from door import base_url, check, conversation, expect, expect_equal, key, model, perform

url = os.environ.get("INTEROP_MCP_URL", base_url.removesuffix("/v1") + "/mcp/" + model)
order = {"order_id": "A-1001"}


def connected(mode, key=key):
    """A client in a conversation of its own."""
    headers = {"Authorization": f"Bearer {key}", **conversation()}
    http = httpx2.AsyncClient(headers=headers, timeout=30)
    return Client(streamable_http_client(url, http_client=http), mode=mode)


def text(result):
    return "".join(block.text for block in result.content if block.type == "text")


def in_both(function):
    """Checks the same in both manners."""
    for mode, words in (("legacy", "with_sessions"), ("2026-07-28", "without_sessions")):
        def one(mode=mode):
            return function(mode)
        one.__name__ = f"{words}_{function.__name__}"
        check(one)
    return function


@check
async def the_newest_manner_is_found_by_asking():
    async with connected("auto") as client:
        expect_equal(client.protocol_version, "2026-07-28", "protocol version")


@check
async def a_session_is_of_the_newest_revision_that_has_them():
    async with connected("legacy") as client:
        expect_equal(client.protocol_version, "2025-11-25", "protocol version")
        await client.send_ping()


@in_both
async def the_tools_of_the_agent_are_listed_with_what_may_be_sent(mode):
    async with connected(mode) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        expect({"get_order", "refund_order"} <= set(tools), f"tools: {sorted(tools)}")
        schema = tools["get_order"].input_schema
        expect_equal(schema["type"], "object", "schema")
        expect("order_id" in schema["properties"], f"properties: {schema['properties']}")


@in_both
async def a_call_is_carried_out_and_names_its_decision(mode):
    async with connected(mode) as client:
        result = await client.call_tool("get_order", order)
        expect(not result.is_error, text(result))
        expect_equal(result.structured_content["order_id"], "A-1001", "result")
        expect((result.meta or {}).get("belay/decision", "").startswith("dec_"), f"meta: {result.meta}")


@in_both
async def a_tool_that_the_agent_has_not_is_refused_in_words(mode):
    async with connected(mode) as client:
        result = await client.call_tool("close_account", {})
        expect(result.is_error, "it was not refused")
        expect(len(text(result)) > 10, f"nothing to read: `{text(result)}`")


@in_both
async def many_calls_at_once_are_each_answered(mode):
    async with connected(mode) as client:
        results = await asyncio.gather(*(
            client.call_tool("get_order", {"order_id": f"A-{number}"}) for number in range(20)))
        found = [result.structured_content["order_id"] for result in results if not result.is_error]
        expect_equal(found, [f"A-{number}" for number in range(20)], "results")


@in_both
async def a_wrong_key_opens_nothing(mode):
    try:
        async with connected(mode, key="wrong") as client:
            await client.list_tools()
    except (MCPError, httpx2.HTTPError, ExceptionGroup):
        return
    raise AssertionError("it was let in")


perform("mcp")
