"""Reading one maatregel: how it stands to others, what partijen think of it, and in which pakketten it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, shared_with
from wijkkoers.web.measures.kinds import Position, RelationKind
from wijkkoers.web.measures.models import Effect, Maatregel, Pakket, Relation, Support
from wijkkoers.web.measures.selectors.longlist import maatregelen_of
from wijkkoers.web.parties.models import Partij


@dataclass(frozen=True, slots=True)
class Relations:
    """The other maatregelen to which one has a relation."""

    depends_on: tuple[Maatregel, ...]
    needed_by: tuple[Maatregel, ...]
    excludes: tuple[Maatregel, ...]


@dataclass(frozen=True, slots=True)
class SupportLine:
    """What one partij thinks; `row` is None for a partij that said nothing."""

    partij: Partij
    row: Support | None

    @property
    def position(self) -> Position | None:
        """What it thinks."""
        return Position(self.row.position) if self.row else None


def maatregel_of(viewer: Viewer, maatregel_id: int) -> Maatregel | None:
    """Return one maatregel of which this person may know."""
    rows = maatregelen_of(viewer).select_related("dossier__organisation", "executor_partij", "organisation")
    return rows.prefetch_related("shares__partij", "effects").filter(pk=maatregel_id).first()


def subject_of(row: Maatregel | Pakket) -> str:
    """Return how events name a row."""
    return f"{'pakket' if isinstance(row, Pakket) else 'maatregel'}:{row.pk}"


def relations_of(viewer: Viewer, row: Maatregel) -> Relations:
    """Return the relations of a maatregel to others of which this person may know."""
    known = Maatregel.objects.filter(shared_with(viewer), dossier=viewer.dossier)
    needs, excludes = RelationKind.HANGT_AF_VAN.value, RelationKind.SLUIT_UIT.value
    return Relations(
        depends_on=tuple(known.filter(related_from__maatregel=row, related_from__kind=needs)),
        needed_by=tuple(known.filter(relations__other=row, relations__kind=needs)),
        excludes=(
            *known.filter(related_from__maatregel=row, related_from__kind=excludes),
            *known.filter(relations__other=row, relations__kind=excludes),
        ),
    )


def relation_pairs(viewer: Viewer, kind: RelationKind) -> list[tuple[int, int]]:
    """Return the pairs of a kind between maatregelen of which this person may know."""
    rows = Relation.objects.filter(shared_with(viewer, "maatregel__"), shared_with(viewer, "other__"), kind=kind.value)
    return list(rows.filter(maatregel__dossier=viewer.dossier).values_list("maatregel_id", "other_id"))


def maatregelen_of_effects(dossier: Dossier, effect_ids: Iterable[int]) -> dict[int, int]:
    """Return of each of these effects which maatregel of the dossier it is of. Nothing is hidden here: show only those with a card."""
    return dict(Effect.objects.filter(pk__in=list(effect_ids), maatregel__dossier=dossier).values_list("pk", "maatregel_id"))


def support_lines(dossier: Dossier, row: Maatregel) -> list[SupportLine]:
    """Return what every partij that takes part thinks, and what a partij that left said before."""
    said = {support.partij_id: support for support in Support.objects.filter(maatregel=row).exclude(position="")}
    partijen = Partij.objects.filter(dossier=dossier).select_related("organisation")
    return [SupportLine(partij, said.get(partij.pk)) for partij in partijen if partij.dropped_at is None or partij.pk in said]


def support_of(row: Maatregel, partij: Partij) -> Support | None:
    """Return what a partij thinks of a maatregel, with an empty position when it took that back; None when it said nothing."""
    return Support.objects.filter(maatregel=row, partij=partij).first()


def support_rows(maatregel_ids: Iterable[int]) -> list[tuple[int, int, str]]:
    """Return what partijen think of these maatregelen: maatregel, partij, position."""
    rows = Support.objects.filter(maatregel__in=list(maatregel_ids)).exclude(position="").order_by("partij_id", "maatregel_id")
    return list(rows.values_list("maatregel_id", "partij_id", "position"))


def is_everyone_for(lines: list[SupportLine]) -> bool:
    """Whether everyone is for: no partij that takes part is silent, and each that spoke is for."""
    return bool(lines) and all(line.position is Position.VOOR for line in lines)


def pakketten_with(viewer: Viewer, row: Maatregel) -> list[Pakket]:
    """Return the pakketten in which a maatregel is now, of those of which this person may know."""
    rows = Pakket.objects.filter(shared_with(viewer), dossier=viewer.dossier, dropped_at=None)
    return list(rows.filter(lines__maatregel=row, lines__dropped_at=None))
