"""Ready-made files of everything, with checksums (D3).

A file that holds a job which was withdrawn since is not handed out: 503, until the files are built anew,
which the clock does within a minute or two (`recruitment.provision.files`). The live addresses
go on meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.http import HttpRequest, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.utils.http import http_date

from core.links import absolute_url
from recruitment.opendata.enums import UseKind
from recruitment.opendata.feed.answers import CACHING, endpoint, not_modified, refuse_parameters
from recruitment.opendata.feed.coding import accepts_gzip
from recruitment.opendata.feed.formats import FORMS
from recruitment.opendata.feed.problems import NOT_BUILT, NOT_FOUND, RANGE, Problem
from recruitment.opendata.feed.ranges import Unsatisfiable, asked_range, pieces
from recruitment.opendata.feed.records import holds_withdrawn
from recruitment.opendata.feed.usage import Use, key_of
from recruitment.provision.files import Manifest, PublicFile, current_manifest

GZIP = ".gz"
RETRY = {"Retry-After": "60"}
LATER = (
    "1分ほどおいてから、もう一度取得してください。"
    "すぐに必要なときは、{address} から最新の全件を取得できます。"
)


@dataclass(frozen=True)
class Stored:
    """One representation of a file."""

    path: Path
    sha256: str
    size: int
    built_at: datetime
    headers: dict[str, str]

    @property
    def etag(self) -> str:
        """A strong validator."""
        return f'"{self.sha256[:32]}"'


@endpoint
def manifest(request: HttpRequest) -> HttpResponseBase:
    """What files there are, with their checksums."""
    refuse_parameters(request)
    built = current_manifest()
    if built is None:
        raise _never_built("jobs.json")
    said = built.public() | {"current": not holds_withdrawn(built.position)}
    for file in said["files"]:
        file["url"] = absolute_url("opendata:snapshot", file["name"])
        file["gzip_url"] = f"{file['url']}{GZIP}"
    response = JsonResponse(said, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response.headers["Cache-Control"] = CACHING
    return response


@endpoint
def snapshot(request: HttpRequest, name: str) -> HttpResponseBase:
    """One file, or a part of it."""
    refuse_parameters(request)
    plain = name.removesuffix(GZIP)
    if plain not in FORMS:
        raise Problem(NOT_FOUND, f"ファイルの名前は {absolute_url('opendata:manifest')} で確かめられます。")
    built = current_manifest()
    file = next((each for each in built.files if each.name == plain), None) if built else None
    if built is None or file is None:
        raise _never_built(plain)
    stored = _stored(request, built, file, name)
    if holds_withdrawn(built.position) or not stored.path.exists():
        raise _later(plain)
    use = Use(UseKind.SNAPSHOT, key_of(request) or "")
    return not_modified(request, stored.headers, stored.built_at, use) or _send(
        request, stored, use, built.rows
    )


def _never_built(name: str) -> Problem:
    return Problem(NOT_FOUND, LATER.format(address=absolute_url("opendata:jobs", name)), RETRY)


def _later(name: str) -> Problem:
    return Problem(NOT_BUILT, LATER.format(address=absolute_url("opendata:jobs", name)), RETRY)


def _stored(request: HttpRequest, built: Manifest, file: PublicFile, name: str) -> Stored:
    """The compressed file under its own name, or as a coding of the plain one."""
    is_packed = name.endswith(GZIP)
    is_coded = not is_packed and accepts_gzip(request.headers.get("Accept-Encoding", ""))
    small = is_packed or is_coded
    path = file.gzip_path if small else file.path
    sha256, size = (file.gzip_sha256, file.gzip_bytes) if small else (file.sha256, file.bytes)
    built_at = datetime.fromisoformat(built.built_at)
    headers = {
        "ETag": f'"{sha256[:32]}"',
        "Last-Modified": http_date(built_at.timestamp()),
        "Cache-Control": CACHING,
        "Vary": "Accept-Encoding",
        "Accept-Ranges": "bytes",
        "Content-Type": "application/gzip" if is_packed else FORMS[file.name].media_type,
        "Content-Disposition": f'attachment; filename="{name}"',
        **({"Content-Encoding": "gzip"} if is_coded else {}),
    }
    return Stored(path, sha256, size, built_at, headers)


def _send(request: HttpRequest, stored: Stored, use: Use, rows: int) -> HttpResponseBase:
    part = _part(request, stored)
    whole = range(stored.size) if part is None else part
    headers = stored.headers | {"Content-Length": str(len(whole))}
    if part is not None:
        headers["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{stored.size}"
    content: Iterator[bytes] = iter(())
    if request.method == "HEAD":
        use.note()
    else:
        use.rows = rows if part is None else 0
        content = use.sent(pieces(stored.path, whole))
    return StreamingHttpResponse(content, status=200 if part is None else 206, headers=headers)


def _part(request: HttpRequest, stored: Stored) -> range | None:
    """The range that is asked for, if it is one of this very file."""
    condition = request.headers.get("If-Range")
    if condition is not None and condition not in (stored.etag, stored.headers["Last-Modified"]):
        return None
    try:
        return asked_range(request.headers.get("Range", ""), stored.size)
    except Unsatisfiable:
        sentence = f"ファイルは {stored.size} バイトです。Range をその中で指定するか、外してください。"
        raise Problem(RANGE, sentence, {"Content-Range": f"bytes */{stored.size}"}) from None
