"""Addresses of what is printed."""

from django.urls import path

from recruitment.sheets import views

app_name = "sheets"
urlpatterns = [
    path("jobs/<slug:number>/sheet.pdf", views.job_sheet, name="job"),
    path("jobs/print/list.pdf", views.chosen_list, name="list"),
    path("jobs/print/sheets.pdf", views.chosen_sheets, name="booklet"),
]
