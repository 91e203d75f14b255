"""Boundaries of the CBS through OGC API Features of PDOK: gemeente, wijken and buurten of one year as one GeoJSON file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from wijkkoers.base.errors import InputError
from wijkkoers.sources.client import Client
from wijkkoers.sources.fetch_cbs import Report

YEARS = (2022, 2023, 2024, 2025)
"""The years that PDOK offers under this interface; older boundaries come from files."""
COLLECTIONS = ("gemeenten", "wijken", "buurten")
PAGE_FEATURES = 1000
MAX_PAGES = 40
FIELD = "gemeentecode"

FeatureJson = Mapping[str, Any]


def fetch_boundaries(client: Client, gemeente: str, year: int, report: Report | None = None) -> bytes:
    """Return the boundaries of a gemeente with its wijken and buurten as GeoJSON (WGS84).

    InputError `dienst-heeft-geen-grenzen` when the service knows no such gemeente in that year.
    """
    features: list[FeatureJson] = []
    for collection in COLLECTIONS:
        found: list[FeatureJson] = []
        for page in _pages(client, address_of(client, gemeente, year, collection)):
            found += [feature for feature in page if _is_of(feature, gemeente)]
            if report is not None:
                report(len(features) + len(found))
        if not found:
            raise InputError("dienst-heeft-geen-grenzen", gemeente=gemeente, jaar=year, **client.service.named)
        features += found
    document = {"type": "FeatureCollection", "name": f"wijken-en-buurten-{year}", "jaar": year, "features": features}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def address_of(client: Client, gemeente: str, year: int, collection: str = COLLECTIONS[-1]) -> str:
    """Return the address of one level of areas of a gemeente, as one could open it in a browser."""
    query = urlencode({"f": "json", "limit": PAGE_FEATURES, FIELD: gemeente})
    return client.inside(f"cbs/wijken-en-buurten-{year}/ogc/v1/collections/{collection}/items?{query}")


def _pages(client: Client, address: str) -> Iterator[list[FeatureJson]]:
    for _page in range(MAX_PAGES):
        answer = client.get_json(address)
        features = answer.get("features")
        if not isinstance(features, list) or not all(isinstance(feature, dict) for feature in features):
            raise InputError("dienst-antwoord-onbruikbaar", **client.service.named)
        yield features
        link = _next_link(answer)
        if link is None or not features:
            return
        address = client.inside(link)
    raise InputError("dienst-antwoord-onbruikbaar", **client.service.named)


def _next_link(answer: Mapping[str, Any]) -> str | None:
    links = answer.get("links")
    found = (link for link in links if isinstance(link, dict) and link.get("rel") == "next") if isinstance(links, list) else iter(())
    return next((link["href"] for link in found if isinstance(link.get("href"), str)), None)


def _is_of(feature: FeatureJson, gemeente: str) -> bool:
    """Whether a shape lies in the gemeente; a service that does not know the filter sends those of the whole country."""
    properties = feature.get("properties")
    return isinstance(properties, dict) and str(properties.get(FIELD, "")).strip() == gemeente
