# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""How many messages a second Presidio's pattern recognisers read; started by peers.py with the Python
that has Presidio. Its named-entity model is a blank one: no model is downloaded, none is measured."""

import json
import statistics
import sys
import tempfile
import time

import spacy
import tldextract
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider
from presidio_anonymizer import AnonymizerEngine

some_entities = ["CREDIT_CARD", "EMAIL_ADDRESS", "IBAN_CODE", "IP_ADDRESS", "PHONE_NUMBER", "US_SSN"]


# What Presidio asks whether an address has a real domain; otherwise it fetches a list when first asked.
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())


def analyser():
    folder = tempfile.mkdtemp(prefix="blank-spacy-")
    spacy.blank("en").to_disk(folder)
    models = [{"lang_code": "en", "model_name": folder}]
    engine = NlpEngineProvider(
        nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
    return AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])


def overlapped(message, findings):
    """Whether a finding touches the planted item; Presidio counts characters, the message bytes."""
    text = message["text"].encode()
    start = len(text[:message["start"]].decode())
    end = len(text[:message["end"]].decode())
    return any(finding.start < end and start < finding.end for finding in findings)


def measure(engine, messages, entities, rounds):
    for message in messages[:50]:
        engine.analyze(message["text"], "en", entities=entities)
    seconds, found = [], []
    for _ in range(rounds):
        began = time.perf_counter()
        found = [engine.analyze(message["text"], "en", entities=entities) for message in messages]
        seconds.append(time.perf_counter() - began)
    median = statistics.median(seconds)
    size = sum(len(message["text"].encode()) for message in messages)
    missed = {}
    for message, findings in zip(messages, found):
        if message["kind"] and not overlapped(message, findings):
            missed[message["kind"]] = missed.get(message["kind"], 0) + 1
    planted = sum(1 for message in messages if message["kind"])
    return {"texts_per_second": len(messages) / median, "mb_per_second": size / median / 1e6,
            "planted": planted, "missed": missed}, found


def anonymise(messages, found):
    engine = AnonymizerEngine()
    began = time.perf_counter()
    for message, findings in zip(messages, found):
        engine.anonymize(message["text"], findings)
    return len(messages) / (time.perf_counter() - began)


def main():
    messages = [json.loads(line) for line in sys.stdin]
    rounds = int(sys.argv[1])
    engine = analyser()
    everything, found = measure(engine, messages, None, rounds)
    some, _ = measure(engine, messages, some_entities, rounds)
    print(json.dumps({"all recognisers": everything, f"{len(some_entities)} entities": some,
                      "anonymised_per_second": anonymise(messages, found)}))


main()
