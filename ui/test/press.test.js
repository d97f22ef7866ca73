// What is pressed stays where it is until it is let go.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawUnlessPressed, followPresses } from '../src/kit/press.js';

const page = new EventTarget();
followPresses(page);
/** @param {string} kind */
const comes = (kind, button = 0) => page.dispatchEvent(Object.assign(new Event(kind), { button }));
const soon = () => new Promise((later) => setTimeout(later, 5));

test('while something is pressed nothing is drawn, and then all of it is', async () => {
  let drawn = 0;
  const draw = () => void (drawn += 1);
  drawUnlessPressed(draw);
  assert.equal(drawn, 1);
  comes('pointerdown');
  drawUnlessPressed(draw);
  drawUnlessPressed(draw);
  comes('pointerup');
  assert.equal(drawn, 1);
  await soon();
  assert.equal(drawn, 2);
});

test('what a click does is drawn at once, with what has waited for it', async () => {
  let drawn = '';
  comes('pointerdown');
  drawUnlessPressed(() => (drawn += 'left '));
  comes('pointerup');
  page.addEventListener('click', () => drawUnlessPressed(() => (drawn += 'clicked ')), { once: true });
  comes('click');
  assert.equal(drawn, 'clicked ');
  await soon();
  assert.equal(drawn, 'clicked ');
});

test('a menu is no press, nor is one that was taken away from the page', async () => {
  let drawn = 0;
  comes('pointerdown', 2);
  drawUnlessPressed(() => void (drawn += 1));
  assert.equal(drawn, 1);
  comes('pointerdown');
  drawUnlessPressed(() => void (drawn += 1));
  comes('pointercancel');
  await soon();
  assert.equal(drawn, 2);
});
