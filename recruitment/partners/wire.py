"""The HTTP client below `transport`: checked addresses, a deadline over everything, bounded answers."""

from __future__ import annotations

import os
import socket
import threading
import time
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.exceptions import SSLError
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from recruitment.partners.addresses import ForbiddenAddressError, fault_of_url, resolved
from recruitment.partners.transport import LARGEST_ANSWER, Fault, Reply, Request

CHUNK = 16 * 1024
TOO_SLOW = "時間内に応答がありませんでした。"
TOO_BIG = "応答が大きすぎるため、読むのをやめました。"


class _Watch:
    """One request's clock: cuts the connection when time is up, wherever it stands."""

    def __init__(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds
        self.connected = self.is_over = False
        self.socket: socket.socket | None = None
        self.timer = threading.Timer(seconds, self.cut)
        self.timer.daemon = True
        self.lock = threading.Lock()

    @property
    def left(self) -> float:
        """Seconds left; raises TimeoutError when there are none."""
        left = self.end - time.monotonic()
        if left <= 0:
            self.is_over = True
            raise TimeoutError
        return left

    def dial(self, host: str, port: int) -> socket.socket:
        """Connect to an allowed address of the host."""
        refusal: OSError = OSError("no address")
        for address in resolved(host, port):
            try:
                connection = socket.create_connection((address, port), timeout=self.left)
            except TimeoutError:
                raise
            except OSError as error:
                refusal = error
                continue
            connection.settimeout(self.left)
            with self.lock:
                # A second handle on the same connection: TLS takes the first one over.
                self.socket = socket.socket(fileno=os.dup(connection.fileno()))
            return connection
        raise refusal

    def cut(self) -> None:
        """End the connection; whoever waits for it wakes up."""
        with self.lock:
            self.is_over = True
            if self.socket:
                try:
                    self.socket.shutdown(socket.SHUT_RDWR)
                except OSError:
                    return

    def close(self) -> None:
        """Stop the clock."""
        self.timer.cancel()
        with self.lock:
            if self.socket:
                self.socket.close()
                self.socket = None


class _Adapter(HTTPAdapter):
    """An adapter whose connections are dialled by the watch."""

    def __init__(self, watch: _Watch) -> None:
        self.watch = watch
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Put our connections under the pools."""
        super().init_poolmanager(*args, **kwargs)
        plain, safe = _dialled(HTTPConnection, self.watch), _dialled(HTTPSConnection, self.watch)
        self.poolmanager.pool_classes_by_scheme = {
            "http": type("Pool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
            "https": type("Pool", (HTTPSConnectionPool,), {"ConnectionCls": safe}),
        }


def _dialled(base: Any, watch: _Watch) -> Any:
    class Connection(base):
        def _new_conn(self) -> socket.socket:
            return watch.dial(self.host, self.port)

        def connect(self) -> None:
            super().connect()
            if not watch.is_over:
                watch.connected = True

    return Connection


def exchange(request: Request) -> Reply:
    """Send and wait; never raises."""
    if sentence := fault_of_url(request.url):
        return Reply(fault=Fault.NOT_SENT, reason=sentence)
    started = time.monotonic()
    watch = _Watch(request.seconds)
    watch.timer.start()
    try:
        with requests.Session() as session:
            # Neither proxies nor passwords from the surroundings of the process.
            session.trust_env = False
            adapter = _Adapter(watch)
            session.mount("https://", adapter)
            session.mount("http://", adapter)
            reply = _answer(session, request, watch)
    # Whatever a client library throws at what a stranger sends, the round goes on.
    except Exception as error:
        reply = _failed(error, watch)
    finally:
        watch.close()
    elapsed = round((time.monotonic() - started) * 1000)
    return Reply(**{**reply.__dict__, "milliseconds": elapsed})


def _answer(session: requests.Session, request: Request, watch: _Watch) -> Reply:
    headers = {"Accept-Encoding": "identity", "Accept": "application/json", **request.headers}
    with session.request(
        request.method,
        request.url,
        data=request.body or None,
        headers=headers,
        timeout=watch.left,
        allow_redirects=False,
        stream=True,
        verify=True,
    ) as response:
        body = b""
        while chunk := response.raw.read1(CHUNK, decode_content=False):
            body += chunk
            if len(body) > LARGEST_ANSWER:
                return Reply(response.status_code, fault=Fault.LOST, reason=TOO_BIG)
        if watch.is_over:
            raise TimeoutError
        expected = response.headers.get("Content-Length", "")
        if expected.isdigit() and len(body) < int(expected) and request.method != "HEAD":
            raise ConnectionError("the answer ended early")
        return Reply(
            response.status_code,
            body,
            retry_after=response.headers.get("Retry-After", ""),
            location=response.headers.get("Location", ""),
        )


def _failed(error: Exception, watch: _Watch) -> Reply:
    forbidden = _inside(error, ForbiddenAddressError)
    if forbidden:
        return Reply(fault=Fault.NOT_SENT, reason=str(forbidden))
    fault = Fault.LOST if watch.connected else Fault.NOT_SENT
    if watch.is_over or _inside(error, TimeoutError) or isinstance(error, requests.Timeout):
        return Reply(fault=fault, reason=TOO_SLOW)
    if isinstance(error, SSLError) and not watch.connected:
        return Reply(fault=fault, reason="相手先の証明書を確かめられませんでした。")
    if _inside(error, socket.gaierror):
        return Reply(fault=fault, reason="相手先のサーバーの名前が見つかりません。")
    if watch.connected:
        return Reply(fault=fault, reason="応答の途中で接続が切れました。")
    return Reply(fault=fault, reason="相手先のサーバーに接続できません。")


def _inside(error: BaseException | None, kind: type[BaseException]) -> BaseException | None:
    """The error of a kind among an error's causes."""
    while error is not None:
        if isinstance(error, kind):
            return error
        inner = next((one for one in error.args if isinstance(one, BaseException)), None)
        error = error.__cause__ or error.__context__ or getattr(inner, "reason", None) or inner
    return None
