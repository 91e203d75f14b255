"""Writing what a file says of postcodes and of reference lists; both count as long as their release is in use."""

from __future__ import annotations

from wijkkoers.base.codes import AreaLevel, parent_code_of
from wijkkoers.sources.rows import AreaRow, ReadResult
from wijkkoers.web.datasets.models import PostcodeShare, ReferenceCode, Release
from wijkkoers.web.datasets.services.bulk import insert_rows
from wijkkoers.web.datasets.services.review import storable

POSTCODE_COLUMNS = ("release_id", "postcode", "gebied_id", "addresses")
REFERENCE_COLUMNS = ("release_id", "list", "code", "label", "begin", "end", "parent")
AreaKey = tuple[str, int]


def buurten_of_postcodes(result: ReadResult) -> dict[AreaKey, AreaRow]:
    """Return the buurten in which the postcodes of a file lie; they must exist before the postcodes are kept."""
    keys = {(row.code, row.boundary_year) for row in result.postcodes}
    return {key: AreaRow(key[0], "", AreaLevel.BUURT, key[1], parent_code_of(key[0])) for key in sorted(keys)}


def store_keys(release: Release, result: ReadResult, ids: dict[AreaKey, int]) -> None:
    """Write the postcodes and reference codes of a file; `ids` holds the areas, the caller holds the transaction."""
    postcodes = [(release.pk, row.postcode, ids[row.code, row.boundary_year], row.addresses) for row in result.postcodes]
    insert_rows(PostcodeShare, POSTCODE_COLUMNS, postcodes)
    codes = [
        (
            release.pk,
            storable(row.list)[:60],
            storable(row.code)[:40],
            storable(row.label)[:200],
            row.begin,
            row.end,
            storable(row.parent)[:100],
        )
        for row in result.references
    ]
    insert_rows(ReferenceCode, REFERENCE_COLUMNS, codes)
