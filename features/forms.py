"""The form of an article: a draft may be incomplete, what goes public may not."""

from __future__ import annotations

from wagtail.admin.forms import WagtailAdminPageForm

from features.publishing import unpublishable


class InterviewPageForm(WagtailAdminPageForm):
    """Points out at its field what keeps the article from being published or submitted."""

    def _post_clean(self) -> None:
        """Check the filled-in article; a company taken out on purpose takes its facts along."""
        if "company" in self.changed_data and not self.cleaned_data.get("company"):
            self.instance.forget_company()
        super()._post_clean()
        if not self.is_deferred_validation:
            for field, sentence in unpublishable(self.instance).items():
                if field not in self.errors:
                    self.add_error(field if field in self.fields else None, sentence)
