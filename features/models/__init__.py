"""Themes, articles and the targets for them."""

from features.models.index import FeatureIndexPage
from features.models.interview import InterviewPage
from features.models.series import FeatureSeriesPage
from features.models.targets import FeatureTargets

__all__ = ["FeatureIndexPage", "FeatureSeriesPage", "FeatureTargets", "InterviewPage"]
