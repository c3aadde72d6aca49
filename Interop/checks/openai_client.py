# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The OpenAI library itself, which most others are built on."""

import asyncio
import json

import openai
from door import (base_url, check, conversation, expect, expect_equal, expect_no_secret,
                  expect_spoken_refusal, key, model, model_for, perform, says, scenarios, tool_schemas)

client = openai.OpenAI(base_url=base_url, api_key=key, max_retries=0, timeout=30)


def create(scenario, **more):
    return client.chat.completions.create(
        model=model_for(scenario), messages=more.pop("messages", says(scenario)),
        extra_headers=conversation(), **more)


def told(stream, index=0):
    """A streamed choice put together by hand: its text, its calls and its finish reason."""
    text, calls, reason = "", {}, None
    for chunk in stream:
        for choice in chunk.choices:
            if choice.index != index:
                continue
            expect(reason is None, "something after the finish reason")
            reason = choice.finish_reason
            text += choice.delta.content or ""
            for part in choice.delta.tool_calls or []:
                call = calls.setdefault(part.index, {"id": part.id, "name": "", "arguments": ""})
                call["name"] += part.function.name or ""
                call["arguments"] += part.function.arguments or ""
    expect_equal(sorted(calls), list(range(len(calls))), "the calls' indexes")
    return text, [calls[i] for i in sorted(calls)], reason


@check
def the_models_are_listed():
    names = [one.id for one in client.models.list()]
    expect(model in names, f"`{model}` is not among {names}")


@check
def a_whole_reply_arrives():
    choice = create("reply").choices[0]
    expect_equal(choice.message.content, scenarios["reply"]["answer"], "content")
    expect_equal(choice.finish_reason, "stop", "finish_reason")


@check
def a_streamed_reply_is_the_whole_one():
    text, calls, reason = told(create("reply", stream=True))
    expect_equal(text, create("reply").choices[0].message.content, "text")
    expect_equal((calls, reason), ([], "stop"), "calls and finish_reason")


@check
def a_streamed_reply_arrives_in_pieces():
    pieces = [chunk for chunk in create("long", stream=True)
              if chunk.choices and chunk.choices[0].delta.content]
    expect(len(pieces) > 10, f"{len(pieces)} pieces")


@check
def content_in_parts_is_understood():
    parts = [{"type": "text", "text": scenarios["reply"]["customer"]}]
    answer = create("reply", messages=[{"role": "user", "content": parts}])
    expect_equal(answer.choices[0].message.content, scenarios["reply"]["answer"], "content")


def expect_calls(calls, scenario):
    wanted = scenarios[scenario]["calls"]
    expect_equal([(name, json.loads(arguments)) for name, arguments in calls],
                 [(call["name"], call["arguments"]) for call in wanted], "calls")


@check
def a_tool_call_arrives_whole():
    choice = create("tool", tools=tool_schemas).choices[0]
    expect_calls([(c.function.name, c.function.arguments) for c in choice.message.tool_calls], "tool")
    expect_equal(choice.finish_reason, "tool_calls", "finish_reason")


@check
def a_tool_call_arrives_in_pieces():
    _, calls, reason = told(create("tool", tools=tool_schemas, stream=True))
    expect_calls([(call["name"], call["arguments"]) for call in calls], "tool")
    expect(all(call["id"] for call in calls), "a call without an id")
    expect_equal(reason, "tool_calls", "finish_reason")


@check
def the_library_itself_assembles_a_streamed_tool_call():
    with client.chat.completions.stream(model=model, messages=says("tool"), tools=tool_schemas,
                                        extra_headers=conversation()) as stream:
        message = stream.get_final_completion().choices[0].message
    expect_calls([(c.function.name, c.function.arguments) for c in message.tool_calls], "tool")


@check
def a_tools_result_is_answered():
    headers = conversation()
    first = client.chat.completions.create(
        model=model, messages=says("tool"), tools=tool_schemas, extra_headers=headers).choices[0].message
    result = {"role": "tool", "tool_call_id": first.tool_calls[0].id,
              "content": json.dumps(scenarios["tool"]["result"])}
    answer = client.chat.completions.create(
        model=model, tools=tool_schemas, extra_headers=headers,
        messages=says("tool") + [first.model_dump(exclude_none=True), result]).choices[0]
    expect_equal(answer.message.content, scenarios["tool"]["answer"], "content")


@check
def a_refused_tool_call_is_something_to_say():
    choice = create("refused-tool", tools=tool_schemas).choices[0]
    expect(not choice.message.tool_calls, "the call came through")
    expect_spoken_refusal(choice.message.content, choice.finish_reason, "refused-tool")


@check
def a_refused_tool_call_leaves_no_piece_in_the_stream():
    text, calls, reason = told(create("refused-tool", tools=tool_schemas, stream=True))
    expect_equal(calls, [], "calls")
    expect_spoken_refusal(text, reason, "refused-tool")


@check
def a_refused_input_is_something_to_say():
    choice = create("refused-input").choices[0]
    expect_spoken_refusal(choice.message.content, choice.finish_reason, "refused-input")


