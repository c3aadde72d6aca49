# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The Python package `mcp` 1, which most agents have: sessions only, and each of the revisions that it knows."""

from contextlib import asynccontextmanager
from datetime import timedelta

from door import base_url, check, conversation, expect, expect_equal, key, model, perform, scenarios
from mcp import ClientSession, types
from mcp.client import session as client_session
from mcp.client.streamable_http import streamablehttp_client

address = f"{base_url.removesuffix('/v1')}/mcp/{model}"
refund = scenarios["refused-tool"]["calls"][0]


@asynccontextmanager
async def connected(agent=model, **headers):
    headers = {"Authorization": f"Bearer {key}", **conversation(), **headers}
    url = address.replace(model, agent)
    async with streamablehttp_client(url, headers=headers, timeout=20) as (reading, writing, _):
        async with ClientSession(reading, writing, read_timeout_seconds=timedelta(seconds=20)) as session:
            session.opened = await session.initialize()
            yield session


@check
async def a_session_is_opened_and_answers_a_ping():
    async with connected() as session:
        expect_equal(session.opened.protocolVersion, types.LATEST_PROTOCOL_VERSION, "protocol version")
        expect_equal(session.opened.serverInfo.name, "belay", "name")
        await session.send_ping()


@check
async def an_older_revision_is_kept_to():
    newest = types.LATEST_PROTOCOL_VERSION
    for version in ("2025-03-26", "2025-06-18"):
        client_session.types.LATEST_PROTOCOL_VERSION = version
        try:
            async with connected() as session:
                expect_equal(session.opened.protocolVersion, version, "protocol version")
                result = await session.call_tool("get_order", {"order_id": "A-1001"})
                expect(not result.isError and "lamp" in result.content[0].text, f"{version}: {result}")
        finally:
            client_session.types.LATEST_PROTOCOL_VERSION = newest


@check
async def the_tools_are_listed_and_one_is_called():
    async with connected() as session:
        names = [tool.name for tool in (await session.list_tools()).tools]
        expect_equal(names, ["get_order", "refund_order"], "tools")
        result = await session.call_tool("get_order", {"order_id": "A-1001"})
        expect_equal(result.structuredContent["items"], ["lamp", "table"], "result")
        expect(result.meta["belay/decision"].startswith("dec_"), f"meta: {result.meta}")


@check
async def a_refund_is_held_without_an_error():
    async with connected() as session:
        result = await session.call_tool(refund["name"], refund["arguments"])
        expect(not result.isError and "900.00" in result.content[0].text, f"not held: {result}")


@check
async def a_server_behind_is_reached_in_either_manner():
    async with connected("parcels/tracking") as session:
        for tool in ("find_parcel", "find_at_pier"):
            result = await session.call_tool(tool, {"parcel_id": "P-1"})
            expect(not result.isError and result.structuredContent["where"] == "depot 7", f"{tool}: {result}")


@check
async def what_the_door_has_not_is_the_protocols_error():
    async with connected() as session:
        for ask in (session.list_prompts, session.list_resources):
            try:
                await ask()
            except Exception as error:
                expect("no such method" in str(error), f"another error: {error}")
                continue
            raise AssertionError("it was answered")


perform("mcp1")
