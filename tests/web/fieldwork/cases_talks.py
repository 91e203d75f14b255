"""Who gets what answer on the pages of gesprekken and schouw, per moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

from tests.web.dossiers.making import move
from tests.web.fieldwork import making_talks as making
from tests.web.fieldwork.making_opgaven import HERE, make_opgave, make_team
from tests.web.permission_table import BAD, DONE, HIDDEN, REFUSED, SEEN, Answer, Case, everyone
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.fieldwork.forms.entry import EXTRA_ROWS, new_prefix, row_prefix
from wijkkoers.web.fieldwork.models import Photo, RoutePoint, Schouwpunt
from wijkkoers.web.fieldwork.services import gesprekken, photos_release, punten, routes, schouw

Keys = Mapping[str, Any]
Prepare = Callable[[World], Keys]
READS = everyone(SEEN, buitenstaander=HIDDEN)
CLOSED = everyone(REFUSED, buitenstaander=HIDDEN)
NOBODY = everyone(HIDDEN)


def adds(answer: Answer) -> dict[str, Answer]:
    """Give those who take part in the dossier this answer; who only reads is refused."""
    return everyone(answer, partner=REFUSED, lezer=REFUSED, buitenstaander=HIDDEN)


def edits(answer: Answer) -> dict[str, Answer]:
    """Give editors of the dossier this answer; a guest of another organisation is refused what is not its own."""
    return adds(answer) | {"gemeente_redacteur": REFUSED}


def own(answer: Answer) -> dict[str, Answer]:
    """Give the guest this answer on a draft of its own; for all others it does not exist."""
    return everyone(HIDDEN, gemeente_redacteur=answer)


def _dossier(world: World) -> Keys:
    return {"dossier_id": make_team(world).pk}


def _closed_dossier(world: World) -> Keys:
    return {"dossier_id": move(world, make_team(world), Move.AFSLUITEN).pk}


def _talk(world: World) -> Keys:
    gesprek = making.make_gesprek(world, make_team(world), title="In de portiek")
    return {"dossier_id": gesprek.dossier_id, "gesprek_id": gesprek.pk}


def _closed_talk(world: World) -> Keys:
    gesprek = making.make_gesprek(world, make_team(world))
    move(world, gesprek.dossier, Move.AFSLUITEN)
    return {"dossier_id": gesprek.dossier_id, "gesprek_id": gesprek.pk}


def _dropped_talk(world: World) -> Keys:
    gesprek = making.make_gesprek(world, make_team(world))
    gesprekken.drop_gesprek(actor=world.redacteur, gesprek=gesprek, reason="Dubbel")
    return {"dossier_id": gesprek.dossier_id, "gesprek_id": gesprek.pk}


def _draft_talk(world: World) -> Keys:
    gesprek = making.make_secret_talk(world, make_team(world))
    return {"dossier_id": gesprek.dossier_id, "gesprek_id": gesprek.pk}


def _other_talk(world: World) -> Keys:
    gesprek = making.make_gesprek(world, make_team(world))
    return {"dossier_id": make_team(world).pk, "gesprek_id": gesprek.pk}


def _quote(world: World) -> Keys:
    gesprek = making.make_gesprek(world, make_team(world))
    return {"dossier_id": gesprek.dossier_id, "quote_id": making.make_quote(world, gesprek, agreed_on=making.AGREED).pk}


def _dropped_quote(world: World) -> Keys:
    gesprek = making.make_gesprek(world, make_team(world))
    quote = gesprekken.drop_quote(actor=world.redacteur, quote=making.make_quote(world, gesprek), reason="Dubbel")
    return {"dossier_id": gesprek.dossier_id, "quote_id": quote.pk}


def _draft_quote(world: World) -> Keys:
    gesprek = making.make_secret_talk(world, make_team(world))
    quote = gesprek.quotes.get()
    return {"dossier_id": gesprek.dossier_id, "quote_id": quote.pk}


def _signaal(world: World) -> Keys:
    gesprek = making.make_gesprek(world, make_team(world))
    make_opgave(world, gesprek.dossier, title="Tocht")
    return {"dossier_id": gesprek.dossier_id, "signaal_id": making.make_signaal(world, gesprek).pk}


def _dropped_signaal(world: World) -> Keys:
    gesprek = making.make_gesprek(world, make_team(world))
    signaal = gesprekken.drop_signaal(actor=world.redacteur, signaal=making.make_signaal(world, gesprek), reason="Dubbel")
    return {"dossier_id": gesprek.dossier_id, "signaal_id": signaal.pk}


def _draft_signaal(world: World) -> Keys:
    gesprek = making.make_secret_talk(world, make_team(world))
    return {"dossier_id": gesprek.dossier_id, "signaal_id": gesprek.signalen.get().pk}


def _route(world: World) -> Keys:
    route = making.make_route(world, make_team(world))
    return {"dossier_id": route.dossier_id, "route_id": route.pk}


def _dropped_route(world: World) -> Keys:
    route = making.make_route(world, make_team(world))
    routes.drop_route(actor=world.redacteur, route=route, reason="Te lang")
    return {"dossier_id": route.dossier_id, "route_id": route.pk}


def _fixed(world: World) -> Keys:
    route = making.make_route(world, make_team(world))
    return {"dossier_id": route.dossier_id, "point_id": route.points.all()[0].pk}


def _dropped_fixed(world: World) -> Keys:
    route = making.make_route(world, make_team(world))
    point = routes.drop_route_point(actor=world.redacteur, point=route.points.all()[0], reason="Gesloopt")
    return {"dossier_id": route.dossier_id, "point_id": point.pk}


def _schouw(world: World) -> Keys:
    dossier = make_team(world)
    held = making.make_schouw(world, dossier, route=making.make_route(world, dossier))
    return {"dossier_id": dossier.pk, "schouw_id": held.pk}


def _closed_schouw(world: World) -> Keys:
    keys = _schouw(world)
    move(world, Dossier.objects.get(pk=keys["dossier_id"]), Move.AFSLUITEN)
    return keys


def _dropped_schouw(world: World) -> Keys:
    held = making.make_schouw(world, make_team(world))
    schouw.drop_schouw(actor=world.redacteur, schouw=held, reason="Regen")
    return {"dossier_id": held.dossier_id, "schouw_id": held.pk}


def _draft_schouw(world: World) -> Keys:
    held = making.make_secret_schouw(world, make_team(world))
    return {"dossier_id": held.dossier_id, "schouw_id": held.pk}


def _with_file(prepare: Prepare, name: str) -> Prepare:
    return lambda world: {**prepare(world), "file_name": name}


def _point(world: World) -> Schouwpunt:
    return making.make_punt(world, making.make_schouw(world, make_team(world)))


def _keys_of(punt: Schouwpunt) -> Keys:
    return {"dossier_id": punt.dossier_id, "punt_id": punt.pk}


def _punt(world: World) -> Keys:
    return _keys_of(_point(world))


def _closed_punt(world: World) -> Keys:
    punt = _point(world)
    move(world, punt.dossier, Move.AFSLUITEN)
    return _keys_of(punt)


def _guest_punt(world: World) -> Keys:
    held = making.make_schouw(world, make_team(world))
    return _keys_of(making.make_punt(world, held, world.gemeente_redacteur))


def _dropped_punt(world: World) -> Keys:
    return _keys_of(punten.drop_punt(actor=world.redacteur, punt=_point(world), reason="Dubbel"))


def _draft_punt(world: World) -> Keys:
    return _keys_of(making.make_secret_schouw(world, make_team(world)).punten.get())


def _photo_keys(photo: Photo) -> Keys:
    return {"dossier_id": photo.dossier_id, "photo_id": photo.pk}


def _photo(world: World) -> Keys:
    return _photo_keys(making.make_photo(world, _point(world)))


def _seen_photo(world: World) -> Keys:
    return _photo_keys(making.make_photo(world, _point(world), is_seen=True))


def _released_photo(world: World) -> Keys:
    return _photo_keys(making.make_photo(world, _point(world), is_released=True))


def _dropped_photo(world: World) -> Keys:
    photo = making.make_photo(world, _point(world), is_released=True)
    return _photo_keys(photos_release.drop_photo(actor=world.redacteur, photo=photo, reason="Herkenbaar"))


def _entry(_world: World) -> Mapping[str, Any]:
    rows = [*(row_prefix(point) for point in RoutePoint.objects.all()), *(new_prefix(number) for number in range(1, EXTRA_ROWS + 1))]
    ids = {f"{prefix}-client_id": str(uuid4()) for prefix in rows}
    return {**ids, f"{rows[0]}-seen": "0", f"{rows[0]}-verdict": "s"}


def _upload(_world: World) -> Mapping[str, Any]:
    return {"foto": making.picture()}


def _caption(_world: World) -> Mapping[str, Any]:
    return {"caption": "Losse tegels", "seen": Photo.objects.latest("pk").shown_digest}


LISTS = ("gesprek-list", "schouw-list", "route-list", "schouwpunt-list", "schouwpunt-places")
TALK = {"title": "Bij de school", "with_role": "ouder"}
QUOTE = {"text": "Het is hier fijn", "revision": "1"}
REASON = {"reason": "Dubbel"}
PUNT = {"verdict": "slecht", "place_note": "hoek", "note": "Losse tegels", "revision": "1"}
PLACE = f"{HERE['coordinates'][1]} {HERE['coordinates'][0]}"  # type: ignore[index]
FIXED = {"label": "Nieuw plein", "geometry": PLACE, "revision": "1"}
UNTIL = {"until": "2026-01-01T12:00"}
PHOTO_EDITS = everyone(SEEN, partner=HIDDEN, lezer=HIDDEN, gemeente_redacteur=HIDDEN, buitenstaander=HIDDEN)
PHOTO_DONE = {person: DONE if answer is SEEN else answer for person, answer in PHOTO_EDITS.items()}


def _both(name: str, prepare: Prepare, data: Keys | Prepare, rights: Callable[[Answer], dict[str, Answer]] = edits) -> list[Case]:
    """Return the rows of a form: who sees it and who saves it."""
    return [Case(name, rights(SEEN), prepare=prepare), Case(name, rights(DONE), "post", "saved", prepare, data)]


CASES = [
    *(Case(name, READS, prepare=_dossier) for name in LISTS),
    *_both("gesprek-new", _dossier, TALK, adds),
    Case("gesprek-new", CLOSED, "post", "closed", _closed_dossier, TALK),
    Case("gesprek-detail", READS, prepare=_talk),
    Case("gesprek-detail", own(SEEN), moment="draft of the guest", prepare=_draft_talk),
    Case("gesprek-detail", NOBODY, moment="of another dossier", prepare=_other_talk),
    *_both("gesprek-edit", _talk, {**TALK, "revision": "1"}),
    Case("gesprek-edit", own(DONE), "post", "draft of the guest", _draft_talk, {**TALK, "revision": "1"}),
    Case("gesprek-edit", CLOSED, "post", "closed", _closed_talk, {**TALK, "revision": "1"}),
    *_both("gesprek-drop", _talk, REASON),
    Case("gesprek-drop", own(DONE), "post", "draft of the guest", _draft_talk, REASON),
    Case("gesprek-restore", edits(DONE), "post", prepare=_dropped_talk),
    Case("gesprek-release", own(DONE), "post", "draft of the guest", _draft_talk),
    *_both("quote-new", _talk, QUOTE),
    *_both("quote-edit", _quote, QUOTE),
    Case("quote-edit", own(DONE), "post", "draft of the guest", _draft_quote, QUOTE),
    Case("quote-withdraw", edits(DONE), "post", prepare=_quote),
    *_both("quote-drop", _quote, REASON),
    Case("quote-restore", edits(DONE), "post", prepare=_dropped_quote),
    *_both("signaal-new", _talk, {"text": "Tocht\nVocht"}),
    *_both("signaal-edit", _signaal, {"text": "Tocht", "revision": "1"}),
    Case("signaal-edit", own(DONE), "post", "draft of the guest", _draft_signaal, {"text": "Tocht", "revision": "1"}),
    Case("signaal-link", adds(SEEN), prepare=_signaal),
    Case("signaal-link", adds(BAD), "post", "without an opgave", _signaal),
    *_both("signaal-drop", _signaal, REASON),
    Case("signaal-restore", edits(DONE), "post", prepare=_dropped_signaal),
    *_both("route-new", _dossier, {"title": "Noordronde"}, adds),
    Case("route-detail", READS, prepare=_route),
    *_both("route-edit", _route, {"title": "Noordronde", "revision": "1"}, adds),
    *_both("route-drop", _route, REASON, adds),
    Case("route-restore", adds(DONE), "post", prepare=_dropped_route),
    *_both("route-point-new", _route, FIXED, adds),
    *_both("route-point-edit", _fixed, FIXED, adds),
    Case("route-point-shift", adds(DONE), "post", prepare=_fixed, data={"naar": "later"}),
    *_both("route-point-drop", _fixed, REASON, adds),
    Case("route-point-restore", adds(DONE), "post", prepare=_dropped_fixed),
    *_both("schouw-new", _dossier, {"title": "Voorjaar"}, adds),
    Case("schouw-detail", READS, prepare=_schouw),
    Case("schouw-detail", own(SEEN), moment="draft of the guest", prepare=_draft_schouw),
    *_both("schouw-edit", _schouw, {"title": "Najaar", "revision": "1"}),
    Case("schouw-edit", CLOSED, "post", "closed", _closed_schouw, {"title": "Najaar", "revision": "1"}),
    Case("schouw-move", edits(DONE), "post", prepare=_schouw, data={"move": "starten"}),
    Case("schouw-door", edits(SEEN), prepare=_schouw),
    Case("schouw-door", edits(BAD), "post", "in the past", _schouw, UNTIL),
    Case("schouw-door", edits(DONE), "post", "shut", _schouw, {"dicht": "1"}),
    *_both("schouw-drop", _schouw, REASON),
    Case("schouw-restore", edits(DONE), "post", prepare=_dropped_schouw),
    Case("schouw-release", own(DONE), "post", "draft of the guest", _draft_schouw),
    *_both("schouw-repeat", _schouw, {"title": "Voorjaar"}, adds),
    *(Case(name, READS, prepare=_schouw) for name in ("schouw-compare", "schouw-form", "schouw-actions")),
    *(Case(name, own(SEEN), moment="draft of the guest", prepare=_draft_schouw) for name in ("schouw-form", "schouw-actions")),
    Case("schouw-actions-file", READS, prepare=_with_file(_schouw, "actielijst.csv")),
    Case("schouw-actions-file", NOBODY, moment="unknown file", prepare=_with_file(_schouw, "anders.csv")),
    *_both("schouw-entry", _schouw, _entry, adds),
    *_both("schouwpunt-new", _schouw, PUNT, adds),
    Case("schouwpunt-new", CLOSED, "post", "closed", _closed_schouw, PUNT),
    Case("schouwpunt-new", own(DONE), "post", "draft of the guest", _draft_schouw, PUNT),
    Case("schouwpunt-detail", READS, prepare=_punt),
    Case("schouwpunt-detail", own(SEEN), moment="draft of the guest", prepare=_draft_punt),
    *_both("schouwpunt-edit", _punt, PUNT),
    Case("schouwpunt-edit", adds(DONE), "post", "of the guest", _guest_punt, PUNT),
    Case("schouwpunt-edit", CLOSED, "post", "closed", _closed_punt, PUNT),
    *_both("schouwpunt-move", _punt, {"move": "oppakken"}),
    *_both("schouwpunt-feedback", _punt, {"feedback": "In mei klaar", "revision": "1"}),
    *_both("schouwpunt-drop", _punt, REASON),
    Case("schouwpunt-restore", edits(DONE), "post", prepare=_dropped_punt),
    Case("photo-add", edits(SEEN), prepare=_punt),
    Case("photo-add", edits(DONE), "post", "saved", _punt, _upload),
    Case("photo-blur", PHOTO_EDITS, prepare=_photo),
    Case("photo-blur", PHOTO_DONE, "post", "nothing to hide", _photo, {"is_clear": "on"}),
    Case("photo-release", PHOTO_EDITS, prepare=_seen_photo),
    Case("photo-release", PHOTO_DONE, "post", "saved", _seen_photo, _caption),
    Case("photo-take-back", edits(DONE), "post", "released", _released_photo),
    Case("photo-drop", PHOTO_EDITS, prepare=_photo),
    Case("photo-drop", edits(DONE), "post", "released", _released_photo, REASON),
    Case("photo-restore", PHOTO_DONE, "post", "dropped", _dropped_photo),
    Case("photo-file", READS, moment="released", prepare=_with_file(_released_photo, "foto.jpg")),
    Case("photo-file", PHOTO_EDITS, moment="whole of a released one", prepare=_with_file(_released_photo, "heel.jpg")),
    Case("photo-file", PHOTO_EDITS, moment="whole", prepare=_with_file(_photo, "heel.jpg")),
    Case("photo-file", PHOTO_EDITS, moment="looked at, not released", prepare=_with_file(_seen_photo, "foto.jpg")),
    Case("photo-file", NOBODY, moment="not looked at", prepare=_with_file(_photo, "foto.jpg")),
    Case("photo-file", NOBODY, moment="dropped", prepare=_with_file(_dropped_photo, "heel.jpg")),
    Case("photo-file", NOBODY, moment="unknown file", prepare=_with_file(_released_photo, "foto.svg")),
]
