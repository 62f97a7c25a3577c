"""The addresses under /opendata/v1/: everything that is open, what changed, one job (D3)."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse

from core.links import absolute_url
from recruitment.opendata.description import description
from recruitment.opendata.enums import UseKind
from recruitment.opendata.feed.answers import endpoint, refuse_parameters, send
from recruitment.opendata.feed.asked import Asked
from recruitment.opendata.feed.formats import FORMS, Form, head_of, written
from recruitment.opendata.feed.problems import CURSOR_AHEAD, NOT_FOUND, WITHDRAWN, Problem
from recruitment.opendata.feed.records import all_rows, page_after, position_at, row_of_job
from recruitment.opendata.feed.state import FeedState
from recruitment.opendata.feed.usage import Use, key_of
from recruitment.provision.models import ProvidedJob

HOUR = "public, max-age=3600"


@endpoint
def jobs(request: HttpRequest, name: str) -> HttpResponseBase:
    """Everything that is open, or with `changed_since` or `cursor` a page of what changed."""
    asked, form, state = Asked.read(request.GET), FORMS[name], FeedState.read()
    if asked.since is None:
        return _everything(request, name, form, state)
    return _changes(request, name, asked, state)


def _everything(request: HttpRequest, name: str, form: Form, state: FeedState) -> HttpResponseBase:
    use = Use(UseKind.FULL, key_of(request) or "")

    def make() -> tuple[Iterable[bytes], dict[str, str]]:
        rows = use.counted(all_rows())
        headers = {
            "Content-Type": form.media_type,
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Next-Cursor": str(state.position),
        }
        return written(form, rows, head_of(state, state.position)), headers

    return send(request, use, state, (name,), make, is_long=True)


def _changes(request: HttpRequest, name: str, asked: Asked, state: FeedState) -> HttpResponseBase:
    use = Use(UseKind.CHANGES, key_of(request) or "")
    if isinstance(asked.since, int) and asked.since > state.position:
        raise Problem(
            CURSOR_AHEAD,
            "カーソルが現在のデータより先を指しています（データを復元したときなどに起こります）。"
            f"{absolute_url('opendata:jobs', name)} から全件を取得しなおしてください。",
        )

    def make() -> tuple[Iterable[bytes], dict[str, str]]:
        since = asked.since if isinstance(asked.since, int) else position_at(asked.since, state)
        page = page_after(since, asked.limit, state)
        headers = {"Content-Type": FORMS[name].media_type, "X-Next-Cursor": str(page.cursor)}
        next_page = ""
        if page.has_more:
            query = urlencode({"cursor": page.cursor, "limit": asked.limit})
            next_page = f"{absolute_url('opendata:jobs', name)}?{query}"
            headers["Link"] = f'<{next_page}>; rel="next"'
        return written(FORMS[name], use.counted(page.rows), head_of(state, page.cursor, next_page)), headers

    return send(request, use, state, (name, asked), make)


@endpoint
def job(request: HttpRequest, number: str) -> HttpResponseBase:
    """One open job; 410 for one that was provided once, 404 for any other."""
    refuse_parameters(request)
    state, use = FeedState.read(), Use(UseKind.ONE, key_of(request) or "")
    values = row_of_job(number)
    if values is None:
        if ProvidedJob.objects.once_public().filter(number=number).exists():
            raise Problem(
                WITHDRAWN,
                "募集が終わったか、外部提供が取りやめられました。お手元のデータから削除してください。",
            )
        raise Problem(
            NOT_FOUND, "求人番号を確かめてください。公開中の求人の番号は jobs.json の JOB_ID で分かります。"
        )

    def make() -> tuple[Iterable[bytes], dict[str, str]]:
        use.rows = 1
        return written(FORMS["jobs.json"], [values], head_of(state, state.position)), {
            "Content-Type": "application/json"
        }

    return send(request, use, state, ("job", number), make)


@endpoint
def openapi(request: HttpRequest) -> HttpResponse:
    """The description of this interface."""
    answer = JsonResponse(description(), json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer.headers["Cache-Control"] = HOUR
    return answer


@endpoint
def nothing(request: HttpRequest, path: str) -> HttpResponse:
    """An address that does not exist."""
    raise Problem(NOT_FOUND, f"使えるアドレスは {absolute_url('opendata:openapi')} に書いてあります。")
