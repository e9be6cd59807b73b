# Three commands matter: `make` builds the program and this repository's own site, `make check` is for every push, and
# `make test` runs all tests. The first and the last install missing tools and say so.

PREFIX ?= /usr/local
PYTHON := .tools/python/bin/python
PROGRAM := .build/release/pamphlet

# One binary that needs no other files: Swift's library is linked in, and so are the parsers of Markdown and YAML and
# C++'s library if the system has their archives. pkg-config finds these in a folder of their own, before the shared
# libraries. C++'s shared library alone took an eighth of the program's start, and so did the exported names of Swift's
# library, which nothing uses. The tables for unwinding the stack, a tenth of the binary, are left out: errors are
# values in Swift, the C++ inside throws none, and backtraces of a crash use frame pointers.
ARCHIVES := $(CURDIR)/.build/archives
ifeq ($(shell uname -s),Linux)
RELEASE := -c release --static-swift-stdlib --disable-local-rpath -Xlinker -s -Xlinker --no-export-dynamic \
  -Xswiftc -use-ld=lld -Xlinker --no-eh-frame-hdr -Xlinker -T -Xlinker $(CURDIR)/Scripts/without-unwind-tables.ld
else
RELEASE := -c release
endif

.PHONY: all setup setup-test build test test-units test-program test-faults test-growth test-pages test-search test-link test-epub test-preview test-print test-publish \
  check fuzz sanitize lint lint-style lint-imports format golden bench site install install-files dist test-dist pictures clean

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
	@Scripts/archives $(ARCHIVES)

site: build
	$(PROGRAM) build

install: setup build install-files

# Program, manual pages and completions, for packages too: DESTDIR is the folder in which they are collected.
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
SHARE := $(DESTDIR)$(PREFIX)/share
install-files:
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(DESTDIR)$(ZSH_COMPLETIONS) $(SHARE)/fish/vendor_completions.d
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/pamphlet
	Scripts/make-manual-pages $(PROGRAM) $(SHARE)/man/man1
	$(PROGRAM) --generate-completion-script bash | sed '1{/^#!/d;}' > $(SHARE)/bash-completion/completions/pamphlet
	$(PROGRAM) --generate-completion-script zsh > $(DESTDIR)$(ZSH_COMPLETIONS)/_pamphlet
	$(PROGRAM) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/pamphlet.fish

# Packages for people without a compiler: dist/ with an archive, a Debian package, and recipes for other systems.
dist: setup build
	@Scripts/setup dist
	Scripts/make-dist

# The packages of dist/, installed, run, upgraded and removed in a folder of their own, and checked by Debian's checker.
test-dist: dist
	python3 Tests/Dist/test_dist.py dist

# The pictures of the README and the manual, from the program itself.
pictures: build
	@Scripts/setup test
	$(PYTHON) Scripts/make-pictures $(PROGRAM)

# For every push: the style, the unit tests, whole sites byte for byte.
check: lint-style
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --filter '$(subst $(space),|,$(UNITS))|GoldenTests'

# Everything, fast to slow: the unit tests, the program on whole sites, the pages in a browser and in the checkers.
test: GROWTH ?= quick
test: export GROWTH := $(GROWTH)
test: setup-test lint-imports test-units test-program test-faults build test-growth test-pages test-search test-link test-epub test-preview test-print test-publish

