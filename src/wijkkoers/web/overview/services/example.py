"""Building the fictional example through the same services that people use: organisations, people, data, complexes, dossiers, partijen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from django.db import transaction

from wijkkoers.web.accounts.models import Organisation, User
from wijkkoers.web.accounts.selectors import all_organisations, role_in
from wijkkoers.web.accounts.services import ensure_local_person, found_member, found_organisation
from wijkkoers.web.datasets.services import import_file, share_release
from wijkkoers.web.datasets.services.concordances import make_concordance
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import present_member
from wijkkoers.web.dossiers.services import add_member, change_member_role, create_dossier, move_status, set_areas
from wijkkoers.web.dossiers.states import TRANSITIONS, Move, Status, TeamRole
from wijkkoers.web.estate.services import create_complex
from wijkkoers.web.events.clock import telling
from wijkkoers.web.overview import example_story
from wijkkoers.web.overview.example_story import Act, DossierStory
from wijkkoers.web.overview.services.field_acts import TELLINGS as FIELD_TELLINGS
from wijkkoers.web.overview.services.inbreng_acts import TELLINGS as INBRENG_TELLINGS
from wijkkoers.web.overview.services.kit_acts import TELLINGS as KIT_TELLINGS
from wijkkoers.web.overview.services.measure_acts import TELLINGS as MEASURE_TELLINGS
from wijkkoers.web.overview.services.people_acts import TELLINGS as PEOPLE_TELLINGS
from wijkkoers.web.overview.services.process_acts import TELLINGS as PROCESS_TELLINGS
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import Words, organisations_to_add, partijen_of
from wijkkoers.web.parties.services import About, add_partij, change_partij, release_partij
from wijkkoers.web.wijkfoto.services.snapshots import make_snapshot

Progress = Callable[[int, int], None]
"""Told how many steps are done, of how many."""
TELLINGS = {
    **PROCESS_TELLINGS,
    **PEOPLE_TELLINGS,
    **KIT_TELLINGS,
    **FIELD_TELLINGS,
    **INBRENG_TELLINGS,
    **MEASURE_TELLINGS,
}
People = Mapping[str, User]
Organisations = Mapping[str, Organisation]


def _silence(done: int, total: int) -> None:
    """Tell nobody."""


def has_example() -> bool:
    """Whether the example is there."""
    names = [row["name"] for row in example_story.organisations()]
    return all_organisations().filter(is_fictional=True, name__in=names).exists()


@transaction.atomic
def build_example(*, progress: Progress = _silence) -> bool:
    """Build the whole example, or nothing; False when it is there already.

    Its people cannot log in: they have no password. In local mode nobody needs to.
    """
    if has_example():
        return False
    organisations = {
        row["id"]: found_organisation(name=row["name"], kind=row["kind"], is_fictional=True) for row in example_story.organisations()
    }
    people = _found_people(organisations)
    owner, actor = _owner(organisations, people)
    first, later = example_story.files_read_at(), example_story.revised_read_at()
    steps: list[Callable[[], object]] = [partial(_import, actor, owner, path, first) for path in example_story.data_files()]
    steps += [partial(_convert_older_years, actor, owner), partial(_state_complexes, organisations, people)]
    steps += [partial(_tell, story, organisations, people) for story in example_story.dossiers()]
    steps += [partial(_import, actor, owner, path, later) for path in example_story.revised_files()]
    for done, step in enumerate(steps, start=1):
        step()
        progress(done, len(steps))
    _let_in_local_person(organisations)
    return True


def _import(actor: User, owner: Organisation, path: Path, moment: datetime) -> None:
    with telling(moment):
        for handed in import_file(actor=actor, organisation_id=owner.pk, path=path):
            share_release(actor=actor, release_id=handed.release.pk, is_shared=example_story.is_shared(path))


def _convert_older_years(actor: User, owner: Organisation) -> None:
    """Lay the older division over that of now, so that figures of before it changed say something of the areas of now."""
    make_concordance(
        actor=actor,
        organisation_id=owner.pk,
        gemeente_code=example_story.GEMEENTE,
        from_year=example_story.OLDER_BOUNDARY_YEAR,
        to_year=example_story.BOUNDARY_YEAR,
    )


def _let_in_local_person(organisations: Organisations) -> None:
    """Who tries the example without login works for the corporatie and for the gemeente, and so sees every dossier."""
    person = ensure_local_person()
    for organisation in organisations.values():
        if organisation.kind in ("corporatie", "gemeente") and role_in(person, organisation) is None:
            found_member(organisation=organisation, email=person.email, name=person.name, role="redacteur")


def _found_people(organisations: Organisations) -> dict[str, User]:
    found = {}
    for person in example_story.people():
        organisation = organisations[person.organisation]
        found[person.id] = found_member(organisation=organisation, email=person.email, name=person.name, role=person.role).user
    return found


def _owner(organisations: Organisations, people: People) -> tuple[Organisation, User]:
    """Return the first organisation and its first person, who hands in the files."""
    first = example_story.people()[0]
    return organisations[first.organisation], people[first.id]


def _state_complexes(organisations: Organisations, people: People) -> None:
    """Let the first person of each organisation state its complexes."""
    first = {person.organisation: people[person.id] for person in reversed(example_story.people())}
    with telling(example_story.complexes_stated_at()):
        for owner, values in example_story.complexes():
            create_complex(actor=first[owner], organisation=organisations[owner], values=values)


def _tell(story: DossierStory, organisations: Organisations, people: People) -> None:
    dossier = _create(story, story.acts[0], organisations, people)
    for act in story.acts[1:]:
        with telling(act.at):
            if act.kind in TELLINGS:
                TELLINGS[act.kind](dossier, act.after, people)
            else:
                ACTS[act.kind](story, dossier, act, people)
        dossier.refresh_from_db()


def _create(story: DossierStory, act: Act, organisations: Organisations, people: People) -> Dossier:
    with telling(act.at):
        return create_dossier(
            actor=people[act.actor],
            organisation=organisations[story.organisation],
            name=story.name,
            aim=story.aim,
            summary=story.summary,
        )


def _choose_areas(story: DossierStory, dossier: Dossier, act: Act, people: People) -> None:
    codes: Iterable[str] = act.after["areas"]
    set_areas(actor=people[act.actor], dossier=dossier, areas=[(code, story.boundary_year) for code in codes])


def _take_in(story: DossierStory, dossier: Dossier, act: Act, people: People) -> None:
    """Take a person in; who is in already, because that person made the dossier, gets the role."""
    role = TeamRole(act.after["role"])
    member = present_member(dossier, people[act.person].pk)
    if member is None:
        add_member(actor=people[act.actor], dossier=dossier, email=people[act.person].email, role=role)
    else:
        change_member_role(actor=people[act.actor], member=member, role=role)


def _move(story: DossierStory, dossier: Dossier, act: Act, people: People) -> None:
    target = Status(act.after["status"])
    move: Move = next(move for (status, move), to in TRANSITIONS.items() if status == dossier.status and to is target)
    move_status(actor=people[act.actor], dossier=dossier, move=move, reason=act.after.get("reason", ""))


def _keep_wijkfoto(story: DossierStory, dossier: Dossier, act: Act, people: People) -> None:
    make_snapshot(actor=people[act.actor], dossier=dossier, title=act.after["title"], note=act.after["note"])


def _add_party(story: DossierStory, dossier: Dossier, act: Act, people: People) -> None:
    row = act.after
    organisation = next((found for found in organisations_to_add(dossier) if found.name == row["organisation"]), None)
    kind = PartijKind(organisation.kind if organisation else row["kind"])
    about = About(row["name"], kind, row["role"], row["contact"])
    add_partij(actor=people[act.actor], dossier=dossier, about=about, organisation=organisation)


def _write_words(story: DossierStory, dossier: Dossier, act: Act, people: People) -> None:
    partij = _party(dossier, act)
    about = About(partij.name, PartijKind(partij.kind), partij.role, partij.contact)
    words = Words(act.after["interest"], act.after["ambition"])
    change_partij(actor=people[act.actor], partij=partij, about=about, words=words)


def _release(story: DossierStory, dossier: Dossier, act: Act, people: People) -> None:
    release_partij(actor=people[act.actor], partij=_party(dossier, act))


def _party(dossier: Dossier, act: Act) -> Partij:
    return next(partij for partij in partijen_of(dossier) if partij.name == act.after["name"])


ACTS: Mapping[str, Callable[[DossierStory, Dossier, Act, People], None]] = {
    "dossier.gebieden-gekozen": _choose_areas,
    "dossier.status-gewijzigd": _move,
    "partij.concept-gewijzigd": _write_words,
    "partij.toegevoegd": _add_party,
    "partij.vrijgegeven": _release,
    "team.lid-toegevoegd": _take_in,
    "team.rol-gewijzigd": _take_in,
    "wijkfoto.momentopname-gemaakt": _keep_wijkfoto,
}
