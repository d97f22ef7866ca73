// What help there is: a page of it for every page of the app, found by the words that people use.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTopics } from '../src/help/find.js';
import { pictures } from '../src/help/pictures.js';
import { commonIds, pageIds, topics } from '../src/help/topics.js';
import { pages } from '../src/pages.js';

const all = Object.entries(topics);

test('every page of the app has its page of help', () => {
  const lacking = Object.keys(pages).filter((page) => !(page in topics));
  assert.deepEqual(lacking, []);
  assert.deepEqual(pageIds.filter((id) => !(id in pages)), []);
  assert.deepEqual(commonIds.filter((id) => id in pages), []);
});

test('a page of help is three to eight sentences and leads on to others', () => {
  for (const [id, { text, see }] of all) {
    const sentences = text.join(' ').split(/(?<=[.!?])\s+(?=[»\p{Lu}])/u);
    assert.ok(sentences.length >= 3 && sentences.length <= 8, `${id}: ${sentences.length} sentences`);
    assert.ok(sentences.every((sentence) => /^[»\p{Lu}].*\.$/u.test(sentence)), `${id}: ${sentences.join('|')}`);
    assert.ok(see.length > 0 && !see.includes(id) && see.every((other) => other in topics), `${id}: ${see}`);
  }
});

test('help speaks as the app does', () => {
  for (const [id, { title, text }] of all) {
    const said = [title, ...text].join(' ');
    assert.doesNotMatch(said, /pakke|import|indlæs|synkroniser|eksport|"|'|\bvært/i, id);
    assert.doesNotMatch(said, / {2}| $|,,|\.\./, id);
  }
});

test('each page of help is found first by its own title, and no two are called alike', () => {
  for (const [id, { title }] of all) assert.equal(findTopics(topics, title)[0], id, title);
  assert.equal(new Set(all.map(([, { title }]) => title)).size, all.length);
});

test('help is found by the words that people have for it, with the letters that they have', () => {
  for (const [typed, id] of /** @type {const} */ ([
    ['ny pc', 'new-computer'],
    ['glemt password', 'codes'],
    ['genveje', 'keys'],
    ['skærmlæser', 'accessibility'],
    ['jeg er ordblind', 'accessibility'],
    ['GDPR', 'who-sees-what'],
    ['kan hr læse med', 'who-sees-what'],
    ['papir', 'without-app'],
    ['onedrive', 'files'],
    ['noedkode', 'recovery'],
    ['nødkode', 'recovery'],
    ['outlook', 'saved'],
    ['fejl', 'when-wrong'],
    ['excel', 'invite-many'],
    ['hvordan sletter jeg en person', 'person'],
  ])) {
    assert.ok(findTopics(topics, typed).slice(0, 3).includes(id), `${typed}: ${findTopics(topics, typed)}`);
  }
  assert.deepEqual(findTopics(topics, 'xyzzy'), []);
  assert.deepEqual(findTopics(topics, ' … '), []);
});

test('each drawing says in words what it shows', () => {
  assert.equal(Object.keys(pictures).length, 5);
  for (const [id, { alt }] of Object.entries(pictures)) {
    assert.ok(id in topics, id);
    assert.match(alt, /^Tegning: \p{Lu}.{30,}\.$/u, id);
  }
});
