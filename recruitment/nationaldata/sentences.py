"""What to tell people about a value: sentences that say how to mend it, with the specification's examples."""

from __future__ import annotations

from recruitment.nationaldata.columns import Column
from recruitment.nationaldata.formats import Format

FORMS: dict[Format, str] = {
    Format.CORPORATE_NUMBER: "半角数字13桁で入力してください（例：8013201017060）。",
    Format.FULL_WIDTH: "全角文字だけで入力してください（例：ＯＯ株式会社）。",
    Format.HIRAGANA: "ひらがなで入力してください（例：おーおーかぶしきがいしゃ）。",
    Format.ASCII: "半角の英数字と記号で入力してください（例：OO Japan corporation）。",
    Format.POSTAL_CODE: "ハイフンのない半角数字7桁で入力してください（例：1530051）。",
    Format.MUNICIPALITY: "検査数字を含む半角数字6桁のコードで入力してください（例：131105）。",
    Format.BLOCK: "半角の英数字と半角ハイフンで入力してください（例：1-5-10）。",
    Format.DIGITS_15: "コンマのない半角数字（15桁まで）で入力してください（例：1000000）。",
    Format.DIGITS_10: "コンマのない半角数字（10桁まで）で入力してください（例：240000）。",
    Format.DIGITS_8: "コンマのない半角数字（8桁まで）で入力してください（例：10）。",
    Format.DIGITS_2: "半角数字2桁までで入力してください（例：70）。",
    Format.SIGNED_10: "コンマのない半角数字で入力してください。損失は先頭に半角の - を付けます（例：200）。",
    Format.DATE: "YYYY-MM-DDの形の、実在する日付で入力してください（例：2018-10-01）。",
    Format.YEAR_MONTH: "YYYY-MMの形で入力してください（例：2018-10）。",
    Format.DATETIME: "YYYY-MM-DDThh:mm:ssの形の、実在する日時で入力してください（例：2018-10-01T09:30:00）。",
    Format.TIME: "24時間表記のhh:mmの形で入力してください（例：08:30）。",
    Format.INDUSTRY: (
        "日本標準産業分類の大分類の英字1文字と数字4桁で入力してください（例：A7281）。"
        "大分類だけのコードは使えないので、中分類より細かい業種を選んでください。"
    ),
    Format.OCCUPATION: (
        "厚生労働省編職業分類の半角数字3桁で入力してください（例：577）。"
        "大分類だけのコードは使えないので、中分類より細かい職種を選んでください。"
    ),
    Format.FLAG: "0か1の半角数字1文字で入力してください（例：1）。",
    Format.STOCK_CODE: "半角数字5桁で入力してください（例：20550）。",
    Format.DECIMAL_2_1: "小数第1位までの半角数字で入力してください（例：35.0）。",
    Format.DECIMAL_3_1: "%を付けずに、小数第1位までの半角数字で入力してください（例：25.0）。",
    Format.DECIMAL_3_2: "小数第2位までの半角数字で入力してください（例：100.25）。",
    Format.PHONE: "半角数字を半角ハイフンで三つに区切って入力してください（例：09-9999-9999）。",
    Format.HTTPS_URL: "https:// で始まる半角のアドレスを入力してください（例：https://twitter.com/oo-corp）。",
    Format.URL: "http:// か https:// で始まる半角のアドレスを入力してください（例：https://oo-corp.jp）。",
    Format.PAGE_URL: (
        "http:// か https:// で始まる半角のアドレスを入力してください。"
        "PDFへの直接のリンクは使えません（例：https://oo-corp.jp/recruit/）。"
    ),
    Format.MAIL: "半角のメールアドレスを入力してください（例：saiyo@co.jp）。",
    Format.JOB_NUMBER: (
        "都道府県コード6桁、半角ハイフン、13桁までの番号で入力してください（例：410004-999999）。"
    ),
    Format.EMPLOYMENT_TYPE: "100から180までの雇用形態コードで入力してください（例：100）。",
    Format.WORKING_DAYS: "曜日のコード（1～7と9）を小さい順に重ねずに並べてください（例：12345）。",
    Format.HOLIDAYS: "休日のコード（1～9）を小さい順に重ねずに並べてください（例：67）。",
    Format.PAY_UNIT: "0から4までの給与形態コードで入力してください（例：3）。",
    Format.AGE_LIMIT_EXEMPTION: "1から6までの例外区分のコードで入力してください（例：3）。",
}
"""How a value of each form is written."""

