"""What made-up residents brought in and what became of it: each act through the service that people use."""

from __future__ import annotations

from datetime import date

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.overview.services.field_acts import number_of, place_in
from wijkkoers.web.overview.services.people_acts import moment_named
from wijkkoers.web.overview.services.process_acts import People, Row, Telling
from wijkkoers.web.participation import services
from wijkkoers.web.participation.inbreng_values import Answer, OproepValues, Origin, Reading, Said
from wijkkoers.web.participation.models import Inbreng, Oproep
from wijkkoers.web.participation.states import Fate, InbrengKind, InbrengWay, Moderation


def _ask(dossier: Dossier, row: Row, people: People) -> None:
    days = date.fromisoformat(row["opens"]), date.fromisoformat(row["closes"])
    values = OproepValues(row["title"], row["question"], *days, shows_others=row["shows_others"])
    oproep: Oproep = services.add_oproep(actor=people[row["by"]], dossier=dossier, values=values)
    row["refs"][row["key"]] = f"oproep:{oproep.pk}"


def _bring_in(dossier: Dossier, row: Row, people: People) -> None:
    """Bring in what people wrote: themselves at an oproep, or a team member from paper of a moment."""
    for told in row["rows"]:
        said = Said(told["text"], InbrengKind(told["kind"]), geometry=place_in(told))
        if "oproep" in row:
            oproep = Oproep.objects.select_related("dossier").get(pk=number_of(row, row["oproep"]))
            inbreng = services.receive_inbreng(oproep=oproep, said=said, form_key=told["key"])
        else:
            origin = Origin(InbrengWay(row["way"]), moment_id=moment_named(dossier, row["moment"]).pk)
            inbreng = services.add_inbreng(actor=people[row["by"]], dossier=dossier, said=said, origin=origin)
        row["refs"][told["key"]] = f"inbreng:{inbreng.pk}"
        row["refs"][f"thema van {told['key']}"] = told["theme"]


def _read(dossier: Dossier, row: Row, people: People) -> None:
    for key in row["keys"]:
        reading = Reading(Moderation(row["outcome"]), row.get("reason", ""), theme=row["refs"][f"thema van {key}"])
        services.read_inbreng(actor=people[row["by"]], inbreng=_inbreng(row, key), reading=reading)


def _merge(dossier: Dossier, row: Row, people: People) -> None:
    others = [_inbreng(row, key) for key in row["keys"]]
    services.merge_inbreng(actor=people[row["by"]], lead=_inbreng(row, row["into"]), others=others, reason=row["reason"], revisions={})


def _answer(dossier: Dossier, row: Row, people: People) -> None:
    targets = tuple(row["refs"][key] for key in row.get("to", ()))
    answer = Answer(Fate(row["fate"]), row["reason"], targets=targets)
    services.answer_inbreng(actor=people[row["by"]], inbreng=_inbreng(row, row["key"]), answer=answer)


def _tell(dossier: Dossier, row: Row, people: People) -> None:
    rows = [_inbreng(row, key) for key in row["keys"]]
    services.tell_fate(actor=people[row["by"]], rows=rows, told_on=date.fromisoformat(row["day"]))


def _inbreng(row: Row, key: str) -> Inbreng:
    return Inbreng.objects.select_related("dossier__organisation").get(pk=number_of(row, key))


TELLINGS: dict[str, Telling] = {
    "oproep": _ask,
    "inbreng": _bring_in,
    "modereren": _read,
    "samenvoegen-inbreng": _merge,
    "lot": _answer,
    "verteld": _tell,
}
