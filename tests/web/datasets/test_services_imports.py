"""A release on its way: read, reviewed, accepted, written, rejected, taken back, read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.datasets.making import (
    figure,
    hand_in,
    import_now,
    import_of_gemeente,
    import_own,
    plain_rows,
    row_counts,
    store_digest,
    write_boundaries,
    write_table,
)
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.base.missing import Status
from wijkkoers.web.datasets import selectors, services
from wijkkoers.web.datasets.models import Gebied, GebiedVersion, Observation, Release, ReleaseState
from wijkkoers.web.datasets.selectors.viewing import seen_by
from wijkkoers.web.datasets.services.imports import move_release, read_release, write_release
from wijkkoers.web.events.models import Event


def read_for_review(world: World, path: Path) -> Release:
    release = hand_in(world, path)
    read_release(release.id)
    release.refresh_from_db()
    return release


def accept_and_write(world: World, release: Release) -> Release:
    services.accept_release(actor=world.redacteur, release_id=release.id)
    write_release(release.id, actor_id=world.redacteur.pk)
    release.refresh_from_db()
    return release


def code_of(call: object, *args: object, **kwargs: object) -> str:
    with pytest.raises((InputError, NotAllowed)) as caught:
        call(*args, **kwargs)  # type: ignore[operator]
    return caught.value.code


def test_file_goes_from_received_through_review_into_use(world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    states = [release.state]
    read_release(release.id)
    release.refresh_from_db()
    states.append(release.state)
    services.accept_release(actor=world.redacteur, release_id=release.id)
    release.refresh_from_db()
    states.append(release.state)
    write_release(release.id, actor_id=world.redacteur.pk)
    release.refresh_from_db()
    assert [*states, release.state] == ["ontvangen", "ter_controle", "wordt_ingelezen", "ingelezen"]


def test_nothing_counts_before_a_file_is_accepted(world: World, tmp_path: Path) -> None:
    read_for_review(world, write_table(tmp_path))
    assert (Observation.objects.count(), Gebied.objects.count(), GebiedVersion.objects.count()) == (0, 0, 0)


def test_written_release_keeps_who_and_when(world: World, tmp_path: Path) -> None:
    release = accept_and_write(world, read_for_review(world, write_table(tmp_path)))
    assert (release.received_by, release.imported_by, release.imported_at is not None) == (world.redacteur, world.redacteur, True)


def test_every_step_is_logged(world: World, tmp_path: Path) -> None:
    release = accept_and_write(world, read_for_review(world, write_table(tmp_path)))
    services.withdraw_release(actor=world.redacteur, release_id=release.id)
    services.read_again(actor=world.redacteur, release_id=release.id)
    kinds = list(Event.objects.filter(kind__startswith="bestand").order_by("id").values_list("kind", flat=True))
    names = ("ontvangen", "aanvaard", "ingelezen", "teruggenomen", "opnieuw-gelezen")
    assert kinds == [f"bestand.{name}" for name in names]


def test_unreadable_file_keeps_its_reason(world: World, tmp_path: Path) -> None:
    path = tmp_path / "plaatje.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    release = hand_in(world, path)
    with pytest.raises(InputError):
        read_release(release.id)
    release.refresh_from_db()
    assert (release.state, [issue["code"] for issue in release.issues]) == ("onleesbaar", ["onbekende-soort"])


def test_file_with_errors_cannot_be_accepted(world: World, tmp_path: Path) -> None:
    release = read_for_review(world, write_table(tmp_path, [*plain_rows(), *plain_rows()[:1]]))
    assert release.counts["fouten"] == 1
    assert code_of(services.accept_release, actor=world.redacteur, release_id=release.id) == "bestand-met-fouten"


def test_file_that_was_not_read_cannot_be_accepted(world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    assert code_of(services.accept_release, actor=world.redacteur, release_id=release.id) == "bestand-al-verder"


def test_file_cannot_be_accepted_twice(world: World, tmp_path: Path) -> None:
    release = read_for_review(world, write_table(tmp_path))
    services.accept_release(actor=world.redacteur, release_id=release.id)
    assert code_of(services.accept_release, actor=world.beheerder, release_id=release.id) == "bestand-al-verder"


def test_file_that_waits_for_a_decision_is_not_read_a_second_time(world: World, tmp_path: Path) -> None:
    release = read_for_review(world, write_table(tmp_path))
    assert code_of(read_release, release.id) == "bestand-al-verder"


def test_late_reading_does_not_undo_an_acceptance(world: World, tmp_path: Path) -> None:
    release = read_for_review(world, write_table(tmp_path))
    services.accept_release(actor=world.redacteur, release_id=release.id)
    assert code_of(move_release, release, ReleaseState.TO_REVIEW, came_from=ReleaseState.RECEIVED) == "bestand-al-verder"


def test_same_file_of_two_organisations_is_written_once_when_it_is_shared(world: World, tmp_path: Path) -> None:
    path = write_boundaries(tmp_path)
    mine = read_for_review(world, path)
    with path.open("rb") as stream:
        handed = services.receive_files(actor=world.gemeente_redacteur, organisation_id=world.gemeente.pk, name=path.name, stream=stream)
    read_release(handed[0].release.id)
    accept_and_write(world, mine)
    theirs = handed[0].release
    assert code_of(services.accept_release, actor=world.gemeente_redacteur, release_id=theirs.id) == "bestand-al-ingelezen"


def test_failure_while_writing_leaves_the_store_as_it_was(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = read_for_review(world, write_table(tmp_path))
    services.accept_release(actor=world.redacteur, release_id=release.id)
    before = store_digest()
    monkeypatch.setattr("wijkkoers.web.datasets.services.imports.refresh_gebieden", lambda ids: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_release(release.id, actor_id=None)
    assert store_digest() == before


def test_rejected_file_leaves_no_figures(world: World, tmp_path: Path) -> None:
    release = read_for_review(world, write_table(tmp_path))
    assert services.reject_release(actor=world.redacteur, release_id=release.id).state == "afgewezen"
    assert Observation.objects.count() == 0


def test_withdrawing_brings_back_the_older_figures(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("1000"), "oud.csv"))
    newer = import_now(world, write_table(tmp_path, plain_rows("1100"), "nieuw.csv"))
    values = [figure().value]  # type: ignore[union-attr]
    services.withdraw_release(actor=world.redacteur, release_id=newer.id)
    assert [*values, figure().value] == [1100, 1000]  # type: ignore[union-attr]


def test_withdrawing_takes_away_areas_that_only_that_file_held(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows()[:2], "oud.csv"))
    newer = import_now(world, write_table(tmp_path, plain_rows("5"), "nieuw.csv"))
    services.withdraw_release(actor=world.redacteur, release_id=newer.id)
    assert sorted(row.code for row in selectors.find_gebieden("")) == ["GM9901", "WK990101"]


def test_withdrawing_boundaries_takes_the_shapes_away_and_keeps_the_figures(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path))
    drawn = import_now(world, write_boundaries(tmp_path))
    gebied = selectors.gebied_of("WK990101", 2024)
    assert gebied is not None
    had_shape = bool(selectors.shapes_of([gebied]))
    services.withdraw_release(actor=world.redacteur, release_id=drawn.id)
    assert (had_shape, selectors.shapes_of([gebied]), figure() is not None) == (True, {}, True)


def test_withdrawing_brings_back_the_older_name(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, [("WK990101", "Spoorwijk", 2024, 2024, "1")], "oud.csv"))
    newer = import_now(world, write_table(tmp_path, [("WK990101", "Spoorwijk en Dijk", 2024, 2024, "1")], "nieuw.csv"))
    names = [selectors.gebied_of("WK990101").name]  # type: ignore[union-attr]
    services.withdraw_release(actor=world.redacteur, release_id=newer.id)
    assert [*names, selectors.gebied_of("WK990101").name] == ["Spoorwijk en Dijk", "Spoorwijk"]  # type: ignore[union-attr]


def test_newer_file_without_values_never_blanks_older_figures(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("1000"), "oud.csv"))
    import_now(world, write_table(tmp_path, plain_rows("onderdrukt"), "nieuw.csv"))
    assert figure().value == 1000  # type: ignore[union-attr]


def test_newer_reason_of_absence_replaces_an_older_one(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path, plain_rows("onbekend"), "oud.csv"))
    import_now(world, write_table(tmp_path, plain_rows("onderdrukt"), "nieuw.csv"))
    assert figure().status is Status.SUPPRESSED  # type: ignore[union-attr]


@pytest.mark.parametrize("state", [ReleaseState.TO_REVIEW, ReleaseState.REJECTED, ReleaseState.UNREADABLE])
def test_file_that_was_put_aside_can_be_read_again(state: ReleaseState, world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    Release.objects.filter(id=release.id).update(state=state)
    again = services.read_again(actor=world.redacteur, release_id=release.id, kind="wijkkoers-tabel", year=2024)
    read_release(again.id)
    again.refresh_from_db()
    assert (again.id, again.state, again.asked_kind, again.asked_year) == (release.id, "ter_controle", "wijkkoers-tabel", 2024)


def test_withdrawn_file_can_be_read_and_used_again(world: World, tmp_path: Path) -> None:
    first = import_now(world, write_table(tmp_path))
    services.withdraw_release(actor=world.redacteur, release_id=first.id)
    again = services.read_again(actor=world.redacteur, release_id=first.id)
    read_release(again.id)
    accept_and_write(world, again)
    first.refresh_from_db()
    assert (again.state, first.state, figure().value) == ("ingelezen", "teruggenomen", 1000)  # type: ignore[union-attr]


def test_release_in_use_is_not_read_again(world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path))
    assert code_of(services.read_again, actor=world.redacteur, release_id=release.id) == "bestand-al-verder"


@pytest.mark.parametrize("act", [services.accept_release, services.reject_release, services.withdraw_release, services.read_again])
@pytest.mark.parametrize(("name", "code"), [("buitenstaander", "geen-lid"), ("lezer", "niet-redacteur"), ("anoniem", "niet-ingelogd")])
def test_only_editors_of_the_organisation_change_a_release(act: object, name: str, code: str, world: World, tmp_path: Path) -> None:
    release = read_for_review(world, write_table(tmp_path))
    before = row_counts()
    assert code_of(act, actor=world.person(name), release_id=release.id) == code
    assert row_counts() == before


@pytest.mark.parametrize(("sources", "expected"), [(("voorbeeld", "voorbeeld"), "voorbeeld"), (("voorbeeld", "cbs-kwb"), "eigen-tabel")])
def test_table_that_names_one_source_is_credited_to_it(sources: tuple[str, str], expected: str, world: World, tmp_path: Path) -> None:
    rows = [f"WK99010{number};Wijk {number};2024;2024;{source};1000" for number, source in enumerate(sources, start=1)]
    path = tmp_path / "cijfers.csv"
    path.write_text("\n".join(["code;naam;jaar;grensjaar;bron;aantal-inwoners", *rows]), encoding="utf-8")
    assert import_now(world, path).source == expected


def test_all_reviewed_files_without_errors_are_accepted_at_once(world: World, tmp_path: Path) -> None:
    good = [hand_in(world, write_table(tmp_path, plain_rows(str(value)), f"{value}.csv")) for value in (10, 11)]
    twice = [("WK990101", "Spoorwijk", 2024, 2024, "1")] * 2
    bad = hand_in(world, write_table(tmp_path, twice, "dubbel.csv"))
    for release in (*good, bad):
        read_release(release.id)
    accepted = services.accept_all(actor=world.redacteur, organisation_id=world.corporatie.pk)
    assert [release.id for release in accepted] == [release.id for release in good]
    bad.refresh_from_db()
    assert bad.state == ReleaseState.TO_REVIEW


def test_areas_are_accepted_before_figures(world: World, tmp_path: Path) -> None:
    paths = write_table(tmp_path), write_boundaries(tmp_path)
    for path in paths:
        read_release(hand_in(world, path).id)
    accepted = services.accept_all(actor=world.redacteur, organisation_id=world.corporatie.pk)
    assert [release.kind for release in accepted] == ["grenzen-geojson", "wijkkoers-tabel"]


def test_files_of_another_organisation_are_not_accepted(world: World, tmp_path: Path) -> None:
    read_release(hand_in(world, write_table(tmp_path)).id)
    assert services.accept_all(actor=world.gemeente_redacteur, organisation_id=world.gemeente.pk) == []
    with pytest.raises(NotAllowed):
        services.accept_all(actor=world.gemeente_redacteur, organisation_id=world.corporatie.pk)


def test_figures_of_an_open_source_are_shared_and_own_ones_are_not(world: World, tmp_path: Path) -> None:
    own, boundaries = import_own(world, write_table(tmp_path)), import_own(world, write_boundaries(tmp_path))
    assert (own.is_shared, boundaries.is_shared) == (False, True)


def test_sharing_and_shielding_are_logged_once(world: World, tmp_path: Path) -> None:
    release = import_own(world, write_table(tmp_path))
    for wanted in (True, True, False):
        services.share_release(actor=world.redacteur, release_id=release.id, is_shared=wanted)
    kinds = Event.objects.filter(kind__in=("bestand.gedeeld", "bestand.afgeschermd")).order_by("id").values_list("kind", flat=True)
    assert list(kinds) == ["bestand.gedeeld", "bestand.afgeschermd"]


def test_outsider_cannot_share(world: World, tmp_path: Path) -> None:
    release = import_own(world, write_table(tmp_path))
    with pytest.raises(NotAllowed):
        services.share_release(actor=world.buitenstaander, release_id=release.id, is_shared=True)


def test_file_that_another_organisation_keeps_to_itself_can_be_read_in_too(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    theirs, mine = import_of_gemeente(world, path), read_for_review(world, path)
    assert mine.counts["nieuw"] == 5
    assert (accept_and_write(world, mine).state, mine.id == theirs.id) == (ReleaseState.IN_USE, False)
    with seen_by(frozenset({world.corporatie.pk})):
        gebied = selectors.gebied_of("WK990101", 2024)
        assert gebied is not None
        (row,) = selectors.figures_of([gebied.id]).values()
    assert (row.release_id, row.others) == (mine.id, ())


def test_file_that_another_organisation_keeps_to_itself_is_accepted_with_the_rest(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    import_of_gemeente(world, path)
    mine = read_for_review(world, path)
    assert services.accept_all(actor=world.redacteur, organisation_id=world.corporatie.pk) == [mine]


@pytest.mark.parametrize("viewer", ["corporatie", "gemeente", "buiten"])
def test_file_in_use_twice_that_becomes_shared_gives_every_figure_once(viewer: str, world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    theirs, mine = import_of_gemeente(world, path), import_own(world, path)
    services.share_release(actor=world.gemeente_redacteur, release_id=theirs.id, is_shared=True)
    with seen_by(frozenset({getattr(world, viewer).pk})):
        gebied = selectors.gebied_of("WK990101", 2024)
        assert gebied is not None
        (row,) = selectors.figures_of([gebied.id]).values()
    expected = mine if viewer == "corporatie" else theirs
    assert (row.figure.value, row.release_id, row.others) == (1000, expected.id, ())
    assert Release.objects.filter(state=ReleaseState.IN_USE).count() == 2


def test_both_organisations_may_share_the_same_file_and_take_it_back(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    theirs, mine = import_of_gemeente(world, path), import_own(world, path)
    services.share_release(actor=world.gemeente_redacteur, release_id=theirs.id, is_shared=True)
    services.share_release(actor=world.redacteur, release_id=mine.id, is_shared=True)
    found = [figure()]
    services.withdraw_release(actor=world.redacteur, release_id=mine.id)
    found.append(figure())
    services.withdraw_release(actor=world.gemeente_redacteur, release_id=theirs.id)
    assert ([row.value for row in found if row], figure()) == ([1000, 1000], None)


def test_sharing_brings_the_names_of_a_file_forward_and_shielding_takes_them_back(world: World, tmp_path: Path) -> None:
    own = import_own(world, write_table(tmp_path, [("WK990101", "Bijnaam", 2024, 2024, "1")], "eigen.csv"))
    import_now(world, write_table(tmp_path, [("WK990102", "Oude Haven", 2024, 2024, "1"), ("WK990101", "Spoorwijk", 2024, 2024, "1")]))
    newer = import_own(world, write_table(tmp_path, [("WK990101", "Koosnaam", 2024, 2024, "2")], "nieuwer.csv"))
    names = [selectors.gebied_of("WK990101", 2024)]
    for wanted in (True, False):
        services.share_release(actor=world.redacteur, release_id=newer.id, is_shared=wanted)
        names.append(selectors.gebied_of("WK990101", 2024))
    assert (own.is_shared, [row.name for row in names if row]) == (False, ["Spoorwijk", "Koosnaam", "Spoorwijk"])
    assert [row.name for row in selectors.find_gebieden("WK990101")] == ["Spoorwijk"]
