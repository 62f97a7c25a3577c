"""Choosers of the admin without inline script.

Wagtail writes `<script>new Chooser(…)</script>` behind every chooser, which the policy of `core.csp`
refuses. Here the call becomes data, and `static/js/admin/init.js` makes it. The templates in
`templates/wagtailadmin/` do the same for dates, times and inline panels.
"""

from __future__ import annotations

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.widgets.chooser import BaseChooser
from wagtail.admin.widgets.workflows import AdminTaskChooser


def render_chooser(
    self: BaseChooser, name: str, value: Any, attrs: dict[str, str], renderer: Any = None
) -> SafeString:
    """Return the chooser with the call that brings it to life as data."""
    value_data = self.get_value_data(value)
    if isinstance(self, AdminTaskChooser):
        call, options = "createTaskChooser", None
    else:
        call, options = self.js_constructor, self.get_js_init_options(attrs["id"], name, value_data)
    return format_html(
        '{}<template data-admin-init="{}" data-id="{}" data-options="{}"></template>',
        self.render_html(name, value_data, attrs),
        call,
        attrs["id"],
        json.dumps(options),
    )


def install() -> None:
    """Put it in place of Wagtail's for every chooser there is."""
    BaseChooser.render = render_chooser
