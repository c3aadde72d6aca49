# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""What a receiver gets, verified with the package of Standard Webhooks."""

import json
import secrets
import time
from datetime import datetime, timezone

from door import check, expect, expect_equal, model, perform, says
from own_belay import OwnBelay, Receiver, ask
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

receiver = Receiver(refusals=[500])
belay = OwnBelay(receiver)
key = belay.add_key("check", "--right", "chat", "--right", "operate")
belay.start()


def post(path, body):
    status, headers, answer = ask(belay.address, key, "POST", path, body)
    expect_equal(status, 200, f"status of {path}")
    return headers, answer


def messages(kind, count=1):
    """The messages of a kind, once there are so many; one that comes again is no other."""
    for _ in range(200):
        found = [(headers, body) for headers, body in receiver.received
                 if json.loads(body)["type"] == "belay." + kind]
        if len({headers["webhook-id"] for headers, _ in found}) >= count:
            return found
        time.sleep(0.1)
    raise AssertionError(f"no {count} messages of `{kind}` came")


@check
def a_message_verifies_with_either_secret_and_with_no_other():
    headers, _ = post("/v1/chat/completions", {"model": model, "messages": says("reply")})
    decision = headers["belay-decision"].split(",")[0]
    told = [json.loads(body)["subject"] for _, body in messages("decided", 2)]
    expect(decision in told, f"`{decision}` is none of {told}")
    for headers, body in list(receiver.received):
        for secret in receiver.secrets:
            expect_equal(Webhook(secret).verify(body, headers), json.loads(body), "what was verified")
        for wrong, changed in ((secrets.token_bytes(32), body), (receiver.secrets[0], body + b" ")):
            try:
                Webhook(wrong).verify(changed, headers)
            except WebhookVerificationError:
                continue
            raise AssertionError("what is not signed like this was verified")


@check
def a_message_that_was_refused_comes_again_under_its_identifier():
    for _ in range(100):
        identifiers = [headers["webhook-id"] for headers, _ in receiver.received]
        if len(identifiers) > len(set(identifiers)):
            return
        time.sleep(0.2)
    raise AssertionError("nothing came a second time")


@check
def an_envelope_has_what_cloudevents_asks_for():
    for _, body in list(receiver.received):
        event = json.loads(body)
        expect_equal(event["specversion"], "1.0", "specversion")
        for attribute in ("id", "source", "type", "time", "datacontenttype", "data"):
            expect(attribute in event, f"`{attribute}` is missing")
        age = datetime.now(timezone.utc) - datetime.fromisoformat(event["time"].replace("Z", "+00:00"))
        expect(abs(age.total_seconds()) < 600, f"`{event['time']}` is not now")
        expect(len(body) < 20_000, "it is larger than Standard Webhooks asks for")


@check
def a_receiver_can_be_tried_out():
    _, answer = post("/v1/webhooks/check/tests", {})
    expect_equal(answer["delivered"], True, "delivered")
    messages("test")


try:
    perform("webhooks")
finally:
    belay.stop()
