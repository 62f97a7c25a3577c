"""Sections of the top page."""

from wagtail import blocks

from home.blocks.automatic import FiguresBlock, NewCompaniesBlock, NewJobsBlock, NoticesBlock
from home.blocks.banners import BannersBlock
from home.blocks.cards import EntrancesBlock, FeaturesBlock, FreeSectionBlock
from home.blocks.events import EventsBlock
from home.blocks.features import RunningFeaturesBlock
from home.blocks.hero import HeroBlock
from home.blocks.sns import SocialPostsBlock


class TopSectionsBlock(blocks.StreamBlock):
    """The sections in the order the editor puts them."""

    hero = HeroBlock()
    notices = NoticesBlock()
    events = EventsBlock()
    new_jobs = NewJobsBlock()
    new_companies = NewCompaniesBlock()
    running_features = RunningFeaturesBlock()
    features = FeaturesBlock()
    entrances = EntrancesBlock()
    banners = BannersBlock()
    figures = FiguresBlock()
    sns = SocialPostsBlock()
    free = FreeSectionBlock()

    class Meta:
        icon = "home"
        label = "トップページの構成"
        block_counts = {"hero": {"max_num": 1}}
        required = False


__all__ = ["TopSectionsBlock"]
