"""Applying for an employer's account."""

from django.urls import path

from recruitment.registration import views

app_name = "registration"
urlpatterns = [
    path("", views.ApplyView.as_view(), name="apply"),
    path("lookup/", views.LookupView.as_view(), name="lookup"),
    path("postal/", views.PostalView.as_view(), name="postal"),
    path("sent/<str:token>/", views.SentView.as_view(), name="sent"),
    path("verify/<str:token>/", views.VerifyView.as_view(), name="verify"),
    path("status/<str:token>/", views.StatusView.as_view(), name="status"),
]
