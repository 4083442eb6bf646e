"""Sending to the real collector on this machine, and what headquarters makes of it."""

import asyncio
import json
import socket
import subprocess
import threading
from collections.abc import Iterator
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from conftest import COMMAND, NOON, REPOSITORY, good, post, run

import roughcheck as rc


class Collector:
    """A collector at work, and what it prints tokens for."""

    def __init__(self, database: Path) -> None:
        self.database = database
        serve = [str(COMMAND), "--at", NOON, "serve", "--db", f"sqlite:{database}", "--listen", "127.0.0.1:0"]
        self.process = subprocess.Popen(serve, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line.startswith("listening on http://127.0.0.1:"), line
        self.url = line.split()[-1]

    def stop(self) -> None:
        self.process.terminate()
        assert self.process.wait(timeout=120) == 0
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "collector.db"


@pytest.fixture
def token(database: Path, demo: Path) -> str:
    place = ("--post", "Antwerp 1", "--country", "EU", "--procedure", "import")
    return run("enrol", "--db", f"sqlite:{database}", "--bundle", demo / "bundle.rcb", *place).split()[0]


@pytest.fixture
def collector(database: Path, token: str) -> Iterator[Collector]:
    collector = Collector(database)
    yield collector
    collector.stop()


@pytest.fixture
def enrolled(tmp_path: Path, host: rc.StationHost, token: str, demo: Path) -> Iterator[rc.Station]:
    folder = tmp_path / "station"
    rc.enrol_station(str(folder), token, host.signer.public_key())
    with rc.Station.open(folder, host) as station:
        assert station.install((demo / "bundle.rcb").read_bytes()).refused is None
        yield station


class Counting(rc.SyncProgress):
    def __init__(self, stop: bool = False) -> None:
        self.told: list[tuple[int, int]] = []
        self.stop = stop

    def moved(self, acknowledged: int, waiting: int) -> None:
        self.told.append((acknowledged, waiting))

    def is_cancelled(self) -> bool:
        return self.stop


def test_what_waits_is_sent_and_headquarters_reads_it(
    collector: Collector, enrolled: rc.Station, demo: Path, database: Path
) -> None:
    assert enrolled.check(good(demo)).verdict == rc.Verdict.PASS
    enrolled.check(rc.CheckInput.TEXT((demo / "altered.txt").read_text()))
    waiting, progress = enrolled.pending(), Counting()
    report = rc.sync_station(enrolled, collector.url, progress=progress)
    assert report.trouble is None and report.accepted == waiting
    assert enrolled.pending() == 0 and progress.told[-1] == (waiting, 0)
    assert enrolled.status().sync.last_receipt is not None
    frame = rc.collected_frame(database, enrolled)
    assert sorted(frame["verdict"]) == ["pass", "refuse"]
    (passed,) = frame[frame["verdict"] == "pass"].to_dict("records")
    assert (passed["origin"], passed["carats"], passed["post"]) == ("AO", Decimal("1204.35"), "EU Antwerp 1")
    figure = rc.plot_passes(frame)
    assert "Nobody assessed" in figure.get_supxlabel()


def test_without_a_network_nothing_is_lost_and_the_next_call_goes_on(
    collector: Collector, enrolled: rc.Station, demo: Path
) -> None:
    waiting = enrolled.pending()
    # Taken, but nobody listens there.
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        free = rc.HttpTransport(f"http://127.0.0.1:{nobody.getsockname()[1]}")
        assert asyncio.run(free.post(b"\xa0")).is_nothing()
    report = rc.sync_station(enrolled, collector.url, progress=Counting(stop=True))
    assert report.trouble and report.trouble.code == "cancelled" and enrolled.pending() == waiting
    assert rc.sync_station(enrolled, collector.url).trouble is None and enrolled.pending() == 0


def test_a_transport_that_raises_counts_as_no_network(enrolled: rc.Station) -> None:
    class Raising(rc.Transport):
        async def post(self, body: bytes) -> rc.TransportReply:
            raise RuntimeError("a defect of the app")

    async def sync() -> rc.SyncReport:
        return await asyncio.wait_for(enrolled.sync(Raising(), None), 120)

    waiting = enrolled.pending()
    trouble = asyncio.run(sync()).trouble
    assert trouble and trouble.code == "no-answer" and trouble.again_in_ms
    assert enrolled.pending() == waiting


def test_the_bytes_may_be_carried_by_hand(collector: Collector, enrolled: rc.Station) -> None:
    transport = rc.HttpTransport(collector.url)
    for _ in range(10):
        request = enrolled.next_batch()
        if request is None:
            break
        reply = transport.exchange(request)
        assert isinstance(reply, rc.TransportReply.ANSWERED) and reply.status == 200
        enrolled.accept(reply.body)
    assert enrolled.pending() == 0
    with pytest.raises(rc.RoughcheckError.Failed):
        enrolled.accept(b"no answer")


def test_a_file_goes_and_a_receipt_comes_back(enrolled: rc.Station, database: Path, tmp_path: Path) -> None:
    (tmp_path / "out.rcs").write_bytes(enrolled.outgoing_file())
    run("collect", "--db", f"sqlite:{database}", "--in", tmp_path / "out.rcs", "--out", tmp_path / "back.rcs")
    answers = enrolled.accept_file((tmp_path / "back.rcs").read_bytes())
    assert {answer.standing for answer in answers} == {"known"} and enrolled.pending() == 0


def test_each_address_of_the_table_is_taken_or_refused_for_its_reason() -> None:
    rows = json.loads((REPOSITORY / "tests/vectors/data/addresses.json").read_text(encoding="utf-8"))
    assert len(rows) == 137
    for row in rows:
        if "route" in row:
            assert rc.HttpTransport(row["url"]).url.geturl() == row["route"]
            continue
        with pytest.raises(ValueError) as raised:
            rc.HttpTransport(row["url"])
        cause = raised.value.__cause__
        assert isinstance(cause, rc.RoughcheckError.Failed) and cause.code == row["refused"], row


def answer_of(status: int, headers: dict[str, str], length: int) -> rc.TransportReply:
    """What a transport makes of a server that answers so, with a body of that length."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            piece = bytes(1 << 20)
            try:
                for begin in range(0, length, len(piece)):
                    self.wfile.write(piece[: length - begin])
            except OSError:
                pass

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        reply = asyncio.run(rc.HttpTransport(f"http://127.0.0.1:{server.server_port}").post(b""))
        thread.join()
        return reply


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as elsewhere:
        elsewhere.timeout = 0
        location = f"http://127.0.0.1:{elsewhere.server_port}/v1/sync"
        reply = answer_of(status, {"Location": location, "Content-Length": "0"}, 0)
        assert isinstance(reply, rc.TransportReply.ANSWERED) and reply.status == status
        elsewhere.socket.setblocking(False)
        with pytest.raises(BlockingIOError):
            elsewhere.socket.accept()


def test_an_answer_is_read_up_to_the_largest_and_whole() -> None:
    largest = rc.largest_answer()
    whole = answer_of(200, {"Content-Length": str(largest)}, largest)
    assert isinstance(whole, rc.TransportReply.ANSWERED) and len(whole.body) == largest
    assert answer_of(200, {}, largest + 1).is_nothing(), "too long"
    assert answer_of(200, {"Content-Length": str(1 << 62)}, 5).is_nothing(), "broken off, for all that it announced"


def test_only_the_database_of_a_collector_is_read(tmp_path: Path, station: rc.Station) -> None:
    with pytest.raises(ValueError, match="not the database of a collector"):
        rc.collected_frame(tmp_path / "station" / "station.db", station)


def test_a_wrong_token_is_told(tmp_path: Path, host: rc.StationHost) -> None:
    with pytest.raises(rc.RoughcheckError.Failed) as raised:
        rc.enrol_station(str(tmp_path / "other"), "RCT1-00", host.signer.public_key())
    assert raised.value.code == "token" and post().country == "EU"
