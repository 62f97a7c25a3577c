"""Size and shape of files: what a reader can take in at once (style guide §2)."""

import ast
import re

import pytest

from tests.consistency.sources import files, name, python_files, tracked_files

TABLES = ("recruitment/nationaldata/",)  # one row per item of the national format: tables, not code
MACHINE_PATHS = re.compile(r"(?<![\w.])/(work|root|home/\w+)/|/tmp/(?!example)\w")
TEXT = {".py", ".html", ".css", ".js", ".md", ".toml", ".txt", ".in", ".sh", ".yml", ".json", ".svg", ""}


def functions():
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path, node


def length(path):
    return len(path.read_text().splitlines())


def test_python_files_stay_below_400_lines():
    assert {name(path): length(path) for path in python_files() if length(path) > 400} == {}


def test_test_files_stay_below_600_lines():
    tests = files(".py", under="tests")
    assert {name(path): length(path) for path in tests if length(path) > 600} == {}


def test_functions_stay_below_50_lines():
    long = {
        f"{name(path)}:{node.name}": node.end_lineno - node.lineno + 1
        for path, node in functions()
        if node.end_lineno - node.lineno + 1 > 50 and not name(path).startswith(TABLES)
    }
    assert long == {}


def test_templates_stay_below_100_lines():
    templates = files(".html", ".txt", ".xml", under="templates")
    assert {name(path): length(path) for path in templates if length(path) > 100} == {}


def test_public_functions_and_classes_say_what_they_are_for():
    silent = []
    for path in python_files():
        tree = ast.parse(path.read_text())
        if tree.body and ast.get_docstring(tree) is None:
            silent.append(name(path))
        for node in tree.body:
            is_definition = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            if is_definition and not node.name.startswith("_") and ast.get_docstring(node) is None:
                silent.append(f"{name(path)}:{node.name}")
    assert silent == []


@pytest.mark.parametrize(
    "forbidden",
    [
        r"<script(?![^>]*\b(src|type=\"application/(ld\+)?json\")[^>]*>)",
        r"<style[\s>]",
        r"\sstyle=",
        r"\son[a-z]+=",
    ],
    ids=["inline script", "style element", "style attribute", "event attribute"],
)
def test_templates_hold_nothing_that_the_content_security_policy_refuses(forbidden):
    pages = [path for path in files(".html", under="templates") if "emails" not in path.parts]
    found = [name(path) for path in pages if re.search(forbidden, path.read_text(), re.IGNORECASE)]
    assert found == []


def test_no_file_names_a_place_on_somebodys_machine():
    found = [
        f"{name(path)}: {match[0]}"
        for path in tracked_files()
        if path.suffix in TEXT and "consistency" not in path.parts
        for match in [MACHINE_PATHS.search(path.read_text(errors="ignore"))]
        if match
    ]
    assert found == []


def test_nothing_is_left_to_do_later():
    marks = re.compile(r"\b(TODO|FIXME|XXX)\b")
    paths = [*python_files(), *files(".html", ".css", ".js")]
    own = [path for path in paths if "vendor" not in path.parts]
    assert [name(path) for path in own if marks.search(path.read_text())] == []