@check
def a_refused_input_is_something_to_say_in_a_stream():
    text, _, reason = told(create("refused-input", stream=True))
    expect_spoken_refusal(text, reason, "refused-input")


@check
def a_refused_reply_is_something_else_to_say():
    choice = create("refused-reply").choices[0]
    expect_spoken_refusal(choice.message.content, choice.finish_reason, "refused-reply")


@check
def a_refused_reply_leaves_no_piece_in_the_stream():
    text, _, reason = told(create("refused-reply", stream=True))
    expect_spoken_refusal(text, reason, "refused-reply")


@check
def what_is_taken_out_of_a_reply_leaves_the_rest():
    choice = create("redacted-reply").choices[0]
    expect_equal((choice.message.content, choice.finish_reason),
                 (scenarios["redacted-reply"]["hears"], "stop"), "content and finish_reason")


@check
def what_is_taken_out_of_a_streamed_reply_leaves_the_rest():
    text, _, reason = told(create("redacted-reply", stream=True))
    expect_equal((text, reason), (scenarios["redacted-reply"]["hears"], "stop"), "text and finish_reason")


@check
def no_piece_of_a_stream_holds_a_piece_of_the_secret():
    for chunk in create("redacted-reply", stream=True):
        for choice in chunk.choices:
            expect_no_secret(choice.delta.content or "", "redacted-reply")


@check
def a_refusal_of_a_parsed_completion_is_the_librarys_own_error():
    # `parse` turns every content_filter into this; a Belay cannot and should not prevent it.
    try:
        client.chat.completions.parse(model=model, messages=says("refused-input"),
                                      extra_headers=conversation())
    except openai.ContentFilterFinishReasonError:
        return
    raise AssertionError("no error")


@check
def a_client_that_hangs_up_does_no_harm():
    for _ in range(10):
        stream = create("long", stream=True)
        for number, _ in enumerate(stream):
            if number == 3:
                break
        stream.close()
    expect_equal(create("reply").choices[0].finish_reason, "stop", "finish_reason of the next reply")


@check
def a_wrong_key_is_an_authentication_error():
    stranger = openai.OpenAI(base_url=base_url, api_key="wrong", max_retries=0)
    try:
        stranger.chat.completions.create(model=model, messages=says("reply"))
    except openai.AuthenticationError as error:
        expect(isinstance(error.body, dict) and error.body.get("message"), f"no message: {error.body}")
        return
    raise AssertionError("no error")


@check
def an_unknown_model_is_an_answer_the_client_understands():
    try:
        choice = client.chat.completions.create(
            model=scenarios["unknown-model"], messages=says("reply"), extra_headers=conversation()).choices[0]
        expect_spoken_refusal(choice.message.content, choice.finish_reason, "reply")
    except openai.APIStatusError as error:
        expect(400 <= error.status_code < 500, f"status {error.status_code}")
        expect(isinstance(error.body, dict) and error.body.get("message"), f"no message: {error.body}")


@check
def both_of_two_choices_arrive():
    choices = create("reply", n=2).choices
    expect_equal([choice.index for choice in choices], [0, 1], "indexes")
    expect(all(choice.message.content == scenarios["reply"]["answer"] for choice in choices), "content")


@check
def both_of_two_choices_are_refused():
    choices = create("refused-reply", n=2).choices
    expect_equal(len(choices), 2, "choices")
    for choice in choices:
        expect_spoken_refusal(choice.message.content, choice.finish_reason, "refused-reply")


@check
def both_of_two_streamed_choices_arrive():
    chunks = list(create("reply", n=2, stream=True))
    for index in (0, 1):
        expect_equal(told(chunks, index), (scenarios["reply"]["answer"], [], "stop"), f"choice {index}")


@check
def usage_comes_last_when_it_was_asked_for():
    chunks = list(create("reply", stream=True, stream_options={"include_usage": True}))
    expect_equal(chunks[-1].choices, [], "choices of the last chunk")
    expect(chunks[-1].usage and chunks[-1].usage.total_tokens > 0, "no usage")


@check
def no_usage_comes_when_it_was_not_asked_for():
    expect(all(chunk.choices for chunk in create("reply", stream=True)), "a chunk without choices")


@check
def the_decision_is_in_a_header():
    for streams in (False, True):
        raw = client.chat.completions.with_raw_response.create(
            model=model, messages=says("reply"), stream=streams, extra_headers=conversation())
        expect(raw.headers.get("belay-decision"), f"no Belay-Decision, streamed: {streams}")
        answer = raw.parse()
        if streams:
            expect_equal(told(answer)[0], scenarios["reply"]["answer"], "text")


@check
async def eight_at_once_are_each_answered():
    async with openai.AsyncOpenAI(base_url=base_url, api_key=key, max_retries=0) as several:
        async def one():
            stream = await several.chat.completions.create(
                model=model, messages=says("reply"), stream=True, extra_headers=conversation())
            return "".join([c.choices[0].delta.content or "" async for c in stream if c.choices])
        texts = await asyncio.gather(*(one() for _ in range(8)))
    expect_equal(set(texts), {scenarios["reply"]["answer"]}, "texts")


perform("openai")
