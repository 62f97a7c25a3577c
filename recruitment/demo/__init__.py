"""The demo city's employers and jobs: texts in fixtures/demo/, put in by the product's own actions."""

from recruitment.demo.desk import load_desk
from recruitment.demo.drafts import load_drafts
from recruitment.demo.freshness import load_freshness
from recruitment.demo.grants import load_grants
from recruitment.demo.indexing import postponed_indexing, rebuild_indexes
from recruitment.demo.loader import Loaded, load_records, remove_records
from recruitment.demo.portal import load_portal
from recruitment.demo.provision import load_provision
from recruitment.demo.registrations import load_registrations
from recruitment.demo.reviews import load_reviews

__all__ = [
    "Loaded",
    "load_desk",
    "load_drafts",
    "load_freshness",
    "load_portal",
    "load_grants",
    "load_records",
    "load_provision",
    "load_registrations",
    "load_reviews",
    "postponed_indexing",
    "rebuild_indexes",
    "remove_records",
]
