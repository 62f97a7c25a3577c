"""Tools of the admin: QR codes, flyers, another address for a screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.models import SiteSettings
from home.signage.actions import renew_address
from home.signage.flyer import flyer_of
from home.signage.forms import QrForm
from home.signage.models import SignageScreen
from home.signage.targets import Target, page_for, page_target
from home.site_data import read_setting

FILES = {"svg": "image/svg+xml", "png": "image/png"}


class QrView(WagtailAdminTemplateMixin, TemplateView):
    """The code of one target to look at; `?download=svg` and `?download=png` give the file."""

    template_name = "signage/qr.html"
    page_title = "二次元コード"
    header_icon = "grid"
    find: Callable[..., Target] = staticmethod(page_target)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page, or hand out a file when the form is in order."""
        self.target = self.find(request.user, **kwargs)
        self.form = QrForm(request.GET if "size" in request.GET else None)
        wanted = request.GET.get("download", "")
        if wanted in FILES and self.form.is_valid():
            return self.file(wanted)
        return super().get(request, *args, **kwargs)

    def file(self, kind: str) -> HttpResponse:
        """The code as a file to keep."""
        size, label = int(self.form.cleaned_data["size"]), self.form.cleaned_data["label"]
        code = self.target.code(self.request)
        content = code.svg(size, label) if kind == "svg" else code.png(size)
        response = HttpResponse(content, content_type=FILES[kind])
        name = f"{self.target.file_name}-{size}mm.{kind}"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    def get_page_subtitle(self) -> str:
        return self.target.title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": "二次元コード"}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the code and its address."""
        label = self.form.cleaned_data.get("label", "") if self.form.is_bound and self.form.is_valid() else ""
        code = self.target.code(self.request)
        return super().get_context_data(**kwargs) | {
            "target": self.target,
            "form": self.form,
            "code": code,
            "label": label,
        }


class PageQrView(QrView):
    """The code of a page, with the way to its flyer."""

    find = staticmethod(page_target)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the address of the flyer."""
        return super().get_context_data(**kwargs) | {"flyer_url": reverse("flyer", kwargs=self.kwargs)}


@require_safe
def flyer(request: HttpRequest, page_id: int) -> HttpResponse:
    """A sheet of A4 about a page the person sees in the admin; the browser prints it."""
    page = page_for(request.user, page_id)
    context = {
        "flyer": flyer_of(page),
        "code": page_target(request.user, page_id).code(request),
        "contact": read_setting(SiteSettings, request),
    }
    return render(request, "signage/flyer.html", context)


@require_http_methods(["GET", "POST"])
def renew(request: HttpRequest, screen_id: int) -> HttpResponse:
    """Ask, then give the screen another address."""
    if not request.user.has_perm("signage.change_signagescreen"):
        raise PermissionDenied
    screen = get_object_or_404(SignageScreen, pk=screen_id)
    back = reverse(SignageScreen.snippet_viewset.get_url_name("edit"), args=[screen.pk])
    if request.method == "POST":
        renew_address(screen, request.user)
        messages.success(request, "新しいアドレスにしました。映す機器で開き直してください。")
        return redirect(back)
    return render(request, "signage/renew.html", {"screen": screen, "back": back})
