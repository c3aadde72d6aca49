# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""What is on the wire, seen with curl."""

import json
import subprocess

from door import (base_url, check, conversation, expect, expect_equal, expect_spoken_refusal, key, model,
                  perform, says, scenarios)


def curl(path, body=None, key=key, method=None, within=None):
    """The status, the headers and the body; each in a conversation of its own, or `within` one."""
    name, value = next(iter((within or conversation()).items()))
    command = ["curl", "--silent", "--show-error", "--no-buffer", "--max-time", "30", "--include",
               "--header", f"Authorization: Bearer {key}", "--header", f"{name}: {value}",
               base_url + path]
    if method:
        command += ["--request", method]
    if body is not None:
        command += ["--header", "Content-Type: application/json", "--data-binary",
                    body if isinstance(body, str) else json.dumps(body)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    head, _, rest = done.stdout.replace("\r\n", "\n").partition("\n\n")
    status, *lines = head.split("\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return int(status.split()[1]), headers, rest


def chat(scenario, within=None, **more):
    return curl("/chat/completions", {"model": model, "messages": says(scenario), **more}, within=within)


def answer(body):
    """What is said, and why it ends."""
    choice = json.loads(body)["choices"][0]
    return choice["message"]["content"], choice["finish_reason"]


@check
def the_models_are_listed():
    status, _, body = curl("/models")
    expect_equal(status, 200, "status")
    expect(model in [one["id"] for one in json.loads(body)["data"]], "the model is not listed")


@check
def a_reply_carries_its_decision():
    status, headers, body = chat("reply")
    expect_equal(status, 200, "status")
    expect(headers.get("belay-decision"), "no Belay-Decision")
    expect(headers["content-type"].startswith("application/json"), headers["content-type"])
    expect_equal(answer(body), (scenarios["reply"]["answer"], "stop"), "content and finish_reason")


@check
def a_decision_can_be_looked_up_by_its_header():
    _, headers, _ = chat("refused-input")
    status, _, body = curl(f"/decisions/{headers['belay-decision']}")
    expect_equal((status, json.loads(body)["effect"]), (200, "escalate"), "status and effect")


@check
def a_stream_is_events_and_ends_with_done():
    status, headers, body = chat("reply", stream=True)
    expect_equal(status, 200, "status")
    expect(headers["content-type"].startswith("text/event-stream"), headers["content-type"])
    events = [event for event in body.split("\n\n") if event.strip() and not event.startswith(":")]
    expect(all(event.startswith("data: ") for event in events), "an event that is not data")
    expect_equal(events[-1].strip(), "data: [DONE]", "the last event")
    chunks = [json.loads(event[6:]) for event in events[:-1]]
    expect_equal(len({chunk["id"] for chunk in chunks}), 1, "ids in one stream")
    expect_equal({chunk["object"] for chunk in chunks}, {"chat.completion.chunk"}, "objects")


@check
def a_refusal_has_status_200():
    status, headers, body = chat("refused-input")
    expect_equal(status, 200, "status")
    expect(headers.get("belay-decision"), "no Belay-Decision")
    expect_spoken_refusal(*answer(body), "refused-input")


@check
def whom_a_person_leads_no_ai_answers_until_handed_back():
    within = conversation()
    chat("refused-input", within)
    expect_spoken_refusal(*answer(chat("reply", within)[2]), "reply")
    status, _, _ = curl(f"/conversations/{within['Belay-Conversation']}/handover", method="DELETE")
    expect(status in (200, 204), f"status {status} of handing back")
    expect_equal(answer(chat("reply", within)[2]), (scenarios["reply"]["answer"], "stop"), "then")


@check
def a_wrong_key_has_status_401():
    status, _, body = curl("/models", key="wrong")
    expect_equal(status, 401, "status")
    expect(json.loads(body)["error"]["message"], "no message")


@check
def a_body_that_is_no_json_has_status_400():
    status, _, body = curl("/chat/completions", '{"model":')
    expect_equal(status, 400, "status")
    expect(json.loads(body)["error"]["message"], "no message")


perform("curl")
