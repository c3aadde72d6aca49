# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Pipecat's language-model service for OpenAI, in a pipeline of its own: what would be spoken?"""

import sys

from door import (base_url, check, conversation, expect, expect_equal, expect_spoken_refusal, key,
                  model_for, perform, says, scenarios, tools)
from loguru import logger
from pipecat.adapters.llm.schemas.function_schema import FunctionSchema
from pipecat.adapters.llm.schemas.tools_schema import ToolsSchema
from pipecat.frames.frames import ErrorFrame, LLMContextFrame, LLMTextFrame
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.services.openai.llm import OpenAILLMService
from pipecat.tests.utils import SleepFrame, run_test

logger.remove()
logger.add(sys.stderr, level="ERROR")


async def turn(scenario):
    """What is spoken in one turn, and which functions are called with what."""
    service = OpenAILLMService(
        api_key=key, base_url=base_url, default_headers=conversation(),
        settings=OpenAILLMService.Settings(model=model_for(scenario)))
    called = []

    async def call(parameters):
        called.append((parameters.function_name, dict(parameters.arguments)))
        await parameters.result_callback(scenarios[scenario].get("result", {}))

    service.register_function(None, call)
    schema = ToolsSchema(standard_tools=[
        FunctionSchema(name=name, description=f"Calls {name}.", properties=properties,
                       required=sorted(properties)) for name, properties in tools.items()])
    context = LLMContext(says(scenario), tools=schema)
    down, up = await run_test(service, start_timeout=15,
                              frames_to_send=[LLMContextFrame(context), SleepFrame(0.3)])
    problems = [frame.error for frame in [*down, *up] if isinstance(frame, ErrorFrame)]
    expect_equal(problems, [], "errors in the pipeline")
    return "".join(frame.text for frame in down if isinstance(frame, LLMTextFrame)), called


@check
async def a_reply_is_spoken():
    text, called = await turn("reply")
    expect_equal((text, called), (scenarios["reply"]["answer"], []), "text and calls")


@check
async def a_tool_is_called():
    _, called = await turn("tool")
    expect_equal(called, [(c["name"], c["arguments"]) for c in scenarios["tool"]["calls"]], "calls")


@check
async def refusals_are_spoken_and_nothing_is_called():
    for scenario in ("refused-tool", "refused-input", "refused-reply"):
        text, called = await turn(scenario)
        expect_equal(called, [], f"calls of {scenario}")
        expect_spoken_refusal(text, None, scenario)


@check
async def what_is_taken_out_of_a_reply_leaves_the_rest():
    text, _ = await turn("redacted-reply")
    expect_equal(text, scenarios["redacted-reply"]["hears"], "text")


perform("pipecat")
