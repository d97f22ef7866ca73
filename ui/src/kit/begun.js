// What someone was in the middle of writing in a form that saves nothing before it is asked to. It is kept on disk while
// it is typed, and stands there when they come back: from another page, from a lock, or from a crash.

import { atPause } from './at-pause.js';
import * as da from './da.js';
import { confirmDialog } from './dialog.js';
import { pageEnds } from './page-end.js';

/** @import { BegunForm, ConversationId, KeepBegun } from '../api' */

/**
 * Where what is typed in a field lies until it is saved: every field says so, for none may hold a text that lies in memory
 * alone without a reason.
 * @typedef {BegunAt | { keptBy: string } | { neverKept: string }} Keeping by whom else it is kept; or why it never is
 */
/** @typedef {{ begunAt: string, conversation: ConversationId | null }} BegunAt the place, and the talk that it goes with */

/** By the form's place, as it was kept last. @type {Map<string, string>} */
let begun = new Map();

/** Keeps one form on disk. @type {(form: KeepBegun) => Promise<unknown>} */
let keep = async () => {};

/** Told what could not be kept. @type {(error: unknown) => void} */
let failed = () => {};

/** The newest text of each field that is not on disk yet, by its place. @type {Map<string, { at: BegunAt, text: string | null }>} */
const waiting = new Map();
/** @type {Promise<void> | null} */
let running = null;
const pause = atPause(() => void keepTexts().catch((error) => failed(error)));

/**
 * What was left in the middle, and how it is kept from now on.
 * @param {BegunForm[]} forms
 * @param {(form: KeepBegun) => Promise<unknown>} keepForm
 * @param {(error: unknown) => void} notKept
 */
export function beginWith(forms, keepForm, notKept) {
  begun = new Map(forms.map(({ place, what }) => [place, what]));
  keep = keepForm;
  failed = notKept;
}

/** Forgets what is known of it here: it is on disk, behind the lock. */
export function forgetBegun() {
  begun.clear();
}

/**
 * The text of one field, from what was left in it on.
 * @param {Keeping} keeping
 * @param {string} value what stands in the field where nothing was
 */
export function begunText(keeping, value) {
  const at = 'begunAt' in keeping ? keeping : null;
  const before = at && /** @type {string | null} */ (begunAt(at.begunAt));
  let now = before ?? value;

  /** @param {string | null} text */
  function put(text) {
    if (!at) return;
    waiting.set(at.begunAt, { at, text });
    pause.written();
  }

  return {
    /** What the field begins with. */
    first: now,
    /** Whether it was left in the middle. */
    isBegun: before !== null,
    /** Whether something else stands in the field than what is saved. */
    isWritten: () => now !== value,
    /** @param {string} text what stands in the field by now */
    write(text) {
      now = text;
      put(text === value ? null : text);
    },
    /** What stands in the field is saved, or is to be thrown away. */
    forget() {
      value = now;
      put(null);
    },
  };
}

/** Keeps the texts of all fields. Done when they are on disk; rejects when one could not be kept, which goes on waiting. */
export function keepTexts() {
  if (pageEnds()) return sendTexts();
  running ??= keepWaiting().finally(() => {
    running = null;
  });
  return running;
}

async function sendTexts() {
  for (const { at, text } of waiting.values()) void keepBegun(at.begunAt, at.conversation, text).catch(() => {});
}

/** One that can't be kept holds up no other. */
async function keepWaiting() {
  const failed = new Map();
  const untried = () => [...waiting.values()].find((next) => !failed.has(next));
  for (let next = untried(); next; next = untried()) {
    const { begunAt: place, conversation } = next.at;
    try {
      await keepBegun(place, conversation, next.text);
      if (waiting.get(place) === next) waiting.delete(place);
    } catch (error) {
      failed.set(next, error);
    }
  }
  for (const error of failed.values()) throw error;
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
