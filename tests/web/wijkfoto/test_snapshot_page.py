"""What the pages of momentopnamen show."""

from __future__ import annotations

from tests.web.wijkfoto.making import SPOORWIJK
from tests.web.wijkfoto.snapping import dossier_in_town, new_figures, snapshot_in
from tests.web.world import World

from wijkkoers.reports.difference import Kind
from wijkkoers.web.wijkfoto import snapshot_page
from wijkkoers.web.wijkfoto.selectors import foto_in, snapshots_of, subject_of_dossier, wijkfoto_of
from wijkkoers.web.wijkfoto.services.snapshots import withdraw_snapshot


def test_only_the_newest_in_use_says_that_now_may_differ(world: World) -> None:
    dossier = dossier_in_town(world)
    made = [snapshot_in(world, dossier, f"Nummer {number}") for number in range(3)]
    new_figures()
    withdraw_snapshot(actor=world.redacteur, snapshot=made[2], reason="Te vroeg.")
    items = snapshot_page.items_of(snapshots_of(dossier))
    assert [(item.snapshot.title, item.may_differ) for item in items] == [("Nummer 2", False), ("Nummer 1", True), ("Nummer 0", False)]


def test_differences_stand_by_kind_with_their_origin(world: World) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    new_figures()
    subject = subject_of_dossier(dossier)
    assert subject is not None
    context = snapshot_page.changes_context(kept, foto_in(kept, "nl"), wijkfoto_of(subject, language="nl"))
    groups = {str(label): [(row.line.indicator, row.then, row.now, row.change) for row in rows] for label, rows in context["groups"]}
    assert groups[str(snapshot_page.KIND_LABELS[Kind.CHANGED])] == [("aandeel-koop", "40", "45", "+5")]
    assert groups[str(snapshot_page.KIND_LABELS[Kind.APPEARED])] == [("woz-waarde", "niet beschikbaar", "250", "")]
    assert context["title"] == "2 cijfers zijn nu anders"


def test_addresses_of_a_momentopname_are_its_own(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    place = snapshot_page.place_of_snapshot(kept, SPOORWIJK)
    start = f"/dossiers/{kept.dossier_id}/momentopnamen/{kept.pk}/"
    assert (place.page, place.map, place.file("cijfers.csv")) == (start, f"{start}kaart.geojson", f"{start}cijfers.csv")
    assert place.indicator("woz-waarde") == f"{start}indicator/woz-waarde/"


def test_every_kind_of_difference_has_its_words() -> None:
    assert set(snapshot_page.KIND_LABELS) == set(Kind)
