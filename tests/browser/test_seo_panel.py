"""The editor sees the search result change while typing."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_search_result_follows_the_typing(sign_in: Callable[[str], Page]) -> None:
    page = sign_in("editor")
    page.goto("/cms/")
    page.get_by_role("link", name=re.compile("トップページを整える")).first.click()
    page.get_by_role("tab", name="プロモート").click()

    field = page.get_by_label("検索結果での題名")
    field.fill("港の街ではたらく")
    result = page.locator(".seo-result__title")
    expect(result).to_contain_text("港の街ではたらく")
    expect(page.locator("#id_seo_title-length")).to_have_text(re.compile("全角で8文字分です。"))

    field.fill("苫小牧の会社の求人をまとめて探せます")
    expect(page.locator("#id_seo_title-length")).to_have_text(re.compile("ちょうどよい長さです"))
    page.get_by_label("検索結果での説明").fill("海と森のあいだで。")
    expect(page.locator(".seo-card__description")).to_have_text("海と森のあいだで。")
