# Two commands do all on a fresh machine: `make demo` and `make test`.
# The others: build, lint, check-long, fuzz, install, clean.

SWIFT_FLAGS = --explicit-target-dependency-import-check error
BIFOCAL     = .build/release/bifocal
PREFIX     ?= /usr/local

.PHONY: all build icu demo test lint check-long fuzz install clean

all: lint test build

# ICU's headers are all that Swift does not bring along.
icu:
	@test -e /usr/include/unicode/ubrk.h || \
	  (command -v apt-get > /dev/null && \
	   { [ "$$(id -u)" = 0 ] || SUDO=sudo; } && \
	   $$SUDO apt-get update -q && $$SUDO apt-get install -qy libicu-dev) || \
	  { echo "install ICU's headers first (libicu-dev)" >&2; exit 1; }

build: icu
	swift build -c release --product bifocal $(SWIFT_FLAGS)

demo: build
	@mkdir -p out
	@$(BIFOCAL) tag seeds --format jsonl -o out/tags.jsonl
	@$(BIFOCAL) tag seeds --format csv -o out/mentions.csv
	@$(BIFOCAL) terms seeds --top 0 --format csv -o out/terms.csv
	@$(BIFOCAL) trends seeds --of themes --rank count --show bins --by year --top 0 --format csv -o out/themes-by-year.csv
	@echo
	@echo "Actors and themes of the five articles in seeds/:"
	@echo
	@$(BIFOCAL) tag seeds
	@echo
	@echo "The ten most frequent terms:"
	@echo
	@$(BIFOCAL) terms seeds --top 10
	@echo
	@echo "Three themes by year (* is not whole):"
	@echo
	@$(BIFOCAL) trends seeds --of themes --rank count --show bins --by year --top 3
	@echo
	@echo "All of it: out/tags.jsonl (every mention, with its place), out/mentions.csv, out/terms.csv,"
	@echo "out/themes-by-year.csv. Your own articles: $(BIFOCAL) tag FOLDER"

test: icu
	swift test $(SWIFT_FLAGS)

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

# The heavy checks, in release; `make test` runs a seeded part of each. LONG names files and folders
# to check besides, with colons between them.
LONG ?= seeds
check-long: icu
	BIFOCAL_LONG_TEST=$(LONG) swift test -c release -Xswiftc -enable-testing $(SWIFT_FLAGS) \
	  --scratch-path .build-long --filter Long

# Random inputs, bred by what they reach in the code (libFuzzer, which comes with Swift). A find is kept
# in .build-fuzz/; mended, it belongs into Tests/FuzzSeeds/.
FUZZ_SECONDS ?= 300
fuzz: icu
	BIFOCAL_FUZZ=1 swift build -c release --product Fuzz --scratch-path .build-fuzz \
	  -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld -Xlinker --strip-debug
	@mkdir -p .build-fuzz/corpus
	.build-fuzz/release/Fuzz .build-fuzz/corpus Tests/FuzzSeeds -max_total_time=$(FUZZ_SECONDS) -timeout=20 \
	  -max_len=4096 -artifact_prefix=.build-fuzz/

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/bifocal
	install -m 755 $(BIFOCAL) $(DESTDIR)$(PREFIX)/bin/bifocal
	cp -R lexicons $(DESTDIR)$(PREFIX)/share/bifocal/

clean:
	rm -rf .build out
