// Where the system has colours of its own (high contrast), grounds and hues are gone: what is chosen, current or in focus is then told
// by something else.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../src/', import.meta.url).pathname;
const FORCED = /@media \(forced-colors: active\) \{((?:[^{}]*\{[^{}]*\})*)\s*\}/g;

/** What is so of a part of the page for now. */
const STATE = /\[aria-(?:current|pressed|selected|invalid)|:checked|:focus|\.chosen\b/;
/** What is all the same there, or gone. */
const BY_COLOUR = /^(?:(?:background|border|outline|border-[a-z]+)-color|background|color|fill|stroke|box-shadow|border-radius|outline-offset|--[\w-]+)$/;

/** Those that are told by colour alone, and by what else they are known there. */
const KNOWN_BY = new Map([
  ['.choice > input:checked, .include > input:checked', "the system's own tick"],
  ['.choice.boxed:has(:checked)', 'the tick in it'],
  ['.write-entry .choice.boxed:has(:checked)', 'the tick in it'],
  ['.contents.path li:has([aria-current])::before', 'the line under the name beside it'],
  ['.step-link[aria-current]', 'the line under its name'],
  ['.in-talk-bar nav .coin[aria-current]', 'the line under its number'],
  ['.preparations button[aria-current]', 'the line under it, which the others have no more'],
  ['.field:focus-visible', 'the ring that everything has'],
  ['.top-place:focus-visible', 'the ring that everything has'],
  ['.button:focus-visible', 'the ring that everything has'],
  ['.card.action:focus-visible', 'the ring that everything has'],
  ['.contents-link:focus-visible', 'the ring that everything has'],
  ['.menu.at-corner > summary:focus-visible', 'the ring that everything has'],
]);

/** @param {string} sheet @returns {[selector: string, properties: string[]][]} */
const rules = (sheet) =>
  [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => [
    selector.trim().replaceAll(/\s+/g, ' '),
    body.split(';').flatMap((line) => line.split(':')[0]?.trim() || []),
  ]);

const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => readFileSync(root + path, 'utf8').replaceAll(/\/\*[^]*?\*\//g, ''));
const forced = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(FORCED)].flatMap(([, inside = '']) => rules(inside).map(([selector]) => selector))));
const plain = sheets.flatMap((sheet) => rules(sheet.replaceAll(FORCED, '')));

test('what is chosen, current, wrong or in focus is told by more than a colour', () => {
  const byColour = plain.filter(([selector, properties]) => STATE.test(selector) && properties.every((property) => BY_COLOUR.test(property)));
  const selectors = byColour.map(([selector]) => selector).filter((selector) => !forced.has(selector));
  assert.deepEqual(selectors.toSorted(), [...KNOWN_BY.keys()].toSorted());
});

test('a ring of focus that is taken away is drawn by something else', () => {
  const without = plain.filter(([selector]) => /:focus/.test(selector));
  const gone = without.filter(([, properties]) => properties.length === 1 && properties[0] === 'outline').map(([selector]) => selector);
  // What is headed is no control; a box has the ring of the choice in it, and a sector one that is drawn.
  assert.deepEqual(gone.toSorted(), [
    '.choice.boxed > input:focus-visible, .by-keys .choice.boxed > [type=\'radio\']:focus',
    '.sector:focus-visible',
    'h1:focus, h2:focus, h3:focus, main:focus',
  ]);
});

test('the wheel, whose drawing keeps its own hues, takes the colours of the system', () => {
  for (const part of ['.sector .ground', '.sector .fill', '.sector .number', '.sector:focus-visible .ring', '.wheel .here']) {
    assert.ok(forced.has(part), part);
  }
});
