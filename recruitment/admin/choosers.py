"""Choosers for long code tables: a search box instead of a list of two thousand lines."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from jaconv import hira2kata
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from recruitment.vocabulary.models import Industry, Municipality, Occupation


class WordFilterForm(BaseFilterForm):
    """One box; every word must occur in one of the columns."""

    columns: tuple[str, ...] = ("name", "code")

    q = forms.CharField(
        label="言葉で探す",
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "名前やコードで探す"}),
    )

    def filter(self, objects: QuerySet[Any]) -> QuerySet[Any]:
        """Rows with all words."""
        objects = super().filter(objects)
        words = self.cleaned_data.get("q", "").split()
        self.is_searching = bool(words)
        self.search_query = " ".join(words)
        for word in words:
            match = Q()
            for column in self.columns:
                match |= Q(**{f"{column}__icontains": hira2kata(word) if column == "kana" else word})
            objects = objects.filter(match)
        return objects


class PlaceFilterForm(WordFilterForm):
    """Municipalities are found by reading and prefecture, too."""

    columns = ("name", "kana", "prefecture", "code")


class WordChooseMixin:
    """Chooser window with the word box."""

    filter_form_class = WordFilterForm
    per_page = 20


class WordChooseView(WordChooseMixin, ChooseView):
    """The whole window."""


class WordChooseResultsView(WordChooseMixin, ChooseResultsView):
    """Its list."""


class PlaceChooseView(WordChooseMixin, ChooseView):
    """The whole window for places."""

    filter_form_class = PlaceFilterForm


class PlaceChooseResultsView(WordChooseMixin, ChooseResultsView):
    """Its list for places."""

    filter_form_class = PlaceFilterForm


class MunicipalityChooserViewSet(ChooserViewSet):
    """Choose a city, town, village or ward."""

    model = Municipality
    icon = "site"
    choose_one_text = "市区町村を選ぶ"
    choose_another_text = "ほかの市区町村を選ぶ"
    choose_view_class = PlaceChooseView
    choose_results_view_class = PlaceChooseResultsView

    def get_object_list(self) -> QuerySet[Municipality]:
        """Places where one can work: no prefectures."""
        return Municipality.objects.addressable()


class EntryChooserViewSet(ChooserViewSet):
    """Choose an entry of a classification in force."""

    icon = "tag"
    choose_view_class = WordChooseView
    choose_results_view_class = WordChooseResultsView

    def get_object_list(self) -> QuerySet[Any]:
        """Entries below the top level, in the published order."""
        return self.model.objects.current().filter(parent__isnull=False)


class IndustryChooserViewSet(EntryChooserViewSet):
    """Choose an industry."""

    model = Industry
    choose_one_text = "業種を選ぶ"
    choose_another_text = "ほかの業種を選ぶ"


class OccupationChooserViewSet(EntryChooserViewSet):
    """Choose an occupation."""

    model = Occupation
    choose_one_text = "職種を選ぶ"
    choose_another_text = "ほかの職種を選ぶ"


CHOOSERS = (
    MunicipalityChooserViewSet("municipality_chooser", url_prefix="municipality-chooser"),
    IndustryChooserViewSet("industry_chooser", url_prefix="industry-chooser"),
    OccupationChooserViewSet("occupation_chooser", url_prefix="occupation-chooser"),
)
