"""`sync_roles`: give every role exactly the rights of `accounts.roles`."""

from typing import Any

from django.core.management.base import BaseCommand

from accounts.groups import sync_groups


class Command(BaseCommand):
    """Repair the rights of roles by hand; `migrate` does the same."""

    help = "役割ごとの権限を、定義表(accounts/roles.py)のとおりにそろえます。"

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the sync."""
        sync_groups()
        self.stdout.write("役割の権限をそろえました。")
