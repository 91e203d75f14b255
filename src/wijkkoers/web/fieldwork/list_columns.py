"""Columns and choices that the lists of this app share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from wijkkoers.base.columns import ColumnKind as Kind
from wijkkoers.web.dossiers.opening import page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.selectors.content import content_for, theme_labels
from wijkkoers.web.parties.selectors import partijen_of
from wijkkoers.web.registers.columns import Choices, Column, Label

PLACE = Column("plek", _("Plek"), Kind.PLACE)
DROPPED = Column("vervallen", _("Vervallen, omdat"), Kind.LONG_TEXT, is_read=False)


def themes(viewer: Viewer) -> dict[str, Label]:
    """Return the themes of the handbook of the dossier."""
    return dict(theme_labels(content_for(viewer.dossier), page_language()))


def partijen(viewer: Viewer) -> dict[str, Label]:
    """Return the partijen of the dossier by number, those that left too: a row may still name them."""
    return {str(partij.pk): partij.name for partij in partijen_of(viewer.dossier)}


def fixed(labels: Mapping[Any, Label]) -> Choices:
    """Return choices that are the same for everyone."""
    told = {str(key): label for key, label in labels.items()}
    return lambda _viewer: told


def number_of(value: str) -> int | None:
    """Return the number of a row that was chosen; None for none."""
    return int(value) if value else None
