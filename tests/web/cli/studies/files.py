"""Weegbestanden for the tests of the studies, read from text."""

from __future__ import annotations

from dataclasses import replace

from tests.web.cli.weegbestanden import PROGRAMME, cba_text, weighing_text

from wijkkoers.sources.weegbestand.model import Weegbestand
from wijkkoers.sources.weegbestand.reading import parse_yaml


def read(text: str) -> Weegbestand:
    found, issues = parse_yaml(text, "proef.yaml")
    assert found is not None, [(issue.code, dict(issue.values)) for issue in issues]
    return found


def weighing(**more: object) -> Weegbestand:
    return read(weighing_text(**more))  # type: ignore[arg-type]


def cba(scheme: str = "2021", extra: str = "") -> Weegbestand:
    return read(cba_text(scheme, extra))


def programme(extra: str = "") -> Weegbestand:
    return read(PROGRAMME + extra)


def with_study(file: Weegbestand, **more: object) -> Weegbestand:
    return replace(file, study=replace(file.study, **more))  # type: ignore[arg-type]
