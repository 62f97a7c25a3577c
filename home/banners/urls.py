"""Addresses of banners."""

from django.urls import URLPattern

app_name = "banners"
urlpatterns: list[URLPattern] = []
