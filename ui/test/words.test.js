// How people and talks are named wherever they stand.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { home } from '../src/start/da.js';
import { genitive, whose } from '../src/text/common.js';
import { weekdayAndTime } from '../src/text/dates.js';

test('what is somebody’s is said with their name as it is spoken, also where something stands beside it', () => {
  for (const [name, said] of /** @type {const} */ ([
    ['Mette', 'Mettes'],
    ['Jens', 'Jens’'],
    ['Anne Kjær (Vest)', 'Anne Kjærs (Vest)'],
    ['Jens (Øst)', 'Jens’ (Øst)'],
    ['Afdeling 7', 'Afdeling 7’s'],
  ])) {
    assert.equal(genitive(name), said);
  }
});

test('a talk is named by whom it is about, and told from another of the same name', () => {
  const card = /** @type {import('../src/api').ConversationCard} */ ({ role: 'host', with: 'Anne Kjær (Vest)', kind: 'lus', year: 2026 });
  assert.equal(whose(card), 'Anne Kjærs (Vest) LUS 2026');
  const apart = { guide: 'Haderslev', day: `${new Date().getFullYear()}-12-03` };
  assert.equal(whose({ ...card, apart: /** @type {import('../src/api').Apart} */ (apart) }), 'Anne Kjærs (Vest) LUS 2026 (Haderslev, 3.\u00a0december)');
});

test('the day of a talk stays in sight when the plan is agreed before it, and goes once the talk was held', () => {
  const ahead = new Date(Date.now() + 14 * 86_400_000).toISOString();
  const agreed = /** @type {import('../src/api').ConversationCard} */ ({ role: 'subject', with: 'Mette', stage: 'follow_up', start: ahead, held: null });
  assert.equal(home.card.about(agreed), `Samtale ${weekdayAndTime(ahead)}`);
  assert.equal(home.card.about({ ...agreed, held: '2026-11-21' }), '');
  assert.equal(home.card.about({ ...agreed, start: new Date(Date.now() - 86_400_000).toISOString() }), '');
});
