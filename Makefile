# The commands of this repository.  `make site` and `make test` need only Python, git and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
OLDEST := $(shell sed -n 's/^requires-python = ">=\(.*\)"$$/\1/p' pyproject.toml)
# Quiet twice: what pip only warns of concerns the machine, not the newcomer; errors are still printed.
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.PHONY: help site serve test quick soak fuzz mutants lint format generate bless bench lock renew lock-check environment development clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/make \1	\2/' | expand -t 20

site: environment ## check the data and build the site into site/
	@$(BIN)/qinqing build

serve: environment ## preview the site and rebuild it when a record changes
	@$(BIN)/qinqing serve

test: development lint ## everything that must pass before a change lands
	$(BIN)/python -m pytest -n 2 --dist worksteal

quick: development lint ## the fast part of the tests
	$(BIN)/python -m pytest -n 2 --dist worksteal --hypothesis-profile=quick -m "not slow and not browser"

soak: development ## random boards a hundred times as many, builds killed at every step and raced a hundred times (hours)
	QINQING_KILLS=10000 QINQING_ROUNDS=100 $(BIN)/python -m pytest tests/site/shell/test_build_interrupted.py
	QINQING_EXAMPLES=100000 $(BIN)/python -m pytest -n 2 --dist worksteal tests/standing/boards/test_scoring_oracle.py tests/standing/boards/test_scoring_properties.py

fuzz: development ## walk from repository to repository for an hour (MINUTES=60) and write down every fault; SEED=17 walks again
	$(BIN)/python tests/fuzz.py

mutants: development ## change some rooms in every small way and count the changes that a test notices (half an hour)
	$(BIN)/python generator/tools/try_mutants.py

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

# Resolved for the oldest Python, with markers for what only newer or other ones need: the same whichever one runs it.
LOCK := --quiet --universal --python-version $(OLDEST) --fork-strategy fewest --generate-hashes --no-header --no-annotate

lock: development ## write the lock files from pyproject.toml; a version that still fits stays
	$(BIN)/uv pip compile $(LOCK) --extra fast --extra build --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile $(LOCK) --extra fast --extra build --extra development --constraint requirements.lock \
		--output-file requirements-development.lock pyproject.toml
	$(BIN)/python generator/tools/check_locks.py

renew: LOCK += --upgrade
renew: lock ## write them with the newest releases within the bounds of pyproject.toml

lock-check: development ## try both lock files on every supported Python
	$(BIN)/python generator/tools/check_locks.py

environment: $(VENV)/environment ## install what the site needs
development: $(VENV)/development ## install what the tests need

NOT_INSTALLED := { echo "依赖没有装上。请按上面的提示检查网络或 pip 的镜像设置，再运行一次 make（Installing failed: see above, check the network or pip's mirror, and run make again）。" >&2; exit 1; }

# Without its stamp an environment is not there or was left half made: it is begun anew.
$(VENV)/environment: requirements.lock pyproject.toml
	@test -e $@ || { \
		$(PYTHON) -c 'import sys; sys.exit(sys.version_info < tuple(map(int, "$(OLDEST)".split("."))))' 2>/dev/null || \
			{ echo "需要 Python $(OLDEST) 或更高版本（Python $(OLDEST) or newer is needed）。" >&2; exit 1; }; \
		$(PYTHON) -c 'import ensurepip, venv; ensurepip.version()' 2>/dev/null || \
			{ echo "缺少 Python 的 venv 模块，请先运行：apt install python3-venv（Python's venv module is missing; first run: apt install python3-venv）。" >&2; exit 1; }; \
		$(PYTHON) -m venv --clear $(VENV); }
	@echo "正在安装依赖（首次约需一分钟）……"
	@$(INSTALL) --require-hashes --only-binary :all: --requirement requirements.lock || $(NOT_INSTALLED)
	@$(INSTALL) --no-deps --no-build-isolation --editable . || $(NOT_INSTALLED)
	@touch $@

$(VENV)/development: requirements-development.lock $(VENV)/environment
	@echo "正在安装测试依赖……"
	@$(INSTALL) --require-hashes --requirement requirements-development.lock || $(NOT_INSTALLED)
	@touch $@

clean: ## remove the environment and everything that was built
	rm -rf $(VENV) .mutants .fuzz site dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
