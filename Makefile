# Each target does its own set-up on a Debian with Rust and Node, as root or as a user with sudo.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
# `test` runs its parts in the order they are written.
.NOTPARALLEL:

TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
DEBS := $(TARGET)/release/bundle/deb
UI_SOURCES := $(shell find ui/src ui/index.html ui/vite.config.js -type f)

.PHONY: help
help: ## Lists the targets.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

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
test: check core print windows package-test ## Passes every test, with all that they need; the last is the installed package.

.PHONY: demo
demo: debian-window app ## Plays the whole app in real windows on a virtual screen, and leaves pictures and papers in shots/.
	cargo run --package oevebane-tests --example demo -- shots

.PHONY: package
package: debian-package ui/dist/index.html ## Builds the .deb and prints its size.
	rm -f $(DEBS)/*.deb
	ui/node_modules/.bin/tauri build --bundles deb
	@scripts/package-size $(DEBS)/*.deb

.PHONY: types
types: debian-core ## Writes ui/src/api.d.ts, ui/src/limits.js and the guide schemas anew from the core.
	OEVEBANE_WRITE_TYPES=1 cargo test --package oevebane-core --lib -- typescript limits schema

.PHONY: check
check: format ui-check lint ## Checks form and types without running anything.

.PHONY: papers
papers: debian-core ui/node_modules/.package-lock.json ## Writes one of every printed page to papers/, to be looked at.
	cargo run --package oevebane-print --example papers -- papers

.PHONY: icons
icons: ui/node_modules/.package-lock.json ## Draws the icon files from icons/icon.svg.
	scripts/icons

# The parts of `test`.

.PHONY: format
format:
	cargo fmt --all --check

.PHONY: ui-check
ui-check: ui/node_modules/.package-lock.json
	npm --prefix ui run check

.PHONY: lint
lint: debian-shell ui/dist/index.html
	cargo clippy --workspace --all-targets --all-features -- --deny warnings

# Builds without WebKit: the core knows nothing of windows.
.PHONY: core
core: debian-core
	cargo test --package oevebane-core

# Apart from the core, because the typesetter is heavy to build; it takes its fonts from the UI's packages.
.PHONY: print
print: debian-print ui/node_modules/.package-lock.json
	cargo test --package oevebane-print

.PHONY: windows
windows: debian-window app
	cargo test --package oevebane
	cargo test --package oevebane-tests --test 'window_*'

.PHONY: package-test
package-test: app package
	OEVEBANE_DEB="$$(echo $(DEBS)/*.deb)" cargo test --package oevebane-tests --features package --test package

.PHONY: app
app: debian-shell ui/dist/index.html
	cargo build --package oevebane

# Debian packages: core < print; core < shell < window and package.
.PHONY: debian-core debian-print debian-shell debian-window debian-package
debian-core debian-print debian-shell debian-window debian-package:
	@scripts/debian-packages $(@:debian-%=%)

# The pages, which the app carries inside it.
ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	npm --prefix ui run build
	touch $@

# npm's own mark of what is installed.
ui/node_modules/.package-lock.json: ui/package-lock.json
	npm --prefix ui ci
	touch $@
