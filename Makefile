# `make run` shows the product, `make test` proves it; every target sets up what it needs first.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
# Only what a user may change from outside is exported; recipes print what they do themselves.
export PORT
# What is compiled once is kept: without, every process that starts would compile the product and the tests anew.
unexport PYTHONDONTWRITEBYTECODE
.SILENT:

help: ## Show what can be asked for
	grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup: ## Make .venv from requirements.lock, and install the paper's fonts
	if ! $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
	  echo "Python 3.11 or later is needed: install it, or name it with PYTHON=/path/to/python3." >&2; exit 1
	fi
	lock=$$(sha256sum requirements.lock | cut -d' ' -f1)
	if [ "$$(cat .venv/lock-installed 2>/dev/null)" != "$$lock" ]; then
	  if [ ! -x $(BIN)/pip ] && ! $(PYTHON) -m venv --clear .venv; then
	    echo "No virtual environment could be made: install Debian's package python3-venv." >&2; exit 1
	  fi
	  echo "Installing what requirements.lock lists; this takes a minute, once."
	  $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	  echo "$$lock" > .venv/lock-installed
	fi
	$(call debian,fonts-liberation fonts-hosny-amiri fonts-arphic-uming fonts-symbola,$(BIN)/python -m emg.paper.pdf.fonts,papers print in another font and cannot show every script)

# $(call debian,PACKAGE,A COMMAND THAT SUCCEEDS WHERE IT IS INSTALLED,WHAT IS LOST WITHOUT IT)
define debian
if ! ( $(2) ) >/dev/null 2>&1; then
  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Debian's package $(1)."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq fontconfig $(1) >/dev/null \
      || echo "It could not be installed: $(3)." >&2
  else
    echo "Debian's package $(1) is not installed: $(3). As root: apt-get install $(1)" >&2
  fi
fi
endef

run: setup ## Serve the product with its demo record on http://127.0.0.1:8000 (PORT= to change)
	if ! $(BIN)/python -c 'import os, socket; s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.bind(("127.0.0.1", int(os.environ["PORT"])))' 2>/dev/null; then
	  echo "Port $(PORT) is taken or not a port: choose another with make run PORT=8001." >&2; exit 1
	fi
	$(MANAGE) prepare_database --verbosity 0
	$(MANAGE) collectstatic --no-input --verbosity 0
	$(MANAGE) first_run
	echo
	echo "The public site:  http://127.0.0.1:$(PORT)/"
	echo "The secretariat:  http://127.0.0.1:$(PORT)/admin/"
	echo "Ctrl-C stops it."
	exec $(BIN)/gunicorn emg.wsgi --bind 127.0.0.1:$(PORT) --workers 1 --threads 8

test: setup ## Run every test, in a real browser too (ARGS= for pytest)
	# The browser without windows is half the work; any Chromium will do.
	$(call debian,chromium-headless-shell,command -v chromium-headless-shell,another Chromium is tried)
	$(call debian,chromium,command -v chromium-headless-shell || command -v chromium,the browser tests are skipped)
	$(call debian,libreoffice-writer-nogui,ls /usr/lib/libreoffice/program/libswlo.so,the tests that open Word files are skipped)
	$(call debian,nginx-light,PATH=$$PATH:/usr/sbin command -v nginx,the start-up of a server is rehearsed without its front door)
	# Three on two cores: each waits a third of its time, for the database or the browser.
	$(BIN)/pytest -n 3 --dist worksteal $(ARGS)

soak: setup ## Try what takes minutes, as real processes: outages, kills, full disks, load (SOAK_MINUTES)
	$(call debian,nginx-light,PATH=$$PATH:/usr/sbin command -v nginx,servers are tried without their front door)
	$(BIN)/pytest -n 2 --dist loadfile -m soak $(ARGS)

check: setup ## Lint, format, types, templates, import directions, migrations; changes nothing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --quiet --check templates
	$(BIN)/djlint --quiet --lint templates
	$(BIN)/mypy manage.py emg meetings workstreams
	$(BIN)/lint-imports
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) check

fix: setup ## Mend what `make check` can mend by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djlint --quiet --reformat templates || true

mutate: setup ## Change the rules a hundred times and see the tests notice (ARGS= --seed 2)
	$(BIN)/python -m tests.mutate $(ARGS)

score: setup ## Count how rightly old reports are read, on texts with answers (ARGS="--verbose NAME")
	$(BIN)/python -m tests.meetings.importing.score $(ARGS)

bench: setup ## Measure speed and size at three sizes of record, as ratios in one run; some ten minutes
	$(BIN)/python -m tests.bench_pages
	$(BIN)/pytest -q -s tests/bench.py

lock: setup ## Write requirements.lock anew from pyproject.toml, and the part of it that a server needs
	lock="$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate"
	$$lock --extra embedded --extra redis --group dev pyproject.toml -o requirements.lock
	$$lock --extra redis --constraint requirements.lock pyproject.toml -o deploy/requirements.lock

reset: ## Stop the embedded database and delete var/ with everything recorded in it, after asking
	[ -d var ] || { echo "There is no var/: nothing to delete."; exit 0; }
	[ -t 0 ] || { echo "This deletes every record in var/, so it asks first: run it in a terminal." >&2; exit 1; }
	read -r -p "Delete var/ with every record in it? Type yes: " answer
	[ "$$answer" = yes ] || { echo "Nothing was deleted."; exit 1; }
	$(BIN)/python -m emg.embedded stop
	rm -rf var
	echo "Deleted. make run begins anew."

.PHONY: help setup run test soak check fix mutate score bench lock reset
