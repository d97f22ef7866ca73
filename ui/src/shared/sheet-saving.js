// Saves what two people write together, one field of the sheet at a time.

import { ask } from '../app/backend.js';
import { savingQueue } from '../kit/saving.js';

/** @import { ConversationId, SheetField, SheetSaved } from '../api' */

/** @typedef {{ field: SheetField, text: string }} Written */
/** @typedef {Written & { error: unknown }} SheetFailure */
/**
 * @typedef {object} SheetSaving
 * @property {(field: SheetField, text: string) => void} put takes the newest text of a field; it is saved soon
 * @property {() => Promise<void>} flush saves all that waits, and tries again what failed; rejects with the first failure
 * @property {() => boolean} busy whether something is not on disk yet
 * @property {() => SheetFailure[]} failures what could not be saved; its text is kept
 * @property {() => Promise<void>} keepMine saves over newer texts, once the person has said that these ones count
 */

/**
 * @param {object} given
 * @param {ConversationId} given.conversation
 * @param {Record<string, number>} given.revisions the revision of every field saved until now
 * @param {(saved: SheetSaved | null) => void} given.changed told each time a save begins, ends (with what came back) or fails
 * @returns {SheetSaving}
 */
export function sheetSaving({ conversation, revisions, changed }) {
  const queue = savingQueue({
    /** @param {Written} written */
    keyOf: ({ field }) => field,
    revisions,
    save: ({ field, text }, revision) => ask('save_sheet', { conversation, field, text, revision }),
    changed,
  });
  return {
    put: (field, text) => queue.put({ field, text }),
    flush: queue.flush,
    busy: queue.busy,
    failures: () => queue.failures().map(({ field: { field, text }, error }) => ({ field, text, error })),
    async keepMine() {
      await queue.flush().catch(() => {});
      const { revisions: newer } = await ask('sheet', { conversation });
      queue.rebase(newer);
      await queue.flush();
    },
  };
}
