"""The editing form of an article, in the order in which it is written."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

CONSENT_HELP = (
    "<p>体験談では、ご本人の同意を確認した日と方法を記録するまで公開できません。"
    "ここに書いたことは公開されません。</p>"
)

CONTENT_PANELS = [
    FieldPanel("kind"),
    FieldPanel("lead"),
    FieldPanel("cover"),
    FieldPanel("company"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("person"), FieldPanel("person_role")]),
            FieldPanel("joined_year"),
            FieldPanel("portrait"),
            FieldRowPanel([FieldPanel("name_withheld"), FieldPanel("face_withheld")]),
        ],
        heading="話した人",
    ),
    FieldPanel("body"),
    MultiFieldPanel([FieldPanel("interviewed_on"), FieldPanel("credit")], heading="取材の記録"),
    MultiFieldPanel(
        [
            HelpPanel(content=CONSENT_HELP),
            FieldRowPanel([FieldPanel("consent_on"), FieldPanel("consent_method")]),
            FieldPanel("consent_note"),
        ],
        heading="体験談の同意",
    ),
]
