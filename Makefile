.DEFAULT_GOAL := help
.PHONY: run test dev check bench bench-start fuzz build pages pictures screenshots accessible formatted help

run: pages ## Build the pages and start the server
	go run ./cmd/egneord serve

test: build formatted ## Everything: formatting, vet, Go tests, types, and the browser tests
	go vet ./...
	go test ./...
	node_modules/.bin/tsc -p .
	CHROMIUM="$$(static/e2e/chromium)" node --test static/e2e/*.test.mjs

formatted:
	@unformatted=$$(gofmt -l cmd dialog prompts server static 2>/dev/null); \
	  if [ -n "$$unformatted" ]; then echo "run gofmt -w on:" $$unformatted; exit 1; fi

dev: node_modules/.installed ## Build the pages again at every change; the server starts again with them
	cmd/webbuild/dev

check: node_modules/.installed formatted ## Findings in the scripts, how well drafts are read, go vet, and the types
	go run ./cmd/egneord check prompts
	@go test ./dialog/goal -count=1 -run TestTranscriptsBecome -v | sed -n '/alle: /,/rett antall/p'
	go vet ./...
	node_modules/.bin/tsc -p .

bench: ## The benchmarks, with memory
	go test -run '^$$' -bench . -benchmem ./...

FUZZTIME ?= 10s
bench-start: build ## How long until the first question can be answered, on a slow net and a slow tablet
	CHROMIUM="$$(static/e2e/chromium)" node static/e2e/start.bench.mjs

fuzz: ## Each fuzz target for a short while (FUZZTIME=1m for longer)
	@for package in $$(go list ./...); do \
	  for target in $$(go test -list '^Fuzz' "$$package" | grep '^Fuzz'); do \
	    echo "$$package $$target"; \
	    go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x "$$package" || exit 1; \
	  done; \
	done

pictures: ## The pictures and tables in docs, made again
	go test ./prompts -run TestPicturesAndTablesAreNotStale -update

screenshots: build ## The pictures of every screen in docs/skjermer, taken again
	CHROMIUM="$$(static/e2e/chromium)" node static/e2e/screens.mjs

accessible: build ## docs/tilgjengelighet.md, written again by the tests of the pages
	UPDATE=1 CHROMIUM="$$(static/e2e/chromium)" node --test static/e2e/accessible.test.mjs

build: pages ## The pages and every command
	go build ./...

pages: static/dist/index.html

static/dist/index.html: node_modules/.installed prompts/bilder.md $(shell find static/src cmd/webbuild -type f)
	go run ./cmd/webbuild

# npm ci takes seconds and the network: only when the lock has changed.
node_modules/.installed: package-lock.json .npmrc
	npm ci --loglevel=error
	@touch $@

help: ## What can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14
