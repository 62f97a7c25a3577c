"""The sections of the form of a company's own record: order, and what belongs together (B1)."""

from recruitment.jobform.kit.declare import Item, Section, Sections, when

BASICS = Section(
    "basics",
    "基本",
    "会社のページの一番上に表示されます。正式な名称を入力してください。",
    (
        Item("name"),
        Item("name_kana"),
        Item("name_en"),
        Item("industry"),
        Item("president_position", css="half"),
        Item("president_name", css="half"),
        Item("founded_on", css="short"),
        Item("tel", css="half"),
        Item("web_url"),
        Item("facebook_url"),
        Item("x_url"),
    ),
)
PLACE = Section(
    "place",
    "所在地",
    "本店（本社）の所在地です。",
    (
        Item("postal_code", css="short"),
        Item("municipality", css="half"),
        Item("town", css="half"),
        Item("block", css="half"),
        Item("building", css="half"),
    ),
)
INTRODUCTION = Section(
    "introduction",
    "紹介文",
    "求職者に話しかけるように書いてください。仕事のようすや、大切にしていることが伝わる文章が向いています。",
    (
        Item("catchphrase"),
        Item("pr_text"),
        Item("video_url"),
        Item("remarks"),
    ),
)
PICTURES = Section(
    "pictures",
    "ロゴと写真",
    "ロゴは一覧に、写真は会社のページに表示されます。写っている方の了解を得てから載せてください。",
    (Item("logo"),),
    extra="jobform/company_pictures.html",
)
INTERVIEWS = Section(
    "interviews",
    "社員の声",
    "働いている方のことばです。ご本人の了解を得てから載せてください。",
    extra="jobform/company_interviews.html",
)
CERTIFICATES = Section(
    "certificates",
    "認定・表彰",
    "くるみん認定、健康経営優良法人など、公的な認定や表彰を紹介できます。",
    extra="jobform/company_certificates.html",
)
BRANCHES = Section(
    "branches",
    "支店・事業所",
    "本店のほかに働く場所があれば入力してください。",
    extra="jobform/company_branches.html",
)
FIGURES = Section(
    "figures",
    "規模と数字",
    "わかるところだけで構いません。数字があると、会社のようすが伝わりやすくなります。",
    (
        Item("employees", css="half"),
        Item("capital", css="half"),
        Item("average_age", css="half"),
        Item("average_tenure", css="half"),
        Item("female_rate", css="half"),
        Item("female_manager_rate", css="half"),
        Item("paid_leave_rate", css="half"),
        Item("turnover_rate", css="half"),
        Item("disability_rate", css="half"),
        Item("average_income", css="half"),
        Item("sales", css="half"),
        Item("sales_month", css="half"),
        Item("ordinary_profit", css="half"),
        Item("ordinary_profit_month", css="half"),
        Item("listed"),
        Item("stock_code", when=(when("listed"),), css="short"),
    ),
)
COMPANY_SECTIONS = Sections(
    (BASICS, PLACE, INTRODUCTION, PICTURES, INTERVIEWS, CERTIFICATES, FIGURES, BRANCHES)
)