UNITS := $(patsubst Tests/%,%,$(filter-out Tests/GoldenTests Tests/ProgramTests,$(wildcard Tests/*Tests)))
noop :=
space := $(noop) $(noop)

test-units:
	swift build --build-tests
	swift test --skip-build --filter '$(subst $(space),|,$(UNITS))'

# The built program: whole sites byte for byte, and the commands with all kinds of use and misuse.
test-program:
	swift build --build-tests
	swift test --skip-build --filter 'GoldenTests|ProgramTests'

# The program on a failing disk, killed at random times, with hostile files. FAULTS=all tries every combination.
test-faults:
	swift build --product pamphlet
	python3 Tests/Faults/test_faults.py .build/debug/pamphlet

# The time and memory for texts that are meant to make the program slow. GROWTH=quick uses smaller ones.
test-growth: build
	python3 Tests/Faults/test_growth.py $(PROGRAM)

test-pages: build
	$(PYTHON) Tests/Pages/test_pages.py $(PROGRAM)

# The search in a browser, compared with a plain search of the sources.
test-search: build
	$(PYTHON) Tests/Search/test_search.py $(PROGRAM)

# Libraries that link to each other and mirror each other on loopback, and hostile ones; OPDS as e-readers browse it.
test-link: build
	python3 Tests/Link/test_link.py $(PROGRAM)

# The e-books and plain texts, as the bookshops' checker and e-readers see them.
test-epub: build
	$(PYTHON) Tests/EPUB/test_epub.py $(PROGRAM)

# The preview, as a browser, a fast editor and an attacker see it.
test-preview: build
	$(PYTHON) Tests/Preview/test_preview.py $(PROGRAM)

# The printed forms, checked by validators, compared word by word and folded in software.
test-print: build
	$(PYTHON) Tests/Print/test_print.py $(PROGRAM)

# Publishing, to real servers on this machine: ssh, git over http, WebDAV, SFTP, FTP, S3.
test-publish: build
	$(PYTHON) Tests/Publish/test_publish.py $(PROGRAM)

# Fuzzing for FUZZ_SECONDS: whole texts, then front matter. Inputs that fail are kept in .build/fuzz; once fixed, they
# go into the corpus, which the unit tests read every time. Swift traps where C would have undefined behaviour; the C
# code below it is checked by the sanitizers. The compiler uses only the last -sanitize option: it has to name both.
FUZZ_SECONDS ?= 600
FUZZ := -c release --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=undefined \
  --scratch-path .build/fuzz
FUZZ_PARSER := $(CURDIR)/.build/fuzz-parser
FUZZ_RUN := -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix=.build/fuzz/

.PHONY: fuzz-texts fuzz-front-matter fuzz-build
fuzz: fuzz-texts fuzz-front-matter

fuzz-build:
	Scripts/watched-parser $(FUZZ_PARSER)
	PAMPHLET_FUZZ=1 PKG_CONFIG_PATH=$(FUZZ_PARSER):$$PKG_CONFIG_PATH swift build $(FUZZ) --product FuzzTexts
	PAMPHLET_FUZZ=1 PKG_CONFIG_PATH=$(FUZZ_PARSER):$$PKG_CONFIG_PATH swift build $(FUZZ) --product FuzzFrontMatter
	mkdir -p .build/fuzz/texts .build/fuzz/front-matter

fuzz-texts: fuzz-build
	SWIFT_BACKTRACE=enable=no .build/fuzz/release/FuzzTexts $(FUZZ_RUN) -max_len=65536 \
	  -dict=Tests/Fuzz/markdown.dict .build/fuzz/texts Tests/Fuzz/Corpus

fuzz-front-matter: fuzz-build
	SWIFT_BACKTRACE=enable=no .build/fuzz/release/FuzzFrontMatter $(FUZZ_RUN) -max_len=8192 \
	  -dict=Tests/Fuzz/yaml.dict .build/fuzz/front-matter

# The unit tests with the compiler's sanitizers: first for data races, then for invalid memory accesses.
sanitize:
	swift test --sanitize=thread --scratch-path .build/thread --filter '$(subst $(space),|,$(UNITS))'
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/address.suppressions \
	  swift test --sanitize=address --scratch-path .build/address --filter '$(subst $(space),|,$(UNITS))'

# Writes the program's output for the sites in Tests/GoldenTests/Sites as the expected one.
golden:
	PAMPHLET_REWRITE_GOLDEN=1 swift test --filter 'GoldenTests|TemplateVariablesTests'
	git --no-pager diff --stat -- Tests/GoldenTests/Sites content/templates.md

# Time and memory, compared with a lower bound. BENCH=--large for 100,000 texts.
bench: build setup-test
	@Scripts/setup bench
	python3 Benchmarks/run.py $(PROGRAM) $(BENCH)
	$(PYTHON) Benchmarks/search.py $(PROGRAM)
	$(PYTHON) Benchmarks/print.py $(PROGRAM)
	python3 Benchmarks/import.py $(PROGRAM)

lint: lint-imports lint-style

# Formatting, comments, long functions; builds nothing.
lint-style:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	Scripts/lint-comments

# Every import is one that Package.swift allows.
lint-imports:
	swift build --explicit-target-dependency-import-check error --quiet

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

clean:
	rm -rf .build .pamphlet dist
	find public -mindepth 1 ! -name .gitkeep -delete
