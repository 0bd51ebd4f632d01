# make run [PHOTO=path]   open the app            make lint    ruff, mypy, import-linter
# make test [ARGS=...]    run the tests           make bench   speed and memory, as ratios
# make lock               pin newer libraries     make clean   remove everything made here
# make package            freeze the program      make package-test   use it on a bare machine
# make release VERSION=x  everything for one      make pictures       of README and user guide
# make translations       gather texts to translate, compile what was translated
#
# Each sets up .venv by itself. All that is needed is make, and Python 3.11 or newer with pip.

BIN := .venv/bin
STAMP := .venv/.installed
PHOTO ?=
ARGS ?=

# The first Python that is new enough and can install (ensurepip is a package of its own on Debian).
FIT := import sys, venv; from importlib.util import find_spec; \
    sys.exit(sys.version_info < (3, 11) or not (find_spec("ensurepip") or find_spec("pip")))
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
    $$name -c '$(FIT)' 2>/dev/null && echo $$name && break; done)

.PHONY: run test lint bench lock clean libraries python package package-test release pictures translations

run: WINDOW := $(if $(QT_QPA_PLATFORM),,--window)
run: libraries $(STAMP)
	@$(BIN)/tintype $(if $(PHOTO),"$(PHOTO)")

test: libraries $(STAMP)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)

bench: libraries $(STAMP)
	@$(BIN)/python -m tests.benchmarks $(ARGS)

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

$(STAMP): requirements.lock pyproject.toml | python
	@echo "Installing into .venv: some minutes and gigabytes the first time, torch being large."
	@PYTHON="$(PYTHON)" sh packaging/install.sh
	@touch $@

python:
	@test -n "$(PYTHON)" || { \
	    echo "There is no Python 3.11 or newer that has venv and pip. Install one and try again:"; \
	    echo "  Debian, Ubuntu: sudo apt install python3 python3-venv"; \
	    echo "  Fedora:         sudo dnf install python3 python3-pip"; \
	    echo "  macOS:          brew install python"; \
	    exit 1; }

libraries: python
	@$(PYTHON) packaging/qt_libraries.py $(WINDOW)

# Of all platforms and Python versions at once; an index can be chosen with uv's own variables.
lock: $(STAMP)
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
	    --generate-hashes --custom-compile-command "make lock" --quiet --output-file requirements.lock

# FLAVOUR=cuda brings torch with NVIDIA's libraries. See packaging/README.md.
FLAVOUR ?= cpu
package: python
	@PYTHON="$(PYTHON)" TINTYPE_FLAVOUR=$(FLAVOUR) sh packaging/freeze.sh

# With the system's Python, which has the bindings of the accessibility bus (python3-gi).
SYSTEM_PYTHON ?= /usr/bin/python3
package-test:
	@$(SYSTEM_PYTHON) packaging/smoke_test.py dist/tintype

release: $(STAMP)
	@$(BIN)/python packaging/release.py $(VERSION) $(ARGS)

pictures: libraries $(STAMP)
	$(BIN)/python packaging/screenshots.py
	$(BIN)/python packaging/guide_pictures.py en
	$(BIN)/python packaging/guide_pictures.py de

translations: libraries $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/translations.py

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
