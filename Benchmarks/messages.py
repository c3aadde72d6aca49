# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Made-up customer messages of some 182 bytes, 45 in 100 with one item of personal data planted.

    python3 Benchmarks/messages.py --seed 7 --count 1000 > messages.jsonl

Each line holds the text, the kind of the planted item and the bytes where it stands. The same seed
gives the same lines, so that detectors of different houses can be run over the very same text."""

import argparse
import json
import random

openings = ["Hello,", "Good morning,", "Hi there,", "Dear team,", "Hey,", "Good evening,"]
sentences = [
    "my order has not arrived and the page of the carrier shows nothing new.",
    "I was charged twice for the same subscription and would like one of them back.",
    "the jacket that I bought is too small, may I exchange it for a larger one?",
    "nobody has called me back although that was promised on Monday.",
    "the new router restarts every few minutes, even after a reset.",
    "I moved last month and the invoice still went to my old flat.",
    "could you tell me when the café opens on Sundays?",
    "the discount was shown in the basket but not on the receipt.",
    "my gift card is refused at the till, the balance should be enough.",
    "please cancel the booking for two people on the late train.",
]


def digits(source, count):
    return "".join(source.choice("0123456789") for _ in range(count))


def luhn(body):
    total = sum(sum(divmod(2 * int(d), 10)) if i % 2 == 0 else int(d)
                for i, d in enumerate(reversed(body)))
    return body + str(-total % 10)


def iban(source):
    account = "37040044" + digits(source, 10)
    check = 98 - int(account + "131400") % 97  # `DE00` moved to the end, as digits
    return f"DE{check:02}{account}"


kinds = {
    "email": lambda s: s.choice(["anna", "j.doe", "pat_w", "lee"]) + digits(s, 2)
    + s.choice(["@example.com", "@mail.example.org", "@post.example.net"]),
    "card": lambda s: luhn("4" + digits(s, 14)),
    "ssn": lambda s: f"{s.randint(101, 665)}-{s.randint(11, 99)}-{s.randint(1000, 9999)}",
    "phone": lambda s: f"({s.randint(201, 989)}) 555-{s.randint(1000, 9999)}",
    "iban": iban,
    "ip": lambda s: ".".join(str(s.randint(11, 250)) for _ in range(4)),
}


def message(source):
    parts = [source.choice(openings)] + source.sample(sentences, 2)
    kind = source.choice(sorted(kinds)) if source.random() < 0.45 else None
    item = kinds[kind](source) if kind else ""
    if kind:
        parts.insert(source.randint(1, 3), f"You can use {item} for that.")
    text = " ".join(parts)
    while len(text.encode()) < 150:
        text += " " + source.choice(sentences)
    start = len(text[:text.index(item)].encode()) if kind else 0
    return {"text": text, "kind": kind, "start": start, "end": start + len(item.encode())}


def messages(seed, count):
    source = random.Random(seed)
    return [message(source) for _ in range(count)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=1000)
    options = parser.parse_args()
    for one in messages(options.seed, options.count):
        print(json.dumps(one, ensure_ascii=False))
