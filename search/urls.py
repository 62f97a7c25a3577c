"""The job search (C1-C4)."""

from django.urls import path

from search import printing, views
from search.jobmap import job_map
from search.journal.views import ending
from search.landing.views import landing

app_name = "search"

urlpatterns = [
    path("", views.job_list, name="jobs"),
    path("map/", job_map, name="map"),
    path("list.pdf", printing.list_pdf, name="list_pdf"),
    path("sheets.pdf", printing.sheets_pdf, name="sheets_pdf"),
    path("suggest/", views.suggest, name="suggest"),
    path("ending/", ending, name="ending"),
    path("in/<str:place>/<str:occupation>/", landing, name="landing"),
]
