# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

# `make run` and `make test` are all that a newcomer needs; `make help` lists the rest.

.DEFAULT_GOAL := help
.PHONY: help run dev test format record bench bench-actions bench-peers fuzz score train interop browser pictures clean

export PORT ?= 8080
export DATA ?= data
export WORKSPACE ?= Examples/harbour-bank

help: ## lists these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: ## builds, starts Belay at PORT (8080), plays the examples through it, and stays
	@Scripts/run.sh

dev: ## the same without the play, and with everything logged
	@PLAY= LOG=debug Scripts/run.sh

test: ## installs what is missing, checks the layout, and runs every test
	@Scripts/test.sh

format: ## lays the sources out
	swift format --in-place --recursive Package.swift Sources Tests

record: ## rewrites the golden cases of the tests: review the difference
	RECORD=1 swift test

bench: ## what Belay costs beside no proxy and a bare one; BENCH=--quick to see that it runs
	@Scripts/install.sh build bench
	swift build -c release --product belay
	swift build -c release --package-path Benchmarks
	$(MAKE) -C Benchmarks tools
	Benchmarks/bench.py $(BENCH)

bench-actions: ## what an action costs beside the same deed without Belay, and how soon a pause holds
	@Scripts/install.sh build bench
	swift build -c release --product belay
	swift build -c release --package-path Benchmarks --product BareProxy
	$(MAKE) -C Benchmarks tools
	Benchmarks/actions.py $(BENCH)
	Benchmarks/pauses.py $(BENCH)

bench-peers: ## the same with other gateways in the table
	@Scripts/install.sh build bench
	swift build -c release --product belay
	swift build -c release --package-path Benchmarks --product BareProxy
	$(MAKE) -C Benchmarks tools
	Benchmarks/peers.py $(BENCH)

fuzz: ## feeds what reads others' words with chance, SECONDS_EACH=60 for each target
	@Scripts/install.sh build
	Scripts/fuzz.sh

# The labelled data that the detectors are measured and trained on; see docs/models.
export DATA_SETS ?= ../shared/data

score: ## measures the detectors on labelled data at DATA_SETS, and writes the table into the reference
	@Scripts/install.sh build
	Scripts/score.sh

train: ## trains the detectors' models anew from DATA_SETS: the same weights every time
	@Scripts/install.sh build
	Scripts/train.sh

interop: ## speaks to Belay through real client libraries
	@Scripts/install.sh build interop
	swift build --product belay
	Interop/run.sh

browser: ## walks through the console and the customers' chat in a real browser, and looks at every page
	@Scripts/install.sh build
	swift build --product belay
	INTEROP_ONLY=browser Interop/run.sh

pictures: ## takes the pictures of the documentation again: look at them
	@Scripts/install.sh build
	swift build --product belay
	CONSOLE_IMAGES=$(CURDIR)/docs/images INTEROP_ONLY=pictures Interop/run.sh

clean: ## removes what was built; the data folder stays
	swift package clean
	rm -rf Benchmarks/.build Benchmarks/.venv-peers Interop/.venv*
