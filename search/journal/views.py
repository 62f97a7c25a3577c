"""Where a page of results tells what became of it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from search.journal.recording import record_ending


@csrf_exempt  # sent while the page is being left; changes nothing but numbers, and only with its token
@require_POST
def ending(request: HttpRequest) -> HttpResponse:
    """Note it. The answer tells nothing, right or wrong."""
    record_ending(request)
    return HttpResponse(status=204)
