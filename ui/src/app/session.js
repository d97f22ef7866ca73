// The app from its beginning to its end: the first page, files that come, locking, and closing.

import { beginWith, forgetBegun } from '../kit/begun.js';
import { confirmDialog } from '../kit/dialog.js';
import { forgetHistories } from '../kit/undo.js';
import { flush, forgetTheWay, go, isAwake, keepWhatIsTyped, redraw, report } from './app.js';
import { ask } from './backend.js';
import * as da from './da.js';
import { closeNow, onClosing, onOpenedFiles, takeOpenedFiles } from './shell.js';
import { homePage, keepWaiting, setState, state, waitingFiles } from './state.js';

/** How often it is looked at whether the app has been left alone, in milliseconds. */
const LOOK_EVERY = 10_000;

let touched = Date.now();
let locking = false;

/** Finds out where the app stands and opens the page that fits. */
export async function begin() {
  document.addEventListener('pointerdown', noticed, true);
  document.addEventListener('keydown', noticed, true);
  // A click that comes to nothing says so: what nobody has caught is told like any other failure.
  window.addEventListener('error', ({ error }) => error && report(error));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  setInterval(lockIfLeft, LOOK_EVERY);
  keepWhatIsTyped();
  try {
    await onOpenedFiles(takeFiles);
    await onClosing(close);
    setState(await ask('start'));
    keepWaiting(await takeOpenedFiles());
    await enter();
  } catch (error) {
    await go('unlock');
    report(error);
  }
}

/** Opens the page that fits: setting up, unlocking, a file that waits, or the start page. */
export async function enter() {
  touched = Date.now();
  if (state().vault === 'open') beginWith(await ask('begun'), (form) => ask('keep_begun', form));
  if (state().vault === 'open' && waitingFiles().length > 0) await openNextFile();
  else await go(homePage());
}

/** Opens the file that waits, or all that do in one list. They go on waiting until their page is there. */
export async function openNextFile() {
  const [file, ...more] = waitingFiles();
  if (more.length > 0) {
    await go('open-many', { files: waitingFiles() });
    return;
  }
  if (file && (await go('open-file', { file }))) keepWaiting(waitingFiles().filter((one) => one !== file));
}

/** Locks, once the page has saved what it holds. While it can't, the app stays open rather than lose the text. */
export async function lock() {
  if (locking || state().vault !== 'open') return;
  locking = true;
  try {
    await flush();
    setState(await ask('lock'));
    await go('unlock');
    forgetTheWay();
    forgetHistories();
    forgetBegun();
  } catch (error) {
    touched = Date.now();
    report(error);
  } finally {
    locking = false;
  }
}

/** A key or a click. After a computer's sleep the timer has not run yet, so the time is looked at first. */
function noticed() {
  lockIfLeft();
  touched = Date.now();
}

function lockIfLeft() {
  const { vault, auto_lock_minutes: minutes } = state();
  if (isAwake()) touched = Date.now();
  if (vault === 'open' && minutes !== null && Date.now() - touched >= minutes * 60_000) void lock();
}

async function takeFiles() {
  keepWaiting([...waitingFiles(), ...(await takeOpenedFiles())]);
  if (state().vault === 'open') await openNextFile();
  else redraw();
}

async function close() {
  try {
    await flush();
  } catch (error) {
    report(error);
    if (!(await confirmDialog({ ...da.closeUnsaved, danger: true }))) return;
  }
  await closeNow();
}
