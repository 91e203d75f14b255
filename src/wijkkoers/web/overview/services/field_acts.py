"""What the made-up teams heard and saw in the wijk, and the opgaven that followed: each act through the service that people use."""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkkoers.base.periods import Period, parse_period
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.kinds import Certainty, Connection, Flexibility, Verdict, Way
from wijkkoers.web.fieldwork.models import Gesprek, Opgave, Route, Schouw, Schouwpunt, Werk
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.services import connecting, gesprekken, opgaven, photos_release, punten, routes, schouw, werken
from wijkkoers.web.fieldwork.states import PuntMove, SchouwMove
from wijkkoers.web.fieldwork.values_talks import GesprekValues, PuntValues, QuoteValues, RouteValues, SchouwValues, punt_values
from wijkkoers.web.fieldwork.werk_values import WerkValues
from wijkkoers.web.overview.example_pictures import picture_of
from wijkkoers.web.overview.services.people_acts import partij_named
from wijkkoers.web.overview.services.process_acts import People, Row, Telling
from wijkkoers.web.parties.selectors import released_goals
from wijkkoers.web.process.selectors import besluiten_of
from wijkkoers.web.thread.services import link
from wijkkoers.web.ui.places import Geometry
from wijkkoers.web.wijkfoto.services.citing import cite_figure as cite


def number_of(row: Row, key: str) -> int:
    """Return the number of a thing that the story made before, by its key."""
    return int(row["refs"][key].partition(":")[2])


def _cite(dossier: Dossier, row: Row, people: People) -> None:
    figure = cite(actor=people[row["by"]], dossier=dossier, indicator=row["indicator"], note=row["note"])
    row["refs"][row["key"]] = f"cijfer:{figure.pk}"


def _talk(dossier: Dossier, row: Row, people: People) -> None:
    actor = people[row["by"]]
    values = GesprekValues(
        row["title"],
        row["with_role"],
        partij_id=_partij_id(dossier, row),
        held_on=date.fromisoformat(row["held_on"]),
        geometry=place_in(row),
        place_note=row.get("place", ""),
        notes=row.get("notes", ""),
    )
    gesprek: Gesprek = gesprekken.add_gesprek(actor=actor, dossier=dossier, values=values)
    row["refs"][row["key"]] = f"gesprek:{gesprek.pk}"
    for quote in row.get("quotes", ()):
        agreed = date.fromisoformat(quote["agreed_on"]) if "agreed_on" in quote else None
        gesprekken.add_quote(actor=actor, gesprek=gesprek, values=QuoteValues(quote["text"], agreed))
    for told in row.get("signalen", ()):
        (signaal,) = gesprekken.add_signalen(actor=actor, gesprek=gesprek, texts=[told["text"]], theme=told["theme"])
        row["refs"][told["key"]] = f"signaal:{signaal.pk}"
    if gesprek.is_draft and row.get("deel", False):
        gesprekken.release_gesprek(actor=actor, gesprek=gesprek)


def _lay_route(dossier: Dossier, row: Row, people: People) -> None:
    actor = people[row["by"]]
    points = [point["point"] for point in row["points"]]
    line = {"type": "LineString", "coordinates": points}
    route: Route = routes.add_route(actor=actor, dossier=dossier, values=RouteValues(row["title"], line, row["note"]))
    row["refs"][row["key"]] = f"route:{route.pk}"
    for point in row["points"]:
        routes.add_route_point(actor=actor, route=route, label=point["label"], geometry=place_in(point))


def _walk(dossier: Dossier, row: Row, people: People) -> None:
    """Hold a schouw: its points one after another, then round it off."""
    actor = people[row["by"]]
    route = Route.objects.get(pk=number_of(row, row["route"]))
    previous = Schouw.objects.get(pk=number_of(row, row["previous"])) if "previous" in row else None
    values = SchouwValues(row["title"], route.pk, date.fromisoformat(row["held_on"]), "\n".join(row["participants"]))
    walk: Schouw = schouw.add_schouw(actor=actor, dossier=dossier, values=values, previous=previous)
    row["refs"][row["key"]] = f"schouw:{walk.pk}"
    schouw.move_schouw(actor=actor, schouw=walk, move=SchouwMove.STARTEN)
    fixed = {point.number: point.pk for point in route.points.all()}
    for point in row["points"]:
        seen = PuntValues(
            Verdict(point["verdict"]),
            route_point_id=fixed.get(point.get("n", 0)),
            geometry=place_in(point),
            place_note=point.get("place", ""),
            is_urgent=point.get("urgent", False),
            theme=point["theme"],
            note=point["note"],
        )
        punt = punten.add_punt(actor=actor, schouw=walk, values=seen, way=Way(row["way"]))
        if "key" in point:
            row["refs"][point["key"]] = f"schouwpunt:{punt.pk}"
        if "photo" in point:
            _photograph(actor, punt, point)
    schouw.move_schouw(actor=actor, schouw=Schouw.objects.get(pk=walk.pk), move=SchouwMove.AFRONDEN)


def _photograph(actor: Any, punt: Schouwpunt, point: Row) -> None:
    photo = photos_release.add_photo(actor=actor, punt=punt, stream=picture_of(point["photo"]))
    photo = photos_release.blur_photo(actor=actor, photo=photo, boxes=(), is_clear=True)
    photos_release.release_photo(actor=actor, photo=photo, caption=point["caption"])


