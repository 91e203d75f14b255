"""The one table of the weegbestand: its parts in the order of the file, each with its columns.

From it come the readers, the writers, the template, the JSON Schema and the table in the guide.
"""

from __future__ import annotations

from wijkkoers.sources.weegbestand import columns_cba as cba
from wijkkoers.sources.weegbestand import columns_programme as programme
from wijkkoers.sources.weegbestand import columns_weighing as weighing
from wijkkoers.sources.weegbestand import model
from wijkkoers.sources.weegbestand.fields import Part

PARTS: tuple[Part, ...] = (
    Part("studie", "Studie", "study", model.StudyPart, weighing.STUDY, "Wat er wordt gewogen en met welke rekenregels.", is_single=True),
    Part(
        "alternatieven",
        "Alternatieven",
        "alternatives",
        model.AlternativePart,
        weighing.ALTERNATIVES,
        "De keuzes, met precies één nulalternatief.",
        ("id",),
    ),
    Part("criteria", "Criteria", "criteria", model.CriterionPart, weighing.CRITERIA, "Waarop u vergelijkt.", ("id",)),
    Part(
        "scores",
        "Scores",
        "scores",
        model.ScorePart,
        weighing.SCORES,
        "Elk alternatief op elk criterium, in de eigen eenheid.",
        ("alternative", "criterion"),
    ),
    Part(
        "gewichten",
        "Gewichten",
        "weights",
        model.WeightPart,
        weighing.WEIGHTS,
        "Hoe zwaar elk criterium weegt, per partij.",
        ("party", "criterion"),
    ),
    Part("actoren", "Actoren", "actors", model.ActorPart, cba.ACTORS, "Wie kosten draagt of baten krijgt.", ("id",)),
    Part("kentallen", "Kentallen", "kentallen", model.KentalPart, cba.KENTALLEN, "Prijzen uit publicaties.", ("id",)),
    Part(
        "prijsindex",
        "Prijsindex",
        "price_index",
        model.PriceIndexPart,
        cba.PRICE_INDEX,
        "Indexcijfers om prijzen naar één prijspeil te brengen.",
        ("year",),
    ),
    Part(
        "regels", "Regels", "lines", model.LinePart, cba.LINES, "De kosten en baten, één regel per effect, alternatief en actor.", ("id",)
    ),
    Part(
        "programma",
        "Programma",
        "programme",
        model.ProgrammePart,
        programme.PROGRAMME,
        "De jaren en de spelregels van het programma.",
        is_single=True,
    ),
    Part("maatregelen", "Maatregelen", "measures", model.MeasurePart, programme.MEASURES, "Waaruit het programma kiest.", ("id",)),
    Part("doelen", "Doelen", "goals", model.GoalPart, programme.GOALS, "Wat het programma moet bereiken.", ("id",)),
    Part(
        "effecten",
        "Effecten",
        "effects",
        model.EffectPart,
        programme.EFFECTS,
        "Wat een maatregel aan een doel bijdraagt.",
        ("measure", "goal"),
    ),
    Part(
        "kosten",
        "Kosten",
        "costs",
        model.CostPart,
        programme.COSTS,
        "Wat een maatregel kost, per betaler en jaar na de start.",
        ("measure", "payer", "offset_year"),
    ),
    Part(
        "verdeling",
        "Verdeling",
        "shares",
        model.SharePart,
        programme.SHARES,
        "Wie welk deel van een maatregel betaalt, in plaats van bedragen per betaler.",
        ("measure", "payer"),
    ),
    Part("budgetten", "Budgetten", "budgets", model.BudgetPart, programme.BUDGETS, "Wat een betaler per jaar heeft.", ("payer", "year")),
    Part(
        "capaciteit",
        "Capaciteit",
        "capacities",
        model.CapacityPart,
        programme.CAPACITIES,
        "Wat een uitvoerder per jaar aankan.",
        ("executor", "year"),
    ),
    Part(
        "inzet",
        "Inzet",
        "uses",
        model.UsePart,
        programme.USES,
        "Wat een maatregel van een uitvoerder vraagt.",
        ("measure", "executor", "offset_year"),
    ),
    Part(
        "relaties",
        "Relaties",
        "relations",
        model.RelationPart,
        programme.RELATIONS,
        "Wat eerst moet, niet samengaat, elkaar nodig heeft of samen goedkoper is.",
        ("kind", "first", "second"),
    ),
)

BY_KEY = {part.key: part for part in PARTS}
