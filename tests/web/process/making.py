"""Methods, stappen, actions, besluiten and attachments for tests, made through the services."""

from __future__ import annotations

from io import BytesIO
from itertools import count

from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Action, Attachment, Besluit, ProcessPlan, Result, Stap
from wijkkoers.web.process.selectors import StapView, compass_of
from wijkkoers.web.process.states import BesluitStatus, StapMove
from wijkkoers.web.process.values import ActionValues, BesluitValues, OwnStap, ResultValues, StapValues

METHOD = "kompas"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
_numbers = count(1)


def make_plan(world: World, dossier: Dossier | None = None, method: str = METHOD) -> ProcessPlan:
    """Let a dossier choose a method, so that it has its stappen."""
    return services.choose_method(actor=world.redacteur, dossier=dossier or make_dossier(world), method=method)


def make_shared_dossier(world: World, role: TeamRole = TeamRole.PARTNER) -> Dossier:
    """Make a dossier of `corporatie` with the redacteur of `gemeente` in its team."""
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, role)
    return dossier


def make_shared_plan(world: World, role: TeamRole = TeamRole.PARTNER, method: str = METHOD) -> Dossier:
    """Make a dossier with a method and the redacteur of `gemeente` in its team."""
    return make_plan(world, make_shared_dossier(world, role), method).dossier


def views_of(dossier: Dossier) -> tuple[StapView, ...]:
    """Return the stappen of a dossier with their knooppunten."""
    compass = compass_of(dossier)
    assert compass is not None
    return compass.staps


def first_view(dossier: Dossier) -> StapView:
    """Return the first stap of the method."""
    return views_of(dossier)[0]


def first_stap(dossier: Dossier) -> Stap:
    """Return the first stap of the method."""
    return first_view(dossier).stap


def make_stap(world: World, dossier: Dossier | None = None, owner: User | None = None) -> Stap:
    """Return the first stap of a dossier with a method; with an owner when one is named."""
    stap = first_stap(dossier or make_shared_plan(world))
    return lead(world, stap, owner) if owner else stap


def lead(world: World, stap: Stap, owner: User) -> Stap:
    """Let a person of the team lead a stap."""
    return services.change_stap(actor=world.redacteur, stap=stap, values=StapValues(owner_id=owner.pk, summary=stap.summary))


def make_own_stap(world: World, dossier: Dossier, label: str = "") -> Stap:
    """Add a step of the team's own."""
    return services.add_stap(
        actor=world.redacteur, dossier=dossier, own=OwnStap(label or f"Eigen stap {next(_numbers)}", "Waarom wij dit doen")
    )


def take(world: World, stap: Stap, *moves: StapMove) -> Stap:
    """Make moves, each with a reason."""
    for move in moves:
        stap = services.move_stap(actor=world.redacteur, stap=stap, move=move, reason="Daarom")
    return stap


def make_result(world: World, stap: Stap, text: str = "Wat wij vonden", *, is_ready: bool = True) -> Result:
    """Write the first result of a stap of the handbook."""
    view = next(view for view in views_of(stap.dossier) if view.id == stap.pk)
    assert view.knooppunt is not None
    values = ResultValues(text, is_ready)
    return services.write_result(actor=world.redacteur, stap=stap, output=view.knooppunt.gives[0].id, values=values)


def make_action(world: World, dossier: Dossier, actor: User | None = None, values: ActionValues | None = None) -> Action:
    """Add an action to a dossier."""
    return services.add_action(actor=actor or world.redacteur, dossier=dossier, values=values or ActionValues(f"Actie {next(_numbers)}"))


def make_besluit(world: World, dossier: Dossier, values: BesluitValues | None = None, *, is_taken: bool = False) -> Besluit:
    """Add a besluit to a dossier; taken when asked."""
    besluit = services.add_besluit(actor=world.redacteur, dossier=dossier, values=values or BesluitValues(f"Besluit {next(_numbers)}"))
    return services.move_besluit(actor=world.redacteur, besluit=besluit, status=BesluitStatus.GENOMEN) if is_taken else besluit


def make_link(world: World, dossier: Dossier, actor: User | None = None, stap: Stap | None = None) -> Attachment:
    """Attach a link."""
    place = services.Place(dossier, stap.pk if stap else None)
    return services.add_link(actor=actor or world.redacteur, place=place, title="Een pagina", address="https://voorbeeld.test/pagina")


def make_document(world: World, dossier: Dossier, actor: User | None = None, name: str = "plan.pdf", content: bytes = PDF) -> Attachment:
    """Attach a document; needs a folder of its own (fixture `files_folder`)."""
    return services.add_document(
        actor=actor or world.redacteur, place=services.Place(dossier), title="", name=name, stream=BytesIO(content)
    )
