// What someone was in the middle of writing in a form that saves nothing before it is asked to. It is kept on disk while
// it is typed, and stands there when they come back: from another page, from a lock, or from a crash.

import * as da from './da.js';
import { confirmDialog } from './dialog.js';

/** @import { BegunForm, ConversationId, KeepBegun } from '../api' */

/** By the form's place, as it was kept last. @type {Map<string, string>} */
let begun = new Map();

/** Keeps one form on disk. @type {(form: KeepBegun) => Promise<unknown>} */
let keep = async () => {};

/**
 * What was left in the middle, and how it is kept from now on.
 * @param {BegunForm[]} forms
 * @param {(form: KeepBegun) => Promise<unknown>} keepForm
 */
export function beginWith(forms, keepForm) {
  begun = new Map(forms.map(({ place, what }) => [place, what]));
  keep = keepForm;
}

/** Forgets what is known of it here: it is on disk, behind the lock. */
export function forgetBegun() {
  begun.clear();
}

/**
 * What was left in the middle.
 * @param {string} place
 * @returns {unknown} null when there is nothing
 */
export function begunAt(place) {
  const what = begun.get(place);
  return what === undefined ? null : JSON.parse(what);
}

/**
 * Keeps what stands in a form by now. Done when it is on disk.
 * @param {string} place
 * @param {ConversationId | null} conversation the talk that it is about, and goes with
 * @param {unknown} what null when nothing is left in the middle
 */
export async function keepBegun(place, conversation, what) {
  const next = what === null ? null : JSON.stringify(what);
  if ((begun.get(place) ?? null) === next) return;
  await keep({ place, conversation, what: next });
  if (next === null) begun.delete(place);
  else begun.set(place, next);
}

/** Asks whether what is written is to be thrown away. */
export const throwsAway = () => confirmDialog({ ...da.common.discard, danger: true });
