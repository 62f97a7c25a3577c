"""The points of the advertising guideline: those of a new installation, and those in force.

Operators change, add and switch off points in the admin; nothing here overwrites what they did.
"""

from __future__ import annotations

from typing import Any

from recruitment.models import GuidelineItem, GuidelineScope

# scope, text, what to look at, legal basis
FIRST_ITEMS: tuple[tuple[GuidelineScope, str, str, str], ...] = (
    (
        GuidelineScope.REGISTRATION,
        "求人を出す事業所が対象の地域にあるか、市内に住む人が働ける求人であること",
        "本店や勤務地の住所を見ます。市外の企業は、市内や通える範囲に勤務地があるかを尋ねます。",
        "広告掲載要綱（対象となる事業者）",
    ),
    (
        GuidelineScope.REGISTRATION,
        "雇用する企業自身の申込みであること（職業紹介や代行の申込みでないこと）",
        "メールアドレスとウェブサイトのドメイン、電話番号の重なりを見ます。派遣は派遣元の申込みに限ります。",
        "職業安定法第4条・第30条・第33条",
    ),
    (
        GuidelineScope.REGISTRATION,
        "法人番号、名称、所在地が、国税庁法人番号公表サイトの記載と合うこと",
        "個人事業主の場合は、開業届の控えなどで事業を確かめます。",
        "行政手続における特定の個人を識別するための番号の利用等に関する法律第39条",
    ),
    (
        GuidelineScope.REGISTRATION,
        "風俗営業などを営む事業者でないこと",
        "事業の内容とウェブサイトを見ます。",
        "風俗営業等の規制及び業務の適正化等に関する法律第2条",
    ),
    (
        GuidelineScope.REGISTRATION,
        "暴力団、暴力団員やその関係者でないこと",
        "申込者の確認を見ます。疑いがあるときは、上司に相談し、警察に照会します。",
        "暴力団員による不当な行為の防止等に関する法律第2条、暴力団排除条例",
    ),
    (
        GuidelineScope.REGISTRATION,
        "労働関係の法令に違反し、是正されていない事業者でないこと",
        "厚生労働省の公表事案と、ハローワークの求人不受理の対象でないかを見ます。",
        "職業安定法第5条の6、労働基準法",
    ),
    (
        GuidelineScope.REGISTRATION,
        "連絡先の電話で、申込みが本人のものと確かめられること",
        "公表されている代表電話に電話し、ご担当者の在籍を確かめます。",
        "広告掲載要綱（申込みの確認）",
    ),
    (
        GuidelineScope.COMPANY,
        "企業の名称、所在地、連絡先が事実のとおりであること",
        "利用登録の申込みとウェブサイトの記載に合うかを見ます。",
        "職業安定法第5条の4（求人等に関する情報の的確な表示）",
    ),
    (
        GuidelineScope.COMPANY,
        "根拠のない最上級の表現や、他社をおとしめる表現がないこと",
        "「日本一」「必ず」などは、根拠の記載を求めます。",
        "不当景品類及び不当表示防止法第5条",
    ),
    (
        GuidelineScope.COMPANY,
        "写真や文章を使う権利があり、写っている方の同意があること",
        "よそのサイトの写真や、同意の分からない人物の写真がないかを見ます。",
        "著作権法第21条・第23条、個人情報の保護に関する法律",
    ),
    (
        GuidelineScope.COMPANY,
        "政治や宗教の活動、マルチ商法などへの勧誘がないこと",
        "ウェブサイトと動画のリンク先も開いて確かめます。",
        "広告掲載基準、特定商取引に関する法律第33条",
    ),
    (
        GuidelineScope.JOB,
        "業務、契約期間、就業場所、就業時間、賃金などの労働条件が明示されていること",
        "変更の範囲、更新の基準、固定残業代、受動喫煙対策も見ます。",
        "職業安定法第5条の3、同法施行規則第4条の2",
    ),
    (
        GuidelineScope.JOB,
        "賃金が、勤務地の最低賃金以上であること",
        "月給や日給は、1時間当たりに直した額で比べます。",
        "最低賃金法第4条",
    ),
    (
        GuidelineScope.JOB,
        "性別による差別や、性別を限るような職名がないこと",
        "「営業マン」「看護婦」「主婦歓迎」などの言葉に気を付けます。",
        "男女雇用機会均等法第5条",
    ),
    (
        GuidelineScope.JOB,
        "年齢を制限しないこと（制限する場合は、法令の例外に当たること）",
        "例外事由の区分と、制限の理由の記載を見ます。",
        "労働施策総合推進法第9条、同法施行規則第1条の3",
    ),
    (
        GuidelineScope.JOB,
        "出身地、国籍、信条、家族など、適性と能力に関係のない事柄を条件にしないこと",
        "応募書類や面接の案内の文章も見ます。",
        "職業安定法第3条・第5条の5、公正な採用選考の基本",
    ),
    (
        GuidelineScope.JOB,
        "実際の条件と違う、または誤解を招く表示がないこと",
        "題名と本文、給与の幅、写真が食い違わないかを見ます。",
        "職業安定法第5条の4（求人等に関する情報の的確な表示）",
    ),
    (
        GuidelineScope.JOB,
        "募集が続いており、同じ内容の求人が重ねて掲載されていないこと",
        "同じ企業の掲載中の求人と見比べます。",
        "職業安定法第5条の4、広告掲載要綱",
    ),
)


def items_of(scope: GuidelineScope) -> list[GuidelineItem]:
    """Points in force for a scope, in their order."""
    return list(GuidelineItem.objects.filter(scope=scope, active=True))


def install_first_items(sender: Any = None, **kwargs: Any) -> None:
    """Give a new installation its first points; one that has any is left alone."""
    if GuidelineItem.objects.exists():
        return
    GuidelineItem.objects.bulk_create(
        GuidelineItem(scope=scope, text=text, help_text=help_text, legal_basis=basis, order=10 * place)
        for place, (scope, text, help_text, basis) in enumerate(FIRST_ITEMS, start=1)
    )
