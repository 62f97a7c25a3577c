"""The door of the admin, and the pages of one's own account."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import AddEmailForm
from allauth.account.views import EmailView
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.views.decorators.http import require_safe
from django.views.generic import UpdateView

from accounts.actions import keep_one_address
from accounts.forms import NameForm
from accounts.homes import home_after_sign_in
from accounts.models import User
from accounts.roles import is_staff_member


@require_safe
def admin_door(request: HttpRequest) -> HttpResponse:
    """Lead to the common sign-in; refuse whoever is signed in and has no business in the admin.

    Sending them to sign in again would lead straight back here.
    """
    if request.user.is_authenticated and not request.user.has_perm("wagtailadmin.access_admin"):
        raise PermissionDenied("この画面は職員専用です。")
    query = request.GET.urlencode(safe="/")
    return redirect(f"{reverse('account_login')}?{query}" if query else reverse("account_login"))


class AccountHomeView(LoginRequiredMixin, UpdateView):
    """What belongs to one's account: name, address, password, second factor (E2)."""

    form_class = NameForm
    template_name = "account/home.html"
    success_url = reverse_lazy("account_home")

    def get_object(self, queryset: Any = None) -> User:
        """The signed-in person, read anew: a refused form must not change who is greeted."""
        return User.objects.get(pk=self.request.user.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is set, and the way back to where the person works."""
        user = self.request.user
        staff = is_staff_member(user)
        home = home_after_sign_in(user)
        label = "管理画面へ" if staff else "企業ポータルへ" if home != "/" else "トップページへ"
        return super().get_context_data(
            person=user,
            pending=user.emailaddress_set.filter(verified=False).exclude(email=user.email).first(),
            has_factor=is_mfa_enabled(user),
            needs_factor=staff,
            home={"url": home, "label": label},
            **kwargs,
        )

    def form_valid(self, form: NameForm) -> HttpResponse:
        """Store the name."""
        messages.success(self.request, "お名前を保存しました。")
        return super().form_valid(form)


class NewAddressForm(AddEmailForm):
    """allauth's form in the words of the page."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "新しいメールアドレス"
        self.fields["email"].widget.attrs.pop("placeholder", None)


class ChangeAddressView(EmailView):
    """A new address counts only after the link that was mailed to it was opened.

    The account's own address is brought into allauth's list first: an address that is missing there would
    be taken for one still to be proven, and be removed with the change.
    """

    def get_form_class(self) -> type[NewAddressForm]:
        """The form with our label."""
        return NewAddressForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Mend the list of whoever is signed in; visitors are sent to sign in."""
        user = request.user
        if (
            user.is_authenticated
            and not user.emailaddress_set.filter(email=user.email, verified=True).exists()
        ):
            keep_one_address(user)
        return super().dispatch(request, *args, **kwargs)
