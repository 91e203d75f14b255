"""Addresses of measures."""

from django.urls import path

from wijkkoers.web.measures.views import acts, budgets, comparing, lines, longlist, maatregelen, pakketten

ROOT = "dossiers/<int:dossier_id>/maatregelen/"
ONE = f"{ROOT}<int:maatregel_id>/"
PAKKETTEN = "dossiers/<int:dossier_id>/pakketten/"
PAKKET = f"{PAKKETTEN}<int:pakket_id>/"

urlpatterns = [
    path(ROOT, longlist.show_longlist, name="measure-list"),
    path(f"{ROOT}nieuw/", maatregelen.add_maatregel, name="measure-new"),
    path(f"{ROOT}catalogus/", longlist.show_catalogue, name="measure-catalogue"),
    path(ONE, maatregelen.show_maatregel, name="measure-detail"),
    path(f"{ONE}wijzigen/", maatregelen.edit_maatregel, name="measure-edit"),
    path(f"{ONE}status/", acts.move_maatregel, name="measure-move"),
    path(f"{ONE}delen/", acts.release_maatregel, name="measure-release"),
    path(f"{ONE}samenvoegen/", acts.merge_maatregel, name="measure-merge"),
    path(f"{ONE}splitsen/", acts.split_maatregel, name="measure-split"),
    path(f"{ONE}draagvlak/<int:partij_id>/", acts.set_support, name="measure-support"),
    path(PAKKETTEN, pakketten.show_pakketten, name="pakket-list"),
    path(f"{PAKKETTEN}nieuw/", pakketten.add_pakket, name="pakket-new"),
    path(f"{PAKKETTEN}vergelijken/", comparing.show_comparison, name="pakket-compare"),
    path(f"{PAKKETTEN}vergelijken/pakketten.<slug:ending>", comparing.download_comparison, name="pakket-compare-file"),
    path(f"{PAKKETTEN}budgetten/", budgets.edit_budgets, name="budget-list"),
    path(PAKKET, pakketten.show_pakket, name="pakket-detail"),
    path(f"{PAKKET}wijzigen/", pakketten.edit_pakket, name="pakket-edit"),
    path(f"{PAKKET}maatregelen/", lines.edit_lines, name="pakket-lines"),
    path(f"{PAKKET}vervallen/", pakketten.drop_pakket, name="pakket-drop"),
    path(f"{PAKKET}terughalen/", pakketten.restore_pakket, name="pakket-restore"),
    path(f"{PAKKET}delen/", pakketten.release_pakket, name="pakket-release"),
]
