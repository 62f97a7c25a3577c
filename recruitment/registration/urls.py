"""Applying for an employer's account."""

from django.urls import URLPattern

app_name = "registration"
urlpatterns: list[URLPattern] = []
