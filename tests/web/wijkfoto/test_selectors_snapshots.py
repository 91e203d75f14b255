"""Momentopnamen of a dossier: which there are, what is in them, whether now may differ."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.dossiers.making import make_dossier
from tests.web.wijkfoto.making import KADE, SPOORWIJK
from tests.web.wijkfoto.snapping import DOSSIER_NAME, dossier_in_town, new_figures, snapshot_in
from tests.web.world import World

from wijkkoers.web.datasets.services import withdraw_release
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.selectors import changed_releases, foto_in, may_differ, snapshot_of, snapshots_of, subject_of_dossier


def test_dossier_of_several_areas_is_one_subject_under_its_own_name(world: World) -> None:
    subject = subject_of_dossier(dossier_in_town(world, SPOORWIJK, KADE))
    assert subject is not None and (subject.name, len(subject.parts)) == (DOSSIER_NAME, 2)


def test_dossier_without_areas_is_no_subject(world: World) -> None:
    assert subject_of_dossier(make_dossier(world)) is None


def test_only_those_of_the_dossier_are_found(world: World) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    other = make_dossier(world, "Ander")
    assert list(snapshots_of(dossier)) == [kept]
    assert (snapshot_of(dossier, kept.pk), snapshot_of(other, kept.pk), list(snapshots_of(other))) == (kept, None, [])


def test_list_leaves_the_large_documents_where_they_are(world: World) -> None:
    dossier = dossier_in_town(world)
    snapshot_in(world, dossier)
    with CaptureQueriesContext(connection) as queries:
        list(snapshots_of(dossier))
    assert "documents" not in queries[0]["sql"]


def test_language_that_was_not_kept_is_given_in_dutch(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    del kept.documents["en"]
    assert foto_in(kept, "en") == foto_in(kept, "nl")


def test_english_has_the_shapes_of_the_dutch_one(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    dutch, english = foto_in(kept, "nl"), foto_in(kept, "en")
    assert [area.geometry for area in english.map_areas] == [area.geometry for area in dutch.map_areas]
    assert any(area.geometry for area in english.map_areas)


def test_nothing_may_differ_at_first(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    assert (changed_releases(kept), may_differ(kept)) == (0, False)


def test_release_that_came_since_may_differ(world: World) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    new_figures()
    assert (changed_releases(kept), may_differ(kept)) == (1, True)


def test_release_taken_back_since_may_differ(world: World) -> None:
    dossier = dossier_in_town(world)
    release = new_figures()
    release.refresh_from_db()
    release.organisation, release.received_by = world.corporatie, world.redacteur
    release.save()
    kept = snapshot_in(world, dossier)
    withdraw_release(actor=world.redacteur, release_id=release.pk)
    assert changed_releases(kept) == 1


@pytest.mark.parametrize("version", ["0.1"])
def test_other_handbook_may_differ(world: World, version: str) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    Snapshot.objects.filter(pk=kept.pk).update(handbook_version=version)
    kept.refresh_from_db()
    assert may_differ(kept)
