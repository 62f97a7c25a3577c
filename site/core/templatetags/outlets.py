"""Template tag of the outlets."""

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString

from core.outlets import outlet_html

register = template.Library()


@register.simple_tag(takes_context=True)
def outlet(context: Context, name: str) -> SafeString:
    """A place that a higher layer may fill."""
    return outlet_html(name, context)
