"""Who works for which company, as the operators' table (E1). An operational record: no drafts, no preview."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import DeleteView, EditView, IndexView

from accounts.access.actions import record_export, record_view
from accounts.models import User
from core.spreadsheets import SafeExportMixin
from recruitment.employer.actions import note, refuse_losing_the_owner, remove_member
from recruitment.employer.models import MembershipAction
from recruitment.models import Membership
from recruitment.vocabulary.enums import MembershipRole


class PersonField(forms.ModelChoiceField):
    """A person, named by the address they sign in with: a list would show all seekers to operators (E7)."""

    widget = forms.EmailInput
    default_error_messages = {
        "invalid_choice": (
            "このメールアドレスの利用者は登録されていません。"
            "つづりを確かめるか、先に利用者の登録を済ませてください。"
        )
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(User.objects.filter(is_active=True), to_field_name="email", **kwargs)

    def to_python(self, value: Any) -> User | None:
        """Return the person; addresses are stored in lower case."""
        person: User | None = super().to_python(value.strip().lower() if isinstance(value, str) else value)
        return person


class MembershipForm(WagtailAdminModelForm):
    """Company, person and role."""

    user = PersonField(
        label="担当者のメールアドレス", help_text="この方がログインに使うメールアドレスを入力してください。"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["user"] = self.instance.user.email

    def clean(self) -> dict[str, Any]:
        """No company with people loses its last owner, here as little as in the portal."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.instance.pk:
            return cleaned
        stored = Membership.objects.select_related("company").get(pk=self.instance.pk)
        moved = any(cleaned.get(name) != getattr(stored, name) for name in ("company", "user"))
        if moved or cleaned.get("role") != MembershipRole.OWNER:
            refuse_losing_the_owner(stored.company, stored)
        return cleaned

    def save(self, commit: bool = True) -> Membership:
        """Write the history the company's people read, too."""
        action = MembershipAction.ROLE if self.instance.pk else MembershipAction.JOINED
        membership: Membership = super().save(commit=commit)
        if commit and self.has_changed():
            note(
                membership.company,
                action,
                membership.user,
                self.for_user,
                MembershipRole(membership.role).label,
            )
        return membership


class RemovalView(DeleteView):
    """Removes a person by the portal's own action."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say what to do first when the company would be left without an owner."""
        try:
            response: HttpResponse = super().post(request, *args, **kwargs)
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
            return redirect(self.index_url)
        return response

    def delete_instance(self) -> None:
        """Remove the person, with a line in the company's history."""
        remove_member(self.instance, self.request.user)


class MembershipIndexView(SafeExportMixin, IndexView):
    """The list; whoever looks at it or takes it out leaves a row in the access log (E10)."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note who looked; the export does not come here."""
        record_view(request, Membership, "企業の担当者の一覧")
        return super().get(request, *args, **kwargs)

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> HttpResponse:
        """Note who took the list out."""
        record_export(self.request, "企業の担当者の一覧", rows=queryset.count(), subject=Membership)
        return super().as_spreadsheet(queryset, spreadsheet_format)


class MembershipEditView(EditView):
    """One person of a company."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note who looked."""
        record_view(request, self.instance, "企業の担当者の編集画面")
        return super().get(request, *args, **kwargs)


class MembershipAdmin(ModelAdmin):
    """People of the companies: list, add, change the role, remove, export."""

    model = Membership
    menu_label = "企業の担当者"
    menu_icon = "group"
    menu_order = 230
    list_display = ("company", "person", "email", "role_label", "created_at")
    list_filter = ("role",)
    list_export = ("company", "person", "email", "role_label", "created_at")
    export_filename = "memberships"
    search_fields = ("company__name", "user__email", "user__last_name", "user__first_name")
    inspect_view_enabled = False
    history_view_enabled = False
    delete_view_class = RemovalView
    index_view_class = MembershipIndexView
    edit_view_class = MembershipEditView
    edit_handler = ObjectList(
        [FieldPanel("company"), FieldPanel("user"), FieldPanel("role")], base_form_class=MembershipForm
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        """All memberships with company and person in one query."""
        return super().get_queryset(request).select_related("company", "user")

    def person(self, membership: Membership) -> str:
        """Name of the person."""
        return str(membership.user.get_full_name())

    person.short_description = "氏名"

    def email(self, membership: Membership) -> str:
        """Address the person signs in with."""
        return str(membership.user.email)

    email.short_description = "メールアドレス"

    def role_label(self, membership: Membership) -> str:
        """What the person may do."""
        return str(membership.get_role_display())

    role_label.short_description = "役割"
