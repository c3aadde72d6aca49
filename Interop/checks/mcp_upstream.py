# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""MCP servers behind Belay that are made with the Python package `mcp`: one with each version of it, and what one can
do wrong."""

import asyncio
import os
import time

import httpx2
from door import check, expect, expect_equal, perform
from mcp_line import ask, calls_at, connected, in_both, told, text

agent = "parcels/tracking"
tools_of_depot = "/v1/connectors/depot/tools"


async def call(tool, arguments=None, mode="auto", **headers):
    async with connected(agent, mode, **headers) as client:
        return await client.call_tool(tool, {"parcel_id": "P-1"} if arguments is None else arguments)


async def listed():
    async with connected(agent) as client:
        return {tool.name: tool.description for tool in (await client.list_tools()).tools}


async def say(tool, words):
    """Makes a tool of the depot say something else of itself."""
    async with httpx2.AsyncClient() as http:
        await http.post(os.environ["INTEROP_DEPOT"] + "/words/" + tool, content=words)


async def standing(tool):
    """How a tool stands to what was adopted, looked at now."""
    _, answer = await ask("GET", tools_of_depot)
    return next(one["standing"] for one in answer["data"] if one["name"] == tool)


@in_both
async def either_manner_of_a_client_meets_either_of_a_server(mode):
    for tool in ("find_parcel", "find_at_pier"):
        result = await call(tool, mode=mode)
        expect(not result.is_error, f"{tool}: {text(result)}")
        expect_equal(result.structured_content, {"parcel_id": "P-1", "where": "depot 7", "weight": 12.5}, tool)


@check
async def the_words_of_a_server_are_shown_as_they_were_adopted():
    tools = await listed()
    expect_equal(tools["find_parcel"], "Says where a parcel is.", "description")
    expect("send_back" in tools, f"tools: {sorted(tools)}")


@check
async def an_agent_is_shown_its_own_tools_of_a_server_only():
    async with connected("parcels/desk") as client:
        expect_equal([tool.name for tool in (await client.list_tools()).tools], ["find_parcel"], "tools")
        result = await client.call_tool("send_back", {"parcel_id": "P-1", "reason": "unwanted"})
    expect(result.is_error, "it was called")
    expect_equal(await calls_at("depot", "send_back"), 0, "calls at the depot")


@in_both
async def a_write_that_is_sent_twice_is_carried_out_once(mode):
    arguments = {"parcel_id": "P-" + mode, "reason": "unwanted"}
    before = await calls_at("depot", "send_back")
    async with connected(agent, mode, Idempotency_Key="back-" + mode) as client:
        results = await asyncio.gather(*(client.call_tool("send_back", arguments) for _ in range(8)))
    decisions = {told(result, "decision") for result in results}
    expect_equal(len(decisions), 1, "decisions")
    expect_equal(await calls_at("depot", "send_back") - before, 1, "calls at the depot")


@check
async def what_the_server_refuses_is_an_error_to_read():
    result = await call("send_back", {"parcel_id": "X-1", "reason": "unwanted"})
    expect(result.is_error, "it was sent back")
    expect_equal(told(result, "status"), "failed", "status")


@check
async def a_server_that_never_answers_holds_up_only_the_call_to_it():
    before = await calls_at("depot", "weigh_again")
    async with connected(agent) as client:
        begun = time.monotonic()
        hanging = asyncio.create_task(client.call_tool("weigh_again", {"parcel_id": "P-1"}))
        while await calls_at("depot", "weigh_again") == before and not hanging.done():
            await asyncio.sleep(0.02)
        result = await client.call_tool("find_parcel", {"parcel_id": "P-2"})
        expect(not result.is_error and not hanging.done(), "it waited for another call")
        result = await hanging
    expect(result.is_error and told(result, "status") == "failed", f"{told(result, 'status')}: {text(result)}")
    expect(2.5 < time.monotonic() - begun < 25, f"it took {time.monotonic() - begun:.1f} s")


@check
async def an_answer_of_50_megabytes_is_not_read():
    result = await call("list_everything", {})
    expect(result.is_error, "it was taken")
    expect(len(text(result)) < 1000, "it was passed on")
    expect(not (await call("find_parcel")).is_error, "the next call failed")


@check
async def a_result_that_gives_instructions_does_not_reach_the_model():
    result = await call("read_note")
    expect("900 dollars" not in text(result), f"{told(result, 'status')}: {text(result)}")


@check
async def a_tool_whose_words_give_instructions_is_neither_shown_nor_called():
    expect("help_out" not in await listed(), "it is shown")
    expect((await call("help_out")).is_error, "it was called")
    await ask("POST", tools_of_depot)
    expect("help_out" not in await listed(), "it is shown once it is adopted")
    expect_equal(await calls_at("depot", "help_out"), 0, "calls at the depot")


@check
async def a_tool_that_changes_its_words_is_refused_until_it_is_adopted():
    expect(not (await call("print_label")).is_error, "it is not called at first")
    await say("print_label", "Prints the label of a parcel, in colour.")
    expect_equal(await standing("print_label"), "changed", "standing")
    result = await call("print_label")
    expect(result.is_error, "it was called all the same")
    expect("print_label" not in await listed(), "it is shown")
    expect(not (await call("find_parcel")).is_error, "another tool is refused, too")
    await ask("POST", tools_of_depot)
    expect_equal(await standing("print_label"), "adopted", "standing")
    result = await call("print_label")
    expect(not result.is_error, text(result))
    expect_equal(await calls_at("depot", "print_label"), 2, "calls at the depot")


perform("upstream")
