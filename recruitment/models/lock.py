"""What was submitted stays as it is until somebody decides on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.locks import BaseLock

if TYPE_CHECKING:
    from accounts.models import User

SUBMITTED_SENTENCE = (
    "審査待ちのため、内容を変更できません。変更するには、先に審査から取り下げてください。"
    "審査の担当者は、審査のページで差し戻すこともできます。"
)
APPROVE_SENTENCE = "審査待ちの内容は、審査のページで承認すると公開されます。"


class SubmittedLock(BaseLock):
    """Keeps everybody, moderators too, from changing a record while it waits for their decision (T1)."""

    def for_user(self, user: User) -> bool:
        """Hold for everybody."""
        return True

    def get_message(self, user: User) -> str:
        """Say what to do first."""
        return SUBMITTED_SENTENCE

    def get_locked_by(self, user: User) -> str:
        """Name the reason, in the side panel."""
        return "審査待ちです"

    def get_description(self, user: User) -> str:
        """Explain the reason, in the side panel."""
        return "差し戻すか取り下げるまで、だれも内容を変更できません。"
