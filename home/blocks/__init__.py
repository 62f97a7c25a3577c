"""Sections of the top page."""

from wagtail import blocks

from home.blocks.automatic import FiguresBlock, NewCompaniesBlock, NewJobsBlock, NoticesBlock
from home.blocks.cards import BannersBlock, EntrancesBlock, FeaturesBlock, FreeSectionBlock
from home.blocks.hero import HeroBlock


class TopSectionsBlock(blocks.StreamBlock):
    """The sections in the order the editor puts them."""

    hero = HeroBlock()
    notices = NoticesBlock()
    new_jobs = NewJobsBlock()
    new_companies = NewCompaniesBlock()
    features = FeaturesBlock()
    entrances = EntrancesBlock()
    banners = BannersBlock()
    figures = FiguresBlock()
    free = FreeSectionBlock()

    class Meta:
        icon = "home"
        label = "トップページの構成"
        block_counts = {"hero": {"max_num": 1}}
        required = False


__all__ = ["TopSectionsBlock"]
