// Where the person is. The shell keeps it, so that a page that has to begin anew, after a reload or because the one before
// it died, goes on there. It holds names of pages and ids, and nothing that someone wrote.

import { keepPlace } from './shell.js';
import { waitingFiles } from './state.js';

/** @import { FileHandle } from '../api' */
/** @import { PageParams } from './rooms.js' */

/** @typedef {{ name: keyof PageParams, params: any, waiting: FileHandle[] }} Where and which files waited there already */

/** Pages that come before all others: where one was before them counts. */
const BEFORE_ALL = new Set(['first-run', 'unlock']);

/** What the shell has. */
let kept = '';

/** @param {{ name: keyof PageParams, params: unknown }} place */
export function keepWhere({ name, params }) {
  if (BEFORE_ALL.has(name)) return;
  const where = JSON.stringify({ name, params, waiting: waitingFiles().map(({ file }) => file) });
  if (where === kept) return;
  kept = where;
  void keepPlace(where);
}

/** Where the person is, or was before they locked; null before the first page. */
export const whereNow = () => (kept === '' ? null : whereWas(kept));

/**
 * @param {string | null} where what the shell has kept
 * @returns {Where | null}
 */
export function whereWas(where) {
  return where === null ? null : JSON.parse(where);
}
