"""Whose report it is: the heading of every report, with the name of every id in a weegbestand."""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.reports.weighing.content import Heading
from wijkkoers.sources.weegbestand.model import Weegbestand


def names_of(file: Weegbestand) -> dict[str, str]:
    """Return the name of every id in a file; a party that gives weights is called what the actor with that id is called."""
    named: list[Any] = [*file.kentallen, *file.lines, *file.goals, *file.measures, *file.criteria, *file.actors, *file.alternatives]
    return {part.id: part.name for part in named}


def heading_of(file: Weegbestand, provenance: Provenance, *, path: str, language: str, today: date, **names: str) -> Heading:
    """Return the heading of a report about a file; the date in the file goes before that of today."""
    study = file.study
    return Heading(
        title=study.title,
        question=study.question,
        area=study.area,
        author=study.author,
        made_on=study.made_on or today,
        is_fictional=study.is_fictional,
        language=language,
        method=provenance.method,
        version=provenance.version,
        seed=provenance.seed,
        draws=provenance.draws,
        digest=provenance.digest,
        file=path,
        names=names_of(file) | names,
    )
