"""The blocks of landing pages: those of every page, and their own."""

from wagtail import blocks

from core.blocks import BodyBlock
from features.blocks.video import VideoBlock
from home.landing.blocks.contact import ContactBoxBlock
from home.landing.blocks.jobs import JobListBlock, JobsByIndustryBlock
from home.landing.blocks.migration import GrantCheckBlock, LivingFiguresBlock
from home.landing.blocks.school import SchoolCalendarBlock, SchoolRouteBlock


class LandingBlocks(blocks.StreamBlock):
    """What only landing pages have."""

    job_list = JobListBlock()
    jobs_by_industry = JobsByIndustryBlock()
    school_calendar = SchoolCalendarBlock()
    school_route = SchoolRouteBlock()
    grant_check = GrantCheckBlock()
    living_figures = LivingFiguresBlock()
    contact_box = ContactBoxBlock()
    video = VideoBlock()


class LandingBodyBlock(BodyBlock, LandingBlocks):
    """Everything a landing page is made of; editors are offered its own blocks first."""

    class Meta:
        template = "landing/body.html"
        block_counts = {"grant_check": {"max_num": 1}}


__all__ = ["LandingBodyBlock"]
