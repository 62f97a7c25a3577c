"""A search server in miniature on the loopback interface: records every request and really answers it.

It knows the few requests this product sends and evaluates their queries over documents in memory, by the
meaning OpenSearch documents for them. What it does not know is an error, so that no test passes by luck.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.search.opensearch.evaluate import ordered, tokens_counted

type Json = dict[str, Any]


@dataclass(frozen=True)
class Request:
    """One request as the server saw it."""

    method: str
    path: str
    params: dict[str, str]
    body: Any


@dataclass
class Index:
    """An index: how it was made, and its documents by id with their versions."""

    body: Json
    documents: dict[str, tuple[int, Json]] = field(default_factory=dict)
    deleted: dict[str, int] = field(default_factory=dict)


@dataclass
class Stub:
    """State of the server and the log of what was asked."""

    port: int = 0
    indexes: dict[str, Index] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    log: list[Request] = field(default_factory=list)
    refuse: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Status and kind of error by id, for documents that are not taken."""
    disturbance: str = ""
    """`slow`, `error`, `garbage` or `partial`: how the server misbehaves."""
    delay: float = 0.0

    @property
    def url(self) -> str:
        return f"opensearch://127.0.0.1:{self.port}/test?timeout=0.3"

    def asked(self, method: str, end: str) -> list[Request]:
        """Requests of one kind, oldest first."""
        return [one for one in self.log if one.method == method and one.path.endswith(end)]

    def documents(self) -> dict[str, Json]:
        """What the index in use holds."""
        return {key: source for key, (_, source) in self.indexes[self.aliases["test-jobs"]].documents.items()}

    def answer(self, request: Request) -> tuple[int, Json]:
        """Carry out a request."""
        name, _, rest = request.path.strip("/").partition("/")
        routes: dict[tuple[str, str], Callable[..., tuple[int, Json]]] = {
            ("PUT", ""): self._create,
            ("DELETE", ""): self._delete,
            ("GET", ""): self._list,
            ("GET", "_mapping"): self._mapping,
            ("POST", "_refresh"): self._refresh,
            ("POST", "_count"): self._count,
            ("GET", "_count"): self._count,
            ("POST", "_search"): self._search,
        }
        if request.path == "/_bulk":
            return self._bulk(request)
        if request.path == "/_aliases":
            return self._alias(request.body)
        return routes[request.method, rest](name, request)

    def _find(self, name: str) -> Index | None:
        return self.indexes.get(self.aliases.get(name, name))

    def _create(self, name: str, request: Request) -> tuple[int, Json]:
        assert name not in self.indexes
        self.indexes[name] = Index(request.body)
        return 200, {"acknowledged": True, "index": name}

    def _delete(self, name: str, request: Request) -> tuple[int, Json]:
        del self.indexes[name]
        return 200, {"acknowledged": True}

    def _list(self, name: str, request: Request) -> tuple[int, Json]:
        return 200, {one: {} for one in self.indexes if fnmatch(one, name)}

    def _mapping(self, name: str, request: Request) -> tuple[int, Json]:
        if (index := self._find(name)) is None:
            return missing(name)
        return 200, {self.aliases.get(name, name): {"mappings": index.body["mappings"]}}

    def _refresh(self, name: str, request: Request) -> tuple[int, Json]:
        return 200, {"_shards": {"total": 1, "successful": 1, "failed": 0}}

    def _count(self, name: str, request: Request) -> tuple[int, Json]:
        index = self._find(name)
        return (200, {"count": len(index.documents)}) if index else missing(name)

    def _alias(self, body: Json) -> tuple[int, Json]:
        for action in body["actions"]:
            if "remove_index" in action:
                del self.indexes[action["remove_index"]["index"]]
            else:
                self.aliases[action["add"]["alias"]] = action["add"]["index"]
        return 200, {"acknowledged": True}

    def _search(self, name: str, request: Request) -> tuple[int, Json]:
        if (index := self._find(name)) is None:
            return missing(name)
        body = request.body
        found = ordered([source for _, source in index.documents.values()], body["query"], body.get("sort"))
        start = body.get("from", 0)
        wanted = found[start : start + body["size"]]
        rows = [{"_source": {key: row[key] for key in body["_source"]}} for row in wanted]
        hits: Json = {"hits": rows}
        if body["track_total_hits"] is not False:
            cap = len(found) if body["track_total_hits"] is True else body["track_total_hits"]
            relation = "gte" if len(found) > cap else "eq"
            hits["total"] = {"value": min(len(found), cap), "relation": relation}
        failed = 1 if self.disturbance == "partial" else 0
        answer: Json = {"timed_out": False, "_shards": {"total": 1, "failed": failed}, "hits": hits}
        if "aggs" in body:
            answer["aggregations"] = {"tokens": {"buckets": tokens_counted(found, body["aggs"]["tokens"])}}
        return 200, answer

    def _bulk(self, request: Request) -> tuple[int, Json]:
        lines = iter(request.body)
        items = []
        for line in lines:
            ((kind, action),) = line.items()
            source = next(lines) if kind == "index" else None
            items.append({kind: {"_id": action["_id"]} | self._write(action, source, request.params)})
        return 200, {"errors": any("error" in item for (item,) in map(dict.values, items)), "items": items}

    def _write(self, action: Json, source: Json | None, params: dict[str, str]) -> Json:
        key, name = str(action["_id"]), action["_index"]
        if params.get("require_alias") == "true" and name not in self.aliases:
            return failed(404, "index_not_found_exception")
        if key in self.refuse:
            return failed(*self.refuse[key])
        index = self._find(name)
        assert index is not None
        have = max(index.documents.get(key, (0, {}))[0], index.deleted.get(key, 0))
        if action["version"] < have:
            return failed(409, "version_conflict_engine_exception")
        if source is None:
            there = index.documents.pop(key, None)
            index.deleted[key] = action["version"]
            return {"status": 200, "result": "deleted"} if there else {"status": 404, "result": "not_found"}
        if unknown := source.keys() - index.body["mappings"]["properties"].keys():
            return failed(400, f"strict_dynamic_mapping_exception {unknown}")
        index.documents[key] = (action["version"], source)
        return {"status": 201, "result": "created"}


