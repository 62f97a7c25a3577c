"""The content checker in the page editor."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, JsonResponse
from wagtail.admin.views.pages.preview import PreviewOnEditView

from core.content_check import check_page

INVALID = "入力に誤りがあるため、点検できません。赤い印のある欄を直してください。"


class ContentCheckView(PreviewOnEditView):
    """Checks what the form holds now, saved or not, like the preview; nothing is stored (A13)."""

    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        """Answer with the findings; without form data, with those of the saved draft."""
        if request.POST.get("title") is not None:
            form = self.get_form(request.POST)
            if not self.validate_form(form):
                return JsonResponse({"problem": INVALID, "findings": []})
            form.save(commit=False)
        findings = [asdict(finding) for finding in check_page(self.object)]
        return JsonResponse({"problem": "", "findings": findings})
