"""Parts of a company's record that repeat: colleagues' words, certificates, branches.

The page always shows one empty row more than there are; what is written there becomes a row. Without
JavaScript, too, adding and removing is a button of the form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.http import QueryDict

from core.models import SiteImage
from recruitment.jobform.kit.inputs import draft_field
from recruitment.jobform.kit.pictures import SHOWN_PICTURES, pictures_of
from recruitment.models import Branch, Certificate, Company, EmployeeInterview
from recruitment.vocabulary.models import Municipality

MOST_ROWS = 20


@dataclass(frozen=True)
class Part:
    """One kind of row: its relation, what it is called, its fields; `needed` must be filled in."""

    name: str
    noun: str
    model: type[models.Model]
    fields: tuple[str, ...]
    needed: tuple[str, ...]


PARTS = (
    Part(
        "interviews",
        "社員の声",
        EmployeeInterview,
        ("name", "position", "joined_year", "headline", "body", "photo"),
        ("name", "headline", "body"),
    ),
    Part("certificates", "認定・表彰", Certificate, ("name", "issuer", "year"), ("name",)),
    Part("branches", "支店・事業所", Branch, ("name", "municipality", "town", "block", "tel"), ("name",)),
)


class RowForm(forms.ModelForm):
    """One row. What is missing is asked for when the record is handed in, not before."""

    def __init__(self, *args: Any, part: Part, lists: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, use_required_attribute=False, **kwargs)
        self.part = part
        for name in part.needed:
            self.fields[name].required = True
        for name, (queryset, choices) in lists.items():
            if name in self.fields:
                self.fields[name].queryset = queryset
                self.fields[name].widget = forms.Select(choices=choices)

    @property
    def number(self) -> int:
        """Place in what is posted, from 0."""
        return int(str(self.prefix).rpartition("-")[2])

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in this row."""
        return not any(self.data.get(self.add_prefix(name), "").strip() for name in self.part.fields)

    @property
    def is_removed(self) -> bool:
        """Whether the row is to go."""
        return bool(self.data.get(self.add_prefix("remove")))

    def refused(self, *, complete: bool) -> bool:
        """Whether something cannot be kept; with `complete`, also whether something is missing."""
        if complete:
            return bool(self.errors)
        return any(error.code != "required" for errors in self.errors.as_data().values() for error in errors)

    def forgive(self) -> None:
        """Drop that something is missing: a draft may be incomplete."""
        for name, errors in list(self.errors.as_data().items()):
            if all(error.code == "required" for error in errors):
                del self._errors[name]


class Rows:
    """The rows of all parts of a draft, as posted or as stored."""

    def __init__(self, draft: Company, data: QueryDict | None = None) -> None:
        self.draft, self.data = draft, data
        self.lists = _lists(draft)
        self.forms = {part.name: self._forms(part) for part in PARTS}

    def _forms(self, part: Part) -> list[RowForm]:
        stored = list(getattr(self.draft, part.name).all())
        if self.data is None or f"{part.name}-shown" not in self.data:
            return [self._form(part, index, instance) for index, instance in enumerate(stored)]
        posted = []
        for index in range(MOST_ROWS):
            if f"{part.name}-{index}-name" not in self.data:
                continue
            row = self._form(part, index, part.model(), self.data)
            if not row.is_removed and not row.is_empty:
                row.is_valid()
                posted.append(row)
        return posted

    def _form(self, part: Part, index: int, instance: Any, data: QueryDict | None = None) -> RowForm:
        factory = forms.modelform_factory(
            part.model, form=RowForm, fields=part.fields, formfield_callback=draft_field
        )
        return factory(data, instance=instance, prefix=f"{part.name}-{index}", part=part, lists=self.lists)

    def put(self) -> None:
        """Put the posted rows into the draft (in memory)."""
        for part in PARTS:
            if self.data is None or f"{part.name}-shown" not in self.data:
                continue
            children = [row.instance for row in self.forms[part.name]]
            for order, child in enumerate(children):
                child.sort_order = order
            setattr(self.draft, part.name, children)

    def problems(self, *, complete: bool) -> list[str]:
        """A sentence for each row that cannot stay as it is."""
        found = []
        for part in PARTS:
            for number, row in enumerate(self.forms[part.name], 1):
                if row.is_bound and row.refused(complete=complete):
                    found.append(f"「{part.noun}」の{number}件目に、直すところがあります。")
                elif row.is_bound and not complete:
                    row.forgive()
        return found

    def shown(self) -> dict[str, dict[str, Any]]:
        """Rows for the page, with an empty one at the end of each part."""
        return {
            part.name: {
                "part": part,
                "rows": self.forms[part.name],
                "blank": self._blank(part),
            }
            for part in PARTS
        }

    def _blank(self, part: Part) -> RowForm | None:
        number = max((row.number for row in self.forms[part.name]), default=-1) + 1
        return self._form(part, number, part.model()) if number < MOST_ROWS else None


def incomplete_rows(draft: Company) -> list[str]:
    """A sentence for each stored row in which something needed is missing."""
    return [
        f"「{part.noun}」の{number}件目で、必須の項目が空欄です。"
        for part in PARTS
        for number, child in enumerate(getattr(draft, part.name).all(), 1)
        if not all(getattr(child, name) for name in part.needed)
    ]


def _lists(draft: Company) -> dict[str, tuple[Any, Sequence[tuple[Any, str]]]]:
    """What rows choose from, read once for all of them."""
    chosen = [branch.municipality_id for branch in draft.branches.all() if branch.municipality_id]
    places = Municipality.objects.addressable()
    near = places.filter(Q(prefecture_code=settings.PREFECTURE_CODE[:2]) | Q(pk__in=chosen)).order_by("code")
    shown = [interview.photo_id for interview in draft.interviews.all() if interview.photo_id]
    newest = list(pictures_of(draft).values_list("pk", flat=True)[:SHOWN_PICTURES])
    pictures = SiteImage.objects.filter(pk__in=[*newest, *shown]).order_by("-pk")
    return {
        "municipality": (places, [("", "選んでください"), *((place.pk, str(place)) for place in near)]),
        "photo": (
            pictures,
            [("", "写真なし"), *((image.pk, image.description or image.title) for image in pictures)],
        ),
    }
