"""Forms of jobs and companies; below `/employer/<company_id>/`."""

from django.urls import path
from django.views.generic import RedirectView

from recruitment.jobform import submission, views

app_name = "jobform"
urlpatterns = [
    path("jobs/new/", views.JobNewView.as_view(), name="job_new"),
    path("jobs/new/autosave/", views.JobAutosaveNewView.as_view(), name="job_autosave_new"),
    path("jobs/<str:number>/edit/", views.JobEditView.as_view(), name="job_edit"),
    path("jobs/<str:number>/autosave/", views.JobAutosaveView.as_view(), name="job_autosave"),
    path("jobs/<str:number>/preview/", submission.JobPreviewView.as_view(), name="job_preview"),
    path("jobs/<str:number>/preview/page/", submission.JobPreviewPageView.as_view(), name="job_preview_page"),
    path("jobs/<str:number>/check/", submission.JobCheckView.as_view(), name="job_check"),
    path(
        "record/",
        RedirectView.as_view(pattern_name="employer:company_home"),
        name="company_edit",
    ),
    path("postal/", views.PostalView.as_view(), name="postal"),
]
