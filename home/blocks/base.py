"""Names of the groups in which editors see the sections of the top page."""

GROUP_FIXED = "基本"
GROUP_AUTOMATIC = "自動で更新"
GROUP_FREE = "編集して載せる"
