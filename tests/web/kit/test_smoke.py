from django.urls import reverse
from tests.web.world import World
from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import *


def test_all(world: World):
    d = make_dossier(world)
    c = world.client_for(world.redacteur)

    def get(name, *a, q=""):
        r = c.get(reverse(name, args=a) + q)
        print(name, r.status_code)
        assert r.status_code == 200, (name, r.content[-500:])
        return r

    get("kit", d.pk)
    get("kit-cards", d.pk)
    for k in CardKind:
        get("kit-cards", d.pk, q=f"?soort={k}")
    b = make_batch(world, d)
    for n in ("kit-batch", "kit-result", "kit-outcome", "kit-cards-file", "kit-form-file"):
        get(n, d.pk, b.pk)
    get("kit-dots-file", d.pk, b.pk, "a3")
    s = make_sheet(world, b)
    get("kit-result-edit", d.pk, b.pk, s.pk)
    get("kit-outcome", d.pk, b.pk)
    get("kit-outcome-file", d.pk, b.pk, "csv")
    get("kit-outcome-file", d.pk, b.pk, "xlsx")
    get("kit-result-withdraw", d.pk, b.pk, s.pk)
    get("kit-find")
    get("kit-code", cards_of(b)[0].code)
    get("dilemma-list", d.pk)
    get("dilemma-new", d.pk)
    x = make_dilemma(world, d)
    get("dilemma-list", d.pk)
    get("dilemma-edit", d.pk, x.pk)
    get("dilemma-drop", d.pk, x.pk)
    get("kit-cards", d.pk, q="?soort=dilemmas")
    get("session-new", d.pk)
    for p in SessionPhase:
        z = make_session(world, p, d)
        get("session-detail", d.pk, z.pk)
        get("session-screen", d.pk, z.pk)
        get("session-join", z.code)
        get("session-pulse", z.code)
    get("session-door")
    get("kit", d.pk)
