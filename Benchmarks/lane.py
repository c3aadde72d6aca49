# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""A lane is one way for a request to reach the stub; a target is a lane that is running."""

import json
import os
import shlex
import signal
import socket
import statistics
import subprocess
import sys
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

here = Path(__file__).resolve().parent
project = here.parent
tools = here / ".build" / "load"
memory = Path("/dev/shm")


def run_folder():
    """Where what is measured keeps its files: beside the checkout, since /tmp may be in memory."""
    folder = here / ".build" / "run"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@dataclass
class Lane:
    """One way for a request to reach the stub."""

    name: str
    command: str = ""  # empty: straight to the stub
    environment: dict = field(default_factory=dict)
    model: str = "stub"
    headers: list = field(default_factory=list)
    conversations: int = 0
    ready: str = "/v1/models"  # any answer but 5xx means that the target serves
    patience: float = 20
    furnish: Callable | None = None  # called with what fills the command before it runs; returns headers
    in_memory: bool = False  # its folder is on a file system that never waits for a disk

    @property
    def executable(self):
        return shlex.split(self.filled())[0] if self.command else None

    def filled(self, **values):
        known = {"here": here, "port": 0, "upstream": 0, "folder": "",
                 "python": here / ".venv-peers/bin/python"}
        return self.command.format(**{**known, **values})


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class NotServing(Exception):
    """A lane whose process did not answer in time, or ended."""


class Process:
    """A process we started, with what it and its children have used."""

    ticks = os.sysconf("SC_CLK_TCK")
    started = []

    @classmethod
    def own_seconds(cls):
        """Processor time of all that is ours: this, what it has waited for, and what runs."""
        used = os.times()
        return (used.user + used.system + used.children_user + used.children_system
                + sum(process.cpu_seconds() for process in cls.started))

    def __init__(self, name, command, environment=None):
        self.name = name
        self.started.append(self)
        self.log = tempfile.NamedTemporaryFile("w+", prefix="bench-", suffix=".log")
        self.child = subprocess.Popen(
            shlex.split(command), stdout=self.log, stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})}, start_new_session=True)

    def wait_until_serving(self, port, path, patience):
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if self.child.poll() is not None:
                break
            try:
                with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
                    request = f"GET {path} HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n"
                    connection.sendall(request.encode())
                    answer = connection.recv(64)
                    if answer.startswith(b"HTTP/1.1 ") and answer[9:10] in b"234":
                        return
            except OSError:
                pass
            time.sleep(0.1)
        self.stop()
        raise NotServing(f"`{self.name}` does not serve: {self.tail() or 'it says nothing'}")

    def settle(self, patience):
        """Waits until it is at rest: what it still does for those who hung up, or to start, would be
        measured with the next lane."""
        deadline = time.monotonic() + patience
        used = self.cpu_seconds()
        while time.monotonic() < deadline:
            time.sleep(0.2)
            before, used = used, self.cpu_seconds()
            if used - before < 0.04:
                return

    def tail(self):
        self.log.seek(0)
        return self.log.read()[-2000:]

    def family(self):
        """The process and all that descend from it."""
        children = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                except (OSError, IndexError):
                    continue  # it ended while we looked
                children.setdefault(parent, []).append(int(entry.name))
        found, next_ones = [], [self.child.pid]
        while next_ones:
            pid = next_ones.pop()
            found.append(pid)
            next_ones += children.get(pid, [])
        return found

    def cpu_seconds(self):
        total = 0
        for pid in self.family():
            try:
                fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            total += int(fields[11]) + int(fields[12])
        return total / self.ticks

    def memory(self):
        """Resident megabytes now and at the highest, summed over the family."""
        now = peak = 0
        for pid in self.family():
            try:
                lines = Path(f"/proc/{pid}/status").read_text().splitlines()
            except OSError:
                continue
            values = dict(line.split(":", 1) for line in lines if line.startswith("Vm"))
            now += int(values.get("VmRSS", "0 kB").split()[0])
            peak += int(values.get("VmHWM", "0 kB").split()[0])
        return now / 1024, peak / 1024

    def stop(self):
        if self.child.poll() is None:
            os.killpg(self.child.pid, signal.SIGTERM)
            try:
                self.child.wait(timeout=10)
            except subprocess.TimeoutExpired:
                os.killpg(self.child.pid, signal.SIGKILL)
                self.child.wait()
        if self in self.started:
            self.started.remove(self)