def missing(name: str) -> tuple[int, Json]:
    """The answer about an index that is not there."""
    return 404, {"error": {"type": "index_not_found_exception", "reason": f"no such index [{name}]"}}


def failed(status: int, kind: str) -> Json:
    """The part of a bulk answer about a document that was not taken."""
    return {"status": status, "error": {"type": kind, "reason": "said the stub"}}


class Handler(BaseHTTPRequestHandler):
    """Reads JSON, records it, answers JSON."""

    protocol_version = "HTTP/1.1"
    server: Any

    def _handle(self) -> None:
        stub: Stub = self.server.stub
        text = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        parts = urlsplit(self.path)
        body = [json.loads(line) for line in text.splitlines()] if parts.path == "/_bulk" else None
        if body is None and text:
            body = json.loads(text)
        request = Request(self.command, unquote(parts.path), dict(parse_qsl(parts.query)), body)
        stub.log.append(request)
        if stub.disturbance == "slow":
            time.sleep(stub.delay)
        if stub.disturbance == "garbage":
            return self._send(200, b"<html>welcome</html>", "application/json")
        status, answer = (503, {"error": "busy"}) if stub.disturbance == "error" else stub.answer(request)
        return self._send(status, json.dumps(answer).encode(), "application/json; charset=UTF-8")

    def _send(self, status: int, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _handle

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""


class QuietServer(ThreadingHTTPServer):
    """A server that does not complain about clients that stopped waiting."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent."""


@contextmanager
def running() -> Iterator[Stub]:
    """A server of its own."""
    stub = Stub()
    with QuietServer(("127.0.0.1", 0), Handler) as server:
        server.stub = stub  # type: ignore[attr-defined] - the handlers read it
        stub.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield stub
        server.shutdown()
        thread.join()
