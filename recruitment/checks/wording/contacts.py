"""Contact data and addresses of the web in free text: they have fields of their own."""

from recruitment.checks.findings import Severity
from recruitment.checks.wording.engine import Phrase, WordingRule

GROUND = "運営の掲載基準（連絡先は連絡先の欄へ）"
DASH = r"[-‐‑‒–—―ー−()・ .]"

CONTACT_RULES = (
    WordingRule(
        "contact.phone",
        Severity.SHOULD,
        "電話番号「{word}」が書かれています。「応募受付の電話番号」の欄に入力し、この文からは消してください。",
        GROUND,
        (
            Phrase(
                rf"(?<![0-9-])\(?0(?:[0-9]{DASH}{{1,2}}[0-9]{{4}}|[0-9]{{2}}{DASH}{{1,2}}[0-9]{{3,4}}|[0-9]{{3}}{DASH}{{1,2}}[0-9]{{2,3}}"
                rf"|[0-9]{{4}}{DASH}{{1,2}}[0-9]{{1,2}}){DASH}{{1,2}}[0-9]{{3,4}}(?![0-9])",
                ("0",),
            ),
            Phrase(r"(?<![0-9-])0(?:[5-9]0[0-9]{8}|120[0-9]{6}|800[0-9]{7}|1[0-9]{8})(?![0-9])", ("0",)),
        ),
        without=frozenset({"application_method"}),
    ),
    WordingRule(
        "contact.mail",
        Severity.SHOULD,
        "メールアドレス「{word}」が書かれています。「応募受付のメールアドレス」の欄に入力し、この文からは消してください。",
        GROUND,
        (
            Phrase(
                r"[a-z0-9][a-z0-9._+-]*(?:@|\(at\)|\[at\]|☆|アットマーク)[a-z0-9-]+(?:\.[a-z0-9-]+)+",
                ("@", "(at)", "[at]", "☆", "アットマーク"),
            ),
        ),
        without=frozenset({"application_method"}),
    ),
    WordingRule(
        "contact.account",
        Severity.SHOULD,
        "連絡用のアカウント「{word}」が書かれています。連絡先は応募方法の欄にある電話・メール・応募フォームにしてください。",
        GROUND,
        (
            Phrase(
                r"(?<![a-z])line\s*(?:の)?\s*(?:id|アカウント|@)\s*(?:は|:)?\s*@?[a-z0-9._-]*",
                ("line",),
                allow=r"line(?:公式)?アカウントの?(?:運用|運営|管理|作成|配信|更新|投稿|構築|制作)",
            ),
            Phrase(
                r"(?<![a-z])line(?:で|から|にて)(?:の)?(?:ご)?(?:応募|お?問い?合わせ|ご?連絡ください|友だち追加|友達追加|登録してください)",
                ("line",),
            ),
            Phrase(r"(?<![a-z0-9._+-])@[a-z0-9_.]{4,}(?![a-z0-9]*\.[a-z])", ("@",)),
            Phrase(
                r"(?:ライン|カカオ|カカオトーク|テレグラム|シグナル|telegram|signal|skype|スカイプ)\s*(?:の)?id\s*(?:は|:)?\s*[a-z0-9._-]*",
                ("id",),
            ),
        ),
        without=frozenset({"application_method"}),
    ),
    WordingRule(
        "contact.url",
        Severity.SHOULD,
        "ウェブサイトのアドレス「{word}」が書かれています。「求人の詳細ページ」か「応募フォーム」の欄に入力し、この文からは消してください。",
        GROUND,
        (
            Phrase(r"https?://[^\s、。」)]+|www\.[a-z0-9-]+\.[^\s、。」)]+", ("http", "www.")),
            Phrase(
                r"(?<![a-z0-9@./-])[a-z0-9][a-z0-9-]*\.(?:(?:co|or|ne|ac|go|lg|ed|gr)\.jp|com|jp|net|org|info|biz|site|shop|page|me|ly)(?:/[^\s、。」)]*)?(?![a-z0-9.-])",
                (".",),
                allow=r"(?:asp|vb|ado|ml|xamarin)\.net",
            ),
        ),
        without=frozenset({"application_method"}),
    ),
)
