"""Where the admin leads to registrations of data."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from core.desk import DeskLink
from core.menus import RightMenuItem
from recruitment.dataimport.actions import REGISTER
from recruitment.dataimport.history import REGISTERED, UNDONE, RegisteredFormatter, UndoneFormatter
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.row_views import ErrorFile, RowList
from recruitment.dataimport.views import BatchList, BatchView, StatusView, UploadView


@hooks.register("register_admin_urls")
def dataimport_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    return [
        path("dataimport/", BatchList.as_view(), name="dataimport_index"),
        path("dataimport/new/", UploadView.as_view(), name="dataimport_new"),
        path("dataimport/<int:batch_id>/", BatchView.as_view(), name="dataimport_batch"),
        path("dataimport/<int:batch_id>/status/", StatusView.as_view(), name="dataimport_status"),
        path("dataimport/<int:batch_id>/rows/", RowList.as_view(), name="dataimport_rows"),
        path("dataimport/<int:batch_id>/errors.csv", ErrorFile.as_view(), name="dataimport_errors"),
    ]


@hooks.register("register_admin_menu_item")
def dataimport_menu_item() -> MenuItem:
    """After the lists of the desk."""
    return RightMenuItem.to_view(BatchList, "dataimport_index", name="dataimport", order=198)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """How the history of jobs and companies calls it."""
    actions.register_action(REGISTERED)(RegisteredFormatter)
    actions.register_action(UNDONE)(UndoneFormatter)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """What was checked and waits for a decision."""
    if not request.user.has_perm(REGISTER):
        return []
    waiting = ImportBatch.objects.undecided().count()
    note = f"{waiting}件が登録の判断を待っています" if waiting else "県などから届いた求人データを登録します"
    return [DeskLink("求人データを登録する", note, reverse("dataimport_index"), "upload", 46)]