def _handle_point(dossier: Dossier, row: Row, people: People) -> None:
    """Agree on a point who does what, tell residents, and move it."""
    actor = people[row["by"]]
    punt = Schouwpunt.objects.select_related("schouw__dossier__organisation").get(pk=number_of(row, row["key"]))
    if "agreement" in row:
        holder = partij_named(dossier, row["holder"])
        more = {"holder_partij_id": holder.pk, "agreement": row["agreement"], "due": parse_period(row["due"])}
        punt = punten.change_punt(actor=actor, punt=punt, values=punt_values(punt, **more))
    if "feedback" in row:
        told = {"feedback": row["feedback"], "feedback_on": date.fromisoformat(row["feedback_on"])}
        punt = punten.tell_residents(actor=actor, punt=punt, values=told)
    if "move" in row:
        punten.move_punt(actor=actor, punt=punt, move=PuntMove(row["move"]), reason=row.get("reason", ""))


def _plan_work(dossier: Dossier, row: Row, people: People) -> None:
    values = WerkValues(
        row["title"],
        row["kind"],
        partij_id=_partij_id(dossier, row),
        partij_name=row.get("partij_name", ""),
        geometry=place_in(row),
        start=_when(row, "start"),
        end=_when(row, "end"),
        certainty=Certainty(row["certainty"]),
        flexibility=Flexibility(row["flexibility"]),
        source_note=row["source"],
    )
    actor = people[row["by"]]
    werk: Werk = werken.add_werk(actor=actor, dossier=dossier, values=values)
    row["refs"][row["key"]] = f"werk:{werk.pk}"
    if werk.is_draft and row.get("deel", False):
        werken.release_werk(actor=actor, werk=werk)


def _raise_opgave(dossier: Dossier, row: Row, people: People) -> None:
    owner = people[row["owner"]].pk if "owner" in row else None
    values = OpgaveValues(
        row["title"],
        row["nature"],
        theme=row["theme"],
        sporen=row.get("sporen", ""),
        geometry=place_in(row),
        place_note=row.get("place", ""),
        brought_by=row.get("brought", ""),
        description=row.get("description", ""),
        urgency=row.get("urgency", ""),
        owner_id=owner,
        owner_partij_id=partij_named(dossier, row["owner_partij"]).pk if "owner_partij" in row else None,
        start=_when(row, "start"),
        end=_when(row, "end"),
        domains=tuple(row.get("domains", ())),
        chances="\n".join(row.get("chances", ())),
        risks="\n".join(row.get("risks", ())),
        gains="\n".join(row.get("gains", ())),
        harms="\n".join(row.get("harms", ())),
    )
    actor = people[row["by"]]
    grounds = [row["refs"][key] for key in row.get("grounds", ())]
    opgave: Opgave = opgaven.add_opgave(actor=actor, dossier=dossier, values=values, grounds=grounds)
    row["refs"][row["key"]] = f"opgave:{opgave.pk}"
    if opgave.is_draft and row.get("deel", False):
        opgaven.release_opgave(actor=actor, opgave=opgave)


def _connect(dossier: Dossier, row: Row, people: People) -> None:
    """Decide on connecting two things, or on one opgave alone."""
    ends = [_end(row["refs"][row[side]]) for side in ("left", "right") if side in row]
    values = connecting.DecisionValues(Connection(row["outcome"]).value, row["reason"], date.fromisoformat(row["at"][:10]), row["by_whom"])
    connecting.decide(actor=people[row["by"]], left=ends[0], right=ends[1] if len(ends) > 1 else None, values=values)


def _serve(dossier: Dossier, row: Row, people: People) -> None:
    """Tie the goal that begins with these words to what serves it."""
    line = next(goal for goal in released_goals(dossier) if goal.text.startswith(row["goal"]))
    _tie(dossier, row, people, f"doel:{line.id}", row["refs"][row["to"]])


def _ground(dossier: Dossier, row: Row, people: People) -> None:
    """Tie a thing to the besluit with this title."""
    besluit = besluiten_of(dossier).get(title=row["besluit"])
    _tie(dossier, row, people, row["refs"][row["from"]], f"besluit:{besluit.pk}")


def _tie(dossier: Dossier, row: Row, people: People, source: str, target: str) -> None:
    actor = people[row["by"]]
    link(actor=actor, viewer=viewer_of(actor, dossier), source=source, target=target)


def _end(ref: str) -> Opgave | Werk:
    kind, _, number = ref.partition(":")
    model = Opgave if kind == "opgave" else Werk
    found: Opgave | Werk = model.objects.select_related("dossier__organisation").get(pk=int(number))
    return found


def place_in(row: Row) -> Geometry | None:
    """Return what a row says of its place: a point, a line or the ring of an area."""
    if "point" in row:
        return {"type": "Point", "coordinates": row["point"]}
    if "line" in row:
        return {"type": "LineString", "coordinates": row["line"]}
    return {"type": "Polygon", "coordinates": [row["area"]]} if "area" in row else None


def _when(row: Row, name: str) -> Period | None:
    return parse_period(row[name]) if name in row else None


def _partij_id(dossier: Dossier, row: Row) -> int | None:
    return partij_named(dossier, row["partij"]).pk if "partij" in row else None


TELLINGS: dict[str, Telling] = {
    "cijfer": _cite,
    "gesprek": _talk,
    "route": _lay_route,
    "schouw": _walk,
    "schouwpunt": _handle_point,
    "werk": _plan_work,
    "opgave": _raise_opgave,
    "verbinding": _connect,
    "belang": _serve,
    "grond": _ground,
}
