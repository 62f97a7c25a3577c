"""One-tap answers from mails, without sign-in."""

from django.urls import path

from recruitment.freshness.views import StillOpenView, ThanksView

app_name = "freshness"
urlpatterns = [
    path("done/<slug:what>/", ThanksView.as_view(), name="thanks"),
    path("<str:token>/", StillOpenView.as_view(), name="confirm"),
]
