"""The question whether visits may be measured, and the way back to it (A17)."""

from typing import Any

from django import template
from django.template.context import Context

from home.models import SiteSettings
from home.site_data import read_setting

register = template.Library()


@register.inclusion_tag("visits/consent.html", takes_context=True)
def consent(context: Context) -> dict[str, Any]:
    """Banner and script, where a measurement id is set and the page is not a preview.

    Marks the request, so that the policy of this answer allows Google's hosts.
    """
    measurement_id = measurement_id_for(context.get("request"))
    if measurement_id:
        context["request"].asks_for_consent = True
    return {"measurement_id": measurement_id}


def measurement_id_for(request: Any) -> str:
    """The measurement id, empty in previews and without a request."""
    if request is None or getattr(request, "is_preview", False):
        return ""
    return read_setting(SiteSettings, request).ga_measurement_id
