// What is said of saving to who can't see it.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { savingQueue } from '../src/kit/saving.js';
import { isLeft, whenAllIsSaved } from '../src/kit/tells-saved.js';

/** Lets so many milliseconds pass, and all that is done in them. @param {number} milliseconds */
async function pass(milliseconds) {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    mock.timers.tick(100);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
}

/** A queue that saves at once, and how often it was said that all is saved. @param {() => Promise<{ revision: number }>} save */
function begun(save) {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const heard = { times: 0, saves: 0 };
  whenAllIsSaved(() => void (heard.times += 1));
  isLeft();
  const queue = savingQueue({
    keyOf: () => 'field',
    revisions: {},
    save: () => ((heard.saves += 1), save()),
    changed: () => {},
  });
  return { heard, queue };
}

test('that all is saved is said once when nothing has been written for a while, and not at each save', async () => {
  const { heard, queue } = begun(async () => ({ revision: 1 }));
  for (const words of ['Vi', 'Vi aftalte', 'Vi aftalte møder']) {
    queue.put(words);
    await pass(1_500);
  }
  assert.deepEqual(heard, { times: 0, saves: 3 });
  await pass(5_000);
  assert.equal(heard.times, 1);
  await queue.flush();
  await pass(10_000);
  assert.equal(heard.times, 1);
  queue.put('Vi aftalte korte møder');
  await pass(10_000);
  assert.equal(heard.times, 2);
  mock.timers.reset();
});

test('nothing is said of what could not be saved, nor on the page after the one it was written on', async () => {
  const failing = begun(() => Promise.reject(new Error('no room')));
  failing.queue.put('Vi');
  await pass(10_000);
  assert.equal(failing.heard.times, 0);
  mock.timers.reset();
  const { heard, queue } = begun(async () => ({ revision: 1 }));
  queue.put('Vi');
  await pass(1_500);
  isLeft();
  await pass(10_000);
  assert.deepEqual(heard, { times: 0, saves: 1 });
  mock.timers.reset();
});
