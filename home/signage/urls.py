"""Addresses of signage."""

from django.urls import path

from home.signage.views import screen

app_name = "signage"
urlpatterns = [path("signage/<slug:token>/", screen, name="screen")]
