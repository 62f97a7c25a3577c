"""Addresses of what is printed."""

from django.urls import path, re_path

from recruitment.sheets import pictures, views

app_name = "sheets"
urlpatterns = [
    path("jobs/<slug:number>/sheet.pdf", views.job_sheet, name="job"),
    path("jobs/print/list.pdf", views.chosen_list, name="list"),
    path("jobs/print/sheets.pdf", views.chosen_sheets, name="booklet"),
    re_path(
        r"^images/companies/(?P<code>[0-9A-Z]+)/(?P<size>pc|sp)\.png$", pictures.company_logo, name="logo"
    ),
    re_path(r"^images/jobs/(?P<number>[0-9-]+)/(?P<size>pc|sp)\.jpg$", pictures.job_picture, name="picture"),
]
