from __future__ import annotations

import pytest

from wijkkoers.sources.features import RD, WGS84, Feature, FeatureFile, crs_of


@pytest.mark.parametrize(
    ("header", "crs"),
    [
        ("urn:ogc:def:crs:EPSG::28992", RD),
        ("Amersfoort / RD New", RD),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", WGS84),
        ("EPSG 4326", WGS84),
        ("EPSG:4258", WGS84),
        ("EPSG:3857", ""),
        ("", ""),
    ],
)
def test_header_names_a_coordinate_system(header: str, crs: str) -> None:
    assert crs_of(header) == crs


def test_files_do_not_share_their_features() -> None:
    FeatureFile().features.append(Feature({}, None, 1))
    assert FeatureFile().features == []
