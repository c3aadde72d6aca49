# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""LiveKit's language-model class for OpenAI: what would be spoken?"""

import json

from door import (base_url, check, conversation, expect, expect_equal, expect_spoken_refusal, key,
                  model_for, perform, scenarios, tool_schemas)
from livekit.agents import llm
from livekit.plugins import openai


async def turn(scenario):
    """What is spoken in one turn, and which functions are to be called with what."""
    async def never(raw_arguments: dict[str, object]):
        raise AssertionError("the plugin itself calls nothing")

    model_class = openai.LLM(model=model_for(scenario), base_url=base_url, api_key=key, max_retries=0,
                             extra_headers=conversation())
    context = llm.ChatContext()
    context.add_message(role="user", content=scenarios[scenario]["customer"])
    functions = [llm.function_tool(never, raw_schema=schema["function"]) for schema in tool_schemas]
    text, calls = "", []
    async with model_class.chat(chat_ctx=context, tools=functions) as stream:
        async for chunk in stream:
            if chunk.delta:
                text += chunk.delta.content or ""
                calls += [(c.name, json.loads(c.arguments)) for c in chunk.delta.tool_calls]
    await model_class.aclose()
    return text, calls


@check
async def a_reply_is_spoken():
    text, calls = await turn("reply")
    expect_equal((text, calls), (scenarios["reply"]["answer"], []), "text and calls")


@check
async def a_tool_is_called():
    _, calls = await turn("tool")
    expect_equal(calls, [(c["name"], c["arguments"]) for c in scenarios["tool"]["calls"]], "calls")


@check
async def refusals_are_spoken_and_nothing_is_called():
    for scenario in ("refused-tool", "refused-input", "refused-reply"):
        text, calls = await turn(scenario)
        expect_equal(calls, [], f"calls of {scenario}")
        expect_spoken_refusal(text, None, scenario)


@check
async def what_is_taken_out_of_a_reply_leaves_the_rest():
    text, _ = await turn("redacted-reply")
    expect_equal(text, scenarios["redacted-reply"]["hears"], "text")


perform("livekit")
