"""Contact forms."""

from django.urls import path

from operations.inquiries import views

app_name = "inquiries"
urlpatterns = [
    path("", views.ContactView.as_view(), name="contact"),
    path("done/", views.DoneView.as_view(), name="done"),
    path("reply/<str:token>/", views.ReplyView.as_view(), name="reply"),
    path("company/<int:company_id>/", views.CompanyInquiriesView.as_view(), name="company"),
    path(
        "company/<int:company_id>/<slug:number>/",
        views.CompanyInquiryView.as_view(),
        name="company_inquiry",
    ),
    path("<slug:audience>/", views.WriteView.as_view(), name="write"),
]
