# Two commands matter: `make` builds the program and this repository's own site; `make test` runs all tests.
# Both install what is missing first and say so.

PREFIX ?= /usr/local
PYTHON := .tools/python/bin/python
PROGRAM := .build/release/pamphlet

# One binary that needs no file beside it: Swift's library inside, and the Markdown parser too where the system
# has its archives. They are found before the shared library in a folder of their own, which pkg-config is told of.
ARCHIVES := $(CURDIR)/.build/archives
ifeq ($(shell uname -s),Linux)
RELEASE := -c release --static-swift-stdlib -Xlinker -s
else
RELEASE := -c release
endif

.PHONY: all setup setup-test build test test-units test-program test-pages test-preview lint format golden bench site install clean

all: setup build site
	@echo
	@echo "The program: $(PROGRAM)    (make install puts it into $(PREFIX)/bin)"
	@echo "This site:   public/index.html    (open it in a browser; no server needed)"

setup:
	@Scripts/setup build

setup-test:
	@Scripts/setup test

build: archives
	PKG_CONFIG_PATH=$(ARCHIVES):$$PKG_CONFIG_PATH swift build $(RELEASE) --product pamphlet

.PHONY: archives
archives:
	@mkdir -p $(ARCHIVES)
	@libraries=$$(pkg-config --variable=libdir libcmark-gfm) && \
	  if [ -f $$libraries/libcmark-gfm.a ] && [ -f $$libraries/libcmark-gfm-extensions.a ]; then \
	    ln -sf $$libraries/libcmark-gfm.a $$libraries/libcmark-gfm-extensions.a $(ARCHIVES)/; \
	    sed 's|^libdir=.*|libdir=$(ARCHIVES)|' $$(pkg-config --variable=pcfiledir libcmark-gfm)/libcmark-gfm.pc \
	      > $(ARCHIVES)/libcmark-gfm.pc; \
	  fi

site: build
	$(PROGRAM) build

install: setup build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/pamphlet

# Everything, quick to slow: the units, the program on whole sites, the pages in a browser and under the checkers.
test: setup-test lint-imports test-units test-program build test-pages test-preview

UNITS := $(patsubst Tests/%,%,$(filter-out Tests/GoldenTests Tests/ProgramTests,$(wildcard Tests/*Tests)))
noop :=
space := $(noop) $(noop)

test-units:
	swift build --build-tests
	swift test --skip-build --filter '$(subst $(space),|,$(UNITS))'

# The built program: whole sites byte for byte, and whatever a user may do to it.
test-program:
	swift build --build-tests
	swift test --skip-build --filter 'GoldenTests|ProgramTests'

test-pages: build
	$(PYTHON) Tests/Pages/test_pages.py $(PROGRAM)

# The preview, as a browser, a hasty editor and an attacker see it.
test-preview: build
	$(PYTHON) Tests/Preview/test_preview.py $(PROGRAM)

# What the program makes of the sites in Tests/GoldenTests/Sites becomes what it has to make of them.
golden:
	PAMPHLET_REWRITE_GOLDEN=1 swift test --filter 'GoldenTests|TemplateVariablesTests'
	git --no-pager diff --stat -- Tests/GoldenTests/Sites content/templates.md

# How long it takes and what memory it wants, beside the least any program could do. BENCH=--large for 100,000 texts.
bench: build
	@Scripts/setup bench
	python3 Benchmarks/run.py $(PROGRAM) $(BENCH)

lint: lint-imports
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

# Every import is one that Package.swift allows.
lint-imports:
	swift build --explicit-target-dependency-import-check error --quiet

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

clean:
	rm -rf .build .pamphlet
	find public -mindepth 1 ! -name .gitkeep -delete
