"""Forms of jobs and companies; below `/employer/<company_id>/`."""

from django.urls import path

from recruitment.jobform import company_views, submission, views

app_name = "jobform"
urlpatterns = [
    path("jobs/new/", views.JobNewView.as_view(), name="job_new"),
    path("jobs/new/autosave/", views.JobAutosaveNewView.as_view(), name="job_autosave_new"),
    path("jobs/<str:number>/edit/", views.JobEditView.as_view(), name="job_edit"),
    path("jobs/<str:number>/autosave/", views.JobAutosaveView.as_view(), name="job_autosave"),
    path("jobs/<str:number>/preview/", submission.JobPreviewView.as_view(), name="job_preview"),
    path("jobs/<str:number>/preview/page/", submission.JobPreviewPageView.as_view(), name="job_preview_page"),
    path("jobs/<str:number>/check/", submission.JobCheckView.as_view(), name="job_check"),
    path("company/", company_views.CompanyFormView.as_view(), name="company_edit"),
    path("company/autosave/", company_views.CompanyAutosaveView.as_view(), name="company_autosave"),
    path("company/preview/", company_views.CompanyPreviewView.as_view(), name="company_preview"),
    path(
        "company/preview/page/",
        company_views.CompanyPreviewPageView.as_view(),
        name="company_preview_page",
    ),
    path("company/check/", company_views.CompanyCheckView.as_view(), name="company_check"),
    path("postal/", views.PostalView.as_view(), name="postal"),
]
