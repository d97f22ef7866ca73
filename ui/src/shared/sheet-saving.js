// Saves what two people write together, one field of the sheet at a time.

import { ask } from '../app/backend.js';
import { savingQueue } from '../kit/saving.js';
import { earlierTextsIn } from './earlier-texts.js';

/** @import { ConversationId, SheetField, SheetSaved } from '../api' */
/** @import { Saving } from '../kit/saving.js' */

/** @typedef {{ field: SheetField, text: string }} Written */
/**
 * @typedef {object} OfTheSheet
 * @property {(field: SheetField, text: string) => void} put takes the newest text of a field; it is saved soon
 * @property {() => Promise<void>} keepMine saves over newer texts, once the person has said that these ones count
 */
/** @typedef {Omit<Saving<Written>, 'put'> & OfTheSheet} SheetSaving */

/**
 * @param {object} given
 * @param {ConversationId} given.conversation
 * @param {Record<string, number>} given.revisions the revision of every field saved until now
 * @param {string[]} given.earlier the fields that have earlier texts
 * @param {(saved: SheetSaved | null) => void} given.changed told each time a save begins, ends (with what came back) or fails
 * @returns {SheetSaving}
 */
export function sheetSaving({ conversation, revisions, earlier, changed }) {
  earlierTextsIn(conversation, earlier);
  const queue = savingQueue({
    /** @param {Written} written */
    keyOf: ({ field }) => field,
    revisions,
    save: ({ field, text }, revision, or_next) => ask('save_sheet', { conversation, field, text, revision, or_next }),
    changed(saved) {
      if (saved) earlierTextsIn(conversation, saved.earlier);
      changed(saved);
    },
  });
  return {
    ...queue,
    put: (field, text) => queue.put({ field, text }),
    async keepMine() {
      await queue.flush().catch(() => {});
      const { revisions: newer } = await ask('sheet', { conversation });
      queue.rebase(newer);
      await queue.flush();
    },
  };
}
