"""What the job is (jobdata nos 47, 56–57, 64–69)."""

from django.db import models

from recruitment.models.fields import BodyField, CodeSetField, LineField
from recruitment.vocabulary.enums import Feature, JobKind

GRANT_SUFFIX = "【移住支援金対象】"
"""Mark a grant job's public title ends with (jobdata no 47)."""


class JobBasics(models.Model):
    """Kind, title, occupation and the story of the job."""

    kind = models.CharField("求人の種類", max_length=12, choices=JobKind.choices, default=JobKind.REGULAR)
    title = LineField(
        "求人名",
        max_length=100 - len(GRANT_SUFFIX),
        blank=False,
        help_text="職種と職場がひと目で分かる名前にしてください。例：紙製品の検査・梱包スタッフ（勇払工場・日勤のみ）",
    )
    industry = models.ForeignKey(
        "vocabulary.Industry",
        verbose_name="業種",
        null=True,
        blank=False,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="この仕事をする事業所の業種をひとつ選んでください（日本標準産業分類）。",
    )
    occupation = models.ForeignKey(
        "vocabulary.Occupation",
        verbose_name="職種",
        null=True,
        blank=False,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="最も近いものをひとつ選んでください（厚生労働省編職業分類）。",
    )
    occupation_name = LineField(
        "職種名",
        max_length=20,
        help_text="普段使っている呼び名があれば入力してください。例：フォークリフトオペレーター",
    )
    description = BodyField(
        "仕事の内容",
        max_length=10000,
        blank=False,
        help_text="一日の流れ、使う道具、入社後の教わり方など、働く姿が目に浮かぶように200文字以上で書いてください。",
    )
    atmosphere = BodyField(
        "職場の雰囲気",
        max_length=500,
        help_text="人数、年代、休憩のすごし方など、ありのままを書いてください。",
    )
    image = models.ForeignKey(
        "core.SiteImage",
        verbose_name="仕事の写真",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="横長の画像が向いています（1600×1000ピクセル程度）。",
    )
    openings = LineField("募集人数", max_length=20, help_text="例：2名")
    features = CodeSetField(
        "特徴",
        max_length=400,
        codes=Feature.choices,
        wrap=",",
        help_text="当てはまるものだけを選んでください。求職者が検索に使います。",
    )

    class Meta:
        abstract = True
