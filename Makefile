# The commands of this project. `make` alone lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
export PORT

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

start: environment ## set up what is missing, load the demo city, serve it on 127.0.0.1 (PORT=8000)
	@exec $(PYTHON) scripts/start.py

test: ## install what tests need, then run every check and all tests
	@scripts/bootstrap dev
	@exec $(PYTHON) scripts/check.py

lint: dev ## only the checks of form: ruff, djlint, mypy, import contracts
	@$(PYTHON) scripts/check.py lint

format: dev ## rewrite Python files in the house form
	@.venv/bin/ruff check --quiet --fix . ; .venv/bin/ruff format --quiet .

demo: environment ## throw the demo's database and uploads away and load the demo city anew
	@$(PYTHON) scripts/start.py --fresh --prepare

migrate: environment ## bring the database to the current form
	@$(PYTHON) site/manage.py migrate

bench: dev ## measure search and pages on generated jobs, on SQLite and PostgreSQL
	@$(PYTHON) scripts/bench.py $(ARGS)

manual: dev ## take the pictures of the editors' manual anew from a demo city of its own
	@$(PYTHON) -m scripts.manual_pictures $(ARGS)

requirements: ## pin requirements/*.in into hashed *.txt files (ARGS=--upgrade for newer versions)
	@scripts/requirements.sh $(ARGS)

environment:
	@scripts/bootstrap base

dev:
	@scripts/bootstrap dev

.PHONY: help start test lint format demo migrate bench manual requirements environment dev
