# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Schemathesis is told what there is: names and identifiers that no chance finds, in two of three requests."""

import itertools
import os
import threading
import uuid

import schemathesis
from own_belay import ask

address, kim, lee, maker = (os.environ["INTEROP_" + name] for name in ("ADDRESS", "KIM", "LEE", "MAKER"))
turns = itertools.count()
names = {"use_case": "refunds", "agent": "execution", "model": "refunds/execution", "role": "refund-supervisor",
         "to": "lee", "until": None, "for": "1h", "cause": "not-owed", "said": "yes", "fingerprint": None,
         "break_glass": False, "wrap_up": "resolved", "Belay-Agent": "parcels/tracking"}
paths = {"/v1/use-cases/{name}": "refunds", "/v1/conversations/{name}/handover": "c-1"}


def made(use_case, agent, tool, **arguments):
    """An action of a conversation of its own, as it stands."""
    _, _, action = ask(address, maker, "POST", "/v1/actions", {
        "use_case": use_case, "agent": agent, "conversation": uuid.uuid4().hex, "customer_id": "c-1",
        "action": {"name": tool, "arguments": arguments}})
    return action


def asked(order="A-1001"):
    return made("refunds", "execution", "refund_order", order_id=order, amount="20.00")


def pending(order="A-1001"):
    action = asked(order)
    return ask(address, maker, "POST", f"/v1/actions/{action['id']}/confirmation", {"said": "yes"})[2]


def approved(order, **more):
    action = pending(order)
    body = {"fingerprint": action["fingerprint"], **more}
    return ask(address, lee, "POST", f"/v1/approvals/{action['id']}/approval", body)[2]


def unknown():
    """The shop fails in the middle of it, and can't say what became of it."""
    return approved("A-5000")


def broken():
    return approved("A-1001", break_glass=True, note="it burns")


def sent_back():
    return made("parcels", "tracking", "send_back", parcel_id=uuid.uuid4().hex, reason="unwanted")


def agreed():
    """One that the bot carries out itself."""
    action = made("parcels", "tracking", "hand_over", parcel_id=uuid.uuid4().hex)
    return ask(address, maker, "POST", f"/v1/actions/{action['id']}/confirmation", {"said": "yes"})[2]


def proving():
    action = made("parcels", "tracking", "change_address", address=uuid.uuid4().hex)
    return ask(address, maker, "POST", f"/v1/actions/{action['id']}/confirmation", {"said": "yes"})[2]


def code():
    """The newest code that the shop was to send."""
    return ask(os.environ["INTEROP_SHOP"], "", "GET", "/codes")[2]["newest"]


def session():
    _, headers, _ = ask(address, kim, "POST", "/mcp/parcels/tracking", opening)
    return headers["mcp-session-id"]


def said(kind, text):
    """What was decided of a text, in a conversation of its own."""
    return ask(address, kim, "POST", "/v1/decisions", {
        "use_case": "refunds", "agent": "execution", "conversation": uuid.uuid4().hex, "customer_id": "c-1",
        "kind": kind, "text": text})[2]["id"]


def handed_over():
    """A handoff has the name of the decision that asks for a person."""
    return {"id": "hnd_" + said("input", "I want to speak to a human, please.").split("_")[1]}


def taken():
    handoff = handed_over()
    ask(address, kim, "POST", f"/v1/handoffs/{handoff['id']}/acceptance", {})
    return handoff


def chatting(path):
    """The token of a chat. One whose events are asked for is closed soon: else its stream would not end. Who wants to be
    called waits for a person."""
    token = ask(address, kim, "POST", "/v1/chat-sessions", {"use_case": "refunds"})[2]["token"]
    if path.endswith("/call-back"):
        ask(address, token, "POST", "/v1/chat-sessions/current/messages", {"text": "I want to speak to a human, please."})
    if path.endswith("/events"):
        threading.Timer(3, ask, (address, token, "DELETE", "/v1/chat-sessions/current")).start()
    return token


class InPlaceOfKey:
    """Sends a token where a request has a key: one that is sent without any is to be refused."""

    def __init__(self, token):
        self.token = token

    def __call__(self, request):
        if request.headers.get("Authorization") == "Bearer " + kim:
            request.headers["Authorization"] = "Bearer " + self.token
        return request


