"""Addresses of the wijkfoto: of an area by its code, and of the areas of a dossier."""

from django.urls import path, register_converter

from wijkkoers.web.wijkfoto import views


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
    path("wijkfoto/", views.search, name="wijkfoto-search"),
    path("wijkfoto/gebieden.geojson", views.show_areas, name="wijkfoto-areas"),
    path("wijkfoto/<gebied:code>/", views.show_area, name="wijkfoto-area"),
    path("wijkfoto/<gebied:code>/kaart.geojson", views.show_map, name="wijkfoto-map"),
    path("wijkfoto/<gebied:code>/indicator/<slug:indicator>/", views.show_indicator, name="wijkfoto-indicator"),
    path("wijkfoto/<gebied:code>/<str:file>", views.download, name="wijkfoto-file"),
    path("dossiers/<int:dossier_id>/wijkfoto/", views.show_area, name="wijkfoto-dossier"),
    path("dossiers/<int:dossier_id>/wijkfoto/kaart.geojson", views.show_map, name="wijkfoto-dossier-map"),
    path("dossiers/<int:dossier_id>/wijkfoto/indicator/<slug:indicator>/", views.show_indicator, name="wijkfoto-dossier-indicator"),
    path("dossiers/<int:dossier_id>/wijkfoto/<str:file>", views.download, name="wijkfoto-dossier-file"),
]
