"""The pictures of the demo city are there, in the size their index states, and described one by one."""

import json
from collections import Counter

import pytest
from PIL import Image

from recruitment.demo.texts import FOLDER

IMAGES = FOLDER / "images"
INDEX = json.loads((IMAGES / "index.json").read_text())


def test_every_description_stands_for_one_picture() -> None:
    """Logos differ in colour as well; what they show is said in the same words."""
    counts = Counter(entry["alt"].strip() for entry in INDEX if entry["kind"] != "logo")
    assert [alt for alt, count in counts.items() if count > 1] == []
    assert [entry["name"] for entry in INDEX if not entry["alt"].strip()] == []


def test_index_and_folder_hold_the_same_pictures() -> None:
    listed = Counter(entry["file"] for entry in INDEX)
    assert listed == Counter(path.name for path in IMAGES.iterdir() if path.name != "index.json")


@pytest.mark.parametrize("entry", INDEX, ids=[entry["name"] for entry in INDEX])
def test_picture_has_the_stated_size(entry: dict) -> None:
    with Image.open(IMAGES / entry["file"]) as picture:
        assert picture.size == (entry["width"], entry["height"])
