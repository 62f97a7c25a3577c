"""A form for drafts: what cannot be kept is refused at its field, everything else is kept."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from recruitment.jobform.kit.declare import Sections
from recruitment.jobform.kit.inputs import clean_posted


class DraftForm(forms.ModelForm):
    """Puts what was typed into a draft (in memory); a refused field keeps the draft's value.

    Subclasses give `Meta` with `fields = SECTIONS.names` and `formfield_callback = draft_field`,
    `sections`, and `pairs`: (low, high, sentence) that must be in order for the database's sake.
    """

    sections: ClassVar[Sections]
    pairs: ClassVar[tuple[tuple[str, str, str], ...]] = ()

    def __init__(self, data: QueryDict | None = None, *, instance: Any, **options: Any) -> None:
        posted = None if data is None else clean_posted(data)
        super().__init__(posted, instance=instance, **options)
        self.before = {name: self._stored(name) for name in self.fields}
        self._complete()
        for name, field in self.fields.items():
            auto_id = f"id_{name}"
            ids = [f"{auto_id}_helptext"] if field.help_text else []
            ids += [f"{auto_id}_error", f"{auto_id}_notes"]
            field.widget.attrs["aria-describedby"] = " ".join(ids)

    def _complete(self) -> None:
        """What was not sent is shown, and stays, as it is in the draft."""
        for name, field in self.fields.items() if self.is_bound else ():
            if field.widget.value_omitted_from_data(self.data, self.files, name):
                value = field.widget.format_value(
                    field.prepare_value(self.get_initial_for_field(field, name))
                )
                if value is not None:
                    self.data.setlist(name, value if isinstance(value, list) else [value])

    def _stored(self, name: str) -> Any:
        return getattr(self.instance, self.instance._meta.get_field(name).attname)

    def _put_back(self, name: str, value: Any) -> None:
        setattr(self.instance, self.instance._meta.get_field(name).attname, value)

    def _post_clean(self) -> None:
        """Put the values into the draft, except those that are refused."""
        super()._post_clean()
        self._put_back_refused()
        self.check_record()
        self._put_back_refused()

    def _put_back_refused(self) -> None:
        for name in self.errors:
            if name in self.before:
                self._put_back(name, self.before[name])

    def _get_validation_exclusions(self) -> set[str]:
        """Do not look up chosen rows a second time: their form fields have found them."""
        found = {name for name, field in self.fields.items() if isinstance(field, forms.ModelChoiceField)}
        return super()._get_validation_exclusions() | found

    def validate_constraints(self) -> None:
        """Check what the database would refuse, without asking it (`check_record`)."""

    def check_record(self) -> None:
        """Rules over several fields; a draft that breaks them could not be stored.

        Nor may the former upper end stay, of a field whose new one was refused, below a new lower end.
        """
        for low, high, sentence in self.pairs:
            if self._in_order(low, high):
                continue
            if high not in self.errors:
                self.add_error(high, sentence)
            self._put_back(high, self.before[high])
            if not self._in_order(low, high):
                self.before[high] = None

    def _in_order(self, low: str, high: str) -> bool:
        first, second = self._stored(low), self._stored(high)
        return first is None or second is None or first <= second
