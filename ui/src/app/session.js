// What outlives a page: whether the vault is open, files that wait to be opened, and locking by itself.

import { begunPages } from '../kit/begun.js';
import { confirmDialog } from '../kit/dialog.js';
import { forgetTheWay, go, isAwake, redraw, report, settle } from './app.js';
import { ask } from './backend.js';
import * as da from './da.js';
import { closeNow, onClosing, onOpenedFiles, takeOpenedFiles } from './shell.js';

/** @import { Appearance, ChosenFile, StartView } from '../api' */

/** How often it is looked at whether the app has been left alone, in milliseconds. */
const LOOK_EVERY = 10_000;

/** @type {StartView} */
let stand = { vault: 'locked', appearance: 'system', on_network_drive: false, folder: '', auto_lock_minutes: null };
/** @type {ChosenFile[]} */
let files = [];
let touched = Date.now();
let locking = false;
/** Something that has happened on the way in, for the start page to say once. */
let news = '';

/** Where the app stands. */
export const session = () => stand;

/** The files that were given to the app and have not been opened yet. */
export const waitingFiles = () => files;

/** Finds out where the app stands and opens the page that fits. */
export async function begin() {
  document.addEventListener('pointerdown', noticed, true);
  document.addEventListener('keydown', noticed, true);
  // A click that comes to nothing says so: what nobody has caught is told like any other failure.
  window.addEventListener('error', ({ error }) => error && report(error));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  setInterval(lockIfLeft, LOOK_EVERY);
  try {
    await onOpenedFiles(takeFiles);
    await onClosing(close);
    settled(await ask('start'));
    files = await takeOpenedFiles();
    await enter();
  } catch (error) {
    await go('unlock');
    report(error);
  }
}

/**
 * Remembers where the app stands after a command that changed it.
 * @param {StartView} view
 */
export function settled(view) {
  stand = view;
  showAppearance(view.appearance);
  touched = Date.now();
}

/** Opens the page that fits: setting up, unlocking, a file that waits, or the start page. */
export async function enter() {
  if (stand.vault === 'open' && files.length > 0) await openNextFile();
  else await go(homePage());
}

/**
 * The page that the app begins with as it stands.
 * @returns {'first-run' | 'unlock' | 'start'}
 */
export function homePage() {
  if (stand.vault === 'new') return 'first-run';
  return stand.vault === 'locked' ? 'unlock' : 'start';
}

/**
 * Lets the start page say something the next time it opens.
 * @param {string} text
 */
export function tellAtStart(text) {
  news = text;
}

/** What the start page has to say, which is said once. */
export function takeNews() {
  const said = news;
  news = '';
  return said;
}

/**
 * Lets files wait to be opened, in the place of those that wait now.
 * @param {ChosenFile[]} waiting
 */
export function keepWaiting(waiting) {
  files = waiting;
}

/** Opens the file that waits, or all that do in one list. They go on waiting until their page is there. */
export async function openNextFile() {
  const [file, ...more] = files;
  if (more.length > 0) {
    await go('open-many', { files });
    return;
  }
  if (file && (await go('open-file', { file }))) files = files.filter((one) => one !== file);
}

/** Locks, once the page has saved what it holds. While it can't, the app stays open rather than lose the text. */
export async function lock() {
  if (locking || stand.vault !== 'open') return;
  locking = true;
  try {
    await settle();
    settled(await ask('lock'));
    await go('unlock');
    forgetTheWay();
  } catch (error) {
    touched = Date.now();
    report(error);
  } finally {
    locking = false;
  }
}

/** @param {number | null} minutes */
export function lockAfter(minutes) {
  stand = { ...stand, auto_lock_minutes: minutes };
}

/** @param {Appearance} appearance */
export function showAppearance(appearance) {
  stand = { ...stand, appearance };
  document.documentElement.dataset.appearance = appearance;
}

/** A key or a click. After a computer's sleep the timer has not run yet, so the time is looked at first. */
function noticed() {
  lockIfLeft();
  touched = Date.now();
}

function lockIfLeft() {
  const { vault, auto_lock_minutes: minutes } = stand;
  if (isAwake()) touched = Date.now();
  if (vault === 'open' && minutes !== null && Date.now() - touched >= minutes * 60_000) void lock();
}

async function takeFiles() {
  files = [...files, ...(await takeOpenedFiles())];
  if (stand.vault === 'open') await openNextFile();
  else redraw();
}

async function close() {
  try {
    await settle();
  } catch (error) {
    report(error);
    if (!(await confirmDialog({ ...da.closeUnsaved, danger: true }))) return;
  }
  const begun = begunPages();
  if (begun.length > 0 && !(await confirmDialog({ ...da.closeBegun(begun), danger: true }))) return;
  await closeNow();
}
