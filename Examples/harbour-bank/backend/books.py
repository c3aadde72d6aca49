# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""What the bank knows, and what it does.

Each operation is a method: the door and the MCP server read its name, its parameters and its sentence from
here, so that both do the same. A write is done once for its key, and is in the journal before it is answered.
"""

import hashlib
import inspect
import json
import os
import re
import threading
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

# The day on which the example conversations were held: what lies days back is counted from it.
TODAY = date(2026, 11, 21)
OPERATIONS = {}


class Refused(Exception):
    """The bank does not do it. Nothing was changed."""

    def __init__(self, status, code, message):
        super().__init__(message)
        self.status, self.answer = status, {"error": {"code": code, "message": message}}


class Operation:
    """What can be asked of the bank; with a `kind` it is a write, and `/KIND/by-key/KEY` tells of it."""

    def __init__(self, function, path, kind):
        self.function, self.path, self.kind, self.name = function, path, kind, function.__name__
        self.method = "POST" if kind else "GET"
        self.sentence = inspect.getdoc(function)
        parameters = list(inspect.signature(function).parameters.values())[1:]
        self.parameters = {one.name: one.annotation for one in parameters}
        self.required = [one.name for one in parameters if one.default is one.empty]
        self.pattern = re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path))

    def check(self, arguments):
        """A bank that passes over what it does not understand does what nobody asked for."""
        for name, value in arguments.items():
            wanted = self.parameters.get(name)
            if wanted is None:
                raise Refused(422, "unknown-argument", f"`{name}` is not known here")
            if not isinstance(value, wanted) or isinstance(value, bool):
                raise Refused(422, "wrong-type", f"`{name}` must be {wanted.__name__}")
        for name in self.required:
            if name not in arguments:
                raise Refused(422, "missing-argument", f"`{name}` is missing")


def reads(path):
    return lambda function: OPERATIONS.setdefault(function.__name__, Operation(function, path, None))


def writes(path, kind):
    return lambda function: OPERATIONS.setdefault(function.__name__, Operation(function, path, kind))


def money(text):
    found = re.fullmatch(r"([0-9]{1,9}(?:\.[0-9]{1,2})?) ([A-Z]{3})", text)
    if not found:
        raise Refused(422, "wrong-amount", "an amount is written like `24.00 EUR`")
    return Decimal(found[1]), found[2]


def moment(instant):
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Books:
    def __init__(self, seed, journal_file=None, undo_within=timedelta(hours=24)):
        self.undo_within = undo_within
        self.lock = threading.Lock()
        seed = json.loads(Path(seed).read_text())
        self.customers, self.payments, self.towns = seed["customers"], seed["payments"], seed["towns"]
        # Refunds, disputes, replacements and changes, by their identifier.
        self.records, self.keys, self.journal, self.outbox = {}, {}, [], []
        self.file = None
        if journal_file:
            self.replay(Path(journal_file))
            self.file = open(journal_file, "a", encoding="utf-8")

    # MARK: once, and written down

    def perform(self, operation, arguments, key=None):
        """The status and the answer; of a write, the first answer that its key was given."""
        if not operation.kind:
            with self.lock:
                try:
                    operation.check(arguments)
                    return 200, operation.function(self, **arguments)
                except Refused as refused:
                    return refused.status, refused.answer
        if not key or len(key) > 255:
            return 400, Refused(400, "no-key", "a write needs an `Idempotency-Key`").answer
        written = json.dumps([operation.name, arguments], sort_keys=True)
        digest = hashlib.sha256(written.encode()).hexdigest()
        with self.lock:
            entry = {"at": moment(datetime.now(timezone.utc)), "key": key, "tool": operation.name,
                     "arguments": arguments, "digest": digest}
            if operation.name == "send_code":
                entry["arguments"] = {**arguments, "code": "…"}
            first = self.keys.get(key)
            if first and first["digest"] == digest:
                self.write(entry | {"status": first["status"], "answer": first["answer"], "again": True})
                return first["status"], first["answer"]
            if first:
                refused = Refused(409, "key-used", "this key came with another request before")
                self.write(entry | {"status": 409, "answer": refused.answer, "again": True})
                return 409, refused.answer
            status, answer = self.carry_out(operation, arguments, entry["at"])
            self.write(entry | {"status": status, "answer": answer, "again": False})
            return status, answer

    def carry_out(self, operation, arguments, at):
        self.now = datetime.fromisoformat(at)
        try:
            operation.check(arguments)
            return 200, operation.function(self, **arguments)
        except Refused as refused:
            return refused.status, refused.answer

    def write(self, entry):
        if self.file:
            try:
                self.file.write(json.dumps(entry, ensure_ascii=False) + "\n")
                self.file.flush()
                os.fsync(self.file.fileno())
            except OSError as error:
                # What is done and can't be written down must not be answered.
                print(f"bank: the journal can't be written: {error}", flush=True)
                os._exit(1)
        self.remember(entry)

    def remember(self, entry):
        self.journal.append(entry)
        if not entry["again"]:
            self.keys[entry["key"]] = entry

    def replay(self, file):
        """Does again what the journal says. A last line that was cut off was never answered, and goes."""
        lines = file.read_bytes().splitlines(keepends=True) if file.exists() else []
        if lines and not lines[-1].endswith(b"\n"):
            file.write_bytes(b"".join(lines[:-1]))
            lines.pop()
        for line in lines:
            entry = json.loads(line)
            if not entry["again"] and entry["status"] == 200:
                self.carry_out(OPERATIONS[entry["tool"]], entry["arguments"], entry["at"])
            self.remember(entry)

    def by_key(self, kind, key):
        """What a write was answered; 404 says that none came, so nothing was done."""
        entry = self.keys.get(key)
        if not entry or OPERATIONS[entry["tool"]].kind != kind:
            return 404, Refused(404, "no-such-key", "no write with this key has come").answer
        return entry["status"], entry["answer"]

    # MARK: looking up

    def find(self, table, name, what):
        if name not in table:
            raise Refused(404, f"no-such-{what}", f"there is no such {what}")
        return table[name]

    def customer(self, name):
        return self.find(self.customers, name, "customer")

    def card(self, customer, last_four):
        cards = {card["last_four"]: card for card in self.customer(customer)["cards"]}
        return self.find(cards, last_four, "card")

    def record(self, name, what):
        record = self.find(self.records, name, what)
        if record["what"] != what:
            raise Refused(404, f"no-such-{what}", f"there is no such {what}")
        return record

    def active(self, customer):
        if self.customer(customer)["status"] != "active":
            raise Refused(422, "frozen", "the account is under investigation: the fraud desk decides")
        return self.customer(customer)

    def add(self, what, letter, **members):
        name = f"{letter}-{1001 + len(self.records)}"
        until = moment(self.now + self.undo_within)
        self.records[name] = {"what": what, "id": name, "until": until, "undone": False, **members}
        return self.records[name]

    def undo(self, name, what):
        record = self.record(name, what)
        if record["undone"]:
            raise Refused(422, "undone-before", f"this {what} was undone before")
        if self.now > datetime.fromisoformat(record["until"]):
            raise Refused(422, "too-late", f"this {what} can't be undone any more")
        return record

    def send(self, customer, text):
        """To the address on record, never to one that somebody has just named."""
        person = self.customer(customer)
        since = person.get("phone_since")
        settled = since and date.fromisoformat(since) <= TODAY - timedelta(days=30)
        if person.get("phone") and settled:
            way, to = "phone", person["phone"]
        elif person.get("email"):
            way, to = "email", person["email"]
        elif person.get("address"):
            way, to = "post", ", ".join(person["address"].values())
        else:
            raise Refused(422, "no-address", "there is no address on record that has been there for a while")
        self.outbox.append({"at": moment(self.now), "customer": customer, "way": way, "to": to, "text": text})
        del self.outbox[:-1000]
        return way
