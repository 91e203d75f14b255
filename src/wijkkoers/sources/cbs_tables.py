"""Numbers of the tables of CBS that come once a year under a number of their own."""

from __future__ import annotations

KWB_TABLES: dict[int, str] = {
    2013: "82339NED",
    2014: "82931NED",
    2015: "83220NED",
    2016: "83487NED",
    2017: "83765NED",
    2018: "84286NED",
    2019: "84583NED",
    2020: "84799NED",
    2021: "85039NED",
    2022: "85318NED",
    2023: "85618NED",
    2024: "85984NED",
    2025: "86165NED",
}
"""The table of the Kerncijfers wijken en buurten per year (StatLine, theme "Nederland regionaal")."""
NEAR_TABLES: dict[int, str] = {2021: "85231NED", 2022: "85560NED", 2023: "85830NED", 2025: "86270NED"}
"""The table of Nabijheid voorzieningen per year; 2024 is left out as long as its number is not certain."""
