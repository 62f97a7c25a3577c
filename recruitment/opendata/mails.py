"""Mails about the use of open data."""

from core.outbox.kinds import MailKind, Variable, register_mail

register_mail(
    MailKind(
        name="opendata.received",
        label="オープンデータ：利用連絡の受付",
        audience="オープンデータを利用する方",
        variables={
            "name": Variable("代表氏名", "明野 直樹"),
            "subject": Variable("内閣府あての件名", "北海道求人情報等オープンデータの利用について"),
            "notice": Variable(
                "内閣府あての本文",
                "(1)代表氏名：明野 直樹\n(2)所属組織名：しごと情報株式会社\n"
                "(3)所属部署名：開発部\n(4)利用目的：1,3",
            ),
            "contact_url": Variable("内閣府の連絡先のページ", "https://chihou-sousei.example/"),
            "terms_url": Variable("利用規約のページ", "https://shigoto.example.jp/opendata/terms/"),
            "guide_url": Variable("利用の案内のページ", "https://shigoto.example.jp/opendata/"),
        },
    )
)
register_mail(
    MailKind(
        name="opendata.arrived",
        label="オープンデータ：利用連絡が届いた知らせ",
        audience="運営担当者",
        variables={
            "purposes": Variable("利用目的の番号", "1,3"),
            "wishes_listing": Variable("掲載希望の有無", "有"),
            "url": Variable("利用連絡のページ", "https://shigoto.example.jp/cms/opendata/notifications/12/"),
        },
    )
)
