"""The job search (C1-C4)."""

from django.urls import path

from search import views
from search.journal.views import ending

app_name = "search"

urlpatterns = [
    path("", views.job_list, name="jobs"),
    path("suggest/", views.suggest, name="suggest"),
    path("ending/", ending, name="ending"),
]
