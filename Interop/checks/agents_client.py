# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Agents as people build them: OpenAI's agents and LangChain's, with Belay as their model and as their tools.

The model is played at `/v1/chat/completions`, the tools come from `/mcp/{use-case}/{agent}`: one conversation.
"""

import json
import logging
import os
import sys
import urllib.error
import urllib.request

from agents import Agent, OpenAIChatCompletionsModel, Runner, set_tracing_disabled
from agents.mcp import MCPServerStreamableHttp
from door import (base_url, check, conversation, expect, expect_equal, key, model, perform, scenarios)
from langchain.agents import create_agent
from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI

address = f"{base_url.removesuffix('/v1')}/mcp/{model}"
granted = ["get_order", "refund_order"]
order = scenarios["tool"]
refund = scenarios["refused-tool"]["calls"][0]
set_tracing_disabled(True)
logging.disable(logging.WARNING)


def status_of_get():
    """405 where there is an MCP server, which opens no streams of its own; 404 where there is none."""
    try:
        wish = urllib.request.Request(address, headers={"Authorization": f"Bearer {key}"})
        return urllib.request.urlopen(wish, timeout=10).status
    except urllib.error.HTTPError as error:
        return error.code


def chat_client(headers):
    return AsyncOpenAI(base_url=base_url, api_key=key, default_headers=headers, max_retries=0)


def openai_tools(headers, key=key):
    return MCPServerStreamableHttp(
        {"url": address, "headers": {"Authorization": f"Bearer {key}", **headers}, "timeout": 20},
        client_session_timeout_seconds=20)


def langchain_tools(headers):
    return MultiServerMCPClient({"belay": {
        "transport": "streamable_http", "url": address,
        "headers": {"Authorization": f"Bearer {key}", **headers}}})


def text_of(result):
    """What a model reads of a tool's answer, whatever the library makes of it."""
    return result if isinstance(result, str) else json.dumps(result, default=str)


def expect_order(text):
    expect("lamp" in text and "120.00" in text, f"not the order: `{text}`")


def expect_held(text):
    """The customer or a person is asked first; nothing of it was done."""
    expect(len(text) > 10 and "refunded" not in text, f"not held: `{text}`")


@check
async def openai_agents_is_shown_its_own_tools():
    async with openai_tools(conversation()) as server:
        expect_equal(sorted(tool.name for tool in await server.list_tools()), granted, "tools")


@check
async def an_openai_agent_looks_up_and_answers():
    headers = conversation()
    async with chat_client(headers) as client, openai_tools(headers) as server:
        agent = Agent("shop", model=OpenAIChatCompletionsModel(model, client), mcp_servers=[server])
        done = await Runner.run(agent, order["customer"], max_turns=4)
    expect_equal(done.final_output, order["answer"], "answer")
    outputs = [item.output for item in done.new_items if item.type == "tool_call_output_item"]
    expect_equal(len(outputs), 1, "calls")
    expect_order(text_of(outputs[0]))


@check
async def a_refund_called_by_openai_agents_is_held():
    async with openai_tools(conversation()) as server:
        result = await server.call_tool(refund["name"], refund["arguments"])
    expect_held(result.content[0].text)


def ask(method, url, body=None, key=key):
    wish = urllib.request.Request(url, json.dumps(body).encode() if body else None, method=method,
                                  headers={"Authorization": f"Bearer {key}", "Content-Type": "application/json"})
    with urllib.request.urlopen(wish, timeout=20) as answer:
        return json.loads(answer.read())


def refunds():
    """What the shop has refunded."""
    return ask("GET", os.environ["INTEROP_SHOP"] + "/refunds")


@check
async def a_refund_that_the_customer_and_a_supervisor_agree_to_is_made_once():
    before, headers, wish = refunds(), conversation(), scenarios["refused-tool"]["customer"]
    async with chat_client(headers) as client, openai_tools(headers) as server:
        held = await server.call_tool(refund["name"], refund["arguments"])
        said = [{"role": "user", "content": wish}, {"role": "assistant", "content": held.content[0].text}]
        answer = await client.chat.completions.create(
            model=model, messages=[*said, {"role": "user", "content": "Yes, please."}])
        expect(len(answer.choices[0].message.content) > 10, "nothing is said")
        approvals, supervisor = f"{base_url}/approvals", os.environ["INTEROP_SUPERVISOR"]
        decision = held.meta["belay/decision"]
        waiting = ask("GET", f"{approvals}/{decision}", key=supervisor)
        expect_equal((waiting["status"], waiting["arguments"]), ("pending", refund["arguments"]), "what waits")
        expect_equal(refunds(), before, "refunds before the yes of the supervisor")
        for status in (200, 409):
            try:
                ask("POST", f"{approvals}/{decision}/approval", {"fingerprint": waiting["fingerprint"]}, supervisor)
                expect_equal(status, 200, "status of the second yes")
            except urllib.error.HTTPError as error:
                expect_equal(error.code, status, "status")
        expect_equal(list(set(refunds()) - set(before)), [decision], "refunds")
        again = await server.call_tool(refund["name"], refund["arguments"])
    expect_equal(again.meta["belay/status"], "confirming", "status when it is asked for anew")
    expect_equal(len(refunds()) - len(before), 1, "refunds in the end")


@check
async def a_tool_that_is_not_granted_is_not_called():
    async with openai_tools(conversation()) as server:
        try:
            result = await server.call_tool("close_account", {"account": "all"})
        except Exception:
            return  # The protocol's own error for a tool that there is not.
    expect(result.isError, f"it was called: `{result.content}`")


@check
async def without_a_key_there_are_no_tools():
    try:
        async with openai_tools(conversation(), key="unknown") as server:
            names = [tool.name for tool in await server.list_tools()]
    except Exception:
        return
    raise AssertionError(f"tools were shown to anybody: {names}")


@check
async def langchain_is_shown_its_own_tools():
    tools = await langchain_tools(conversation()).get_tools()
    expect_equal(sorted(tool.name for tool in tools), granted, "tools")


@check
async def a_langchain_agent_looks_up_and_answers():
    headers = conversation()
    chat = ChatOpenAI(base_url=base_url, api_key=key, model=model, max_retries=0, timeout=30,
                      default_headers=headers)
    agent = create_agent(chat, await langchain_tools(headers).get_tools())
    done = await agent.ainvoke({"messages": [("user", order["customer"])]})
    said = [message for message in done["messages"] if message.type == "ai"]
    heard = [message for message in done["messages"] if message.type == "tool"]
    expect_equal(said[-1].content, order["answer"], "answer")
    expect_equal(len(heard), 1, "calls")
    expect_order(text_of(heard[0].content))


@check
async def a_refund_called_by_langchain_is_held():
    tools = {tool.name: tool for tool in await langchain_tools(conversation()).get_tools()}
    try:
        expect_held(text_of(await tools[refund["name"]].ainvoke(refund["arguments"])))
    except Exception as error:
        # What is told as an error is thrown by this library; it is held all the same.
        if type(error).__name__ != "ToolException":
            raise
        expect_held(str(error))


if status_of_get() == 404:
    print("skip  agents: this server has no /mcp", flush=True)
    print("checked agents: 0 of 0")
    sys.exit(0)
perform("agents")
