# The commands of this repository.  `make site` and `make test` need only Python, git and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.PHONY: help site serve test quick soak lint format generate bless bench lock environment development clean

help: ## list the commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1	\2/' | expand -t 20

site: environment ## check the data and build the site into site/
	@$(BIN)/qinqing build

serve: environment ## preview the site and rebuild it when a record changes
	@$(BIN)/qinqing serve

test: development lint ## everything that must pass before a change lands
	$(BIN)/python -m pytest -n 2 --dist worksteal

quick: development lint ## the fast part of the tests
	$(BIN)/python -m pytest -n 2 --dist worksteal --hypothesis-profile=quick -m "not slow and not browser"

soak: development ## the random tests of boards, a hundred times as many
	QINQING_EXAMPLES=100000 $(BIN)/python -m pytest -n 2 --dist worksteal tests/standing/boards/test_scoring_oracle.py tests/standing/boards/test_scoring_properties.py

lint: development ## style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: development ## put the code into the house format
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

generate: development ## rewrite what is generated: typed records, reference pages, demonstration data
	$(BIN)/python generator/tools/generate_records.py
	$(BIN)/python generator/tools/generate_docs.py
	$(BIN)/python generator/tools/generate_demonstration.py

bless: development ## accept the present findings and pages of the golden repository
	$(BIN)/python tests/bless.py

bench: development ## print the speed ratios, each measured in one run
	$(BIN)/python -m benchmarks

lock: development ## renew the lock files within the bounds of pyproject.toml
	$(BIN)/pip-compile $(LOCK) --extra fast --extra build --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile $(LOCK) --extra fast --extra build --extra development --constraint requirements.lock \
		--output-file requirements-development.lock pyproject.toml

LOCK := --quiet --generate-hashes --upgrade --strip-extras --allow-unsafe --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

environment: $(VENV)/environment ## install what the site needs
development: $(VENV)/development ## install what the tests need

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更高版本（Python 3.11 or newer is needed）。" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/environment: requirements.lock pyproject.toml | $(BIN)/python
	@echo "正在安装依赖（首次约需一分钟）……"
	@$(INSTALL) --require-hashes --only-binary :all: --requirement requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/development: requirements-development.lock $(VENV)/environment
	@echo "正在安装测试依赖……"
	@$(INSTALL) --require-hashes --requirement requirements-development.lock
	@touch $@

clean: ## remove the environment and everything that was built
	rm -rf $(VENV) site dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
