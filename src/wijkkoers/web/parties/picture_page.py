"""The picture of influence and stake: the figure, the same as a table, and what to do with each field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localdate
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from wijkkoers.reports.figures.influence import InfluencePicture, InfluenceSpot, draw_influence
from wijkkoers.web.parties import wording
from wijkkoers.web.parties.influence import Field, field_of
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.presentation import kind_label
from wijkkoers.web.parties.selectors import Viewer, present_partijen

ORDER = (Field.STEM_GEVEN, Field.SAMEN, Field.OP_DE_HOOGTE, Field.BETREKKEN)
"""The fields as the figure has them: upper left, upper right, lower left, lower right."""


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One partij in the table; empty labels for what is not known."""

    partij: Partij
    kind: str
    influence: str
    stake: str
    field: str


@dataclass(frozen=True, slots=True)
class FieldItem:
    """One field: its name, what to do, and who stands in it."""

    name: str
    advice: str
    members: tuple[str, ...]


def context_of(viewer: Viewer) -> dict[str, Any]:
    """Return everything the page shows."""
    partijen = present_partijen(viewer.dossier)
    placed = [partij for partij in partijen if field_of(partij.influence, partij.stake) is not None]
    unplaced = [partij for partij in partijen if partij not in placed]
    picture = _picture(viewer, placed, unplaced)
    return {
        "rows": [_row(partij) for partij in sorted(partijen, key=_rank)],
        "fields": [_field(field, placed) for field in (Field.SAMEN, Field.STEM_GEVEN, Field.BETREKKEN, Field.OP_DE_HOOGTE)],
        "unplaced": unplaced,
        "figures": [_safe(draw_influence(picture, width="wide")), _safe(draw_influence(picture, width="narrow"))] if placed else [],
    }


def _picture(viewer: Viewer, placed: list[Partij], unplaced: list[Partij]) -> InfluencePicture:
    counts = {field: len(_members(field, placed)) for field in Field}
    together = counts[Field.SAMEN]
    title = ngettext(
        "%(number)s partij heeft veel invloed én er staat veel op het spel",
        "%(number)s partijen hebben veel invloed én er staat veel op het spel",
        together,
    ) % {"number": together}
    names = ", ".join(partij.name for partij in unplaced)
    return InfluencePicture(
        name=f"speelveld-{viewer.dossier.pk}",
        title=title,
        subtitle=_("Invloed op het plan, en hoeveel er voor de partij op het spel staat. Vanaf 3 telt als veel."),
        desc=_("De tabel hieronder zegt hetzelfde in woorden."),
        source=_("Bron: inschatting van het team, stand van %(day)s.") % {"day": date_format(localdate(), "j F Y")},
        fields=tuple((str(wording.FIELD_LABELS[field][0]), counts[field]) for field in ORDER),  # type: ignore[arg-type]  # four
        influence_ends=(_("weinig invloed"), _("veel invloed")),
        stake_ends=(_("weinig op het spel"), _("veel op het spel")),
        unknown=_("Nog niet te plaatsen: %(names)s.") % {"names": names} if names else "",
        spots=tuple(_spot(viewer, partij) for partij in placed),
        language=get_language() or "nl",
    )


def _spot(viewer: Viewer, partij: Partij) -> InfluenceSpot:
    row = _row(partij)
    is_own = partij.organisation_id is not None and viewer.belongs_to(partij)
    words = _("invloed %(influence)s; op het spel %(stake)s") % {"influence": row.influence, "stake": row.stake}
    return InfluenceSpot(str(partij.pk), partij.name, partij.influence or 1, partij.stake or 1, words, is_own)


def _row(partij: Partij) -> PictureRow:
    field = field_of(partij.influence, partij.stake)
    return PictureRow(
        partij, kind_label(partij), _level(partij.influence), _level(partij.stake), str(wording.FIELD_LABELS[field][0]) if field else ""
    )


def _field(field: Field, placed: list[Partij]) -> FieldItem:
    name, advice = wording.FIELD_LABELS[field]
    return FieldItem(str(name), str(advice), tuple(partij.name for partij in _members(field, placed)))


def _members(field: Field, placed: list[Partij]) -> list[Partij]:
    return [partij for partij in placed if field_of(partij.influence, partij.stake) is field]


def _level(level: int | None) -> str:
    return str(wording.LEVEL_LABELS[level]) if level else ""


def _rank(partij: Partij) -> tuple[int, int, str]:
    return -(partij.influence or 0), -(partij.stake or 0), partij.name.casefold()


def _safe(drawing: str) -> SafeString:
    """Return a drawing of ours marked as safe: every text in it was escaped where it was drawn."""
    return mark_safe(drawing)  # noqa: S308
