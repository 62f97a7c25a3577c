"""A partner's server on loopback that keeps what it is sent, and fails in every way on demand."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections import defaultdict
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DRIP_SECONDS = 0.05


class FakePartner:
    """What a well-made partner does: one entry per job, each key counted once, nothing older than it has.

    `mode` is the way it fails, `after` whether it takes the records before it fails. `verdict` may answer a
    status for a record, which is then not taken.
    """

    def __init__(self):
        self.mode, self.after, self.headers, self.plain = "ok", False, {}, False
        self.verdict = lambda record: 200
        self.shown, self.keys, self.history = {}, set(), defaultdict(list)
        self.requests, self.port, self.server = [], 0, None
        self.newest, self.lock = {}, threading.Lock()
        self.start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/api/jobs"

    def start(self):
        handler = type("Handler", (_Handler,), {"partner": self})
        self.server = _Server(("127.0.0.1", self.port), handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self):
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    def take(self, record):
        """One record; returns its status."""
        status = self.verdict(record)
        if status >= 300:
            return status
        key, number, content = parts(record)
        with self.lock:
            if key in self.keys or record["sequence"] < self.newest.get(number, 0):
                return status
            self.keys.add(key)
            self.newest[number] = record["sequence"]
            self.history[number].append(("took", content))
            if content["job"]["STATUS"] == "0":
                self.shown.pop(number, None)
            else:
                self.shown[number] = content
        return status

    def note_attempt(self, body):
        """What is about to be sent, whether or not it arrives."""
        for record in json.loads(body)["jobs"]:
            _, number, content = parts(record)
            self.history[number].append(("tried", content))

    @property
    def posted_twice(self):
        """Jobs whose same content was taken twice, though no other content was tried in between."""
        return [number for number, events in self.history.items() if _repeats(events)]


def parts(record):
    """Key, number, and the content that the key stands for."""
    content = {name: value for name, value in record.items() if name not in {"idempotency_key", "sequence"}}
    return record["idempotency_key"], content["job"]["JOB_ID"], content


def _repeats(events):
    held = None
    for what, content in events:
        if what == "took" and content == held:
            return True
        if what == "took" or content != held:
            held = content if what == "took" else None
    return False


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 50
    block_on_close = False

    def handle_error(self, request, client_address):
        """A connection that was cut is what the tests are about."""


class _Handler(BaseHTTPRequestHandler):
    partner: FakePartner
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        """Silence."""

    def do_OPTIONS(self):
        self.answer(204, b"")

    def do_POST(self):
        partner = self.partner
        body = self.rfile.read(int(self.headers["Content-Length"]))
        partner.requests.append((dict(self.headers), json.loads(body)))
        records = json.loads(body)
        records = records.get("jobs", [records])
        mode = partner.mode
        results = []
        if mode == "ok" or partner.after:
            results = [{"id": r["job"]["JOB_ID"], "status": partner.take(r)} for r in records]
        good = json.dumps({"results": results}).encode()
        self.close_connection = True
        with suppress(OSError):
            getattr(self, f"mode_{mode}")(good)

    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **self.partner.headers, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def mode_ok(self, good):
        if self.partner.plain:
            self.answer(200, b"")
        else:
            self.answer(207, good)

    def mode_error(self, good):
        self.answer(500, b"<h1>Internal Server Error</h1>")

    def mode_busy(self, good):
        self.answer(429, b"{}")

    def mode_half(self, good):
        self.send_response(207)
        self.send_header("Content-Length", str(len(good) + 100))
        self.end_headers()
        self.wfile.write(good[: len(good) // 2])

    def mode_garbage(self, good):
        self.answer(200, b'{"results": [{"id":')

    def mode_html(self, good):
        self.answer(200, b"<html>maintenance</html>")

    def mode_drip(self, good):
        for byte in b"HTTP/1.1 207 Multi-Status\r\nContent-Length: 999\r\n\r\n" + good:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(DRIP_SECONDS)

    def mode_silent(self, good):
        time.sleep(1)

    def mode_reset(self, good):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def mode_redirect(self, good):
        self.answer(307, b"", Location="http://127.0.0.1:1/elsewhere")

    def mode_huge(self, good):
        self.answer(200, b" " * 2_000_000)

    def mode_refused(self, good):
        self.answer(422, '{"error": "連絡先 taro@example.jp 0144-32-6111 が不正です"}'.encode())

    def mode_denied(self, good):
        self.answer(401, b"{}")
