"""Partners in the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail_modeladmin.options import modeladmin_register

from core.desk import DeskLink
from core.menus import RightMenuItem
from recruitment.partners.actions import CHANGE
from recruitment.partners.item_views import ItemsView, TrialView
from recruitment.partners.log_admin import DeliveryAdmin
from recruitment.partners.models import Partner
from recruitment.partners.views import VIEW, PartnerFormView, PartnerList, PartnerView

modeladmin_register(DeliveryAdmin)


@hooks.register("register_open_data_recipients")
def recipients() -> list[str]:
    """Sites that jobs are sent to, for employers who decide on their consent."""
    return list(Partner.objects.running().values_list("name", flat=True))


@hooks.register("register_admin_urls")
def partner_urls() -> list[URLPattern]:
    """Addresses in the admin."""
    return [
        path("partners/", PartnerList.as_view(), name="partners"),
        path("partners/results/", PartnerList.as_view(results_only=True), name="partners_results"),
        path("partners/new/", PartnerFormView.as_view(), name="partner_new"),
        path("partners/<int:pk>/", PartnerView.as_view(), name="partner"),
        path("partners/<int:pk>/edit/", PartnerFormView.as_view(), name="partner_edit"),
        path("partners/<int:pk>/items/", ItemsView.as_view(), name="partner_items"),
        path("partners/<int:pk>/trial/", TrialView.as_view(), name="partner_trial"),
    ]


@hooks.register("register_admin_menu_item")
def partners_menu_item() -> MenuItem:
    """After the people of the companies."""
    return RightMenuItem.to_view(PartnerList, "partners", name="partners", order=240, permission=VIEW)


@hooks.register("register_desk_links")
def desk_links(request: HttpRequest) -> list[DeskLink]:
    """Trouble first; quiet otherwise. One query."""
    if not request.user.has_perm(CHANGE):
        return []
    names = list(Partner.objects.in_trouble().values_list("name", flat=True)[:4])
    if not names:
        note = "求人を送る相手先の状態と記録を見られます"
        return [DeskLink("求人を外のサイトに届ける", note, reverse("partners"), "site", 82)]
    shown = "、".join(names[:3]) + ("など" if len(names) > 3 else "")
    note = f"「{shown}」に送れない求人があります。確かめてください"
    return [DeskLink("求人を外のサイトに届ける", note, reverse("partners"), "warning", 8)]


@hooks.register("register_log_actions")
def log_actions(registry: LogActionRegistry) -> None:
    """Lines of the history."""
    for name, label in (
        ("create", "協力求人サイトを登録"),
        ("change", "協力求人サイトの設定を変更"),
        ("items", "協力求人サイトの項目の対応を変更"),
        ("pause", "協力求人サイトへの送信を一時停止"),
        ("resume", "協力求人サイトへの送信を再開"),
        ("now", "協力求人サイトへの送信を早める"),
        ("resend", "協力求人サイトへもう一度送る"),
        ("resend_all", "協力求人サイトへ初めから送り直す"),
        ("test", "協力求人サイトへの接続を確認"),
    ):
        registry.register_action(f"partners.{name}", label, label)
