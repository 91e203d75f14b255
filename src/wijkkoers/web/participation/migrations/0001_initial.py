import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import wijkkoers.web.events.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("dossiers", "0001_initial"),
        ("process", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Participatiemoment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("due_start", models.DateField(blank=True, null=True)),
                ("due_end", models.DateField(blank=True, null=True)),
                ("title", models.CharField(max_length=200)),
                ("aim", models.TextField(blank=True)),
                ("rung", models.CharField(max_length=60)),
                ("form", models.CharField(blank=True, max_length=60)),
                ("groups", models.JSONField(blank=True, default=list)),
                ("held_on", models.DateField(blank=True, null=True)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("languages", models.CharField(blank=True, max_length=200)),
                ("accessibility", models.TextField(blank=True)),
                ("invited", models.PositiveIntegerField(blank=True, null=True)),
                ("reached", models.PositiveIntegerField(blank=True, null=True)),
                ("came_total", models.PositiveIntegerField(blank=True, null=True)),
                ("follow_up", models.TextField(blank=True)),
                ("follow_up_kind", models.CharField(blank=True, max_length=12)),
                ("deviation_reason", models.TextField(blank=True)),
                ("consent", models.TextField(blank=True)),
                ("told_back", models.TextField(blank=True)),
                ("follow_up_at", models.DateTimeField(blank=True, null=True)),
                ("status", models.CharField(default="gepland", max_length=12)),
                ("status_since", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                ("status_reason", models.TextField(blank=True)),
                ("added_at", models.DateTimeField(default=wijkkoers.web.events.clock.now)),
                (
                    "added_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("dossier", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="moments", to="dossiers.dossier")),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "stap",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="moments", to="process.stap"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Turnout",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("group", models.CharField(max_length=60)),
                ("came", models.PositiveIntegerField()),
                (
                    "moment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="turnout", to="participation.participatiemoment"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.AddIndex(
            model_name="participatiemoment",
            index=models.Index(fields=["dossier", "status"], name="participati_dossier_cd3f9e_idx"),
        ),
        migrations.AddConstraint(
            model_name="participatiemoment",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["gepland", "geweest", "afgelast"])), name="moment_status_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="participatiemoment",
            constraint=models.CheckConstraint(
                condition=models.Q(("follow_up_kind__in", ["", "overgenomen", "deels", "niet"])), name="moment_follow_up_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="participatiemoment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("due_end__isnull", True), ("due_start__isnull", True)),
                    models.Q(("due_end__isnull", False), ("due_start__isnull", False), ("due_start__lte", models.F("due_end"))),
                    _connector="OR",
                ),
                name="moment_period_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="participatiemoment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("held_on__isnull", False), ("status", "geweest")),
                    models.Q(models.Q(("status", "geweest"), _negated=True), ("held_on__isnull", True)),
                    _connector="OR",
                ),
                name="moment_held_has_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="participatiemoment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "afgelast"), _negated=True), models.Q(("status_reason", ""), _negated=True), _connector="OR"
                ),
                name="moment_called_off_has_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="participatiemoment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("follow_up", ""), ("follow_up_at__isnull", True)),
                    models.Q(models.Q(("follow_up", ""), _negated=True), ("follow_up_at__isnull", False)),
                    _connector="OR",
                ),
                name="moment_follow_up_has_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="turnout",
            constraint=models.UniqueConstraint(fields=("moment", "group"), name="turnout_group_once"),
        ),
        migrations.AddConstraint(
            model_name="turnout",
            constraint=models.CheckConstraint(condition=models.Q(("came__gte", 0)), name="turnout_not_negative"),
        ),
    ]
