"""Conditions of a list under a name: store, use on opening, delete."""

from __future__ import annotations

from django import forms
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import View
from wagtail.admin import messages

from core.rights import RightRequired
from recruitment.desk.lists import DESKS, READ, clean_query
from recruitment.desk.models import SavedView

MOST_VIEWS = 50


class ViewForm(forms.ModelForm):
    """Name and reach of a view."""

    class Meta:
        model = SavedView
        fields = ["name", "query", "is_shared", "is_default"]
        error_messages = {"name": {"required": "名前を入力してください。"}}

    def clean_query(self) -> str:
        """Conditions without the page. Raises ValidationError when nothing is left."""
        query = clean_query(self.cleaned_data["query"])
        if not query:
            raise forms.ValidationError("条件を選んでから保存してください。")
        return query


class SaveView(RightRequired, View):
    """Store the conditions of a list; the same name replaces one's own view."""

    right = READ
    http_method_names = ["post"]

    def post(self, request: HttpRequest, desk: str) -> HttpResponse:
        """Store and show the list."""
        if desk not in DESKS:
            raise Http404
        own = SavedView.objects.filter(owner=request.user, desk=desk)
        same = own.filter(name=request.POST.get("name", "").strip()[:40].replace("\0", "")).first()
        form = ViewForm(request.POST, instance=same or SavedView(owner=request.user, desk=desk))
        url = reverse(DESKS[desk].index_url_name)
        if same is None and own.count() >= MOST_VIEWS:
            messages.error(request, f"保存できる条件は{MOST_VIEWS}件までです。使わないものを消してください。")
            return redirect(url)
        if not form.is_valid():
            messages.error(request, " ".join(text for texts in form.errors.values() for text in texts))
            return redirect(f"{url}?{clean_query(request.POST.get('query', ''))}")
        with transaction.atomic():
            if form.cleaned_data["is_default"]:
                own.update(is_default=False)
            view = form.save()
        messages.success(request, f"条件「{view}」を保存しました。")
        return redirect(f"{url}?{view.query}&view={view.pk}")


class DeleteView(RightRequired, View):
    """Take away one's own view."""

    right = READ
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Delete it."""
        view = get_object_or_404(SavedView, pk=pk, owner=request.user)
        url = reverse(DESKS[view.desk].index_url_name)
        view.delete()
        messages.success(request, f"条件「{view}」を消しました。")
        return redirect(f"{url}?all=1")
