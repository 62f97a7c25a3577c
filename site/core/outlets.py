"""Places in the templates of a lower layer that a higher one may fill.

`{% outlet "job_search_end" %}` prints what the functions registered for the hook `outlet_job_search_end`
return; they get the context of the template. An outlet that nobody fills is empty.
"""

from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks


def outlet_html(name: str, context: Any) -> SafeString:
    """What the higher layers put in the place, in the order of the hooks."""
    return format_html_join("", "{}", ((fill(context),) for fill in hooks.get_hooks(f"outlet_{name}")))
