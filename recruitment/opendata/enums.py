"""What recipients use the data for."""

from django.db import models


class Purpose(models.IntegerChoices):
    """Purposes of use, numbered as in the terms (利用規約 2, 送付事項 (4))."""

    JOB_SITE = 1, "運営している求人サイトに掲載し商用利用するため"
    HOUSING_SITE = 2, "運営している住宅に関するWebサイトに掲載し商用利用するため"
    MIGRATION_SITE = 3, "運営している移住・転居に関するWebサイトに掲載し商用利用するため"
    OTHER_SITE = 4, "運営している上記以外のWebサイトに掲載し商用利用するため"
    OTHER_COMMERCIAL = 5, "1から4までの項目以外の商用目的で利用するため"
    HOUSING_SITE_FREE = 6, "運営している住宅に関するWebサイトに掲載し非営利目的で利用するため"
    MIGRATION_SITE_FREE = 7, "運営している移住・転居に関するWebサイトに掲載し非営利目的で利用するため"
    OTHER_SITE_FREE = 8, "運営している上記以外のWebサイトに掲載し非営利目的で利用するため"
    RESEARCH = 9, "研究開発・学術研究かつ非営利目的で利用するため"
    OTHER_FREE = 10, "6から9までの項目以外の非営利目的で利用するため"


class UseKind(models.TextChoices):
    """What was fetched, for the figures."""

    FULL = "full", "全件"
    CHANGES = "changes", "変更分"
    ONE = "one", "1件"
    SNAPSHOT = "snapshot", "ファイル"
