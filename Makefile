# Every target makes its own virtual environment: Python 3.11 or newer with venv, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := demo

.PHONY: demo test check bench docs clean

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Bongsu needs Python 3.11 or newer; name one with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || \
	  { echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY)
	$(BIN)/python -m bench.demo $(DEMO)

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	
test: check
	$(BIN)/pytest -n auto --dist worksteal

bench: $(READY)
	$(BIN)/python -m bench

docs: $(READY)
	$(BIN)/python -m bongsu.cli.reference > docs/commands.md
	$(BIN)/python -m bongsu.cli.manual > man/bongsu.1
	$(BIN)/python -m bongsu.cli.detector_reference > docs/detectors.md
	$(BIN)/python -m bongsu.cli.actor_reference > docs/actors.md
	for page in tables errors settings glossary; do \
	  $(BIN)/python -m bongsu.cli.pages $$page > docs/$$page.md || exit 1; done

clean:
	rm -rf $(VENV) $(DEMO)
