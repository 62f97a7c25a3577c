"""The employers' page about the grant; below `/employer/<company_id>/grant/`."""

from django.urls import path

from recruitment.grant.views import CompanyGrantView

app_name = "grant"
urlpatterns = [path("", CompanyGrantView.as_view(), name="company")]
