"""Tables that a person explains: kept per organisation, used again, never mixed up with another header."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.web.datasets.making import figure, hand_in, import_now
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.datasets import services
from wijkkoers.web.datasets.models import Release, ReleaseState, TableMapping
from wijkkoers.web.datasets.selectors.viewing import seen_by
from wijkkoers.web.datasets.services.imports import read_release, write_release

TEXT = "Gebied;Peiljaar;Bewoners\nWK990101;2024;{}\n"
PLAIN: dict[str, Any] = {
    "header": ["Gebied", "Peiljaar", "Bewoners"],
    "code": "Gebied",
    "year_column": "Peiljaar",
    "figures": [["Bewoners", "aantal-inwoners", 1]],
}


def table(folder: Path, value: str = "17", name: str = "bewoners.csv") -> Path:
    path = folder / name
    path.write_text(TEXT.format(value), encoding="utf-8")
    return path


def unreadable(world: World, folder: Path) -> Release:
    release = hand_in(world, table(folder))
    with pytest.raises(InputError):
        read_release(release.id)
    release.refresh_from_db()
    assert release.state == ReleaseState.UNREADABLE
    return release


def explain(world: World, release: Release, plain: dict[str, Any] = PLAIN) -> Release:
    return services.explain_release(actor=world.redacteur, release_id=release.id, plain=plain, name="Bewoners")


def test_table_of_no_known_kind_is_read_once_it_is_explained(world: World, tmp_path: Path) -> None:
    release = explain(world, unreadable(world, tmp_path))
    read_release(release.id)
    services.accept_release(actor=world.redacteur, release_id=release.id)
    write_release(release.id, actor_id=world.redacteur.pk)
    with seen_by(frozenset({world.corporatie.pk})):
        assert figure().value == 17  # type: ignore[union-attr]


def test_next_table_with_the_same_header_is_read_by_itself(world: World, tmp_path: Path) -> None:
    explain(world, unreadable(world, tmp_path))
    release = import_now(world, table(tmp_path, "18", "volgend-jaar.csv"))
    assert (release.kind, figure().value) == ("tabel-uitgelegd", 18)  # type: ignore[union-attr]
    assert [row["code"] for row in release.issues] == ["uitleg-van-eerder"]


def test_explanation_of_another_organisation_is_not_used(world: World, tmp_path: Path) -> None:
    explain(world, unreadable(world, tmp_path))
    TableMapping.objects.update(organisation=world.gemeente)
    with pytest.raises(InputError):
        import_now(world, table(tmp_path, "18", "volgend-jaar.csv"))


def test_explaining_again_replaces_the_explanation(world: World, tmp_path: Path) -> None:
    release = explain(world, unreadable(world, tmp_path))
    read_release(release.id)
    explain(world, release, {**PLAIN, "figures": [["Bewoners", "aantal-huishoudens", 1]]})
    assert [mapping.mapping["figures"][0][1] for mapping in TableMapping.objects.all()] == ["aantal-huishoudens"]


def test_incomplete_explanation_changes_nothing(world: World, tmp_path: Path) -> None:
    release = unreadable(world, tmp_path)
    with pytest.raises(InputError, match="uitleg-onbruikbaar"):
        explain(world, release, {**PLAIN, "figures": []})
    release.refresh_from_db()
    assert (release.state, TableMapping.objects.count()) == (ReleaseState.UNREADABLE, 0)


def test_file_in_use_cannot_be_explained(world: World, tmp_path: Path) -> None:
    release = unreadable(world, tmp_path)
    Release.objects.filter(id=release.id).update(state=ReleaseState.IN_USE)
    with pytest.raises(InputError, match="bestand-al-verder"):
        explain(world, release)


def test_outsider_may_not_explain(world: World, tmp_path: Path) -> None:
    release = unreadable(world, tmp_path)
    with pytest.raises(NotAllowed):
        services.explain_release(actor=world.buitenstaander, release_id=release.id, plain=PLAIN, name="x")


def test_look_shows_the_kept_file(world: World, tmp_path: Path) -> None:
    look = services.look_at_release(unreadable(world, tmp_path))
    assert (look.header, look.code, look.year_column) == (("Gebied", "Peiljaar", "Bewoners"), "Gebied", "Peiljaar")
