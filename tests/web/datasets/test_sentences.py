"""Every code that is raised anywhere has its sentence, and every sentence finds its values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import wijkkoers
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.boundary_shapes import PROBLEMS if_present
