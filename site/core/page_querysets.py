"""What may everybody read? Asked the same way of every page type."""

from __future__ import annotations

from typing import Self

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from django.utils import timezone
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet


class PublicPageQuerySet(PageQuerySet):
    """Pages as visitors see them."""

    def published(self) -> Self:
        """What everybody may read now, even if the scheduler has not run yet (T20)."""
        return self.live().without_restriction().not_expired()

    def without_restriction(self) -> Self:
        """Wagtail's `public()` as part of the query, so that it costs no query of its own."""
        above = PageViewRestriction.objects.alias(
            below=ExpressionWrapper(OuterRef("path"), output_field=CharField())
        )
        return self.exclude(Exists(above.filter(below__startswith=F("page__path"))))

    def not_expired(self) -> Self:
        """Without pages whose end has passed."""
        return self.exclude(expire_at__lte=timezone.now())
