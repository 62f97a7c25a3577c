"""`open_access`: the emergency door when a range of addresses keeps the administrators out."""

from typing import Any

from django.core.management.base import BaseCommand

from accounts.access.guard import forget_ranges
from accounts.access.models import AddressRange


class Command(BaseCommand):
    """Puts all ranges out of force; they stay stored and can be put back one by one in the admin."""

    help = (
        "接続元の制限をすべて無効にします。回線の変更などで管理者が管理画面に入れなくなったときに使います。"
        "制限の内容は残るので、あとで管理画面から1つずつ有効に戻せます。"
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Deactivate, and say what was in force."""
        in_force = list(AddressRange.objects.filter(active=True))
        AddressRange.objects.filter(active=True).update(active=False)
        forget_ranges()
        for entry in in_force:
            self.stdout.write(f"無効にしました：{entry}（{entry.role_labels}）")
        self.stdout.write(
            f"{len(in_force)}件の制限を無効にしました。30秒ほどですべての画面に反映されます。"
            if in_force
            else "有効な制限はありません。"
        )
