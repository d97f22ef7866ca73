# Each target does its own set-up on a Debian with Rust and Node, as root or as a user with sudo.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
# `test` runs its parts in the order they are written.
.NOTPARALLEL:

TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
RELEASED := $(TARGET)/release/bundle
TRIED := $(TARGET)/debug/bundle
TAURI := ui/node_modules/.bin/tauri
# Without the frames of the runtime a test is in: what failed is said before them, and gets lost.
CARGO_TEST := RUST_BACKTRACE=0 cargo test --workspace
UI_SOURCES := $(shell find ui/src ui/index.html ui/vite.config.js -type f)

.PHONY: help
help: ## Lists the targets.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 28

.PHONY: run
run: display debian-shell ui/dist/index.html ## Opens the app.
	cargo run --package oevebane

.PHONY: display
display:
	@if [[ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]]; then
	  echo "There is no display to open a window on. 'make demo' plays the main job on a virtual one and leaves screenshots." >&2
	  exit 1
	fi

.PHONY: test
test: ## Passes every test, with all that they need; the last is the installed package.
	@echo "What is built for Windows is no part of this: make for-windows tests it."
	scripts/in-parts $(TARGET)/test-parts set-up check build units core print windows installed

.PHONY: demo
demo: debian-window build ## Plays the whole app in real windows on a virtual screen, and leaves pictures and papers in shots/.
	cargo build --workspace --example demo
	$(TARGET)/debug/examples/demo shots

.PHONY: bench
bench: debian-bench build package ## Measures the core with 200, 2,000 and 20,000 talks and the opening of the window, and prints it beside the goals.
	cargo run --release --package oevebane-core --example bench
	cargo build --release --package oevebane --bin oevebane --example blank
	cargo run --workspace --example opening -- $(TARGET)/release/oevebane $(TARGET)/release/examples/blank
	cargo run --release --package oevebane-print --example beside-writer
	@scripts/sizes $(RELEASED) $(TARGET)/test-parts

.PHONY: import-check
import-check: debian-core ui/node_modules/.package-lock.json ## Begins a guide from each document of a folder (DOCUMENTS=…) and prints how much of it was understood.
	cargo run --package oevebane-core --example import-check -- $(DOCUMENTS)

# Without the other writer's Python its part is left out, and said to be.
.PHONY: reliability
reliability: debian-reliability ui/node_modules/.package-lock.json ## Kills, cuts the power, fills the disk, bends, forges and fuzzes, and prints what was reached beside the goals.
	cargo build --release --package oevebane-core --example reliability --example first-look
	OEVEBANE_HOSTILE_PYTHON=$$(scripts/hostile-python $(TARGET)/hostile-python) || echo "There is no Python with the other writer's libraries." >&2
	export OEVEBANE_HOSTILE_PYTHON
	$(TARGET)/release/examples/reliability $(TRY)
	$(TARGET)/release/examples/first-look

# As given to make: a shell counts seconds under the same name.
SECONDS_EACH := $(if $(filter command,$(firstword $(origin SECONDS))),$(SECONDS),60)
.PHONY: fuzz
fuzz: debian-core ui/node_modules/.package-lock.json ## Fuzzes each target for a minute (SECONDS=60), by cargo-fuzz; a nightly compiler is used where there is one.
	cargo build --release --package oevebane-core --example reliability
	$(TARGET)/release/examples/reliability --seeds $(TARGET)/fuzz-seeds
	scripts/fuzz $(SECONDS_EACH) $(TARGET)/fuzz-seeds $(FUZZ)

