// Saves what two people write together, one field of the sheet at a time, by the queue that the preparation uses.

import { ask } from '../backend.js';
import { savingQueue } from './saving.js';

/** @import { ConversationId, Field } from '../api' */

/** @typedef {{ field: string, text: string, error: unknown }} SheetFailure */
/**
 * @typedef {object} SheetSaving
 * @property {(field: string, text: string) => void} put takes the newest text of a field; it is saved soon
 * @property {() => Promise<void>} flush saves all that waits, and tries again what failed; rejects with the first failure
 * @property {() => boolean} busy whether something is not on disk yet
 * @property {() => SheetFailure[]} failures what could not be saved; its text is kept
 * @property {() => Promise<void>} keepMine saves over newer texts, once the person has said that these ones count
 */

/** The queue knows a preparation's fields: a field of the sheet goes through it under this kind's name. */
const KIND = 'note';

/** @param {Record<string, number>} revisions by the sheet's field names */
const named = (revisions) =>
  Object.fromEntries(Object.entries(revisions).map(([field, revision]) => [`${KIND}:${field}`, revision]));

/** @param {Field} field */
const sheetField = (field) => (field.kind === KIND ? { field: field.theme, text: field.text } : { field: '', text: '' });

/**
 * @param {object} given
 * @param {ConversationId} given.conversation
 * @param {Record<string, number>} given.revisions the revision of every field saved until now
 * @param {(at: string | null) => void} given.changed told each time a save begins, ends (with when) or fails
 * @returns {SheetSaving}
 */
export function sheetSaving({ conversation, revisions, changed }) {
  const queue = savingQueue({
    revisions: named(revisions),
    save: async (field, revision) => {
      const { revision: now, at } = await ask('save_sheet', { conversation, ...sheetField(field), revision });
      return { revision: now, at, progress: [] };
    },
    changed: (saved) => changed(saved?.at ?? null),
  });
  return {
    put: (field, text) => queue.put({ kind: KIND, theme: field, text }),
    flush: queue.flush,
    busy: queue.busy,
    failures: () => queue.failures().map(({ field, error }) => ({ ...sheetField(field), error })),
    async keepMine() {
      await queue.flush().catch(() => {});
      const { revisions: newer } = await ask('sheet', { conversation });
      queue.rebase(named(newer));
      await queue.flush();
    },
  };
}