CONDITIONAL = {
    "EMPLOYMENT_PERIOD_START": "雇用期間に定めがある場合は、開始日を入力してください。",
    "EMPLOYMENT_PERIOD_END": "雇用期間に定めがある場合は、終了日を入力してください。",
    "WORKING_DAY_NOTE": "勤務日で「その他」を選んだ場合は、勤務日の補足を入力してください。",
    "WORKING_TIME_START": "始業時刻を入力してください。シフト制なら勤務日で「その他」を選んでください。",
    "WORKING_TIME_END": "終業時刻を入力してください。シフト制なら勤務日で「その他」を選んでください。",
    "WORKING_TIME_NOTE": "始業・終業時刻を入力しない場合は、就業時間の補足を入力してください。",
    "BREAK_TIME_START": "休憩の時刻か、休憩の補足のどちらかを入力してください。",
    "BREAK_TIME_END": "休憩の時刻か、休憩の補足のどちらかを入力してください。",
    "BREAK_TIME_NOTE": "休憩の時刻を入力しない場合は、休憩の補足を入力してください。",
    "FLEX_TIME_NOTE": "裁量労働制などがある場合は、その内容を入力してください。",
    "HOLIDAY_NOTE": "休日で「その他」を選んだ場合は、休日の補足を入力してください。",
    "WORKING_HOURS": "年俸の場合は、1か月の所定労働時間を入力してください。",
    "SUBSIDY_NOTE": "公的機関からの助成がある場合は、その内容を入力してください。",
    "AGE_LIMIT_DIVISION": "年齢制限がある場合は、例外区分を選んでください。",
    "AGE_LIMIT_DETAIL": "年齢制限がある場合は、その内容を入力してください。",
    "AGE_LIMIT_REASON": "年齢制限がある場合は、その理由を入力してください。",
    "TRIAL_PERIOD_NOTE": "試用期間がある場合は、その内容を入力してください。",
}
"""Sentence for each conditional item (条件必須), by DB name."""

NO_CORPORATE_NUMBER = (
    "法人番号がありません。法人の場合は企業の情報に法人番号を入力してください。"
    "個人事業主の求人は、国の形式では出力できません。"
)
_REQUIRED = "（国が定めた必須の項目です）"


def missing(column: Column) -> str:
    """Why an empty required value is a fault, and where to fill it in."""
    if not isinstance(column.item.required, bool):
        return CONDITIONAL[column.name]
    if column.name == "CORPORATION_ID":
        return NO_CORPORATE_NUMBER
    if column.section == "living":
        place = "コード表の「住まい・暮らしの情報」で、就業場所の市区町村に登録してください。"
        return f"「{column.label}」がありません。{place}"
    if column.item.format in (Format.INDUSTRY, Format.OCCUPATION):
        return f"「{column.label}」を、中分類より細かい分類から選んでください{_REQUIRED}。"
    return f"「{column.label}」を入力してください{_REQUIRED}。"


def forbidden(column: Column) -> str:
    """A value holds characters that a file cannot carry."""
    return f"「{column.label}」に、使えない文字（制御文字など）が入っています。消して入力し直してください。"


def malformed(column: Column) -> str:
    """How a value of this column is written."""
    return f"「{column.label}」は、{FORMS[column.item.format]}"


def too_long(column: Column, size: int) -> str:
    """How far a value of so many bytes must be shortened; a full-width character has three."""
    limit = column.item.max_bytes
    return (
        f"「{column.label}」が長すぎます。全角{limit // 3}文字（半角{limit}文字）以内に縮めてください。"
        f"今は半角に換算して{size}文字です。"
    )
