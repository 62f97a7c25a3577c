"""Addresses of sharing."""

from django.urls import path

from home.sharing.views import PreviewView

app_name = "sharing"
urlpatterns = [path("preview/<str:token>/", PreviewView.as_view(), name="preview")]
