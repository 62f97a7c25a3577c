"""The content checker: faults of a page that its editor can mend, each with its place (A13, A18).

`check_page(page)` draws the page as its preview does and looks at what stands in `<main>`, so it works
for every page type. Errors stop approval and publication, warnings do not.

A page class may add to it:
- `chosen_colours() -> Iterable[ChosenColours]`: colours that its editor chose, checked for contrast.
Another app registers a function `(page) -> Iterable[Finding]` for the hook `register_content_findings`.
"""

from core.content_check.contrast import ChosenColours, contrast_ratio
from core.content_check.findings import Finding, Severity, errors_in
from core.content_check.page import HOOK, check_page
from core.content_check.rules import check_html

__all__ = [
    "HOOK",
    "ChosenColours",
    "Finding",
    "Severity",
    "check_html",
    "check_page",
    "contrast_ratio",
    "errors_in",
]
