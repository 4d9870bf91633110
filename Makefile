SWIFT_BUILD = swift build --explicit-target-dependency-import-check error

.PHONY: all build test lint

all: build lint test

build:
	$(SWIFT_BUILD)

test:
	swift test --explicit-target-dependency-import-check error

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
