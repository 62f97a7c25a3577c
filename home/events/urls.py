"""Addresses of events beside the page tree: Wagtail serves no address that ends with a file name."""

from django.urls import path

from home.events import views

app_name = "events"
urlpatterns = [
    path("events/calendar.ics", views.feed, name="feed"),
    path("events/<str:slug>/event.ics", views.ical, name="ical"),
]
