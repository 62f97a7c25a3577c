"""Content policies of previews: one page frames another page of the site."""

from django.conf import settings
from django.utils.csp import CSP

FRAMING = {**settings.SECURE_CSP, "frame-src": [CSP.SELF]}
FRAMED = {**settings.SECURE_CSP, "frame-ancestors": [CSP.SELF]}
