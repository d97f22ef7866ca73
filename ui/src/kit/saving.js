// Saves what is written, one field at a time. Nothing here knows of the page: it is given a way to save and tells
// when something has changed.

import { atPause } from './at-pause.js';
import { pageEnds } from './page-end.js';
import { isSaved, isWritten } from './tells-saved.js';

/**
 * What could not be saved.
 * @template Field
 * @typedef {{ key: string, field: Field, error: unknown }} Failure
 */
/**
 * @template Field
 * @typedef {object} Saving
 * @property {(field: Field) => void} put takes the newest content of a field; it is saved soon
 * @property {() => Promise<void>} flush saves all that waits, and tries again what failed; rejects with the first failure
 * @property {() => boolean} busy whether something is not on disk yet
 * @property {() => Failure<Field>[]} failures what could not be saved; its content is kept
 * @property {(revisions: Record<string, number>) => void} rebase goes on from these revisions
 */

/**
 * A queue for one talk. Saves go one at a time, and a field written to again while it waits is saved once, with its
 * newest content. A field that can't be saved does not hold up the others, and counts as failed until it is saved.
 * @template Field what a field holds, with which field it is
 * @template {{ revision: number }} Saved what comes back when a field is on disk
 * @param {object} given
 * @param {(field: Field) => string} given.keyOf the field's name in the revisions
 * @param {(field: Field, revision: number, orNext: boolean) => Promise<Saved>} given.save builds on the revision, or on the
 * next one, whichever is there
 * @param {Record<string, number>} given.revisions the revision of every field saved until now
 * @param {(saved: Saved | null) => void} given.changed told each time a save begins, ends (with what came back) or fails
 * @returns {Saving<Field>}
 */
export function savingQueue({ keyOf, save, revisions, changed }) {
  const known = new Map(Object.entries(revisions));
  /** @type {Map<string, Field>} */
  const waiting = new Map();
  /** @type {Map<string, Failure<Field>>} */
  const failed = new Map();
  /** What is being saved. @type {{ key: string, field: Field } | null} */
  let current = null;
  /** @type {Promise<void> | null} */
  let running = null;
  const pause = atPause(run);

  /** @param {string} key @param {Field} field */
  async function saveOne(key, field) {
    current = { key, field };
    try {
      const saved = await save(field, known.get(key) ?? 0, false);
      known.set(key, saved.revision);
      failed.delete(key);
      changed(saved);
    } catch (error) {
      failed.set(key, { key, field, error });
      changed(null);
    } finally {
      current = null;
    }
  }

  async function saveAll() {
    for (let next = first(waiting); next; next = first(waiting)) {
      const [key, field] = next;
      waiting.delete(key);
      await saveOne(key, field);
    }
  }

  function run() {
    running ??= saveAll().finally(() => {
      running = null;
      if (waiting.size === 0 && failed.size === 0) isSaved();
      changed(null);
    });
    return running;
  }

  function requeueFailed() {
    for (const { key, field } of failed.values()) {
      // What waits or is being saved just now is newer.
      if (!waiting.has(key) && key !== current?.key) waiting.set(key, field);
    }
  }

  /** What was being saved may be on disk though it was not answered, and builds on no more than what is known. */
  function sendAll() {
    if (current && !waiting.has(current.key)) waiting.set(current.key, current.field);
    for (const [key, field] of waiting) {
      const unanswered = current?.key === key || failed.has(key);
      void save(field, known.get(key) ?? 0, unanswered).catch(() => {});
    }
    waiting.clear();
  }

  return {
    put(field) {
      waiting.set(keyOf(field), field);
      isWritten();
      pause.written();
      changed(null);
    },
    async flush() {
      pause.stop();
      requeueFailed();
      if (pageEnds()) return sendAll();
      // A field put back while a run was ending is picked up by the next one.
      while (waiting.size > 0 || running) await run();
      const failure = failed.values().next().value;
      if (failure) throw failure.error;
    },
    busy: () => waiting.size > 0 || running !== null,
    failures: () => [...failed.values()],
    rebase(revisions) {
      for (const [key, revision] of Object.entries(revisions)) known.set(key, revision);
    },
  };
}

/**
 * @template K, V
 * @param {Map<K, V>} map
 * @returns {[K, V] | undefined}
 */
function first(map) {
  return map.entries().next().value;
}
