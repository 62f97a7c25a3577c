"""Addresses of banners."""

from django.urls import path

from home.banners import views

app_name = "banners"
urlpatterns = [path("banners/<int:pk>/", views.click, name="click")]
