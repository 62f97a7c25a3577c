"""Addresses of videos: two services, nothing else gets into a frame."""

import pytest

from features.video import parse_video

ID = "dQw4w9WgXcQ"
FRAME = f"https://www.youtube-nocookie.com/embed/{ID}?autoplay=1&rel=0"


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.youtube.com/watch?v={ID}",
        f"http://youtube.com/watch?list=x&v={ID}&t=10",
        f"https://m.youtube.com/watch?v={ID}",
        f"https://youtu.be/{ID}?si=abc",
        f"https://www.youtube.com/shorts/{ID}",
        f"https://www.youtube-nocookie.com/embed/{ID}",
    ],
)
def test_youtube_is_framed_without_cookies(address: str) -> None:
    video = parse_video(address)

    assert video is not None
    assert video.frame_url == FRAME
    assert video.watch_url == f"https://www.youtube.com/watch?v={ID}"


def test_vimeo_is_asked_not_to_track() -> None:
    video = parse_video("https://vimeo.com/123456789/abcdef0123")

    assert video is not None
    assert video.frame_url == "https://player.vimeo.com/video/123456789?dnt=1&autoplay=1&h=abcdef0123"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        f"https://youtube.com.evil.example/watch?v={ID}",
        f"https://evil.example/youtube.com/watch?v={ID}",
        f"https://user@www.youtube.com/watch?v={ID}",
        f"https://www.youtube.com:8443/watch?v={ID}",
        'https://www.youtube.com/watch?v="><script>',
        f"https://www.youtube.com/watch?v={ID}extra",
        "https://www.youtube.com/@channel",
        "https://vimeo.com/channels/staffpicks",
        "https://vimeo.com/1&x=2",
        "https://[::1",
        f"//youtu.be/{ID}",
    ],
)
def test_anything_else_is_no_video(address: str) -> None:
    assert parse_video(address) is None
