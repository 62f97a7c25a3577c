"""Makes the editors' workflow once, after `migrate`; later changes by administrators stay."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from accounts.roles import Role
from home.approval.models import EditorialTask

WORKFLOW = "ページの承認"
TASK = "編集者の承認"


@transaction.atomic
def make_workflow() -> None:
    """Give the whole page tree a workflow in which editors approve; nothing where one was ever made."""
    root = Page.objects.filter(depth=1).first()
    if root is None or EditorialTask.objects.exists():
        return
    task = EditorialTask.objects.create(name=TASK)
    task.groups.add(Group.objects.get_or_create(name=Role.EDITOR.label)[0])
    workflow = Workflow.objects.create(name=WORKFLOW)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    _retire_stock_workflow(root)
    WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})


def _retire_stock_workflow(root: Page) -> None:
    """Switch off the workflow that Wagtail installs with itself: nobody is in its group."""
    stock = Workflow.objects.filter(workflow_pages__page=root).first()
    if stock:
        stock.deactivate()
        for task in stock.tasks:
            task.specific.deactivate()


def make_after_migrate(sender: Any, apps: Any = None, **kwargs: Any) -> None:
    """Make the workflow when the tables are there."""
    try:
        apps.get_model("approval", "EditorialTask")
    except LookupError:  # migrated backwards
        return
    make_workflow()
