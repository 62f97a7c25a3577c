"""Open data: pages for recipients and version 1 of the feed."""

from django.urls import path, re_path

from recruitment.opendata import aggregator, api, pages, snapshots

app_name = "opendata"
urlpatterns = [
    path("", pages.HomeView.as_view(), name="home"),
    path("crawling/", pages.CrawlingView.as_view(), name="crawling"),
    path("terms/", pages.TermsView.as_view(), name="terms"),
    path("items/", pages.ItemsView.as_view(), name="items"),
    path("notice/", pages.NoticeView.as_view(), name="notice"),
    path("notice/done/", pages.DoneView.as_view(), name="done"),
    path("v1/openapi.json", api.openapi, name="openapi"),
    re_path(r"^v1/(?P<name>jobs\.(?:json|xml|csv)|jobs-excel\.csv)$", api.jobs, name="jobs"),
    path("v1/aggregator.xml", aggregator.feed, name="aggregator"),
    path("v1/jobs/<slug:number>.json", api.job, name="job"),
    path("v1/snapshot/manifest.json", snapshots.manifest, name="manifest"),
    path("v1/snapshot/<str:name>", snapshots.snapshot, name="snapshot"),
    re_path(r"^v1/(?P<path>.*)$", api.nothing, name="nothing"),
]
