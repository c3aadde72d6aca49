#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The back end of Harbour Bank: an HTTP service and an MCP server on loopback, for demonstrations and tests.

    bank.py                      HTTP at 8090, MCP at 8091/mcp; everything in memory, and open
    BANK_KEY=… bank.py           asks for `Authorization: Bearer …`
    bank.py --state FILE         keeps what was written, and does it again at the next start
"""

import argparse
import os
import sys
from datetime import timedelta
from pathlib import Path
from threading import Event

# This folder is part of a workspace: nothing is left in it.
sys.dont_write_bytecode = True

from books import Books  # noqa: E402
from door import BankDoor, House, serve  # noqa: E402
from mcp_door import MCPDoor  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description="the back end of Harbour Bank, on loopback")
    parser.add_argument("--port", type=int, default=8090, help="of the HTTP service; 0 takes a free one")
    parser.add_argument("--mcp-port", type=int, default=8091, help="of the MCP server")
    parser.add_argument("--state", metavar="FILE", help="the journal, kept in a file")
    parser.add_argument("--key-env", default="BANK_KEY", help="the environment variable with the key")
    parser.add_argument("--undo-within", type=float, default=86400, metavar="SECONDS")
    parser.add_argument("--faults", action="store_true", help="`?fault=…` and `POST /faults` work, for tests")
    parser.add_argument("--slowness", type=float, default=5, metavar="SECONDS", help="of the fault `slow`")
    parser.add_argument("--quiet", action="store_true", help="says nothing when ready")
    wishes = parser.parse_args()

    key = os.environ.get(wishes.key_env) or None
    try:
        seed = Path(__file__).with_name("books.json")
        books = Books(seed, wishes.state, timedelta(seconds=wishes.undo_within))
        shared = (books, key, wishes.faults, wishes.slowness)
        port = serve(House(wishes.port, BankDoor, *shared))
        mcp_port = serve(House(wishes.mcp_port, MCPDoor, *shared))
    except (OSError, ValueError) as error:
        sys.exit(f"bank: it can't start at {wishes.port} and {wishes.mcp_port}: {error}")
    if not wishes.quiet:
        how = "with a key" if key else "open"
        print(f"bank: http://127.0.0.1:{port} and http://127.0.0.1:{mcp_port}/mcp, {how}", flush=True)
    try:
        Event().wait()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
