#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""What peers cost on the same machine, with the same stub and in the same run as Belay.

    make bench-peers                            installs the peers into Benchmarks/.venv-peers, measures
    Benchmarks/peers.py --record                writes the tables into docs/benchmarks.md as well

LiteLLM is measured plain, and with its own content filter masking e-mail addresses, cards, social
security numbers and phone numbers in both directions; it checks its master key and has no database.
Presidio is measured in process with its pattern recognisers, over seeded messages.
"""

import json
import secrets
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import bench
from lane import Lane, Target, here, say, start_stub
from messages import messages
from tables import table

environment = here / ".venv-peers"
python = environment / "bin" / "python"
seed = 7
master_key = f"sk-{secrets.token_hex(32)}"  # LiteLLM does not start without one; it lives for a run

masked = ["email", "credit_card", "visa", "us_ssn", "us_phone"]
planted = {"e-mail": "anna.berg@example.com", "card": "4111 1111 1111 1111", "ssn": "536-22-8726",
           "phone": "(212) 555-0187"}


def install():
    """Belay's own build needs none of this, so it lives in a folder of its own."""
    wanted = (here / "peers.txt").read_text()
    done = environment / "installed.txt"
    if done.exists() and done.read_text() == wanted:
        return
    say("installing the peers; this takes about a minute and a gigabyte")
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--requirement",
                    here / "peers.txt"], check=True)
    done.write_text(wanted)


# MARK: - LiteLLM


def configuration(folder, filtered):
    """LiteLLM reads the upstream's address from its environment, so one file serves every stub."""
    text = {"model_list": [{"model_name": "stub", "litellm_params": {
        "model": "openai/stub", "api_base": "os.environ/BENCH_UPSTREAM", "api_key": "none"}}],
        "litellm_settings": {"telemetry": False, "num_retries": 0}}
    if filtered:
        patterns = [{"pattern_type": "prebuilt", "pattern_name": name, "action": "MASK"}
                    for name in masked]
        text["guardrails"] = [{"guardrail_name": "mask", "litellm_params": {
            "guardrail": "litellm_content_filter", "mode": ["pre_call", "post_call"],
            "default_on": True, "patterns": patterns}}]
    file = folder / f"litellm-{'filtered' if filtered else 'plain'}.yaml"
    file.write_text(json.dumps(text))  # JSON is YAML
    return file


def litellm_lane(name, folder, filtered=False, workers=1):
    file = configuration(folder, filtered)
    return Lane(
        name, f"{{python}} {environment}/bin/litellm --config {file} --host 127.0.0.1"
              f" --port {{port}} --num_workers {workers}"
        # Two workers that load at once on two cores take longer than the five seconds they are given.
        + (" --timeout_worker_healthcheck 60" if workers > 1 else ""),
        {"LITELLM_LOCAL_MODEL_COST_MAP": "True", "LITELLM_LOG": "ERROR", "DISABLE_ADMIN_UI": "True",
         "LITELLM_TELEMETRY": "False", "LITELLM_MASTER_KEY": master_key,
         "BENCH_UPSTREAM": "http://127.0.0.1:{upstream}/v1"},
        headers=[f"Authorization: Bearer {master_key}"], ready="/health/liveliness", patience=90)


def ask(port, text):
    body = json.dumps({"model": "stub", "messages": [{"role": "user", "content": text}]}).encode()
    question = urllib.request.Request(f"http://127.0.0.1:{port}/v1/chat/completions", body,
                                      {"Content-Type": "application/json",
                                       "Authorization": f"Bearer {master_key}"})
    with urllib.request.urlopen(question, timeout=30) as answer:
        return json.load(answer)["choices"][0]["message"]["content"]


def check_masking(lane):
    """A guardrail that is not switched on would be fast: what the stub echoes must be masked."""
    stub, upstream = start_stub("--echo")
    target = None
    try:
        target = Target(lane, upstream)
        said = ask(target.port, "; ".join(f"{name}: {item}" for name, item in planted.items()))
    finally:
        stub.stop()
        if target:
            target.stop()
    left = [name for name, item in planted.items() if item in said]
    say(f"{lane.name}: the model was shown «{said}»")
    return left


# MARK: - Presidio


def presidio_table(options):
    lines = "\n".join(json.dumps(one) for one in messages(seed, 1000))
    done = subprocess.run([python, here / "presidio.py", str(options.rounds)], input=lines,
                          capture_output=True, text=True)
    if done.returncode:
        say(f"without Presidio: {done.stderr[-1500:]}")
        return None
    figures = json.loads(done.stdout.splitlines()[-1])
    anonymised = figures.pop("anonymised_per_second")
    rows = [[name, f"{f['texts_per_second']:,.0f}", f"{f['mb_per_second']:.2f}",
             f"{f['planted'] - sum(f['missed'].values())} of {f['planted']}",
             ", ".join(f"{kind} {count}" for kind, count in sorted(f["missed"].items())) or "none"]
            for name, f in figures.items()]
    return (f"**Presidio, 1,000 messages of some 182 bytes, seed {seed}, one core**\n\n"
            + table(["recognisers", "texts a second", "MB a second", "planted items found",
                           "missed"], rows)
            + f"\n\nAnonymising what was found: {anonymised:,.0f} texts a second.")


def versions():
    listed = subprocess.run([python, "-m", "pip", "list", "--format", "json"], capture_output=True,
                            text=True, check=True)
    found = {one["name"]: one["version"] for one in json.loads(listed.stdout)}
    return ", ".join(f"{name} {found[name]}"
                     for name in ("litellm", "presidio-analyzer", "presidio_analyzer") if name in found)


def main():
    options = bench.options_from(sys.argv[1:], __doc__.split("\n\n")[0])
    options.crowd = 0  # five hundred streams would measure how long a Python gateway's queue is
    install()
    with tempfile.TemporaryDirectory(prefix="peers-") as folder:
        folder = Path(folder)
        filtered = litellm_lane("LiteLLM, content filter", folder, filtered=True)
        left = check_masking(filtered)
        lanes = [bench.direct, bench.bare, bench.whole, litellm_lane("LiteLLM", folder),
                 litellm_lane("LiteLLM, 2 workers", folder, workers=2), filtered]
        command = ("Benchmarks/peers.py " + " ".join(sys.argv[1:])).strip()
        presidio = presidio_table(options)
        unmasked = f"The content filter left unmasked: {', '.join(left) or 'nothing'}."
        notes = [note for note in (f"Peers: {versions()}. {unmasked}", presidio) if note]
        bench.compare(bench.present(lanes, options), options, "peers", command, notes)


if __name__ == "__main__":
    main()
