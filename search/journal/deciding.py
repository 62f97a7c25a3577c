"""The buttons beside proposed synonyms."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from search.journal import actions
from search.journal.models import WORDS_LENGTH
from search.journal.report import hits_now


@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Take or turn down one proposal, then back to the list as it was."""
    if not request.user.has_perm(actions.PERMISSION):
        raise PermissionDenied
    words = request.POST.get("words", "")[:WORDS_LENGTH]
    alternative = request.POST.get("alternative", "")[:WORDS_LENGTH]
    if request.POST.get("decision") == "accept":
        _accept(request, words, alternative)
    elif words and alternative:
        actions.turn_down(request.user, words, alternative)
        messages.success(request, f"「{words} → {alternative}」は、今後は候補に出しません。")
    back = QueryDict(request.POST.get("back", "")).urlencode()
    return redirect(reverse("search_report") + (f"?{back}" if back else ""))


def _accept(request: HttpRequest, words: str, alternative: str) -> None:
    """Take it, and tell at once what the words find now."""
    try:
        actions.accept(request.user, words, alternative)
    except ValidationError as error:
        messages.error(request, f"言いかえのことばに登録できませんでした。{' '.join(error.messages)}")
        return
    messages.success(
        request,
        f"「{words}」で「{alternative}」も探すようにしました。いま「{words}」で見つかる求人は"
        f"{hits_now(words):,}件です。",
    )
