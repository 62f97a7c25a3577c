"""The routing engine by setting, proven against a stub server that speaks OSRM's table service."""

import json
import logging
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from search.places.geometry import Point
from search.places.reach import reach_of
from search.places.routing import BATCH, routed_minutes, trouble
from tests.search.places.factories import SpotFactory

HERE = Point(42.64, 141.597)


class Stub(ThreadingHTTPServer):
    """Answers every destination with 600 s; the second of several has no way to it."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.paths = []
        self.answer = lambda number: {
            "code": "Ok",
            "durations": [[0, 600, None, *[600] * number][: number + 1]],
        }

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/{{travel}}/"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.paths.append(self.path)
        body = json.dumps(self.server.answer(self.path.count(";"))).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Quiet."""


@pytest.fixture
def engine(settings):
    server = Stub()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    settings.ROUTING_URL = server.url
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def points(number):
    return [Point(42.0 + index / 1000, 141.5) for index in range(number)]


def test_the_table_is_asked_and_kept(engine):
    asked = points(3)
    minutes = routed_minutes(HERE, asked, "car", keep=True)
    assert minutes == {asked[0]: 10, asked[2]: 10}, "no way to the second one"
    assert engine.paths[0].startswith("/car/table/v1/driving/141.597000,42.640000;141.500000,42.000000;")
    assert engine.paths[0].endswith("?sources=0&annotations=duration")
    assert routed_minutes(HERE, asked, "car", keep=True) == minutes
    assert len(engine.paths) == 1
    routed_minutes(HERE, asked, "foot", keep=True)
    assert engine.paths[1].startswith("/foot/table/v1/walking/")


def test_long_tables_are_asked_in_parts_and_positions_are_not_kept(engine):
    routed_minutes(HERE, points(BATCH + 5), "bicycle", keep=False)
    routed_minutes(HERE, points(BATCH + 5), "bicycle", keep=False)
    assert [path.count(";") for path in engine.paths] == [BATCH, 5] * 2


@pytest.mark.parametrize("answer", [{}, {"durations": []}, {"durations": [[0, 1]]}, []])
def test_a_failing_engine_is_left_alone_for_a_while(engine, caplog, answer):
    engine.answer = lambda number: answer
    with caplog.at_level(logging.WARNING):
        assert routed_minutes(HERE, points(5), "car", keep=True) == {}
    assert "travel times are estimated" in caplog.text
    assert trouble()
    routed_minutes(HERE, points(5), "car", keep=True)
    assert len(engine.paths) == 1


def test_an_answer_that_is_no_http_is_a_failure_as_well(settings, caplog):
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.ROUTING_URL = f"http://127.0.0.1:{server.getsockname()[1]}"
        thread = threading.Thread(target=_answer_nonsense, args=[server])
        thread.start()
        with caplog.at_level(logging.WARNING):
            assert routed_minutes(HERE, points(1), "car", keep=True) == {}
        thread.join()
    assert "BadStatusLine" in caplog.text


def _answer_nonsense(server: socket.socket) -> None:
    connection, _ = server.accept()
    with connection:
        connection.recv(4096)
        connection.sendall(b"220 mail.example ESMTP\r\n")


@pytest.mark.django_db
def test_cards_use_the_engine_and_fall_back_to_the_estimate(engine, settings):
    SpotFactory(tomakomai=True)
    numanohata = SpotFactory()
    assert reach_of("苫小牧駅", "car").journeys[numanohata.pk].minutes == 18, "no way known: the estimate"
    assert reach_of("沼ノ端駅", "car").journeys[numanohata.pk].minutes == 10
    settings.ROUTING_URL = "http://127.0.0.1:9/"
    assert reach_of("沼ノ端駅", "foot").journeys[numanohata.pk].minutes == 1


def test_without_the_setting_nothing_is_asked(settings):
    settings.ROUTING_URL = ""
    assert routed_minutes(HERE, points(2), "car", keep=True) == {}
    assert trouble() == ""
