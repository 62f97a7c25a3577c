"""Public pages of companies and jobs."""

from django.urls import path

from recruitment.public import views

app_name = "recruitment"
urlpatterns = [
    path("jobs/<slug:number>/", views.job_page, name="job"),
    path("companies/", views.CompanyList.as_view(), name="company_list"),
    path("companies/<slug:code>/", views.company_page, name="company"),
]