.PHONY: package
package: debian-package ui/dist/index.html ## Builds the .deb and the .rpm, and prints their size.
	rm -f $(RELEASED)/deb/*.deb $(RELEASED)/rpm/*.rpm
	$(TAURI) build --bundles deb,rpm
	@scripts/package-size $(RELEASED)/deb/*.deb

.PHONY: package-test
package-test: build package ## Tests the .deb and the .rpm that are given to others.
	OEVEBANE_DEB="$$(echo $(RELEASED)/deb/*.deb)" OEVEBANE_RPM="$$(echo $(RELEASED)/rpm/*.rpm)" \
	  $(CARGO_TEST) --test package -- --ignored --test-threads 1

.PHONY: supply-chain
supply-chain: debian-shell ui/node_modules/.package-lock.json ## Looks at the licences, sources and known faults of what others wrote, and lists it (CycloneDX).
	@scripts/supply-chain

.PHONY: for-windows
for-windows: debian-for-windows ui/dist/index.html ## Builds and tests Øvebane for Windows, and prints the sizes of its .msi and .zip.
	@scripts/for-windows/all

.PHONY: types
types: debian-core ui/node_modules/.package-lock.json ## Writes ui/src/api.d.ts, ui/src/limits.js and the guide schemas anew from the core.
	OEVEBANE_WRITE_TYPES=1 cargo test --package oevebane-core --lib -- typescript limits schema

.PHONY: papers
papers: debian-core ui/node_modules/.package-lock.json ## Writes one of every printed page to papers/, to be looked at.
	cargo run --package oevebane-print --example papers -- papers

.PHONY: icons
icons: ui/node_modules/.package-lock.json ## Draws the icon files from icons/icon.svg.
	scripts/icons

# The parts of `test`, in their order. They name the whole workspace, so that what several crates share is built once and
# not once for each of them.

.PHONY: set-up
set-up: debian-package ui/node_modules/.package-lock.json
	cargo fetch --locked

.PHONY: check
check: format ui-check lint ## Checks form and types without running anything.

.PHONY: format
format:
	cargo fmt --all --check

.PHONY: ui-check
ui-check: ui/node_modules/.package-lock.json
	npm --prefix ui run check

.PHONY: lint
lint: debian-shell ui/dist/index.html
	RUSTC_WORKSPACE_WRAPPER=$(CURDIR)/scripts/clippy-as-rustc cargo build --workspace --all-targets

# The app too, in which the windows are tested.
.PHONY: build
build: debian-shell ui/dist/index.html
	cargo build --workspace --bins --tests

.PHONY: units
units: debian-shell ui/dist/index.html
	$(CARGO_TEST) --lib --bins

# The age format's test vectors come with the UI's packages.
.PHONY: core
core: debian-core ui/node_modules/.package-lock.json
	$(CARGO_TEST) --test all

# It takes its fonts from the UI's packages.
.PHONY: print
print: debian-print ui/node_modules/.package-lock.json
	$(CARGO_TEST) --test print

.PHONY: windows
windows: debian-window build
	$(CARGO_TEST) --test windows

TIMES := 10
.PHONY: windows-under-load
windows-under-load: debian-window build ## Passes the window tests ten times (TIMES=10) beside two busy processes; takes hours.
	scripts/windows-under-load $(TIMES)

# Packages of what is built already. Those which are given to others are tested by package-test.
.PHONY: installed
installed: debian-package build
	rm -f $(TRIED)/deb/*.deb $(TRIED)/rpm/*.rpm
	$(TAURI) bundle --debug --bundles deb,rpm
	OEVEBANE_DEB="$$(echo $(TRIED)/deb/*.deb)" OEVEBANE_RPM="$$(echo $(TRIED)/rpm/*.rpm)" \
	  $(CARGO_TEST) --test package -- --ignored --test-threads 1 --skip the_inspector

# Debian packages: core < print; core < shell < window and package. What is built for Windows needs others.
.PHONY: debian-core debian-print debian-shell debian-window debian-package debian-reliability debian-bench debian-for-windows
debian-core debian-print debian-shell debian-window debian-package debian-reliability debian-bench debian-for-windows:
	@scripts/debian-packages $(@:debian-%=%)

# The pages, which the app carries inside it.
ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	npm --prefix ui run build
	touch $@

# npm's own mark of what is installed.
ui/node_modules/.package-lock.json: ui/package-lock.json
	npm --prefix ui ci
	touch $@
