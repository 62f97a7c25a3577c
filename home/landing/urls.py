"""Addresses of the landing pages beside the page tree."""

from django.urls import path

from home.landing import views

app_name = "landing"

urlpatterns = [
    path("grant-check/<int:page_id>/", views.grant_check, name="grant_check"),
]
