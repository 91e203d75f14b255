"""Texts: no machine's paths, complete English, and placeholders that agree in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from tests.house.source import name_of, project_texts
from tools.messages import CATALOGUE, Text, apps, has_english, read_catalogue, texts_in_python, texts_in_template, untranslated

MACHINE_PATH = re.compile(r"/(?:root|work)/\w|/home/\w|/Users/\w|[A-Z]:\\\\?Users")
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}|(?<!%)%[sd]")
WITH_CATALOGUE = [app for app in apps() if (app / CATALOGUE).exists()]


def _parts(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, (tuple, list)) else (str(value),)


def _placeholders(text: str) -> list[str]:
    return sorted(match.group(0) for match in PLACEHOLDER.finditer(text))


def _messages(app: Path) -> Iterator[Message]:
    return (message for message in read_catalogue(app) if message.id)


def _agrees(message: Message) -> bool:
    expected = _placeholders(_parts(message.id)[-1])
    return all(_placeholders(part) == expected for part in _parts(message.string)[-1:])


def test_no_machine_paths_in_the_project() -> None:
    own = Path(__file__)
    assert [name_of(path) for path in project_texts() if path != own and MACHINE_PATH.search(path.read_text("utf-8"))] == []


def test_text_files_end_with_one_line_break_and_have_no_trailing_spaces() -> None:
    kinds = {".py", ".md", ".html", ".css", ".mjs", ".js", ".yaml", ".yml", ".toml", ".po", ".typ", ".sh"}
    untidy = []
    for path in project_texts():
        text = path.read_text("utf-8") if path.suffix in kinds else "\n"
        if text and (not text.endswith("\n") or text.endswith("\n\n") or re.search(r"[ \t]+$", text, re.M)):
            untidy.append(name_of(path))
    assert untidy == []


def test_every_text_has_its_english() -> None:
    catalogues = [read_catalogue(app) for app in apps()]
    assert [f"{app.name}: {text.dutch}" for app in apps() for text in untranslated(app, catalogues)] == []


@pytest.mark.parametrize("app", WITH_CATALOGUE, ids=lambda app: app.name)
def test_catalogue_has_no_doubtful_or_empty_entries(app: Path) -> None:
    assert [message.id for message in _messages(app) if not has_english(message)] == []


@pytest.mark.parametrize("app", WITH_CATALOGUE, ids=lambda app: app.name)
def test_placeholders_agree_with_the_dutch(app: Path) -> None:
    assert [message.id for message in _messages(app) if not _agrees(message)] == []


@pytest.mark.parametrize("app", WITH_CATALOGUE, ids=lambda app: app.name)
def test_catalogue_holds_only_texts_that_are_used(app: Path) -> None:
    from tools.messages import texts_of_app

    used = {text.key for text in texts_of_app(app)}
    assert [message.id for message in _messages(app) if (_parts(message.id)[0], message.context or "") not in used] == []


def test_texts_are_found_in_python() -> None:
    source = '_("Een")\nngettext("%(n)s wijk", "%(n)s wijken", n)\npgettext("kaart", "Laag")\nobject._("nee")\n'
    assert set(texts_in_python(source, "x.py")) == {Text("Een"), Text("%(n)s wijk", "%(n)s wijken"), Text("Laag", "", "kaart")}


def test_texts_are_found_in_templates() -> None:
    source = """<p title="{% translate "Sluit (nu)" %}">{% blocktranslate count n=n trimmed %}
      {{ n }} wijk{% plural %}{{ n }} wijken{% endblocktranslate %} {{ _("Kaart") }} het's {% translate "Laag" context "kaart" %}</p>"""
    expected = {Text("Sluit (nu)"), Text("%(n)s wijk", "%(n)s wijken"), Text("Kaart"), Text("Laag", "", "kaart")}
    assert set(texts_in_template(source, "x.html")) == expected


def test_a_mark_on_a_text_that_varies_is_refused() -> None:
    with pytest.raises(SystemExit, match="only a literal"):
        list(texts_in_python("_(name)", "x.py"))
