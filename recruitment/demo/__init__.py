"""The demo city's employers and jobs: texts in fixtures/demo/, put in by the product's own actions."""

from recruitment.demo.indexing import postponed_indexing, rebuild_indexes
from recruitment.demo.loader import Loaded, load_records, remove_records
from recruitment.demo.portal import load_portal
from recruitment.demo.registrations import load_registrations

__all__ = [
    "Loaded",
    "load_portal",
    "load_records",
    "load_registrations",
    "postponed_indexing",
    "rebuild_indexes",
    "remove_records",
]
