# `make demo` shows Wijkkoers; `make test` proves it. `make help` lists the rest.
SHELL := /bin/sh
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory --no-builtin-rules
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export PYTHONUTF8 := 1

VENV := .venv
PY := $(VENV)/bin/python
UV := $(PY) -m uv
PYTEST := $(PY) -m pytest -q
ON_SQLITE := env -u DATABASE_URL
WITHOUT_STORE := --ignore=tests/web/cli/studies $(patsubst %,--ignore=tests/web/cli/test_%.py,weeg mkba programma weegbestand draagvlak steekproef serve main wijkfoto haal wijkplaten gebieden) \
  $(patsubst %,--ignore=tests/web/%.py,test_permission_table test_constant_queries) \
  $(patsubst %,--ignore-glob='*/test_%.py',wording sentences states kinds words leaks *_page *_texts *texts *_values values presentation* forms* log_* exports* things* registers* views_*)
PO := $(wildcard src/wijkkoers/web/*/locale/en/LC_MESSAGES/django.po)
VENDOR := src/wijkkoers/web/ui/static/ui/vendor
FONTS := src/wijkkoers/reports/fonts
COMPILE := $(UV) pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header

.PHONY: help demo setup check test format lint types imports handbook unit web needs postgres browser screenshots messages requirements clean

help: ## say what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-14s %s\n' "$$name" "$$text"; done

demo: $(VENV)/.runtime $(VENDOR)/versions.txt $(VENV)/.messages ## build the filled example once and serve it on this machine
	@$(VENV)/bin/wijkkoers demo || [ $$? -eq 130 ]

setup: $(VENV)/.dev $(VENDOR)/versions.txt $(VENV)/.messages ## make everything a developer needs

check: setup lint types imports handbook unit web ## the quick round: format, lint, types, imports, handbook, unit, web on SQLite

test: setup needs lint types imports handbook unit ## everything: also the whole suite on SQLite, web on PostgreSQL, the browser
	@echo "== all tests on SQLite"
	@$(ON_SQLITE) $(PYTEST) -n 2 --ignore=tests/unit --ignore=tests/browser tests
	@$(MAKE) postgres browser

format: $(VENV)/.dev ## write the code in the house format
	@$(PY) -m ruff check -q --fix src tests tools benchmarks
	@$(PY) -m ruff format -q src tests tools benchmarks

lint: $(VENV)/.dev
	@echo "== format and lint"
	@$(PY) -m ruff format -q --check src tests tools benchmarks
	@$(PY) -m ruff check -q src tests tools benchmarks

types: $(VENV)/.dev
	@echo "== types"
	@$(PY) -m mypy --no-error-summary

imports: $(VENV)/.dev
	@echo "== import contract"
	@$(VENV)/bin/lint-imports --no-logo >$(VENV)/.imports 2>&1 || { cat $(VENV)/.imports; exit 1; }

handbook: $(VENV)/.dev
	@echo "== handbook"
	@$(VENV)/bin/wijkkoers check

unit: $(VENV)/.dev
	@echo "== pure packages, without Django"
	@$(PYTEST) -n 2 -p no:django -p tests.without_django tests/unit

web: setup
	@echo "== web on SQLite"
	@$(ON_SQLITE) $(PYTEST) -n 2 tests/web

needs: $(VENV)/.dev
	@$(PY) tools/needs.py

postgres: setup ## the web tests on PostgreSQL
	@echo "== web on PostgreSQL"
	@$(PY) tools/postgres.py run -- $(PYTEST) -n 2 $(WITHOUT_STORE) tests/web

browser: setup ## the journeys in a real browser
	@echo "== browser"
	@$(ON_SQLITE) $(PYTEST) -n 2 tests/browser

screenshots: setup needs ## pictures of the main screens in screenshots/
	@$(PY) tools/screenshots.py

messages: $(VENV)/.dev ## collect the texts of pages, keep the English, say what is missing
	@$(PY) tools/messages.py update
	@$(PY) tools/messages.py compile
	@$(PY) tools/messages.py missing

requirements: $(VENV)/.dev ## resolve the requirement files again from pyproject.toml
	@$(COMPILE) pyproject.toml -o requirements.txt
	@$(COMPILE) pyproject.toml --group dev -o requirements-dev.txt
	@$(COMPILE) --group setup -o requirements-setup.txt
	@$(COMPILE) --group node -o requirements-node.txt

clean: ## remove everything that make made, but not your data in var/
	@rm -rf $(VENV) node_modules $(VENDOR) $(FONTS) screenshots build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
	@find src -name '*.mo' -type f -delete
	@rm -rf src/wijkkoers.egg-info

$(PY):
	@sh tools/make_venv.sh "$(PYTHON)" $(VENV)

$(VENV)/.runtime: requirements.txt requirements-setup.txt pyproject.toml | $(PY)
	@echo "== installing Wijkkoers"
	@rm -f $(VENV)/.dev
	@sh tools/install.sh $(VENV) requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt requirements.txt requirements-setup.txt pyproject.toml | $(PY)
	@echo "== installing Wijkkoers with what developers need"
	@sh tools/install.sh $(VENV) requirements-dev.txt
	@touch $(VENV)/.runtime $@

$(VENDOR)/versions.txt: package-lock.json package.json requirements-node.txt tools/front_end.py | $(PY)
	@echo "== collecting front-end files and fonts"
	@$(PY) tools/front_end.py

$(VENV)/.messages: $(PO) tools/messages.py | $(VENV)/.runtime
	@$(PY) tools/messages.py compile
	@touch $@
