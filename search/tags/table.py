"""All conditions by code, in the order of the page."""

from search.tags import career, holidays, hours, life, pay, people
from search.tags.tag import Tag

TAGS: dict[str, Tag] = {
    str(tag.code): tag
    for tags in (life.TAGS, hours.TAGS, holidays.TAGS, pay.TAGS, people.TAGS, career.TAGS)
    for tag in tags
}
"""Ticked features of the record, going to work by car, and what only items or texts say."""
