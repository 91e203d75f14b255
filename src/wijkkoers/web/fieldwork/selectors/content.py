"""The handbook with which a dossier speaks of themes and domains; an older edition without them borrows those of the installed one."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from wijkkoers.handbook.opgaven import CatalogueTheme
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.process.selectors import content_of, installed_edition, plan_of


def content_for(dossier: Dossier) -> ProcessContent:
    """Return the handbook of a dossier as it took it up, or the installed one where that knows no themes of opgaven yet."""
    plan = plan_of(dossier)
    content = content_of(plan) if plan else None
    return content if content and content.catalogue else installed_edition().content


def theme_labels(content: ProcessContent, language: str) -> dict[str, str]:
    """Return the themes of opgaven by id, in the order of their names."""
    labels = ((theme.id, theme.label.in_language(language)) for theme in content.catalogue)
    return dict(sorted(labels, key=lambda pair: pair[1].casefold()))


def domain_labels(content: ProcessContent, language: str) -> dict[str, str]:
    """Return the domains of the gemeente by id, in the order of the handbook."""
    return {domain.id: domain.label.in_language(language) for domain in content.domains}


def theme_of(content: ProcessContent, theme_id: str) -> CatalogueTheme | None:
    """Return a theme of opgaven; None for one that this handbook does not have."""
    return next((theme for theme in content.catalogue if theme.id == theme_id), None)


def partij_names(ids: Collection[int]) -> dict[int, str]:
    """Return the names of partijen by number."""
    return dict(Partij.objects.filter(pk__in=ids).values_list("pk", "name"))


def named(id_: str, labels: Mapping[str, str]) -> str:
    """Return the name of an id, or the id itself when this handbook does not know it."""
    return labels.get(id_, id_)
