from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from tests.unit.handbook.process_samples import catalogue_theme, changed, content, fixed, item, knooppunt, method, prose, text

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.edition import (
    ENTRY_KINDS,
    PLACE,
    EditionChange,
    FieldChange,
    compare_editions,
    digest_of,
    dump_content,
    locked_digests,
    restore_content,
)
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.load_process import load_process
from wijkkoers.handbook.process import Output, Practice, ProcessContent
from wijkkoers.handbook.schema import Retired

SMALL = content()


def one(new: ProcessContent, old: ProcessContent = SMALL) -> EditionChange:
    (change,) = compare_editions(old, new)
    return change


def test_the_text_of_the_present_version_is_locked() -> None:
    version, digest = load_handbook().version, digest_of(load_process())
    message = (
        f"raise the version in version.yaml and append '<version> {digest}' to versions.lock; unreleased: python tools/handbook_lock.py"
    )
    assert locked_digests().get(version) == digest, message


def test_the_present_version_is_the_last_one_locked() -> None:
    assert list(locked_digests())[-1] == load_handbook().version


def test_content_survives_being_kept_as_json() -> None:
    kept = json.loads(json.dumps(dump_content(load_process())))
    assert restore_content(kept) == load_process()


def test_data_of_another_shape_is_refused_with_its_fields() -> None:
    kept = dump_content(SMALL)
    kept["phases"][0]["kleur"] = "rood"
    with pytest.raises(InputError, match="handbook_edition_unreadable") as caught:
        restore_content(kept)
    assert caught.value.values == {"fields": "phases.0.kleur"}


def test_an_edition_from_before_the_catalogue_can_still_be_read_with_its_own_digest() -> None:
    old = SMALL.model_copy(update={"catalogue": (), "domains": ()})
    kept = dump_content(old)
    assert {"catalogue", "domains"}.isdisjoint(kept)
    assert (restore_content(kept), digest_of(restore_content(kept))) == (old, digest_of(old))


def test_a_theme_of_ambitions_is_told_by_its_own_label_and_not_by_that_of_a_partij() -> None:
    themes = tuple(SMALL.themes[0].model_copy(update={"id": id, "label": text(f"thema {id}")}) for id in ("wonen", "gemeente"))
    old = SMALL.model_copy(update={"themes": themes})
    new = old.model_copy(update={"catalogue": (catalogue_theme(ambition_theme="gemeente"),)})
    assert one(new, old).fields == (FieldChange("ambition_theme", "thema wonen nl", "thema gemeente nl"),)


def test_what_has_its_default_is_not_kept() -> None:
    (kept, *_) = dump_content(SMALL)["knooppunten"]
    assert {"sensitive", "retired", "instruments"}.isdisjoint(kept)


def test_the_digest_is_the_same_for_the_same_text() -> None:
    assert digest_of(content()) == digest_of(SMALL)


def test_the_digest_differs_for_one_letter() -> None:
    assert digest_of(changed(SMALL, "team", goal=SMALL.knooppunt("team").goal + "!")) != digest_of(SMALL)


def test_an_edition_does_not_differ_from_itself() -> None:
    assert compare_editions(load_process(), load_process()) == ()


def test_a_new_knooppunt_is_new() -> None:
    new = SMALL.model_copy(update={"knooppunten": (*SMALL.knooppunten, knooppunt("extra"))})
    assert one(new) == EditionChange("nieuw", "knooppunt", "extra", text("extra"))


def test_a_knooppunt_that_is_gone_has_left_with_its_old_label() -> None:
    old = SMALL.model_copy(update={"knooppunten": (*SMALL.knooppunten, knooppunt("extra"))})
    assert one(SMALL, old) == EditionChange("vervallen", "knooppunt", "extra", text("extra"))


