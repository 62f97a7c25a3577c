"""The company record as rows (B1); items without a value are left out."""

from __future__ import annotations

from recruitment.display.layout import Layout
from recruitment.models import Company
from recruitment.public.rows import (
    Row,
    Section,
    amount,
    arranged,
    choice,
    day,
    display,
    link,
    postal,
    section,
    telephone,
)

OKU = 100_000_000
MAN = 10_000


def company_profile(company: Company, layout: Layout | None = None) -> Section:
    """Who the company is and how to reach it."""
    president = f"{company.president_position} {company.president_name}".strip()
    listed = f"{display(company, 'listed')}（証券コード {company.stock_code}）" if company.stock_code else ""
    rows = [
        Row("名称", company.name, company.name_kana),
        Row("英語名", company.name_en),
        Row("業種", company.industry.name if company.industry else ""),
        Row("本社", f"{postal(company.postal_code)}{company.address}" if company.address else ""),
        Row("代表者", president),
        Row("設立", day(company.founded_on)),
        Row("資本金", large_yen(company.capital)),
        Row("従業員", amount(company.employees, "人")),
        Row("上場", listed) if listed else choice(company, "listed", "上場") if company.listed else Row(""),
        telephone("電話", company.tel),
        link("ウェブサイト", company.web_url),
        link("Facebook", company.facebook_url),
        link("X", company.x_url),
        link("紹介動画", company.video_url),
        Row("法人番号", company.corporate_number),
    ]
    return arranged(section("profile", "会社のあらまし", "building-2", rows), layout)


def company_figures(company: Company, layout: Layout | None = None) -> Section:
    """Figures of the last business year that tell how people work there."""
    rows = [
        Row("平均年齢", amount(company.average_age, "歳")),
        Row("平均勤続年数", amount(company.average_tenure, "年")),
        Row("平均年収", large_yen(company.average_income and company.average_income * 1000)),
        Row("有給休暇の取得率", amount(company.paid_leave_rate, "%")),
        Row("離職率", amount(company.turnover_rate, "%")),
        Row("女性の割合", amount(company.female_rate, "%")),
        Row("管理職に占める女性", amount(company.female_manager_rate, "%")),
        Row("障がい者雇用率", amount(company.disability_rate, "%")),
        Row("売上高", large_yen(_million(company.sales)), note=_year(company.sales_month)),
        Row(
            "経常利益",
            large_yen(_million(company.ordinary_profit)),
            note=_year(company.ordinary_profit_month),
        ),
    ]
    return arranged(section("figures", "数字で見る会社", "layers", rows), layout)


def large_yen(value: int | None) -> str:
    """`1億2,300万円`, as people read large sums; losses carry a minus sign."""
    if value is None:
        return ""
    rest = abs(value)
    parts = [f"{rest // OKU:,}億"] if rest >= OKU else []
    if man := rest % OKU // MAN:
        parts.append(f"{man:,}万")
    if rest % MAN or not parts:
        parts.append(f"{rest % MAN:,}")
    return f"{'−' if value < 0 else ''}{''.join(parts)}円"


def _million(value: int | None) -> int | None:
    return None if value is None else value * 1_000_000


def _year(month: str) -> str:
    """`2025-04` → the business year it begins."""
    year, _, start = month.partition("-")
    return f"{year}年{int(start)}月に始まる年度" if start.isdigit() else ""
