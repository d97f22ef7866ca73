// Closing: what is being typed is saved first. The person is asked when something would be lost; the system, when it ends
// the app, waits for no answer.

import { confirmDialog } from '../kit/dialog.js';
import { flush, report, sendLast } from './app.js';
import * as da from './da.js';
import { closeNow, onClosing, onEnding, stayOpen } from './shell.js';

/** Whether the person is being asked. */
let asking = false;

/** From now on the window closes, and the app ends, when the page has saved. */
export async function hearClosing() {
  await onClosing(close);
  await onEnding(end);
  // However else the page is left: a reload.
  addEventListener('pagehide', sendLast);
}

async function close() {
  // The question stands, and the cross is no answer to it.
  if (asking) return void stayOpen();
  try {
    await flush();
  } catch (error) {
    report(error);
    if (!(await closesAllTheSame())) return;
  }
  await closeNow();
}

/** Asks whether what can't be saved is to be lost. */
async function closesAllTheSame() {
  asking = true;
  try {
    await stayOpen();
    return await confirmDialog({ ...da.closeUnsaved, danger: true });
  } finally {
    asking = false;
  }
}

async function end() {
  await flush().catch(() => {});
  await closeNow();
}
