"""All addresses of the site (architecture §5)."""

from django.conf import settings
from django.urls import URLPattern, include, path
from django.views.decorators.cache import cache_control
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from accounts.views import AccountHomeView, ChangeAddressView, admin_door
from core.script_catalog import AdminScriptCatalog
from core.share_views import share_picture
from core.uploads import serve_upload

MEDIA: list[URLPattern] = []
if settings.SERVE_MEDIA:
    # One small server: the site hands out uploads itself, where no web server stands in front.
    day = cache_control(public=True, max_age=86_400)
    MEDIA.append(path("media/<path:path>", day(serve_upload), name="media"))

# Leads from old addresses to new ones, too: Wagtail's middleware would come after the whole page was made.
handler404 = "home.not_found.page_not_found"

urlpatterns = [
    path("", include("operations.urls")),
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("cms/login/", admin_door, name="admin_door"),
    path("cms/jsi18n/", AdminScriptCatalog.as_view()),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("accounts/", AccountHomeView.as_view(), name="account_home"),
    path("accounts/email/", ChangeAddressView.as_view(), name="account_email"),
    path("accounts/", include("allauth.urls")),
    path("og/<slug:kind>/<slug:key>/<slug:version>.jpg", share_picture, name="share_card"),
    path("jobs/", include("search.urls")),
    path("employer/register/", include("recruitment.registration.urls")),
    path("employer/<int:company_id>/grant/", include("recruitment.grant.urls")),
    path("employer/<int:company_id>/", include("recruitment.jobform.urls")),
    path("employer/", include("recruitment.employer.urls")),
    path("still-open/", include("recruitment.freshness.urls")),
    path("contact/", include("operations.inquiries.urls")),
    path("opendata/", include("recruitment.opendata.urls")),
    path("", include("recruitment.sheets.urls")),
    path("", include("recruitment.public.urls")),
    path("", include("home.urls")),
    *MEDIA,
    path("", include(wagtail_urls)),
]
