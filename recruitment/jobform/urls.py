"""Forms of jobs and companies; below `/employer/<company_id>/`."""

from django.urls import URLPattern

app_name = "jobform"
urlpatterns: list[URLPattern] = []
