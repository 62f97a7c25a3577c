"""Addresses of events beside the page tree: Wagtail serves no address that ends with a file name."""

from django.urls import path, re_path

from home.events import views

app_name = "events"
urlpatterns = [
    path("events/calendar.ics", views.feed, name="feed"),
    re_path(r"^events/(?P<slug>[\w-]+)/event\.ics$", views.ical, name="ical"),
]