def complained():
    """What Lee says of a reply, so that Kim may look at it."""
    return ask(address, lee, "POST", "/v1/feedback", {
        "decision": said("reply", "Your order is on its way."), "verdict": "wrong", "fault": "unsafe"})[2]


opening = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
    "protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}}
# What an identifier may be of, by the last word of its path: each in turn.
living = {"confirmation": [asked], "proof": [proving], "release": [agreed, asked], "undo": [sent_back],
          "outcome": [unknown], "review": [broken], "{id}": [pending, asked, sent_back, unknown]}


@schemathesis.hook
def before_call(context, case, kwargs):
    turn = next(turns)
    if turn % 3 == 2:
        return
    parameters, body = case.path_parameters or {}, case.body if isinstance(case.body, dict) else {}
    action = None
    if "id" in parameters:
        makers = living.get(case.path.rsplit("/", 1)[-1], [pending])
        if case.path.startswith("/v1/pauses"):
            action = ask(address, kim, "POST", "/v1/pauses", {"scope": "customer", "name": "c", "reason": "r"})[2]
        elif case.path.startswith("/v1/delegations"):
            action = ask(address, kim, "POST", "/v1/delegations",
                         {"role": "refund-supervisor", "to": "lee", "for": "1h"})[2]
        elif case.path.startswith("/v1/handoffs"):
            needs = case.path.rsplit("/", 1)[-1] in ("messages", "return", "completion", "refusal")
            action = taken() if needs else handed_over()
        elif case.path.startswith("/v1/feedback"):
            action = complained()
        else:
            action = makers[turn // 3 % len(makers)]()
        parameters["id"] = action["id"]
    if "name" in parameters:
        parameters["name"] = paths.get(case.path, "depot" if "connectors" in case.path else "check")
    if case.path.startswith("/v1/chat-sessions/current"):
        kwargs["auth"] = InPlaceOfKey(chatting(case.path))
        if "after" in (case.query or {}):
            case.query["after"] = 0
        case.headers.pop("Last-Event-ID", None)
    if case.path == "/v1/chat-sessions" and turn % 2:
        case.body = {"use_case": "refunds", "language": "de"}
    if case.path.startswith("/chat/"):
        parameters["use-case"] = "refunds"
    elif "use-case" in parameters:
        parameters.update({"use-case": "parcels", "agent": "tracking"})
    for place in (body, case.headers or {}):
        for name, value in names.items():
            if name in place:
                place[name] = (action or {}).get("fingerprint", "") if name == "fingerprint" else value
    if isinstance(body.get("action"), dict) and "name" in body["action"]:
        body["action"]["name"] = "get_order"
        if turn % 2:
            body["action"]["arguments"] = {"order_id": "A-1001"}
    if case.path == "/v1/approvals/{id}/edit" and "arguments" in body and turn % 2:
        body["arguments"] = {"order_id": "A-1001", "amount": "10.00"}
    if case.path == "/v1/chat-sessions/current/call-back":
        body.pop("at", None)
    elif case.path.endswith("/call-back") and "contact" in body:
        said_in = uuid.uuid4().hex
        ask(address, kim, "POST", "/v1/decisions", {
            "use_case": "refunds", "agent": "execution", "conversation": said_in, "customer_id": "c-1",
            "kind": "input", "text": "I want to speak to a human, please."})
        parameters["name"] = said_in
        body.pop("at", None)
    if case.path == "/v1/feedback" and case.method == "POST" and turn % 2:
        case.body = {"decision": said("reply", "Your order is on its way."), "verdict": "right"}
    if case.path.endswith("/messages") and not str(body.get("text", "x")).strip():
        body["text"] = "Hello."
    if case.path.endswith("/proof") and "said" in body:
        body["said"] = code()
    if case.path.endswith("/dead-letters") and case.method == "POST":
        case.body = {"all": True}
    if case.path.startswith("/mcp"):
        if case.method == "POST" and turn % 2:
            case.body = opening
        elif case.headers is not None:
            case.headers["Mcp-Session-Id"] = session()


@schemathesis.hook
def after_call(context, case, response):
    """What is paused goes on, so that what comes next gets further than that."""
    with open(os.environ["INTEROP_SEEN"], "a") as file:
        file.write(f"{response.status_code} {case.method} {case.path}\n")
    if case.path == "/v1/pauses" and response.status_code == 201:
        ask(address, kim, "DELETE", "/v1/pauses/" + response.json()["id"])
