"""The fixed words in the figures of a weighing, in Dutch and English."""

from __future__ import annotations

NL: dict[str, str] = {
    "totals_sub": "Totaal van 0 (laagst) tot 1 (hoogst) per partij. De streep is de bandbreedte, de stip het midden.",
    "rank": "plaats {rank}",
    "ranks_sub": "Kans dat een alternatief op een plaats eindigt, over {draws} trekkingen van gewichten en scores.",
    "place": "{rank}e",
    "actors_sub": "Netto contante waarde per actor in euro, tegenover {null}. De dunne streep is de bandbreedte.",
    "own_scales": "Let op: elk alternatief heeft hier een eigen schaal.",
    "total": "Totaal",
    "tornado_sub": "Netto contante waarde van {alternative} als alleen deze invoer anders is.",
    "tornado_mid": "midden {value}",
    "chart_sub": "Elk blok is de start van een maatregel. Daaronder wat elke betaler uitgeeft, met zijn budget als streep.",
    "carried": "Wat overblijft gaat mee naar het volgende jaar.",
    "times": "{count}×",
    "contributions_sub": "Wat elk criterium bijdraagt aan het totaal, met de gewichten van {set}.",
    "desc_row": "{name}: {text}",
}

EN: dict[str, str] = {
    "totals_sub": "Total from 0 (lowest) to 1 (highest) per party. The bar is the range, the dot the middle.",
    "rank": "rank {rank}",
    "ranks_sub": "Chance that an alternative ends on a rank, over {draws} draws of weights and scores.",
    "place": "{rank}",
    "actors_sub": "Net present value per actor in euros, compared with {null}. The thin line is the range.",
    "own_scales": "Note: each alternative has its own scale here.",
    "total": "Total",
    "tornado_sub": "Net present value of {alternative} when only this input differs.",
    "tornado_mid": "mid {value}",
    "chart_sub": "Each block is the start of a measure. Below it what each payer spends, with the budget as a line.",
    "carried": "What is left goes to the next year.",
    "times": "{count}×",
    "contributions_sub": "What each criterion adds to the total, with the weights of {set}.",
    "desc_row": "{name}: {text}",
}

FIGURE_WORDS = {"nl": NL, "en": EN}
