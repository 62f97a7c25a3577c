"""The addresses, their parameters and every answer they may give."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from core.links import absolute_url
from recruitment.opendata.description.schemas import Schema, schemas
from recruitment.opendata.feed.asked import LARGEST_PAGE, PAGE
from recruitment.opendata.feed.formats import FORMS
from recruitment.opendata.feed.problems import CONTENT_TYPE
from recruitment.opendata.provider import Provider, current_provider, terms_url

type Part = dict[str, Any]

PROBLEM: Part = {
    "description": "直し方は detail に書いてあります。",
    "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
TOO_FAST: Part = PROBLEM | {
    "description": "取得が速すぎます。Retry-After の秒数だけ待ってください。",
    "headers": {"Retry-After": {"schema": {"type": "string", "pattern": "^[0-9]+$"}}},
}
ETAG: Part = {
    "description": "強い検証子。次に If-None-Match で送ると、変更がないときは 304 を返します。",
    "schema": {"type": "string"},
}
NEXT_CURSOR: Part = {
    "description": "次に cursor へ指定する値（本文の position と同じ）",
    "schema": {"type": "string", "pattern": "^[0-9]+$"},
}
TERMS: Part = {"description": "利用規約のアドレス", "schema": {"type": "string", "format": "uri"}}
UNCHANGED: Part = {
    "description": "前に取得したときから変わっていません。本文はありません。",
    "headers": {"ETag": ETAG},
}
KEY: Part = {
    "name": "X-Api-Key",
    "in": "header",
    "required": False,
    "description": "利用者キー。なくても取得できます。利用量の集計にだけ使い、登録のないキーも断りません"
    "（X-Api-Key-Status が unknown になります）。",
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,40}$"},
}
MATCH: Part = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "前の応答の ETag",
    "schema": {"type": "string", "pattern": '^"[0-9a-f]{32}"$'},
}
DAY, CLOCK = "20[0-9]{2}-[0-9]{2}-[0-9]{2}", "[0-9]{2}:[0-9]{2}"
PAGING: list[Part] = [
    {
        "name": "changed_since",
        "in": "query",
        "required": False,
        "description": "この日時より後に変わった求人。日付（0時から）か、時差つきの日時（+ は %2B と書く）。"
        "1分前までの変更も重ねて返します。cursor の値も指定できます。",
        "schema": {
            "type": "string",
            "pattern": f"^({DAY}(T{CLOCK}:[0-9]{{2}}(Z|[+-]{CLOCK}))?|[0-9]{{1,18}})$",
            "examples": ["2026-11-20", "2026-11-20T09:00:00+09:00"],
        },
    },
    {
        "name": "cursor",
        "in": "query",
        "required": False,
        "description": "前の応答の position。これより後に変わった求人を変わった順に返します。",
        "schema": {"type": "string", "pattern": "^[0-9]{1,18}$", "examples": ["0"]},
    },
    {
        "name": "limit",
        "in": "query",
        "required": False,
        "description": "1ページの件数。cursor か changed_since と一緒に指定します。",
        "schema": {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE},
    },
]


def description() -> Part:
    """The whole document."""
    provider = current_provider()
    return {
        "openapi": "3.1.0",
        "info": _info(provider),
        "servers": [{"url": absolute_url("opendata:openapi").removesuffix("/openapi.json")}],
        "externalDocs": {"url": absolute_url("opendata:home"), "description": "利用する方へのご案内"},
        "paths": {
            **{f"/{name}": _jobs(name) for name in FORMS},
            "/aggregator.xml": _aggregator(),
            "/jobs/{number}.json": _job(),
            "/snapshot/manifest.json": _manifest(),
            "/snapshot/{name}": _snapshot(),
        },
        "components": {"schemas": schemas()},
    }


def _info(provider: Provider) -> Part:
    return {
        "title": f"{provider.site} 求人情報等オープンデータ",
        "version": "1",
        "summary": "国が指定する143項目の形式による求人情報",
        "description": "公開中で、企業が外部提供に同意した求人だけを提供します。"
        "利用には利用規約への同意が必要です（取得した時点で同意したものとみなします）。"
        "知らないパラメーターは 400 でお知らせします。"
        "gzip での転送と、どのサイトのスクリプトからの読み取り（CORS）にも対応しています。",
        "termsOfService": terms_url(),
        "license": {"name": provider.terms_title, "url": terms_url()},
        "contact": {"name": provider.office or provider.site, "url": absolute_url("opendata:home")},
    }


def _answers(content: Part, *problems: int, **headers: Part) -> Part:
    told = {"ETag": ETAG, "X-Terms-Of-Use": TERMS, **headers}
    found: Part = {"200": {"description": "データ", "headers": told, "content": content}}
    found |= {"304": UNCHANGED, "429": TOO_FAST}
    return found | {str(int(status)): PROBLEM for status in problems}


def _get(name: str, summary: str, parameters: list[Part], answers: Part, **more: str) -> Part:
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            **more,
            "parameters": parameters,
            "responses": answers,
        }
    }


def _list_schema(name: str) -> Schema:
    return {"$ref": "#/components/schemas/JobList"} if name.endswith(".json") else {"type": "string"}


def _jobs(name: str) -> Part:
    form = FORMS[name]
    media_type = form.media_type.split(";")[0]
    answers = _answers(
        {media_type: {"schema": _list_schema(name)}},
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.GONE,
        HTTPStatus.SERVICE_UNAVAILABLE,
        **{"X-Next-Cursor": NEXT_CURSOR},
    )
    return _get(
        f"{form.writer}Jobs",
        f"求人（{form.label}）",
        [*PAGING, KEY, MATCH],
        answers,
        description="パラメーターがなければ、公開中の求人すべて（件数の上限はありません）。"
        "changed_since か cursor を付けると、変わった求人と取り下げられた求人（STATUS が 0）を"
        "ページに分けて返します。"
        '続きがあるときは Link ヘッダーの rel="next" と、JSON・XMLでは本文の next に次のアドレスがあります。',
    )


def _job() -> Part:
    number: Part = {
        "name": "number",
        "in": "path",
        "required": True,
        "description": "求人管理番号（JOB_ID）",
        "schema": {"type": "string", "pattern": "^[0-9]{6}-[0-9]{1,13}$"},
    }
    content = {"application/json": {"schema": _list_schema(".json")}}
    answers = _answers(content, HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
    return _get(
        "job", "求人1件", [number, KEY, MATCH], answers, description="取り下げられた求人は 410 です。"
    )


def _manifest() -> Part:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Manifest"}}}
    answers = _answers(content, HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND)
    return _get("manifest", "作成ずみファイルの目録（SHA-256）", [KEY, MATCH], answers)


def _aggregator() -> Part:
    answers = _answers({"application/xml": {}}, HTTPStatus.BAD_REQUEST, HTTPStatus.SERVICE_UNAVAILABLE)
    return _get("aggregator", "求人検索サイト向けのXMLフィード", [KEY, MATCH], answers)


def _snapshot() -> Part:
    names = [name + packed for name in FORMS for packed in ("", ".gz")]
    name: Part = {"name": "name", "in": "path", "required": True, "schema": {"type": "string", "enum": names}}
    span: Part = {
        "name": "Range",
        "in": "header",
        "required": False,
        "description": "一部分だけを取得するとき（1つの範囲）",
        "schema": {"type": "string", "pattern": "^bytes=[0-9]{1,9}-$"},
    }
    binary: Part = {
        "application/json": {},
        "application/xml": {},
        "text/csv": {},
        "application/gzip": {},
    }
    answers = _answers(
        binary,
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
        HTTPStatus.SERVICE_UNAVAILABLE,
    )
    answers["206"] = {"description": "求められた範囲", "content": binary}
    return _get("snapshot", "作成ずみのファイル", [name, span, KEY, MATCH], answers)
