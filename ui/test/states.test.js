// What a guide in the making was: steps that are taken back, kept, and taken back another day.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { states } from '../src/workshop/states.js';

/** @param {string} text */
const guide = (text) => ({ guide: { title: text, themes: ['a', 'b'] } });

test('each step is taken back and taken again, and what is typed in one field is one step', () => {
  const past = states(guide(''), null);
  for (const [text, field] of [['S', 'title'], ['Sa', 'title'], ['Samtale', 'title'], ['Samtalen', null]]) past.put(guide(text ?? ''), field ?? null);
  assert.deepEqual(past.undo(), guide('Samtale'));
  assert.deepEqual(past.undo(), guide(''));
  assert.equal(past.undo(), null);
  assert.deepEqual(past.redo(), guide('Samtale'));
  assert.deepEqual(past.redo(), guide('Samtalen'));
  assert.equal(past.redo(), null);
});

test('what is kept goes on where it was, whatever order the guide comes back in', () => {
  const past = states(guide('Før'), null);
  past.put(guide('Nu'), null);
  past.put(guide('Senere'), null);
  past.undo();
  const later = states({ guide: { themes: ['a', 'b'], title: 'Nu' } }, JSON.parse(JSON.stringify(past.kept())));
  assert.deepEqual(later.redo(), guide('Senere'));
  assert.deepEqual(later.undo(), guide('Nu'));
  later.put({ guide: { title: 'Nyt', themes: [] } }, null);
  assert.equal(later.canRedo(), false);
  assert.deepEqual(later.undo(), guide('Nu'));
  assert.deepEqual(later.undo(), guide('Før'));
  assert.equal(states(guide('Ny'), null).kept(), null);
});

test('a sign of two halves is never parted, for half of one can be kept by nobody', () => {
  const past = states(guide('😀'), null);
  // These begin, and those end, with the same half.
  past.put(guide('😁'), null);
  past.put(guide('\u{1fa01}'), null);
  past.put(guide(''), null);
  for (const { was, now } of past.kept()?.before ?? []) {
    assert.ok(was.isWellFormed() && now.isWellFormed(), JSON.stringify([was, now]));
  }
  assert.deepEqual([past.undo(), past.undo(), past.undo()], [guide('\u{1fa01}'), guide('😁'), guide('😀')]);
});
