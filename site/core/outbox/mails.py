"""What stands below every mail."""

from core.outbox.kinds import MailKind, Variable, register_mail

SIGNATURE = register_mail(
    MailKind(
        name="outbox.signature",
        label="すべてのメールの署名",
        audience="すべてのメールの末尾に付きます",
        variables={
            "site_name": Variable("サイトの名前", "しごとマッチングサイト"),
            "site_url": Variable("サイトのアドレス", "https://shigoto.example.jp"),
        },
        has_subject=False,
    )
)
