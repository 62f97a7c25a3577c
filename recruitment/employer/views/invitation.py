"""The page behind the link of an invitation."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from accounts.models import MODEL_BACKEND, User
from recruitment.employer import invitations
from recruitment.employer.forms import JoinForm
from recruitment.employer.models import Invitation
from recruitment.employer.scope import PRIVATE


@method_decorator(never_cache, name="dispatch")
class InvitationView(TemplateView):
    """Lets the invited person join: signed in, or with a new account; open to whoever has the link."""

    template_name = "employer/invitation.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the invitation; a link that is no longer good gets a page of its own."""
        self.invitation = Invitation.objects.select_related("company", "invited_by").by_token(kwargs["token"])
        if self.invitation is None:
            return self.ended("unknown", 404)
        if self.invitation.accepted_at and self.is_member():
            return redirect("employer:company_home", self.invitation.company_id)
        if self.invitation.accepted_at or self.invitation.revoked_at:
            return self.ended("settled", 410)
        if self.invitation.has_expired:
            return self.ended("expired", 410)
        response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = PRIVATE
        return response

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What joining means, and how."""
        return self.page(JoinForm(email=self.invitation.email))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Join; with the wrong account, or an account not signed in, say so."""
        if self.way() == "join":
            return self.join()
        if self.way() != "new":
            return self.page(JoinForm(email=self.invitation.email))
        form = JoinForm(request.POST, email=self.invitation.email)
        if not form.is_valid():
            return self.page(form)
        names = {name: form.cleaned_data[name] for name in ("last_name", "first_name", "password")}
        try:
            user = invitations.accept_as_new_person(self.invitation, **names)
        except ValidationError as refused:
            form.add_error(None, refused)
            return self.page(form)
        login(request, user, backend=MODEL_BACKEND)
        return self.welcome()

    def join(self) -> HttpResponse:
        """The invited person is signed in."""
        try:
            invitations.accept(self.invitation, self.request.user)
        except (ValidationError, PermissionDenied):
            return self.ended("settled", 410)
        return self.welcome()

    def welcome(self) -> HttpResponse:
        """To the company."""
        messages.success(self.request, f"{self.invitation.company.name}の担当者になりました。")
        return redirect("employer:company_home", self.invitation.company_id)

    def way(self) -> str:
        """How this visitor can join: `join`, `other` account, `login` first, or a `new` account."""
        if self.request.user.is_authenticated:
            return "join" if self.request.user.email == self.invitation.email else "other"
        known = User.objects.filter(email=self.invitation.email).exists()
        return "login" if known else "new"

    def is_member(self) -> bool:
        """Whether the visitor works for the company already."""
        user = self.request.user
        return user.is_authenticated and self.invitation.company.memberships.filter(user=user).exists()

    def page(self, form: JoinForm) -> HttpResponse:
        """The page with the way that fits."""
        login_url = f"{reverse('account_login')}?next={self.request.path}"
        return self.render_to_response(
            self.get_context_data(invitation=self.invitation, way=self.way(), form=form, login_url=login_url)
        )

    def ended(self, reason: str, status: int) -> HttpResponse:
        """A link that is no longer good."""
        self.template_name = "employer/invitation_ended.html"
        context = self.get_context_data(reason=reason, invitation=self.invitation)
        return self.render_to_response(context, status=status)
