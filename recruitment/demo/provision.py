"""What the demo city passes on: living information of its municipalities, and the ledger of its jobs."""

from __future__ import annotations

from recruitment.models import Job
from recruitment.provision import ledger
from recruitment.vocabulary.models import LivingInformation, Municipality

PREFECTURE = {
    "prefecture_recruiting_site_name": "北の大地のしごと・移住情報「ホクサキ」（デモ）",
    "prefecture_recruiting_site_url": "https://shigoto.hokkaido.example/",
    "prefecture_promotion_site_name": "北の大地で暮らす（デモ）",
    "prefecture_promotion_site_url": "https://kurasu.hokkaido.example/",
}


def load_provision() -> int:
    """Put in what is missing and write the ledger; returns how many entries differed."""
    used = Job.objects.order_by().values("workplace_municipality").distinct()
    for place in Municipality.objects.filter(code__in=used):
        local = {
            "local_promotion_site_name": f"{place.name}の移住・定住サイト（デモ）",
            "local_promotion_site_url": f"https://iju-{place.code}.example/",
        }
        LivingInformation.objects.get_or_create(municipality=place, defaults=PREFECTURE | local)
    return ledger.sweep()
