import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models

import wijkkoers.web.events.clock


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_cache_table"),
        ("dossiers", "0001_initial"),
        ("parties", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AmbitionAgreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("joint_revision", models.PositiveIntegerField()),
                ("opinion", models.CharField(max_length=12)),
                ("remark", models.TextField(blank=True)),
                ("said_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="AmbitionEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("theme", models.CharField(max_length=60)),
                ("text", models.TextField(blank=True)),
                ("shown_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="AmbitionRound",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("title", models.CharField(max_length=120)),
                ("themes", models.JSONField(default=list)),
                ("status", models.CharField(default="blind", max_length=20)),
                ("status_since", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("status_reason", models.TextField(blank=True)),
                ("started_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("-started_at", "-id"),
            },
        ),
        migrations.CreateModel(
            name="ContainerTerm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("added_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("dropped_at", models.DateTimeField(blank=True, null=True)),
                ("dropped_reason", models.TextField(blank=True)),
                ("term", models.CharField(max_length=60)),
                ("meaning", models.TextField(blank=True)),
            ],
            options={
                "ordering": (django.db.models.functions.text.Lower("term"), "id"),
            },
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("added_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("dropped_at", models.DateTimeField(blank=True, null=True)),
                ("dropped_reason", models.TextField(blank=True)),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                ("theme", models.CharField(max_length=60)),
                ("text", models.TextField()),
                ("released_theme", models.CharField(blank=True, max_length=60)),
                ("released_text", models.TextField(blank=True)),
            ],
            options={
                "ordering": ("added_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="GoalStance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                ("stance", models.CharField(blank=True, max_length=12)),
                ("note", models.TextField(blank=True)),
                ("released_stance", models.CharField(blank=True, max_length=12)),
                ("released_note", models.TextField(blank=True)),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="JointAmbition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("theme", models.CharField(max_length=60)),
                ("text", models.TextField()),
                ("measure", models.TextField(blank=True)),
                ("target", models.CharField(blank=True, max_length=200)),
                ("target_year", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("written_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Means",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("added_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("dropped_at", models.DateTimeField(blank=True, null=True)),
                ("dropped_reason", models.TextField(blank=True)),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                ("kind", models.CharField(max_length=20)),
                ("text", models.TextField()),
                ("amount", models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ("unit", models.CharField(blank=True, max_length=60)),
                ("released_kind", models.CharField(blank=True, max_length=20)),
                ("released_text", models.TextField(blank=True)),
                ("released_amount", models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ("released_unit", models.CharField(blank=True, max_length=60)),
            ],
            options={
                "ordering": ("added_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="ProposalAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=260)),
                ("name", models.CharField(max_length=200)),
                ("reason", models.TextField()),
                ("answered_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("answered_at", "id"),
            },
        ),
        migrations.RemoveConstraint(
            model_name="partij",
            name="partij_kind_known",
        ),
        migrations.AddField(
            model_name="partij",
            name="influence",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="partij",
            name="mandate_limit",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="partij",
            name="own_plan",
            field=models.CharField(default="onbekend", max_length=10),
        ),
        migrations.AddField(
            model_name="partij",
            name="own_plan_url",
            field=models.URLField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name="partij",
            name="revision",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="partij",
            name="stake",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="partij",
            name="words_revision",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddConstraint(
            model_name="partij",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "corporatie",
                            "gemeente",
                            "bewoners",
                            "huurdersorganisatie",
                            "warmtebedrijf",
                            "netbeheerder",
                            "school",
                            "zorg",
                            "welzijn",
                            "ondernemers",
                            "vve",
                            "vastgoedeigenaar",
                            "bewonersinitiatief",
                            "waterbeheer",
                            "marktpartij",
                            "financier",
                            "veiligheid",
                            "raad-en-college",
                            "overig",
                        ],
                    )
                ),
                name="partij_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="partij",
            constraint=models.CheckConstraint(
                condition=models.Q(("own_plan__in", ["onbekend", "bezig", "klaar"])), name="partij_own_plan_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="partij",
            constraint=models.CheckConstraint(
                condition=models.Q(("influence__isnull", True), models.Q(("influence__gte", 1), ("influence__lte", 5)), _connector="OR"),
                name="partij_influence_level",
            ),
        ),
        migrations.AddConstraint(
            model_name="partij",
            constraint=models.CheckConstraint(
                condition=models.Q(("stake__isnull", True), models.Q(("stake__gte", 1), ("stake__lte", 5)), _connector="OR"),
                name="partij_stake_level",
            ),
        ),
        migrations.AddField(
            model_name="ambitionagreement",
            name="partij",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="ambition_agreements", to="parties.partij"),
        ),
        migrations.AddField(
            model_name="ambitionentry",
            name="partij",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="ambition_entries", to="parties.partij"),
        ),
        migrations.AddField(
            model_name="ambitionround",
            name="dossier",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="ambition_rounds", to="dossiers.dossier"),
        ),
        migrations.AddField(
            model_name="ambitionentry",
            name="round",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="parties.ambitionround"),
        ),
        migrations.AddField(
            model_name="containerterm",
            name="dossier",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="container_terms", to="dossiers.dossier"),
        ),
        migrations.AddField(
            model_name="goal",
            name="partij",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="goals", to="parties.partij"),
        ),
        migrations.AddField(
            model_name="goalstance",
            name="goal",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="stances", to="parties.goal"),
        ),
        migrations.AddField(
            model_name="goalstance",
            name="partij",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="stances", to="parties.partij"),
        ),
        migrations.AddField(
            model_name="jointambition",
            name="round",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="joint_ambitions", to="parties.ambitionround"
            ),
        ),
        migrations.AddField(
            model_name="ambitionagreement",
            name="joint",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="agreements", to="parties.jointambition"),
        ),
        migrations.AddField(
            model_name="means",
            name="partij",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="means", to="parties.partij"),
        ),
        migrations.AddField(
            model_name="proposalanswer",
            name="dossier",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="proposal_answers", to="dossiers.dossier"),
        ),
        migrations.AddConstraint(
            model_name="ambitionround",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["blind", "open", "vastgelegd", "ingetrokken"])), name="round_status_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="ambitionround",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("opened_at__isnull", True), ("status__in", ["blind", "ingetrokken"])),
                    models.Q(("opened_at__isnull", False), ("status__in", ["open", "vastgelegd"])),
                    _connector="OR",
                ),
                name="round_opened_has_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="ambitionentry",
            constraint=models.UniqueConstraint(fields=("round", "partij", "theme"), name="entry_once"),
        ),
        migrations.AddConstraint(
            model_name="containerterm",
            constraint=models.UniqueConstraint(
                models.F("dossier"),
                django.db.models.functions.text.Lower("term"),
                condition=models.Q(("dropped_at", None)),
                name="term_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(("released_at__isnull", False), ("released_text", ""), _connector="OR"), name="goal_release_has_moment"
            ),
        ),
        migrations.AddConstraint(
            model_name="goalstance",
            constraint=models.UniqueConstraint(fields=("goal", "partij"), name="stance_once"),
        ),
        migrations.AddConstraint(
            model_name="goalstance",
            constraint=models.CheckConstraint(condition=models.Q(("stance__in", ["", "steunt", "neutraal", "botst"])), name="stance_known"),
        ),
        migrations.AddConstraint(
            model_name="goalstance",
            constraint=models.CheckConstraint(
                condition=models.Q(("released_stance__in", ["", "steunt", "neutraal", "botst"])), name="stance_released_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="goalstance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("released_at__isnull", False), models.Q(("released_note", ""), ("released_stance", "")), _connector="OR"
                ),
                name="stance_release_has_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="jointambition",
            constraint=models.UniqueConstraint(fields=("round", "theme"), name="joint_theme_once"),
        ),
        migrations.AddConstraint(
            model_name="ambitionagreement",
            constraint=models.UniqueConstraint(fields=("joint", "partij", "joint_revision"), name="agreement_once"),
        ),
        migrations.AddConstraint(
            model_name="ambitionagreement",
            constraint=models.CheckConstraint(
                condition=models.Q(("opinion__in", ["eens", "voorbehoud", "oneens"])), name="agreement_opinion_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="means",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["geld", "uren", "bezit", "bevoegdheid"])), name="means_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="means",
            constraint=models.CheckConstraint(
                condition=models.Q(("released_at__isnull", False), ("released_text", ""), _connector="OR"), name="means_release_has_moment"
            ),
        ),
        migrations.AddConstraint(
            model_name="proposalanswer",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at", None)), fields=("dossier", "key"), name="proposal_answer_once"
            ),
        ),
    ]
