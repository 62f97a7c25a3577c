"""Who may work on the queue; every page of it starts here."""

from core.rights import RightRequired

PERMISSION = "recruitment.moderate_job"


class ModeratorsOnly(RightRequired):
    """Refuses everybody without the right to decide."""

    right = PERMISSION
