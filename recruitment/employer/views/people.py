"""The people of a company: who they are, inviting, roles, leaving."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.generic import FormView, TemplateView, View

from recruitment.employer import invitations
from recruitment.employer.actions import OWNERS_ONLY, change_role, hand_over, remove_member
from recruitment.employer.forms import InviteForm, RoleForm
from recruitment.employer.models import Invitation
from recruitment.employer.scope import CompanyScopeMixin
from recruitment.models import Membership


class MembersView(CompanyScopeMixin, TemplateView):
    """Everybody who may work on the company's records, and who is invited."""

    template_name = "employer/members.html"
    section = "members"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Owners first; invitations for owners only."""
        people = self.company.memberships.select_related("user").order_by("-role", "created_at", "pk")
        waiting = Invitation.objects.pending().filter(company=self.company) if self.is_owner else []
        return super().get_context_data(people=people, waiting=waiting, **kwargs)


class OwnerMixin(CompanyScopeMixin):
    """A page for owners; members get a sentence."""

    section = "members"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer a refusal with its sentence."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except PermissionDenied as refused:
            context = self.get_context_data(sentence=str(refused))
            return render(request, "employer/refused.html", context, status=403)

    def require_owner(self) -> None:
        """Raise PermissionDenied for members."""
        if not self.is_owner:
            raise PermissionDenied(OWNERS_ONLY)

    @property
    def members_url(self) -> str:
        """The list of people."""
        return reverse("employer:members", args=[self.company.pk])

    def return_path(self) -> str:
        """After the sign-in, the list of people."""
        return reverse("employer:members", args=[self.kwargs["company_id"]])


class InviteView(OwnerMixin, FormView):
    """Invite somebody by their address."""

    template_name = "employer/invite.html"
    form_class = InviteForm

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Owners only."""
        self.require_owner()
        return super().get(request, *args, **kwargs)

    def form_valid(self, form: InviteForm) -> HttpResponse:
        """Send the invitation."""
        data = form.cleaned_data
        try:
            invitation = invitations.invite(self.company, self.request.user, data["email"], data["role"])
        except ValidationError as refused:
            form.add_error(None, refused)
            return self.form_invalid(form)
        messages.success(self.request, f"{invitation.email} に招待のメールを送りました。")
        return redirect(self.members_url)


class InvitationStepView(OwnerMixin, View):
    """Send an invitation again, or take it back."""

    revoke = False

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Nothing to see here: the buttons stand in the list."""
        return redirect(self.members_url)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it; an invitation that is settled already gets a sentence."""
        own = Invitation.objects.filter(company=self.company).select_related("company")
        invitation = get_object_or_404(own, pk=kwargs["invitation_id"])
        try:
            if self.revoke:
                word = "取り消しました"
                invitations.revoke(invitation, request.user)
            else:
                word = "もう一度送りました"
                invitations.resend(invitation, request.user)
        except ValidationError as refused:
            messages.warning(request, " ".join(refused.messages))
        else:
            messages.success(request, f"{invitation.email} への招待を{word}。")
        return redirect(self.members_url)


class MemberStepView(OwnerMixin, TemplateView):
    """A procedure about one person, with a page that says what will happen."""

    template_name = "employer/member_step.html"
    step = ""
    title = ""
    button = ""
    form_class: type[forms.Form] = forms.Form
    person: Membership

    def find_person(self) -> None:
        """One of the company's people, or 404; members may act on themselves only."""
        people = self.company.memberships.select_related("user", "company")
        self.person = get_object_or_404(people, pk=self.kwargs["member_id"])
        if not self.may():
            raise PermissionDenied(OWNERS_ONLY)

    def may(self) -> bool:
        """Owners may."""
        return self.is_owner

    def first_form(self) -> forms.Form:
        """The form before anything was answered."""
        return self.form_class()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say what will happen."""
        self.find_person()
        return self.page(self.first_form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do it, or say what hinders."""
        self.find_person()
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self.page(form)
        try:
            sentence = self.run(form.cleaned_data)
        except ValidationError as refused:
            form.add_error(None, refused.messages)
            return self.page(form)
        messages.success(request, sentence)
        return redirect(self.next_url())

    def run(self, data: dict[str, Any]) -> str:
        """Call the action; return what to say."""
        raise NotImplementedError

    def next_url(self) -> str:
        """Back to the list of people."""
        return self.members_url

    def page(self, form: forms.Form) -> HttpResponse:
        """The page of the procedure."""
        words = {"step": self.step, "title": self.title, "button": self.button}
        return self.render_to_response(
            self.get_context_data(
                form=form, person=self.person, is_self=self.person.pk == self.membership.pk, **words
            )
        )


class RoleView(MemberStepView):
    """Owner or member."""

    step, title, button = "role", "役割を変える", "変える"
    form_class = RoleForm

    def first_form(self) -> forms.Form:
        """The present role is chosen."""
        return RoleForm(initial={"role": self.person.role})

    def run(self, data: dict[str, Any]) -> str:
        """Change it."""
        change_role(self.person, self.request.user, data["role"])
        return f"{self.person.user}さんの役割を変えました。"


class HandOverView(MemberStepView):
    """Make another person owner in one's own place."""

    step, title, button = "hand-over", "代表担当者を引き継ぎますか", "引き継ぐ"

    def run(self, data: dict[str, Any]) -> str:
        """Hand over."""
        hand_over(self.person, self.request.user)
        return f"{self.person.user}さんに代表担当者を引き継ぎました。あなたは担当者になりました。"


class RemoveView(MemberStepView):
    """Take somebody's rights away; also one's own."""

    step, title, button = "remove", "担当者から外しますか", "担当者から外す"

    def may(self) -> bool:
        """Owners may, and everybody for themselves."""
        return self.is_owner or self.person.pk == self.membership.pk

    def run(self, data: dict[str, Any]) -> str:
        """Remove."""
        remove_member(self.person, self.request.user)
        if self.person.user_id == self.request.user.pk:
            return f"{self.company.name}の担当者をやめました。"
        return f"{self.person.user}さんを担当者から外しました。"

    def next_url(self) -> str:
        """Who left may not see the list any more."""
        if self.person.user_id == self.request.user.pk:
            return reverse("employer:home")
        return self.members_url