def test_a_retired_knooppunt_has_left_with_its_reason() -> None:
    change = one(changed(SMALL, "team", retired=Retired(date=date(2027, 1, 1), reason="samengevoegd", replaced_by="beeld")))
    assert (change.kind, change.fields) == ("vervallen", (FieldChange("retired", "", "2027-01-01 · samengevoegd · beeld nl"),))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"goal": prose("nieuw")}, FieldChange("goal", prose("team", "doel"), prose("nieuw"))),
        ({"label": text("team").model_copy(update={"en": "other"})}, FieldChange("label.en", "team en", "other")),
        ({"sensitive": True}, FieldChange("sensitive", "nee", "ja")),
        (
            {"tips": (prose("een"), prose("twee"))},
            FieldChange("tips", f"{prose('teamtipa')}\n{prose('teamtipb')}", f"{prose('een')}\n{prose('twee')}"),
        ),
        (
            {"gives": (Output(id="uitkomst", label=text("team uitkomst"), to=("keuze",)),)},
            FieldChange(
                "gives", "team uitkomst nl / team uitkomst en · beeld nl, keuze nl", "team uitkomst nl / team uitkomst en · keuze nl"
            ),
        ),
        (
            {"practice": Practice(text=prose("elders"), source="https://voorbeeld.nl")},
            FieldChange("practice", f"{prose('team', 'praktijk')} · ja", f"{prose('elders')} · https://voorbeeld.nl · nee"),
        ),
    ],
)
def test_a_changed_field_says_what_it_said_and_says_in_words(fields: dict[str, Any], expected: FieldChange) -> None:
    change = one(changed(SMALL, "team", **fields))
    assert (change.kind, change.entry, change.id, change.fields) == ("gewijzigd", "knooppunt", "team", (expected,))


def test_a_label_that_changes_does_not_change_what_points_at_it() -> None:
    assert one(changed(SMALL, "keuze", label=text("besluit"))).id == "keuze"


def test_a_knooppunt_that_moves_to_another_phase_changes_the_phases() -> None:
    first, second = SMALL.phases
    moved = (
        first.model_copy(update={"knooppunten": ("team",)}),
        second.model_copy(update={"knooppunten": ("beeld", "keuze", "terugblik")}),
    )
    found = compare_editions(SMALL, SMALL.model_copy(update={"phases": moved}))
    assert [(change.entry, change.id, change.fields[0].after) for change in found] == [
        ("fase", "starten", "team nl"),
        ("fase", "kiezen", "beeld nl\nkeuze nl\nterugblik nl"),
    ]


def test_phases_that_change_places_say_so() -> None:
    found = compare_editions(SMALL, SMALL.model_copy(update={"phases": SMALL.phases[::-1]}))
    assert {change.id: change.fields for change in found} == {
        "kiezen": (FieldChange(PLACE, "2", "1"),),
        "starten": (FieldChange(PLACE, "1", "2"),),
    }


def test_an_entry_that_is_put_before_others_does_not_move_them() -> None:
    new = SMALL.model_copy(update={"dates": (fixed("nieuw"), *SMALL.dates)})
    assert (one(new).kind, one(new).entry) == ("nieuw", "datum")


def test_a_method_that_asks_more_is_changed() -> None:
    kort = SMALL.method("kort")
    longer = kort.model_copy(update={"contents": (*kort.contents, item("extra"))})
    change = one(SMALL.model_copy(update={"methods": (SMALL.methods[0], longer)}))
    assert (change.entry, [field.field for field in change.fields]) == ("methode", ["contents"])


def test_changes_of_every_kind_of_entry_are_told() -> None:
    empty = content(**dict.fromkeys(ProcessContent.model_fields, ()))
    assert {change.entry for change in compare_editions(empty, SMALL)} == set(ENTRY_KINDS)


def test_methods_are_compared_by_id() -> None:
    new = SMALL.model_copy(update={"methods": (SMALL.methods[0], method("lang"))})
    assert [(change.kind, change.id) for change in compare_editions(SMALL, new)] == [("nieuw", "lang"), ("vervallen", "kort")]
