# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Schemathesis: makes requests of the description at `/openapi.json`, right ones and wrong ones, and holds the
answers against it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from door import base_url, check, expect, expect_equal, key, perform

origin = base_url.removesuffix("/v1")
# Each run makes the same requests.
seed, examples = "20261121", "15"
held = ("not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
        "response_schema_conformance")


def schemathesis(mode, checks, phases):
    """Its last words are the failure, where there is one."""
    with tempfile.TemporaryDirectory() as folder:
        # The key stays in the environment: arguments can be read by everybody on the machine.
        settings = Path(folder, "schemathesis.toml")
        settings.write_text('headers = { Authorization = "Bearer ${INTEROP_KEY}" }\n')
        done = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "--config-file", settings, "run",
             f"{origin}/openapi.json", "--mode", mode, "--checks", checks,
             "--phases", phases, "--max-examples", examples, "--seed", seed,
             "--request-timeout", "20", "--warnings", "off", "--suppress-health-check", "all",
             "--continue-on-failure"],
            capture_output=True, text=True, cwd=folder, timeout=110,
            env={**os.environ, "INTEROP_KEY": key, "NO_COLOR": "1"})
    expect("Test cases:" in done.stdout, f"no test ran: {done.stdout[-2000:]} {done.stderr[-2000:]}")
    expect_equal(done.returncode, 0, f"{done.stdout[-6000:]}\nstatus")


@check
def what_the_description_allows_is_answered_as_described():
    schemathesis("positive", held, "examples,coverage,fuzzing")


@check
def what_the_description_does_not_allow_is_answered_as_described():
    schemathesis("negative", held + ",unsupported_method,ignored_auth", "coverage,fuzzing")


perform("openapi")
