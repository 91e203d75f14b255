"""Postcodes and reference codes of a file are kept, count while their release is in use, and hold no address."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unit.sources.addresses import EAST, WEST, bag_row, bag_text
from tests.web.datasets.making import import_now
from tests.web.world import World

from wijkkoers.web.datasets import services
from wijkkoers.web.datasets.models import Gebied, GebiedVersion, Observation, PostcodeShare, ReferenceCode, Release, ReleaseState

POSTCODES = "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n9901AA;1;99010101;990101;9901\n9901AA;2;99010102;990101;9901\n"
VERA = "Soort;Code;Naam;Omschrijving;Begindatum;Einddatum;Parent;Informatiedomein\nEENHEIDSOORT;WOO;Woonruimte;;9-6-2023;;X.Y;V\n"


def write(folder: Path, text: str, name: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_postcodes_are_kept_as_numbers_of_addresses_per_buurt(world: World, tmp_path: Path) -> None:
    release = import_now(world, write(tmp_path, POSTCODES, "pc6hnr20240801_gwb.csv"))
    rows = PostcodeShare.objects.order_by("gebied__code").values_list("postcode", "gebied__code", "gebied__boundary_year", "addresses")
    assert list(rows) == [("9901AA", WEST, 2024, 1), ("9901AA", EAST, 2024, 1)]
    assert (release.state, release.kind, release.source) == (ReleaseState.IN_USE, "postcodes", "cbs-postcodes")


def test_file_with_postcodes_only_shows_how_many_and_is_withdrawn(world: World, tmp_path: Path) -> None:
    release = import_now(world, write(tmp_path, POSTCODES, "pc6hnr20240801_gwb.csv"))
    assert (release.counts["rijen"], release.counts["waarden"], release.counts["fouten"]) == (2, 2, 0)
    services.withdraw_release(actor=world.redacteur, release_id=release.id)
    assert Release.objects.get(id=release.id).state == ReleaseState.WITHDRAWN


def test_buurt_known_by_its_postcodes_only_is_not_in_use(world: World, tmp_path: Path) -> None:
    import_now(world, write(tmp_path, POSTCODES, "pc6hnr20240801_gwb.csv"))
    assert (Gebied.objects.filter(is_in_use=True).count(), GebiedVersion.objects.count()) == (0, 0)


def test_reference_codes_are_kept_with_their_dates(world: World, tmp_path: Path) -> None:
    release = import_now(world, write(tmp_path, VERA, "VERA_2026-06.csv"))
    row = ReferenceCode.objects.get()
    assert (row.list, row.code, row.label, row.begin, row.end, row.parent) == (
        "EENHEIDSOORT",
        "WOO",
        "Woonruimte",
        date(2023, 6, 9),
        None,
        "X.Y",
    )
    assert (release.peildatum, release.counts["waarden"]) == (date(2026, 6, 1), 1)
    services.withdraw_release(actor=world.redacteur, release_id=release.id)
    assert not ReferenceCode.objects.filter(release__state=ReleaseState.IN_USE).exists()


def test_bag_keeps_figures_and_postcodes_together(world: World, tmp_path: Path) -> None:
    import_now(world, write(tmp_path, bag_text(bag_row(number) for number in range(1, 13)), "bag-2024.csv"))
    assert Observation.objects.get(indicator="aantal-woonobjecten").value == 12
    assert PostcodeShare.objects.get().addresses == 12


def test_nothing_stored_holds_an_address(world: World, tmp_path: Path) -> None:
    """Of a file with one house number and one identification neither stands anywhere in what is kept beside the file itself."""
    secret = [bag_row(number, house=87654) for number in range(1, 13)]
    release = import_now(world, write(tmp_path, bag_text(secret), "bag-2024.csv"))
    kept = [repr(list(model.objects.values())) for model in (Observation, PostcodeShare, Gebied, GebiedVersion)]
    kept.append(repr((release.counts, release.issues)))
    assert [text for text in kept if "87654" in text or "990101000000" in text] == []
