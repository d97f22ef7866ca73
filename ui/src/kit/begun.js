// What someone was in the middle of writing when they left a page that saves nothing before it is asked to. It stands
// there when they come back, after a lock too; it is never on disk, so closing the app asks first.

import * as da from './da.js';
import { confirmDialog } from './dialog.js';

/** @type {Map<string, { where: string, what: unknown }>} */
const begun = new Map();

/**
 * What was left in the middle.
 * @param {string} key
 * @returns {unknown} null when there is nothing
 */
export const begunAt = (key) => begun.get(key)?.what ?? null;

/**
 * @param {string} key
 * @param {string} where the page it was written on, as the person knows it
 * @param {unknown} what null when nothing is left in the middle
 */
export function keepBegun(key, where, what) {
  if (what === null) begun.delete(key);
  else begun.set(key, { where, what });
}

/** The pages that something was left in the middle on. */
export const begunPages = () => [...new Set([...begun.values()].map(({ where }) => where))];

/** Asks whether what is written is to be thrown away. */
export const throwsAway = () => confirmDialog({ ...da.common.discard, danger: true });
