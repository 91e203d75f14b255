"""What the database itself refuses."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_action, make_besluit, make_link, make_stap
from tests.web.world import World

from wijkkoers.web.process.models import Action, Attachment, Besluit, HandbookEdition, ProcessPlan, Result, Stap

BAD: list[tuple[type[Model], dict[str, Any]]] = [
    (Stap, {"status": "weg"}),
    (Stap, {"knooppunt": "", "own_label": ""}),
    (Stap, {"due_start": "2027-02-01", "due_end": "2027-01-01"}),
    (Stap, {"due_start": "2027-02-01"}),
    (Action, {"status": "weg"}),
    (Action, {"due_start": "2027-02-01", "due_end": "2027-01-01"}),
    (Besluit, {"status": "weg"}),
    (Attachment, {"kind": "foto"}),
    (Attachment, {"address": ""}),
]


@pytest.mark.parametrize(("model", "values"), BAD, ids=lambda part: getattr(part, "__name__", str(part)))
def test_contradictions_are_refused(world: World, model: Any, values: dict[str, Any]) -> None:
    makers = {Stap: lambda: make_stap(world), Action: lambda: make_action(world, make_dossier(world))}
    makers |= {Besluit: lambda: make_besluit(world, make_dossier(world)), Attachment: lambda: make_link(world, make_dossier(world))}
    row = makers[model]()
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=row.pk).update(**values)


def test_knooppunt_has_one_stap_in_a_dossier(world: World) -> None:
    stap = make_stap(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Stap.objects.create(dossier=stap.dossier, knooppunt=stap.knooppunt)


def test_rows_name_themselves(world: World) -> None:
    stap = make_stap(world)
    assert str(stap) == stap.knooppunt
    assert str(Stap(own_label="Feest")) == "Feest"
    assert str(make_action(world, stap.dossier)).startswith("Actie")
    assert str(make_besluit(world, stap.dossier)).startswith("Besluit")
    assert str(make_link(world, stap.dossier)) == "Een pagina"
    assert str(ProcessPlan.objects.get()) == f"{stap.dossier_id} kompas"
    assert str(Result(stap_id=3, output="lijst")) == "3 lijst"
    assert str(HandbookEdition(version="2026.3", digest="ab" * 32)) == "2026.3 (abababab)"
