"""The law of the momentopname: whatever a wijkfoto holds, it comes back from JSON as it was."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.reports import samples

from wijkkoers.base.missing import Figure, Mark, Status
from wijkkoers.reports.difference import differences
from wijkkoers.reports.frozen import digest_of, freeze, thaw
from wijkkoers.reports.wijkfoto import Conversion, ConversionPart, Line, MapArea, OtherFigure, TrendPoint, Wijkfoto

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
MARKS = st.frozensets(st.sampled_from(Mark))
ABSENT = [status for status in Status if status is not Status.VALUE]
FIGURES = st.builds(Figure, NUMBERS, st.just(Status.VALUE), MARKS) | st.builds(Figure, st.none(), st.sampled_from(ABSENT), MARKS)
for kind, strategy in ((Figure, FIGURES), (str, TEXTS), (float, NUMBERS)):
    st.register_type_strategy(kind, strategy)
CLASSES = st.lists(st.tuples(NUMBERS, TEXTS), max_size=2).map(tuple)
LINES = st.builds(
    Line,
    peers=st.lists(NUMBERS, max_size=2).map(tuple),
    trend=st.lists(st.builds(TrendPoint), max_size=2).map(tuple),
    gemeente_trend=st.just(()),
    land_trend=st.lists(st.builds(TrendPoint), max_size=1).map(tuple),
    categories=CLASSES,
    others=st.lists(st.builds(OtherFigure), max_size=1).map(tuple),
    gemeente_total=st.none() | FIGURES,
)
PARTS = st.lists(st.builds(ConversionPart), max_size=1).map(tuple)
FOTOS = st.builds(
    Wijkfoto,
    lines=st.lists(LINES, max_size=2).map(tuple),
    map_areas=st.lists(st.builds(MapArea, geometry=st.none() | st.binary(max_size=8)), max_size=2).map(tuple),
    conversions=st.lists(st.builds(Conversion, parts=PARTS), max_size=1).map(tuple),
    remarks=st.lists(TEXTS, max_size=1).map(tuple),
    map_breaks=st.lists(NUMBERS, max_size=2).map(tuple),
)
few = settings(max_examples=30)


@few
@given(FOTOS)
def test_wijkfoto_comes_back_from_json_as_it_was(foto: Wijkfoto) -> None:
    assert thaw(json.loads(json.dumps(freeze(foto)))) == foto


@few
@given(FOTOS)
def test_same_wijkfoto_has_the_same_digest(foto: Wijkfoto) -> None:
    document = freeze(foto)
    assert digest_of(document) == digest_of(json.loads(json.dumps(freeze(thaw(document)))))


@few
@given(st.data())
def test_field_with_a_default_may_be_left_out_of_an_old_document(data: st.DataObject) -> None:
    line = data.draw(LINES)
    document = freeze(replace(samples.wijk(), lines=(line,)))
    later = [field.name for field in fields(Line) if field.default is not MISSING]
    name = data.draw(st.sampled_from(later))
    del document["wijkfoto"]["lines"][0][name]
    expected = next(field.default for field in fields(Line) if field.name == name)
    assert getattr(thaw(document).lines[0], name) == expected


@few
@given(FOTOS)
def test_wijkfoto_does_not_differ_from_itself(foto: Wijkfoto) -> None:
    assert differences(foto, thaw(freeze(foto))) == ()
