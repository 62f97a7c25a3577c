"""The job search (C1-C4)."""

from django.urls import path

from search import views

app_name = "search"

urlpatterns = [
    path("", views.job_list, name="jobs"),
    path("suggest/", views.suggest, name="suggest"),
]
