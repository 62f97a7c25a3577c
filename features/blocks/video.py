"""A video that asks nobody anything until the reader wants to see it."""

from django.core.exceptions import ValidationError
from wagtail import blocks

from core.blocks import ImageChooser
from features.blocks.base import GROUP_SHOW
from features.video import Video, parse_video


def validate_video(address: str) -> None:
    """Refuse an address that is not a video of YouTube or Vimeo."""
    if parse_video(address) is None:
        raise ValidationError(
            "YouTubeかVimeoの動画のアドレスを入力してください。"
            "例：https://www.youtube.com/watch?v=xxxxxxxxxxx",
            code="unknown_video",
        )


class VideoValue(blocks.StructValue):
    """A video with what surrounds it."""

    @property
    def video(self) -> Video | None:
        """Where it is watched; None while the address is not one of a video."""
        return parse_video(self.get("url") or "")


class VideoBlock(blocks.StructBlock):
    """A video of YouTube or Vimeo behind our own button."""

    heading = blocks.CharBlock(label="動画の題名", max_length=80, help_text="例：工場の一日（3分20秒）")
    url = blocks.URLBlock(
        label="動画のアドレス",
        max_length=200,
        validators=[validate_video],
        help_text="YouTubeかVimeoのアドレスです。例：https://www.youtube.com/watch?v=xxxxxxxxxxx",
    )
    poster = ImageChooser(
        label="表紙の画像",
        required=False,
        help_text="再生する前に出る画像です。字幕のある動画を選ぶと、耳で聞けない方にも伝わります。",
    )

    class Meta:
        icon = "media"
        label = "動画"
        label_format = "動画：{heading}"
        group = GROUP_SHOW
        description = "YouTubeかVimeoの動画です。読む人が再生を押すまで、外部とは通信しません。"
        template = "features/blocks/video.html"
        value_class = VideoValue
        preview_value = {
            "heading": "工場の一日（3分20秒）",
            "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa",
            "poster": None,
        }
