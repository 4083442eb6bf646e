"""Rows and amounts: exact, or refused with a reason."""

import datetime
from decimal import Decimal
from pathlib import Path

import numpy
import pandas
import pytest

import roughcheck as rc

ROW = {
    "number": "AO-0770431", "issued": "2026-01-10", "expires": "2026-03-10", "origin": "AO",
    "exporter_name": "Sociedade Mineira", "importer_name": "Diamantkantoor", "parcels": "3",
    "carats_7102_10": "1204.35", "usd_7102_10": "182000.00", "seals": "DEMO 55 1203; DEMO 55 1204",
}  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1204.35", "1204.35"),
        (" 7 ", "7.00"),
        ("0.5", "0.50"),
        (Decimal("1204.350"), "1204.35"),
        (Decimal("1E+3"), "1000.00"),
        (12, "12.00"),
        (numpy.int64(12), "12.00"),
        ("9999999999.99", "9999999999.99"),
    ],
)
def test_an_exact_amount_keeps_its_value(value: object, text: str) -> None:
    assert rc.exact(value) == text


@pytest.mark.parametrize(
    "value",
    [1204.35, 12.0, numpy.float64(12), float("nan"), True, None, "", "1,204.35", "1.204,35", "1e3", "-1", "+1", "٣", "1.234",
     ".", "NaN", Decimal("NaN"), Decimal("Infinity"), Decimal("-0"), Decimal("0.001"), "10000000000"],
)  # fmt: skip
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises(rc.AmountError):
        rc.exact(value)


def test_a_row_becomes_the_certificate_it_describes() -> None:
    made = rc.certificate_from_row(ROW)
    assert (made.number, made.issued, made.expires, made.parcels) == ("AO-0770431", "2026-01-10", "2026-03-10", 3)
    assert made.origin == rc.OriginRecord(kind="countries", countries=["AO"])
    assert made.lines == [rc.LineRecord(hs="7102.10", carats="1204.35", usd="182000.00")]
    assert made.seals == ["DEMO 55 1203", "DEMO 55 1204"] and made.exporter.name == "Sociedade Mineira"
    assert made.importer.address is None and made.provenance is None and made.zones == []
    many = rc.certificate_from_row(ROW | {"origin": "AO;CD", "carats_7102_31": 2, "usd_7102_31": Decimal("9.5")})
    assert many.origin.countries == ["AO", "CD"] and [line.hs for line in many.lines] == ["7102.10", "7102.31"]
    mixed = rc.certificate_from_row(ROW | {"origin": "mixed-undisclosed"})
    assert mixed.origin == rc.OriginRecord(kind="mixed-undisclosed")
    assert rc.certificate_from_row(ROW | {"origin": ""}).origin.kind == "absent"


@pytest.mark.parametrize("value", ["2026-01-10", datetime.date(2026, 1, 10), pandas.Timestamp("2026-01-10")])
def test_a_day_is_a_text_a_date_or_a_timestamp_at_midnight(value: object) -> None:
    assert rc.certificate_from_row(ROW | {"issued": value}).issued == "2026-01-10"


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"carats_7102_10": 1204.35}, "carats_7102_10"),
        ({"usd_7102_10": None}, "usd_7102_10"),
        ({"carats_7102_21": "1"}, "usd_7102_21"),
        ({"parcels": "3.0"}, "parcels"),
        ({"parcels": 3.0}, "parcels"),
        ({"parcels": None}, "parcels"),
        ({"parcels": True}, "parcels"),
        ({"issued": pandas.Timestamp("2026-01-10 12:00")}, "issued"),
        ({"issued": pandas.Timestamp("2026-01-10", tz="UTC")}, "issued"),
        ({"seals": 5}, "seals"),
    ],
)
def test_a_row_that_describes_no_certificate_names_the_column(change: dict[str, object], column: str) -> None:
    with pytest.raises(rc.RowError) as raised:
        rc.certificate_from_row(ROW | change)
    assert raised.value.column == column and column in str(raised.value)


def test_a_frame_gives_certificates_and_errors_row_by_row() -> None:
    frame = pandas.DataFrame([ROW, ROW | {"number": "AO-0770432", "usd_7102_10": None}, ROW | {"parcels": pandas.NA}])
    first, second, third = rc.certificates_from_frame(frame)
    assert first == rc.certificate_from_row(ROW)
    assert isinstance(second, rc.RowError) and second.number == "AO-0770432" and second.column == "usd_7102_10"
    assert isinstance(third, rc.RowError) and third.column == "parcels"


def test_columns_under_other_names_are_mapped() -> None:
    frame = pandas.DataFrame([ROW]).rename(columns={"number": "Certificate No.", "seals": "Bags"})
    frame["Desk"] = "4"
    (made,) = rc.certificates_from_frame(frame, columns={"number": "Certificate No.", "seals": "Bags"}, ignore=["Desk"])
    assert made == rc.certificate_from_row(ROW)


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"seals": "seal"}, "seal"),  # a misspelt column does not lose the seals without a word
        ({"number": "Number"}, "number"),
        ({"expires": "until"}, "expires"),
    ],
)
def test_a_table_with_missing_or_unknown_columns_is_refused_whole(columns: dict[str, str], told: str) -> None:
    with pytest.raises(rc.TableError, match=told):
        rc.certificates_from_frame(pandas.DataFrame([ROW]).rename(columns=columns))


def test_maps_of_nothing_are_refused() -> None:
    frame = pandas.DataFrame([ROW])
    with pytest.raises(rc.TableError, match="sealz"):
        rc.certificates_from_frame(frame, columns={"sealz": "seals"})
    with pytest.raises(rc.TableError, match="Bags"):
        rc.certificates_from_frame(frame, columns={"seals": "Bags"})
    with pytest.raises(rc.TableError, match="twice"):
        rc.certificates_from_frame(pandas.DataFrame([[*ROW.values(), "x"]], columns=[*ROW, "seals"]))


@pytest.mark.parametrize("column", ["carats_7102_10", "usd_7102_10", "parcels"])
def test_a_column_of_floats_is_refused_before_anything_is_signed(column: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    pandas.DataFrame([ROW, ROW | {column: None}]).to_csv(path, index=False)
    with pytest.raises(rc.TableError, match="dtype=str"):
        rc.certificates_from_frame(pandas.read_csv(path))
    first, _ = rc.certificates_from_frame(pandas.read_csv(path, dtype=str))
    assert first == rc.certificate_from_row(ROW)
