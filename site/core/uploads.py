"""Uploads handed out by the site itself, where no web server stands in front."""

from __future__ import annotations

import posixpath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.static import serve

# Documents have an address of their own that asks who may read them.
NOT_HERE = "documents"


def serve_upload(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer with a stored picture, in a form in which a browser runs nothing; 404 for documents.

    Whatever somebody managed to upload, on our own address it must not act as a page (G9).
    """
    if posixpath.normpath(path).lstrip("/").partition("/")[0].lower() == NOT_HERE:
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
