// What keeps the app from locking: that somebody is there.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hearPeople } from '../src/app/touch.js';

test('a key, a click, a finger, a wheel and a mouse that moves are signs of somebody, and a mouse that rests is none', () => {
  const page = new EventTarget();
  let noticed = 0;
  hearPeople(page, () => void (noticed += 1));
  for (const sign of ['keydown', 'pointerdown', 'wheel', 'touchstart', 'touchmove']) page.dispatchEvent(new Event(sign));
  assert.equal(noticed, 5);
  const mouse = (screenX) => page.dispatchEvent(Object.assign(new Event('pointermove'), { screenX, screenY: 200 }));
  mouse(100);
  mouse(101);
  assert.equal(noticed, 7);
  for (let turn = 0; turn < 20; turn += 1) mouse(101);
  assert.equal(noticed, 7);
});