class Neighbours:
    """What else uses the machine: on one that is shared, a round that meets others says little of the lane.

    Whether a round is kept is decided by what others used meanwhile, never by what it found.
    """

    tolerated = 0.1  # of all processor time

    def __init__(self, patience):
        self.patience, self.shares, self.given_up = patience, [], 0

    @staticmethod
    def busy():
        """Seconds that processors have worked for anybody, also for other machines on this host."""
        fields = [int(field) for field in open("/proc/stat").readline().split()[1:]]
        return (sum(fields[:3]) + sum(fields[5:8])) / Process.ticks

    def wait(self):
        """Waits until others are at rest."""
        deadline = time.monotonic() + self.patience
        while time.monotonic() < deadline:
            before, since = self.busy(), time.monotonic()
            time.sleep(0.5)
            if self.busy() - before < self.tolerated * os.cpu_count() * (time.monotonic() - since):
                return

    def __str__(self):
        middle, worst = statistics.median(self.shares), max(self.shares)
        return (f"Others used {100 * middle:.0f} % of the processors meanwhile, {100 * worst:.0f} % at most; in "
                f"{self.given_up} of {len(self.shares)} measurements more than {100 * self.tolerated:.0f} %.")

    def quiet(self, measure):
        """Measures until a round met no others, or patience is over."""
        deadline = time.monotonic() + self.patience
        while True:
            self.wait()
            before, mine, since = self.busy(), Process.own_seconds(), time.monotonic()
            found = measure()
            most = os.cpu_count() * (time.monotonic() - since)
            share = max(0, (self.busy() - before) - (Process.own_seconds() - mine)) / most
            if share <= self.tolerated or time.monotonic() > deadline:
                self.shares.append(share)
                self.given_up += share > self.tolerated
                return found


def start_stub(*options):
    port = free_port()
    stub = Process("stub", shlex.join([str(tools / "stub"), "--port", str(port), *options]))
    stub.wait_until_serving(port, "/v1/models", 5)
    return stub, port


class Target:
    """A lane that is running."""

    def __init__(self, lane, upstream):
        self.lane = lane
        self.folder = Path(tempfile.mkdtemp(prefix="lane-", dir=memory if lane.in_memory else run_folder()))
        self.body = {}
        for streamed in (False, True):
            self.body[streamed] = self.folder / f"request-{streamed}.json"
            self.body[streamed].write_text(json.dumps(request(lane.model, streamed)))
        self.headers = list(lane.headers)
        self.process, self.port = None, upstream
        if not lane.command:
            return
        self.port = free_port()
        values = {"port": self.port, "upstream": upstream, "folder": self.folder}
        try:
            self.start(values)
        except NotServing:
            shutil.rmtree(self.folder)
            raise

    def start(self, values):
        lane = self.lane
        if lane.furnish:
            self.headers += lane.furnish(values)
        environment = {name: value.format(**values) for name, value in lane.environment.items()}
        self.process = Process(lane.name, lane.filled(**values), environment)
        self.process.wait_until_serving(self.port, lane.ready, lane.patience)
        self.process.settle(lane.patience)
        self.idle_memory = self.process.memory()[0]

    def stop(self):
        if self.process:
            self.process.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def request(model, streamed):
    """Half a kilobyte of an ordinary question."""
    messages = [
        {"role": "system", "content": "You answer customers of a shop, briefly and politely."},
        {"role": "user", "content": "Hello, a parcel that I ordered last week has not arrived. The "
         "page of the carrier says that it left the warehouse, and nothing since then. Could you tell "
         "me where it is, when it will come, and what I can do if nobody is at home when the driver "
         "rings? I would rather not drive across the whole town to collect it again."}]
    return {"model": model, "messages": messages, **({"stream": True} if streamed else {})}


def say(text):
    print(text, file=sys.stderr, flush=True)
