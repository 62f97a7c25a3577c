"""What went wrong and how to mend it: problem+json (RFC 9457)."""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus

from django.http import HttpRequest, JsonResponse

from core.links import absolute_url

CONTENT_TYPE = "application/problem+json"


@dataclass(frozen=True)
class Kind:
    """A kind of problem; its name is an anchor of the page for recipients."""

    name: str
    status: int
    title: str


BAD_PARAMETER = Kind("bad-parameter", HTTPStatus.BAD_REQUEST, "パラメーターを読み取れません")
NOT_FOUND = Kind("not-found", HTTPStatus.NOT_FOUND, "このアドレスのデータはありません")
METHOD = Kind("method-not-allowed", HTTPStatus.METHOD_NOT_ALLOWED, "読み取りだけができます")
WITHDRAWN = Kind("withdrawn", HTTPStatus.GONE, "この求人は取り下げられました")
CURSOR_AHEAD = Kind("cursor-ahead", HTTPStatus.GONE, "このカーソルは使えません")
RANGE = Kind("range-not-satisfiable", HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "範囲がファイルの外です")
NOT_BUILT = Kind("not-built", HTTPStatus.SERVICE_UNAVAILABLE, "ファイルを作成しています")
BUSY = Kind("busy", HTTPStatus.SERVICE_UNAVAILABLE, "全件の取得が重なっています")
TOO_FAST = Kind("too-many-requests", HTTPStatus.TOO_MANY_REQUESTS, "短い時間に多くのデータが取得されました")
KINDS = (BAD_PARAMETER, NOT_FOUND, METHOD, WITHDRAWN, CURSOR_AHEAD, RANGE, TOO_FAST, NOT_BUILT, BUSY)


@dataclass
class Problem(Exception):
    """Ends a request with a sentence that says what to do; `headers` go into the answer."""

    kind: Kind
    detail: str
    headers: dict[str, str] = field(default_factory=dict)

    def response(self, request: HttpRequest) -> JsonResponse:
        """The answer."""
        body = {
            "type": f"{absolute_url('opendata:home')}#{self.kind.name}",
            "title": self.kind.title,
            "status": int(self.kind.status),
            "detail": self.detail,
            "instance": request.path,
        }
        response = JsonResponse(
            body,
            status=self.kind.status,
            content_type=CONTENT_TYPE,
            headers={"Content-Language": "ja", "Cache-Control": "no-store", **self.headers},
            json_dumps_params={"ensure_ascii": False},
        )
        response._has_been_logged = True  # an answer, not an error of ours; 503 would alarm somebody
        return response
