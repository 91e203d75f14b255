"""Addresses of the arrows between things of a dossier."""

from django.urls import path

from wijkkoers.web.thread.views import links

ROOT = "dossiers/<int:dossier_id>/draad/"

urlpatterns = [
    path(f"{ROOT}<str:kind>/<int:number>/verbinden/", links.link_thing, name="thread-link"),
    path(f"{ROOT}<str:kind>/<int:number>/losgemaakt/", links.show_dropped, name="thread-dropped"),
    path(f"{ROOT}pijlen/<int:arrow_id>/losmaken/", links.unlink_thing, name="thread-unlink"),
    path(f"{ROOT}pijlen/<int:arrow_id>/terug/", links.relink_thing, name="thread-relink"),
]
