"""Notices of use."""

import factory

from recruitment.opendata.models import UsageNotification


class UsageNotificationFactory(factory.django.DjangoModelFactory):
    """A job site that wishes to be listed."""

    class Meta:
        model = UsageNotification

    representative = "明野 直樹"
    organisation = "しごと情報株式会社"
    department = "開発部"
    purposes = "1,3"
    wishes_listing = True
    site_name = "しごと情報ネット"
    site_url = "https://jobs.example.jp/"
    email = "naoki@jobs.example.jp"
