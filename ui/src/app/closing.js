// Closing: what is being typed is saved first. The person is asked when something would be lost; the system, when it ends
// the app, waits for no answer.

import { confirmDialog } from '../kit/dialog.js';
import { flush, loses, report, tell, unsaved } from './app.js';
import * as da from './da.js';
import { closeNow, stayOpen } from './shell.js';
import { anythingUnderWay, nothingUnderWay } from './under-way.js';

/** How long is waited for what is under way before another click on the cross closes all the same, in milliseconds. */
const LONGEST = 20_000;

/** @import { Question } from '../kit/dialog.js' */

/** Whether the person is being asked. */
let asking = false;
/** Since when the window waits for a file to be made. @type {number | null} */
let finishing = null;

/** The person closes the window: it closes when the page has saved. */
export async function close() {
  // The question stands, and the cross is no answer to it.
  if (asking || (finishing !== null && Date.now() - finishing < LONGEST)) return void stayOpen();
  try {
    await flush();
  } catch (error) {
    report(error);
    if (!(await closesAllTheSame({ ...da.closeUnsaved, list: unsaved(), danger: true }))) return;
  }
  if (finishing === null && anythingUnderWay()) return finish();
  const lost = loses();
  if (lost && !(await closesAllTheSame(lost))) return;
  await closeNow();
}

/** Lets a file be made that was asked for. What came of it may be something to be seen first: the page is asked anew. */
async function finish() {
  finishing = Date.now();
  await stayOpen();
  tell(da.finishing);
  await nothingUnderWay();
  finishing = null;
  await close();
}

/** Asks whether something is to be lost. @param {Question} question */
async function closesAllTheSame(question) {
  asking = true;
  try {
    await stayOpen();
    return await confirmDialog(question);
  } finally {
    asking = false;
  }
}

/** The system ends the app. */
export async function end() {
  await flush().catch(() => {});
  await closeNow();
}
