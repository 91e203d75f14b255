import pytest, re
from django.urls import reverse, get_resolver
from tests.web.process.making import *
from wijkkoers.web.process.models import *
@pytest.fixture(autouse=True)
def _u(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path/"f"; settings.WORK_FOLDER=tmp_path/"w"
    if "kit" not in str(get_resolver().reverse_dict.keys()): settings.ROOT_URLCONF="wkurls"
def test_pages(world):
    d = make_shared_plan(world)
    s = make_stap(world, d, world.gemeente_redacteur)
    r = make_result(world, s); take(world, s, StapMove.AFRONDEN)
    own = make_own_stap(world,d); a=make_action(world,d); b=make_besluit(world,d,is_taken=True); l=make_link(world,d, stap=s); doc=make_document(world,d)
    make_action(world,d,values=ActionValues("Bel", "toel", world.gemeente_redacteur.pk, "wijkbeheerder", None, s.pk))
    c = world.client_for(world.redacteur)
    c.raise_request_exception=True
    k=dict(dossier_id=d.pk)
    for name, kw, q in [("compass-method",{}, ""),("compass-method",{}, "?naar=wijkvisie-corporatie"),("compass-edition",{},""),("stap-new",{},""),("stap-detail",{"stap_id":s.pk},""),("stap-detail",{"stap_id":own.pk},""),
        ("stap-edit",{"stap_id":s.pk},""),("stap-edit",{"stap_id":own.pk},""),("stap-status",{"stap_id":s.pk},""),("stap-status",{"stap_id":own.pk},"?zet=afronden"),("stap-result",{"stap_id":s.pk,"output":r.output},""),
        ("action-list",{},""),("action-list",{},"?toon=laat"),("action-new",{},f"?stap={s.pk}"),("action-edit",{"action_id":a.pk},""),("action-status",{"action_id":a.pk},""),
        ("besluit-list",{},""),("besluit-new",{},""),("besluit-edit",{"besluit_id":b.pk},""),("besluit-status",{"besluit_id":b.pk},""),("attachment-list",{},""),("attachment-link",{},""),("attachment-document",{},""),("attachment-file",{"attachment_id":doc.pk},""),("attachment-drop",{"attachment_id":doc.pk},"")]:
        r2 = c.get(reverse(name, kwargs={**k, **kw})+q)
        print(name, q, r2.status_code)
        if name != "attachment-file":
            open(f"/tmp/wk/{name}{'-'+re.sub('[^a-z]','',q) if q else ''}-{kw.get('stap_id','')}.html","wb").write(r2.content)
        assert r2.status_code==200
        if name=="attachment-file": print(r2.headers)
    p = c.post(reverse("stap-status", kwargs={**k,"stap_id":own.pk}), {"move":"oppakken"}); print(p.status_code, p.headers.get("location"))
    p = c.post(reverse("action-status", kwargs={**k,"action_id":a.pk}), {"status":"klaar"}); print(p.status_code, p.headers.get("location"))
    p = c.post(reverse("action-status", kwargs={**k,"action_id":a.pk}), {"status":"open"}); print(p.status_code, p.headers.get("location"))
    p = c.post(reverse("action-status", kwargs={**k,"action_id":a.pk}), {"status":"vervallen"}); print(p.status_code, p.headers.get("location"))
    p = c.post(reverse("stap-edit", kwargs={**k,"stap_id":s.pk}), {"revision":"1","base":"{}","summary":"mijn","due":"voorjaar 2027"}); print(p.status_code, p.headers.get("location"))
    print(re.sub(r"\s+"," ",p.content.decode()[p.content.decode().find("<main"):])[:1500])
