"""Addresses of the wijkfoto: of an area by its code, and of the areas of a dossier."""

from django.urls import path, register_converter

from wijkkoers.web.wijkfoto.views import area, citing, comparison, national, outline, plates, quadrant, search, snapshots


class AreaCode:
    """A code of land, gemeente, wijk or buurt."""

    regex = "(?:NL[0-9]{2}|GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})"

    def to_python(self, value: str) -> str:
        """Return the code."""
        return value

    def to_url(self, value: str) -> str:
        """Return the code."""
        return value


register_converter(AreaCode, "gebied")

urlpatterns = [
    path("wijkfoto/", search.search, name="wijkfoto-search"),
    path("wijkfoto/zoeken.json", search.suggest, name="wijkfoto-suggest"),
    path("wijkfoto/vergelijken/", comparison.show_comparison, name="wijkfoto-compare"),
    path("wijkfoto/vergelijken/<str:file>", comparison.download, name="wijkfoto-compare-file"),
    path("wijkfoto/gebieden.geojson", search.show_areas, name="wijkfoto-areas"),
    path("wijkfoto/nederland/", national.show_country, name="wijkfoto-country"),
    path("wijkfoto/nederland/kaart.svg", national.show_still, name="wijkfoto-country-still"),
    path("wijkfoto/nederland/cijfers.json", national.show_figures, name="wijkfoto-country-figures"),
    path("wijkfoto/nederland/gemeenten.csv", national.download, name="wijkfoto-country-file"),
    path("wijkfoto/nederland/vormen-<slug:digest>.json", national.show_shapes, name="wijkfoto-country-shapes"),
    path("wijkfoto/nederland/<gebied:code>/vormen-<slug:digest>.json", national.show_detail, name="wijkfoto-country-detail"),
    path("wijkfoto/<gebied:code>/", area.show_area, name="wijkfoto-area"),
    path("wijkfoto/<gebied:code>/platen/", plates.ask, name="plates-new"),
    path("wijkfoto/platen/<int:job_id>/", plates.show, name="plates-detail"),
    path("wijkfoto/platen/<int:job_id>/voortgang/", plates.show_progress, name="plates-progress"),
    path("wijkfoto/platen/<int:job_id>/stoppen/", plates.stop, name="plates-cancel"),
    path("wijkfoto/platen/<int:job_id>/praatplaten.zip", plates.download, name="plates-file"),
    path("wijkfoto/<gebied:code>/kaart.geojson", area.show_map, name="wijkfoto-map"),
    path("wijkfoto/<gebied:code>/indicator/<slug:indicator>/", area.show_indicator, name="wijkfoto-indicator"),
    path("wijkfoto/<gebied:code>/kwadrant/", quadrant.show_quadrant, name="wijkfoto-quadrant"),
    path("wijkfoto/<gebied:code>/kwadrant.csv", quadrant.download, name="wijkfoto-quadrant-file"),
    path("wijkfoto/<gebied:code>/<str:file>", area.download, name="wijkfoto-file"),
    path("dossiers/<int:dossier_id>/grens.geojson", outline.show_outline, name="dossier-outline"),
    path("dossiers/<int:dossier_id>/wijkfoto/", area.show_area, name="wijkfoto-dossier"),
    path("dossiers/<int:dossier_id>/wijkfoto/kaart.geojson", area.show_map, name="wijkfoto-dossier-map"),
    path("dossiers/<int:dossier_id>/wijkfoto/indicator/<slug:indicator>/", area.show_indicator, name="wijkfoto-dossier-indicator"),
    path("dossiers/<int:dossier_id>/wijkfoto/<str:file>", area.download, name="wijkfoto-dossier-file"),
    path("dossiers/<int:dossier_id>/cijfers/", citing.show_figures, name="cited-figures"),
    path("dossiers/<int:dossier_id>/cijfers/nieuw/<slug:indicator>/", citing.cite_figure, name="cited-figure-new"),
    path("dossiers/<int:dossier_id>/cijfers/<int:figure_id>/", citing.show_figure, name="cited-figure"),
    path("dossiers/<int:dossier_id>/cijfers/<int:figure_id>/vervallen/", citing.drop_figure, name="cited-figure-drop"),
    path("dossiers/<int:dossier_id>/cijfers/<int:figure_id>/terug/", citing.restore_figure, name="cited-figure-restore"),
    path("dossiers/<int:dossier_id>/momentopnamen/", snapshots.show_snapshots, name="dossier-snapshot-list"),
    path("dossiers/<int:dossier_id>/momentopnamen/nieuw/", snapshots.make_snapshot, name="dossier-snapshot-new"),
    path("dossiers/<int:dossier_id>/momentopnamen/<int:snapshot_id>/", snapshots.show_snapshot, name="dossier-snapshot"),
    path("dossiers/<int:dossier_id>/momentopnamen/<int:snapshot_id>/kaart.geojson", snapshots.show_map, name="dossier-snapshot-map"),
    path("dossiers/<int:dossier_id>/momentopnamen/<int:snapshot_id>/nu/", snapshots.show_changes, name="dossier-snapshot-changes"),
    path(
        "dossiers/<int:dossier_id>/momentopnamen/<int:snapshot_id>/intrekken/",
        snapshots.withdraw_snapshot,
        name="dossier-snapshot-withdraw",
    ),
    path(
        "dossiers/<int:dossier_id>/momentopnamen/<int:snapshot_id>/indicator/<slug:indicator>/",
        snapshots.show_indicator,
        name="dossier-snapshot-indicator",
    ),
    path("dossiers/<int:dossier_id>/momentopnamen/<int:snapshot_id>/<str:file>", snapshots.download, name="dossier-snapshot-file"),
]
