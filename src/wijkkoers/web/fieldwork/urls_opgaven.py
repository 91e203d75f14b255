"""Addresses of opgaven."""

from django.urls import path

from wijkkoers.web.fieldwork.views import opgave_deciding, opgave_edit, opgave_lineage, opgaven

ROOT = "dossiers/<int:dossier_id>/opgaven/"
ONE = f"{ROOT}<int:opgave_id>/"

urlpatterns = [
    path(ROOT, opgaven.show_opgaven, name="opgave-list"),
    path(f"{ROOT}kaart.geojson", opgaven.map_opgaven, name="opgave-map"),
    path(f"{ROOT}themas/", opgaven.show_catalogue, name="opgave-catalogue"),
    path(f"{ROOT}nieuw/", opgave_edit.add_opgave, name="opgave-new"),
    path(ONE, opgaven.show_opgave, name="opgave-detail"),
    path(f"{ONE}wijzigen/", opgave_edit.edit_opgave, name="opgave-edit"),
    path(f"{ONE}vervallen/", opgave_edit.drop_opgave, name="opgave-drop"),
    path(f"{ONE}terughalen/", opgave_edit.restore_opgave, name="opgave-restore"),
    path(f"{ONE}delen/", opgave_edit.release_opgave, name="opgave-release"),
    path(f"{ONE}samenvoegen/", opgave_lineage.merge_opgaven, name="opgave-merge"),
    path(f"{ONE}splitsen/", opgave_lineage.split_opgave, name="opgave-split"),
    path(f"{ONE}besluit/", opgave_deciding.decide_opgave, name="opgave-decide"),
]
