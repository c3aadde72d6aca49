# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Governed tools through the Python package `mcp`, in both of its manners: with sessions and without. Behind Belay is
a shop that speaks plain HTTP."""

import asyncio
import os
import warnings

import httpx2
from door import check, expect, expect_equal, model, perform, scenarios
from mcp import MCPError
from mcp_line import ask, connected, in_both, told, text

order = {"order_id": "A-1001"}
refund = scenarios["refused-tool"]["calls"][0]
# `ping` is gone from the newest revision only.
warnings.simplefilter("ignore")


async def refunds():
    """What the shop has refunded."""
    async with httpx2.AsyncClient() as http:
        return (await http.get(os.environ["INTEROP_SHOP"] + "/refunds")).json()


@check
async def the_newest_manner_is_found_by_asking():
    async with connected(model, "auto") as client:
        expect_equal(client.protocol_version, "2026-07-28", "protocol version")


@check
async def a_session_is_of_the_newest_revision_that_has_them():
    async with connected(model, "legacy") as client:
        expect_equal(client.protocol_version, "2025-11-25", "protocol version")
        await client.send_ping()


@check
async def a_session_that_is_over_is_no_session():
    async with connected(model, "legacy") as client:
        await client.list_tools()
    status, _ = await ask("POST", f"/mcp/{model}", {"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    expect_equal(status, 400, "status without a session")


@in_both
async def the_tools_of_the_agent_are_listed_with_what_may_be_sent(mode):
    async with connected(model, mode) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        expect_equal(sorted(tools), ["get_order", "refund_order"], "tools")
        schema = tools["get_order"].input_schema
        expect_equal((schema["type"], schema["required"]), ("object", ["order_id"]), "schema")
        expect_equal(tools["get_order"].annotations.read_only_hint, True, "whether it only reads")
        expect_equal(tools["refund_order"].annotations.destructive_hint, True, "whether it destroys")


@in_both
async def a_call_is_carried_out_and_names_its_decision(mode):
    async with connected(model, mode) as client:
        result = await client.call_tool("get_order", order)
        expect(not result.is_error, text(result))
        expect_equal(result.structured_content["items"], ["lamp", "table"], "result")
        expect_equal(told(result, "status"), "executed", "status")
    status, decision = await ask("GET", "/v1/decisions/" + told(result, "decision"))
    expect_equal((status, decision["tool"]), (200, "get_order"), "the decision")


@in_both
async def a_refund_is_held_and_nothing_reaches_the_shop(mode):
    before = await refunds()
    async with connected(model, mode) as client:
        result = await client.call_tool(refund["name"], refund["arguments"])
        expect(not result.is_error, "it is told as an error, so a model would try again")
        expect_equal(told(result, "status"), "confirming", "status")
        expect("900.00" in text(result), f"not the question: `{text(result)}`")
        again = await client.call_tool(refund["name"], refund["arguments"])
        expect_equal(told(again, "decision"), told(result, "decision"), "the second time it")
    expect_equal(await refunds(), before, "refunds of the shop")


@in_both
async def arguments_that_the_contract_does_not_take_are_refused(mode):
    async with connected(model, mode) as client:
        for arguments in ({}, {"order_id": 7}, {"order_id": ["A-1001"]}, {"order_id": None}):
            result = await client.call_tool("get_order", arguments)
            expect(result.is_error, f"{arguments} was not refused")


@in_both
async def what_the_shop_refuses_is_an_error_to_read(mode):
    async with connected(model, mode) as client:
        result = await client.call_tool("get_order", {"order_id": "A-9/../../refunds"})
        expect(result.is_error, "it was found")
        expect(len(text(result)) > 10, f"nothing to read: `{text(result)}`")


@in_both
async def a_tool_that_the_agent_has_not_is_refused_in_words(mode):
    async with connected(model, mode) as client:
        result = await client.call_tool("close_account", {})
        expect(result.is_error, "it was not refused")
        expect(len(text(result)) > 10, f"nothing to read: `{text(result)}`")


@in_both
async def many_calls_at_once_are_each_answered(mode):
    async with connected("parcels/tracking", mode) as client:
        results = await asyncio.gather(*(
            client.call_tool("find_parcel", {"parcel_id": f"P-{number}"}) for number in range(20)))
        found = [(result.structured_content or {}).get("parcel_id") for result in results]
        expect_equal(found, [f"P-{number}" for number in range(20)], "results")


@in_both
async def a_wrong_key_opens_nothing(mode):
    try:
        async with connected(model, mode, key="wrong") as client:
            await client.list_tools()
    except (MCPError, httpx2.HTTPError, ExceptionGroup):
        return
    raise AssertionError("it was let in")


@in_both
async def an_agent_that_there_is_not_has_no_tools(mode):
    try:
        async with connected("refunds/nobody", mode) as client:
            await client.list_tools()
    except (MCPError, httpx2.HTTPError, ExceptionGroup):
        return
    raise AssertionError("it was let in")


perform("mcp")
