"""One verdict about one submission. It never says which trap closed; a person always has a way on."""

from __future__ import annotations

import logging
from datetime import timedelta
from enum import Enum
from typing import Any

from allauth.core.ratelimit import consume
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from core.spam.proofs import current_proof
from core.spam.question import is_right, question
from core.spam.token import FormToken

logger = logging.getLogger(__name__)
FASTEST = timedelta(seconds=3)
"""Nobody reads, fills and sends a form sooner."""
TOKEN, TRAP, ANSWER = "form_token", "form_homepage", "form_answer"


class Verdict(Enum):
    """What becomes of a submission; the value is what the person is told."""

    PASSED = ""
    ASK = (
        "自動の送信ではないことを確認できませんでした。入力した内容はそのまま残っています。"
        "お手数ですが、送信ボタンの上の質問に答えて、もう一度送信してください。"
    )
    WAIT = (
        "ただいま送信を受け付けられません。入力した内容はそのまま残っています。"
        "しばらく（1時間ほど）おいてから、もう一度送信してください。お急ぎのときは、お電話でご連絡ください。"
    )
    AGAIN = (
        "この内容は、すでに送信されている可能性があります。受付のメールが届いていないか確認し、"
        "届いていないときは、もう一度送信してください。"
    )


class Guard:
    """Watches one form: what it shows, and what came back. `purpose` keeps the forms of the site apart."""

    def __init__(self, request: HttpRequest, purpose: str, data: Any = None) -> None:
        self.request, self.purpose, self.data = request, purpose, data
        self.came_back = FormToken.read(purpose, str(data.get(TOKEN, ""))) if data is not None else None
        self.token = self.came_back or FormToken.issue(purpose)
        self.verdict: Verdict | None = None

    @property
    def nonce(self) -> str:
        """The number of the form that was sent: one submission, however often the button was pressed."""
        return self.came_back.nonce if self.came_back else self.token.nonce

    def judge(self) -> Verdict:
        """Decide, once; call it only for a form whose fields are in order, since proofs count once."""
        if self.verdict is None:
            self.verdict = self._judge()
            if self.verdict in (Verdict.PASSED, Verdict.AGAIN):
                self.token = FormToken.issue(self.purpose)
        return self.verdict

    def _judge(self) -> Verdict:
        if not consume(self.request, action="public_form"):
            logger.info("form %s: too many from one address", self.purpose)
            return Verdict.WAIT
        if self.came_back and self.came_back.was_used:
            return Verdict.AGAIN
        doubts = self._doubts()
        if doubts and not self._answered():
            logger.info("form %s: held back (%s)", self.purpose, ", ".join(doubts))
            return Verdict.ASK
        return Verdict.PASSED if self.token.use() else Verdict.AGAIN

    def _doubts(self) -> list[str]:
        """Why this might be a program; all are looked at, so that answers take the same time."""
        doubts = []
        if self.data.get(TRAP):
            doubts.append("trap")
        if self.came_back is None:
            doubts.append("token")
        elif not self.came_back.is_older_than(FASTEST):
            doubts.append("speed")
        if not current_proof().holds(self.data):
            doubts.append("proof")
        return doubts

    def _answered(self) -> bool:
        answer = str(self.data.get(ANSWER, ""))
        if not answer or self.came_back is None:
            return False
        return bool(consume(self.request, action="public_form_question")) and is_right(self.nonce, answer)

    def render(self) -> SafeString:
        """The hidden parts of the form and, where it is due, the question."""
        proof = current_proof()
        context = {
            "token": self.token.signed,
            "names": {"token": TOKEN, "trap": TRAP, "answer": ANSWER},
            "question": question(self.token.nonce),
            "asks": self.verdict is Verdict.ASK,
            "proof_template": proof.template,
            "proof": proof.context(),
        }
        return render_to_string("spam/guard.html", context)

    __html__ = __str__ = render
