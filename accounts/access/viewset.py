"""The ranges of addresses in the admin (E3), kept by administrators."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from accounts.access.actions import client_address
from accounts.access.guard import refuse_lock_out
from accounts.access.models import AddressRange
from accounts.roles import Role


class AddressRangeForm(WagtailAdminModelForm):
    """A range, its name and its roles; refuses to shut out whoever fills it in."""

    request: HttpRequest
    roles = forms.MultipleChoiceField(
        label="対象の役割",
        choices=Role.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=(
            "選んだ役割の人は、有効な行に登録されたアドレスからだけ管理画面に入れるようになります。"
            "どの行にも選ばれていない役割は、どこからでも入れます。"
        ),
    )

    def clean(self) -> dict[str, Any]:
        """Hold the range against the person who acts, once it is complete."""
        cleaned: dict[str, Any] = super().clean()
        if not self.errors:
            changed = AddressRange(pk=self.instance.pk, **{name: cleaned[name] for name in self.fields})
            changed.clean()
            try:
                refuse_lock_out(self.request.user, client_address(self.request), changed=changed)
            except ValidationError as error:
                self.add_error(None, error)
        return cleaned


class WithRequestMixin:
    """Gives the form the request, and tells the person the address they come from."""

    def get_form(self, form_class: Any = None) -> AddressRangeForm:
        """Return the form that knows who acts from where."""
        form: AddressRangeForm = super().get_form(form_class)
        form.request = self.request
        seen = client_address(form.request) or "不明"
        field = form.fields["network"]
        field.help_text = f"{AddressRange._meta.get_field('network').help_text} いまの接続元：{seen}"
        return form


class AddView(WithRequestMixin, generic.CreateView):
    """A new range."""


class EditView(WithRequestMixin, generic.EditView):
    """Changing a range."""


class DeleteView(generic.DeleteView):
    """Removing a range."""

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Refuse when the range is what lets the acting person in."""
        try:
            refuse_lock_out(self.request.user, client_address(self.request), removed=self.object)
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
            return redirect(self.get_success_url())
        return super().form_valid(form)


class AddressRangeViewSet(ModelViewSet):
    """接続元の制限."""

    model = AddressRange
    icon = "lock"
    menu_label = "接続元の制限"
    menu_order = 610
    add_to_settings_menu = True
    copy_view_enabled = False
    add_view_class = AddView
    edit_view_class = EditView
    delete_view_class = DeleteView
    list_display = (
        "label",
        "network",
        Column("role_labels", label="対象の役割"),
        BooleanColumn("active", label="有効", sort_key="active"),
    )
    edit_handler = ObjectList(
        [FieldPanel("label"), FieldPanel("network"), FieldPanel("roles"), FieldPanel("active")],
        base_form_class=AddressRangeForm,
    )
