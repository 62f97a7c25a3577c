"""One-tap answers from mails, without sign-in."""

from django.urls import URLPattern

app_name = "freshness"
urlpatterns: list[URLPattern] = []
