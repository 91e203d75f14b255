"""Receiving files: known or new, kept once, of an organisation."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from tests.web.datasets.making import (
    hand_in,
    import_now,
    import_of_gemeente,
    import_own,
    plain_rows,
    row_counts,
    table_text,
    write_boundaries,
    write_table,
    write_zip,
)
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.datasets import services
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.services.reception import release_in_use


def receive(world: World, name: str, data: bytes) -> list[services.Handed]:
    return services.receive_files(actor=world.redacteur, organisation_id=world.corporatie.pk, name=name, stream=BytesIO(data))


def test_file_is_received_with_its_name_size_and_organisation(world: World) -> None:
    release = receive(world, "cijfers.csv", b"inhoud")[0].release
    assert (release.file_name, release.file_size, release.organisation, release.state) == ("cijfers.csv", 6, world.corporatie, "ontvangen")


def test_file_that_waits_is_not_received_twice(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    first = hand_in(world, path)
    before = row_counts()
    assert (hand_in(world, path), row_counts()) == (first, before)


def test_file_in_use_is_not_received_again(world: World, tmp_path: Path) -> None:
    first = import_now(world, write_table(tmp_path))
    assert receive(world, "x.csv", (tmp_path / "cijfers.csv").read_bytes()) == [services.Handed(first, was_known=True)]


@pytest.mark.parametrize("state", [ReleaseState.REJECTED, ReleaseState.UNREADABLE, ReleaseState.WITHDRAWN])
def test_file_that_was_put_aside_can_be_handed_in_anew(state: ReleaseState, world: World, tmp_path: Path) -> None:
    first = hand_in(world, write_table(tmp_path))
    Release.objects.filter(id=first.id).update(state=state)
    assert hand_in(world, tmp_path / "cijfers.csv") != first


def test_waiting_file_of_another_organisation_is_not_shown_as_ours(world: World, tmp_path: Path) -> None:
    theirs = services.receive_files(
        actor=world.gemeente_redacteur, organisation_id=world.gemeente.pk, name="a.csv", stream=BytesIO(b"inhoud")
    )
    assert receive(world, "a.csv", b"inhoud")[0].release != theirs[0].release


def test_file_that_another_organisation_keeps_to_itself_is_received(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    theirs = import_of_gemeente(world, path)
    (handed,) = receive(world, path.name, path.read_bytes())
    assert (handed.was_known, handed.release == theirs, handed.release.organisation) == (False, False, world.corporatie)


def test_file_that_another_organisation_shares_is_known(world: World, tmp_path: Path) -> None:
    path = write_boundaries(tmp_path)
    theirs = import_of_gemeente(world, path)
    assert receive(world, path.name, path.read_bytes()) == [services.Handed(theirs, was_known=True)]


def test_own_release_of_a_file_goes_before_a_shared_one(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    mine, theirs = import_own(world, path), import_of_gemeente(world, path)
    services.share_release(actor=world.gemeente_redacteur, release_id=theirs.id, is_shared=True)
    found = [release_in_use(mine.file_digest, organisation.pk) for organisation in (world.corporatie, world.gemeente, world.buiten)]
    assert found == [mine, theirs, theirs]


def test_hostile_zip_is_refused_whole(world: World, tmp_path: Path) -> None:
    members = {"goed.csv": table_text(plain_rows()).encode(), "../kwaad.csv": b"x"}
    before = row_counts()
    with pytest.raises(InputError) as caught:
        receive(world, "bundel.zip", write_zip(tmp_path, members).read_bytes())
    assert (caught.value.code, row_counts()) == ("pad-in-zip", before)


def test_folders_of_a_name_are_left_out(world: World) -> None:
    assert receive(world, "../../etc/passwd.csv", b"inhoud")[0].release.file_name == "passwd.csv"
    assert receive(world, "C:\\map\\cijfers.csv", b"anders")[0].release.file_name == "cijfers.csv"


@pytest.mark.parametrize("name", ["lezer", "partner", "buitenstaander", "anoniem"])
def test_only_editors_of_the_organisation_hand_in(name: str, world: World) -> None:
    with pytest.raises(NotAllowed):
        services.receive_files(actor=world.person(name), organisation_id=world.corporatie.pk, name="a.csv", stream=BytesIO(b"inhoud"))
    assert Release.objects.count() == 0


def test_members_of_a_zip_that_were_skipped_come_with_its_first_file(world: World, tmp_path: Path) -> None:
    members = {"leesmij.txt": b"x", "a.csv": b"een", "b.csv": b"twee"}
    handed = receive(world, "bundel.zip", write_zip(tmp_path, members).read_bytes())
    assert [[issue.values["onderdeel"] for issue in one.skipped] for one in handed] == [["leesmij.txt"], []]
