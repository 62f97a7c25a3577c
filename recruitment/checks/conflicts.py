"""Texts and ticked marks that contradict the answers (職業安定法第5条の4 的確な表示)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from recruitment.checks.corpus import Corpus
from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold
from recruitment.vocabulary.enums import Feature

TRUTH = "職業安定法第5条の4（的確な表示）"
_NO_OVERTIME = re.compile(
    r"(?:残業|時間外労働)(?:は|が)?(?:一切|全く|まったく)?(?:なし|ゼロ|無し|ありません|しません|0時間)"
)
_NO_QUOTA = re.compile(r"ノルマ(?:は|が)?(?:なし|一切なし|ありません|無し|ゼロ)")
_QUOTA = re.compile(
    r"(?:個人|営業|売上|月間|契約)(?:の)?(?:目標|ノルマ)(?:を|の)?(?:達成|必達|あり)|完全歩合|目標(?:必達|未達)"
)
_NO_TRANSFER = re.compile(r"転勤(?:は|が)?(?:なし|ありません|無し|一切ありません)")
_UNCHANGED = re.compile(
    r"変更(?:は|が)?(?:なし|ありません|無し|しません)|^なし|市内|町内|同一|転居を伴う(?:転勤|異動)(?:は)?(?:ありません|なし)"
)
_FULL_WEEKENDS = re.compile(r"完全週休(?:2|二)日")


def conflict_findings(job: Any, corpus: Corpus) -> Iterator[Finding]:
    """Findings where two parts of a job cannot both be true."""
    text, marks = corpus.text, job.features or ""
    scope = fold(job.workplace_change_scope or "").text
    if (
        job.overtime
        and (found := _NO_OVERTIME.search(text))
        and not re.search("日|曜|期間|季節|冬|夏|ほか|以外", _around(text, found))
    ):
        yield _conflict(corpus, found, "「残業」の答えは「あり」です", "conflict.overtime")
    if (found := _NO_QUOTA.search(text)) and _QUOTA.search(text):
        yield _conflict(corpus, found, "目標や歩合についての記載があります", "conflict.quota")
    moves = bool(scope) and not _UNCHANGED.search(scope)
    if moves and (found := _NO_TRANSFER.search(text)):
        yield _conflict(
            corpus, found, "「就業場所の変更の範囲」で場所が変わるとされています", "conflict.transfer"
        )
    elif moves and f",{Feature.NO_TRANSFER}," in marks:
        yield _mark("転勤なし", "「就業場所の変更の範囲」", "conflict.transfer")
    if f",{Feature.WEEKENDS_OFF}," in marks and set("67") & set(job.working_days or ""):
        yield _mark("土日休み", "「勤務日」に土曜・日曜", "conflict.weekends")
    if f",{Feature.REMOTE}," in marks and job.remote_work is False:
        yield _mark("在宅勤務可", "「在宅勤務」の「できない」", "conflict.remote")
    if (
        (found := _FULL_WEEKENDS.search(text))
        and job.annual_holidays is not None
        and job.annual_holidays < 104
    ):
        yield _conflict(
            corpus, found, f"年間休日が{job.annual_holidays}日（104日未満）です", "conflict.weekly_two"
        )


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 8) : found.start()]


def _conflict(corpus: Corpus, found: re.Match[str], other: str, rule: str) -> Finding:
    written = corpus.written(*found.span())
    sentence = f"「{written}」と書かれていますが、{other}。事実に合わせてどちらかを直してください。"
    return Finding(Severity.SHOULD, corpus.part_at(found.start()).field, sentence, TRUTH, rule)


def _mark(label: str, other: str, rule: str) -> Finding:
    sentence = (
        f"特徴「{label}」が選ばれていますが、{other}と合いません。事実に合わせてどちらかを直してください。"
    )
    return Finding(Severity.SHOULD, "features", sentence, TRUTH, rule)
