// The colours of the tokens, light and dark: what is read stands out from every ground, and so does what edges a control.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const SHEET = readFileSync(join(import.meta.dirname, '../src/kit/tokens.css'), 'utf8');
const PAIR = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;

/** Every colour, as a pair of light and dark. @type {Map<string, [string, string]>} */
const colours = new Map([...SHEET.matchAll(PAIR)].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));

const THEMES = [1, 2, 3, 4, 5, 6, 7].map((number) => `theme-${number}`);
const GROUNDS = ['paper', 'surface', 'accent-soft', 'danger-soft', 'notice-soft'];

/** @param {string} colour as `#rrggbb` */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As WCAG counts it. @param {string} one @param {string} other */
function ratio(one, other) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What of these stands out too little. @param {string[]} shown @param {string[]} grounds @param {number} least */
const tooFaint = (shown, grounds, least) =>
  ['light', 'dark'].flatMap((appearance, at) =>
    shown.flatMap((name) =>
      grounds
        .map((ground) => ({ on: `${appearance}: ${name} on ${ground}`, is: ratio(colours.get(name)?.[at] ?? '', colours.get(ground)?.[at] ?? '') }))
        .filter(({ is }) => !(is >= least))
        .map(({ on, is }) => `${on} is ${is.toFixed(2)}`),
    ),
  );

test('what is read stands out from every ground by 4.5 to 1', () => {
  assert.deepEqual(tooFaint(['ink', 'muted', 'accent', 'accent-strong', 'danger', 'focus', ...THEMES], GROUNDS, 4.5), []);
  assert.deepEqual(tooFaint(['on-accent'], ['accent', 'accent-strong', 'danger'], 4.5), []);
  assert.deepEqual(tooFaint(['paper'], ['ink', ...THEMES], 4.5), []);
});

test('the edge of a control, and the ring around what has the focus, stand out from every ground by 3 to 1', () => {
  assert.deepEqual(tooFaint(['edge', 'focus'], GROUNDS, 3), []);
});
