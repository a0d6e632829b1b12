# The handbook's commands. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LANGUAGES ?= en fr ar
LANGS ?= $(LANGUAGES)
DOC ?=
CHECK ?=
FOR ?= 60
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := site
.PHONY: site serve pdf dist test fuzz check bench schema i18n clean help prerequisites chromium

site: $(VENV)/.installed ## build the site in three languages (the default)
	@$(BIN)/python -m treatybook build $(LANGUAGES)

pdf: $(VENV)/.installed-pdf ## set the printed books (one alone: make pdf LANGS=ar DOC=states/EGY)
	@$(BIN)/python -m treatybook pdf $(LANGS) --doc "$(DOC)"

dist: $(VENV)/.installed ## make the copies to take along: ZIP and EPUB, with sizes and digests
	@$(BIN)/python -m treatybook dist

serve: $(VENV)/.installed ## show the pages while you write: built again at each save (make serve LANGS="en ar")
	@$(BIN)/python -m treatybook serve $(LANGS)

test: $(VENV)/.installed-test chromium ## install what the tests need and run them all
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile

fuzz: $(VENV)/.installed-test ## let the fuzzers try to break what reads records and lists (make fuzz FOR=600, in seconds)
	@HYPOTHESIS_MAX_EXAMPLES=$$(( $(FOR) * 10 )) $(BIN)/python -m pytest --numprocesses auto -rP tests/fuzz tests/unit/test_import_fuzz.py tests/unit/test_yamlfile.py --fuzz-seconds $(FOR)

check: $(VENV)/.installed ## read every record and print each problem (your changes first: make check CHECK=--changed)
	@$(BIN)/python -m treatybook check $(CHECK)

bench: $(VENV)/.installed-pdf ## measure the build
	@$(BIN)/python benchmarks/run.py

schema: $(VENV)/.installed ## bring the schemas that editors' programs read up to date
	@$(BIN)/python -m treatybook schema

i18n: $(VENV)/.installed ## bring the message catalogues of the translators up to date, and tell what is missing
	@$(BIN)/python -m treatybook translations --update

clean: ## remove everything that was built (the virtual environment stays)
	@rm -rf build

help: ## list these commands
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9]+):.*## (.*)/  make \1\t\2/' | expand -t 16

prerequisites:
	@command -v git >/dev/null || { echo "git is missing: please install git, then run make again."; exit 1; }
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing: please install Python 3.11 or newer, then run make again."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed, and $(PYTHON) is older: please install it, or run make PYTHON=python3.12."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing: please install it (on Debian and Ubuntu: apt-get install python3-venv), then run make again."; exit 1; }

$(VENV)/.installed: pyproject.toml constraints.txt | prerequisites
	@echo "Installing what the build needs into $(VENV) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-pdf: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[pdf]'
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@echo "Installing what the tests need into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[test]'
	@touch $@

chromium: $(VENV)/.installed-test
	@sh tools/install-chromium.sh $(BIN)/python
