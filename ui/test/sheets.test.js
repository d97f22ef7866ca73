// The styles and the dialogs, as they are written.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../src/', import.meta.url).pathname;
/** @param {string} kind @returns {[string, string][]} */
const sources = (kind) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`.${kind}`))
    .map((path) => [path, readFileSync(root + path, 'utf8')]);

test('no sheet has a rule twice', () => {
  for (const [path, sheet] of sources('css')) {
    const outside = sheet.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
    const rules = [...outside.matchAll(/([^{}]+)\{/g)].map(([, selectors = '']) => selectors.trim().replaceAll(/\s+/g, ' '));
    const twice = rules.filter((rule, at) => rules.indexOf(rule) !== at);
    assert.deepEqual(twice, [], path);
  }
});

test('every dialog is made with its name, and with what it is about', () => {
  const made = sources('js').filter(([, source]) => source.includes("createElement('dialog')"));
  assert.deepEqual(made.map(([path]) => path), ['kit/dialog.js']);
});

test('a list without signs stays a list for who hears the page', () => {
  const none = sources('css').flatMap(([path, sheet]) => [...sheet.matchAll(/([^{}]+)\{[^{}]*list-style(?:-type)?: none/g)].map(([, selector = '']) => `${path} ${selector.trim()}`));
  assert.deepEqual(none, ['kit/menu.css .menu > summary']);
});

// WebKitGTK 2.50 dies of it: in any other size than 100 %, of some widths, where a text has lines broken on purpose.
test('no sheet asks for prettier lines, by which the page can die', () => {
  const asking = sources('css').filter(([, sheet]) => /text-wrap(?:-style)?:[^;]*pretty/.test(sheet));
  assert.deepEqual(asking.map(([path]) => path), []);
});
