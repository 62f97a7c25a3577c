"""Pay as a facet: thresholds a seeker can choose, compared per hour, month or year."""

STEPS: dict[str, tuple[int, ...]] = {
    "hour": (1_150, 1_200, 1_300, 1_500, 1_800, 2_000),
    "month": (180_000, 200_000, 220_000, 250_000, 300_000, 350_000),
    "year": (2_500_000, 3_000_000, 3_500_000, 4_000_000, 5_000_000),
}
"""Yen per unit; the first hourly step lies above the minimum wage, or it would filter nothing."""

MONTHS = 12


def pay_tokens(hourly: int | None, monthly: int | None) -> list[str]:
    """Tokens of a search document: every step that its pay (yen per hour, per month) reaches."""
    yearly = None if monthly is None else monthly * MONTHS
    amounts = {"hour": hourly, "month": monthly, "year": yearly}
    return [
        f"pay_{unit}:{step}"
        for unit, amount in amounts.items()
        for step in STEPS[unit]
        if amount is not None and amount >= step
    ]


def yen_text(amount: int) -> str:
    """Yen as people say it: 1,200円, 18万円."""
    if amount >= 10_000 and amount % 10_000 == 0:
        return f"{amount // 10_000:,}万円"
    return f"{amount:,}円"
