# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""LangChain's model class for OpenAI, as agents use it."""

from door import (base_url, check, conversation, expect, expect_equal, expect_spoken_refusal, key, model,
                  model_for, perform, scenarios, tool_schemas)
from langchain_core.messages import HumanMessage, ToolMessage
from langchain_openai import ChatOpenAI


def chat(model=model, **more):
    return ChatOpenAI(base_url=base_url, api_key=key, model=model, max_retries=0, timeout=30,
                      default_headers=conversation(), **more)


def says(scenario):
    return [HumanMessage(scenarios[scenario]["customer"])]


def whole(chunks):
    """LangChain's own sum of a stream."""
    total = None
    for chunk in chunks:
        total = chunk if total is None else total + chunk
    return total


@check
def a_reply_is_invoked():
    answer = chat().invoke(says("reply"))
    expect_equal(answer.content, scenarios["reply"]["answer"], "content")
    expect(answer.usage_metadata["total_tokens"] > 0, "no usage")


@check
def a_reply_is_streamed():
    answer = whole(chat(stream_usage=True).stream(says("reply")))
    expect_equal(answer.content, scenarios["reply"]["answer"], "content")
    expect(answer.usage_metadata["total_tokens"] > 0, "no usage")


@check
async def a_reply_is_streamed_asynchronously():
    text = ""
    async for chunk in chat().astream(says("reply")):
        text += chunk.content
    expect_equal(text, scenarios["reply"]["answer"], "content")


def expect_calls(message):
    expect_equal([(call["name"], call["args"]) for call in message.tool_calls],
                 [(call["name"], call["arguments"]) for call in scenarios["tool"]["calls"]], "calls")


@check
def a_tool_is_called():
    expect_calls(chat().bind_tools(tool_schemas).invoke(says("tool")))


@check
def a_tool_is_called_in_a_stream():
    expect_calls(whole(chat().bind_tools(tool_schemas).stream(says("tool"))))


@check
def a_tools_result_is_answered():
    agent = chat().bind_tools(tool_schemas)
    call = agent.invoke(says("tool"))
    result = ToolMessage(str(scenarios["tool"]["result"]), tool_call_id=call.tool_calls[0]["id"])
    expect_equal(agent.invoke(says("tool") + [call, result]).content, scenarios["tool"]["answer"],
                 "content")


@check
def refusals_are_messages_to_say():
    for scenario in ("refused-tool", "refused-input", "refused-reply"):
        message = chat(model_for(scenario)).bind_tools(tool_schemas).invoke(says(scenario))
        expect_equal(message.tool_calls + message.invalid_tool_calls, [], f"calls of {scenario}")
        expect_spoken_refusal(message.content, message.response_metadata["finish_reason"], scenario)


@check
def streamed_refusals_are_messages_to_say():
    for scenario in ("refused-tool", "refused-input", "refused-reply"):
        message = whole(chat(model_for(scenario)).bind_tools(tool_schemas).stream(says(scenario)))
        expect_equal(message.tool_calls + message.invalid_tool_calls, [], f"calls of {scenario}")
        expect_spoken_refusal(message.content, message.response_metadata["finish_reason"], scenario)


@check
def what_is_taken_out_of_a_reply_leaves_the_rest():
    for answer in (chat().invoke(says("redacted-reply")), whole(chat().stream(says("redacted-reply")))):
        expect_equal(answer.content, scenarios["redacted-reply"]["hears"], "content")


perform("langchain")
