"""Addresses of complexes."""

from django.urls import path

from wijkkoers.web.estate.views import complex, dossier, stock

urlpatterns = [
    path("complexen/", stock.show_stock, name="complex-list"),
    path("complexen/nieuw/", complex.make_complex, name="complex-new"),
    path("complexen/complexen.<slug:ending>", stock.download_stock, name="complex-file"),
    path("complexen/<int:complex_id>/", complex.show_complex, name="complex-detail"),
    path("complexen/<int:complex_id>/wijzigen/", complex.edit_complex, name="complex-edit"),
    path("complexen/<int:complex_id>/vervallen/", complex.retire_complex, name="complex-retire"),
    path("dossiers/<int:dossier_id>/complexen/", dossier.show_dossier_complexes, name="dossier-complexes"),
]
