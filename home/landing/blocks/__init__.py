"""The blocks of landing pages: those of every page, and their own."""

from core.blocks import BodyBlock
from home.landing.blocks.contact import ContactBoxBlock
from home.landing.blocks.jobs import JobListBlock, JobsByIndustryBlock
from home.landing.blocks.migration import GrantCheckBlock, LivingFiguresBlock
from home.landing.blocks.school import SchoolCalendarBlock, SchoolRouteBlock


class LandingBodyBlock(BodyBlock):
    """Everything a landing page is made of."""

    job_list = JobListBlock()
    jobs_by_industry = JobsByIndustryBlock()
    school_calendar = SchoolCalendarBlock()
    school_route = SchoolRouteBlock()
    grant_check = GrantCheckBlock()
    living_figures = LivingFiguresBlock()
    contact_box = ContactBoxBlock()

    class Meta:
        template = "landing/body.html"
        block_counts = {"grant_check": {"max_num": 1}}


__all__ = ["LandingBodyBlock"]
