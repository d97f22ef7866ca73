// The app from its beginning on: the first page, files that come, and locking.

import { beginWith, forgetBegun } from '../kit/begun.js';
import { forgetHistories, stepInFocus } from '../kit/undo.js';
import { announce, flush, forgetTheWay, go, hearMail, isAt, isAwake, isPassed, keepWhatIsTyped, loses, offerFiles, redraw, report, sendLast, tell } from './app.js';
import { ask } from './backend.js';
import { close, end } from './closing.js';
import * as da from './da.js';
import { doneWithFiles, hear, openedFiles, pageBegins, pageIsReady } from './shell.js';
import { homePage, keepWaiting, setState, state, waitingFiles } from './state.js';
import { hearPeople } from './touch.js';
import { whereNow, whereWas } from './where.js';
import { hearZoom } from './zoom.js';

/** @import { ChosenFile } from '../api' */
/** @import { Where } from './where.js' */

/** How often it is looked at whether the app has been left alone, in milliseconds. */
const LOOK_EVERY = 10_000;

/** How long a keychain that answers by itself takes at most, in milliseconds: so long nothing is drawn. */
const AT_ONCE = 400;

let touched = Date.now();
/** The locking that is going on. @type {Promise<void> | null} */
let locking = null;
/** Where the person was before they locked, or a page before this one. @type {Where | null} */
let left = null;
/** The way to the first page, while it is gone. @type {Promise<void> | null} */
let entering = null;
/** Files that come are taken one time after the other. */
let taking = Promise.resolve();

/** Finds out where the app stands and opens the page that fits. */
export async function begin() {
  hearPeople(document, noticed);
  // A click that comes to nothing says so: what nobody has caught is told like any other failure.
  window.addEventListener('error', ({ error }) => error && report(error));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  setInterval(lockIfLeft, LOOK_EVERY);
  keepWhatIsTyped();
  // However the page is left without being asked: a reload.
  addEventListener('pagehide', sendLast);
  try {
    await hear({
      opened_files: () => void takeFiles(),
      mail: () => void mailCame(),
      sleeping: () => void lock().finally(pageIsReady),
      saving: () => void flush().catch(() => {}).finally(pageIsReady),
      undo: () => stepInFocus('undo'),
      redo: () => stepInFocus('redo'),
      closing: () => void close(),
      ending: () => void end(),
    });
    const { place, died, zoom } = await pageBegins();
    hearZoom(zoom);
    left = whereWas(place);
    setState(await ask('start'));
    keepWaiting(waitingWith(await openedFiles()));
    const opening = openByItself();
    await Promise.race([opening, new Promise((over) => setTimeout(over, AT_ONCE))]);
    await enter();
    const whyNot = await opening;
    // Who types the password while the keychain asks is on the way in, or there.
    await entering;
    if (whyNot && state().vault !== 'open') report(whyNot);
    else if (state().vault === 'open' && isAt('unlock')) await enter();
    if (died) tell(da.died);
  } catch (error) {
    await go('unlock');
    report(error);
  }
}

/**
 * Opens without the password where the computer's keychain keeps what opens. The keychain may ask the person first: then the
 * page that asks for the password is there meanwhile.
 * @returns {Promise<unknown>} why it did not
 */
async function openByItself() {
  if (state().vault !== 'locked' || !state().in_keychain) return null;
  try {
    setState(await ask('unlock_with_keychain', { although_moved: false }));
    return null;
  } catch (error) {
    return error;
  }
}

/**
 * Opens the page that fits: setting up, unlocking, a file that has come, where a page before this one was, or the start
 * page.
 */
export function enter() {
  entering ??= findTheWay().finally(() => (entering = null));
  return entering;
}

async function findTheWay() {
  touched = Date.now();
  if (state().vault !== 'open') {
    await go(homePage());
    return;
  }
  beginWith(await ask('begun'), (form) => ask('keep_begun', form), report);
  const was = left;
  left = null;
  // A file waits for what would be lost in its favour.
  const came = loses() === null && waitingFiles().some(({ file }) => !was?.waiting.includes(file));
  const opened = came ? await openNextFile() : was !== null && (await go(was.name, was.params));
  if (!opened) await go(homePage());
}

/**
 * Opens the file that waits, or all that do in one list. They go on waiting until their page is there.
 * @returns {Promise<boolean>} whether it is
 */
export async function openNextFile() {
  const [file, ...more] = waitingFiles();
  if (!file) return false;
  if (more.length > 0) return go('open-many', { files: waitingFiles() });
  const opened = await go(isGuide(file) ? 'add-guide' : 'open-file', { file });
  if (opened) keepWaiting(waitingFiles().filter((one) => one !== file));
  return opened;
}

/** @param {ChosenFile} file */
const isGuide = ({ name }) => /\.toml$/i.test(name);

/** Locks, once the page has saved what it holds. While it can't, the app stays open rather than lose the text. */
export function lock() {
  locking ??= saveAndLock().finally(() => (locking = null));
  return locking;
}

async function saveAndLock() {
  if (state().vault !== 'open') return;
  try {
    await flush();
    setState(await ask('lock'));
    await go('unlock');
    const place = whereNow();
    left = place && !isPassed(place.name) ? place : null;
    forgetTheWay();
    forgetHistories();
    forgetBegun();
  } catch (error) {
    touched = Date.now();
    report(error);
  }
}

/** Somebody is there. After a computer's sleep the timer has not run yet, so the time is looked at first. */
function noticed() {
  lockIfLeft();
  touched = Date.now();
}

function lockIfLeft() {
  const { vault, auto_lock_minutes: minutes } = state();
  if (isAwake()) touched = Date.now();
  if (vault === 'open' && minutes !== null && Date.now() - touched >= minutes * 60_000) void lock();
}

/** What the folder reaches and brings may be another. What fails here is told where it is asked for. */
async function mailCame() {
  if (locking) return;
  try {
    const { vault, reaches, came, mail_waits } = await ask('start');
    // Locked or opened meanwhile, the app knows better.
    if (vault !== state().vault) return;
    const more = came - state().came;
    setState({ ...state(), reaches, came, mail_waits });
    await hearMail();
    if (more > 0 && !isAt('start') && !isAwake()) announce(da.top.came(came));
  } catch {
    // The next look tells it anew.
  }
}

function takeFiles() {
  taking = taking.then(takeWhatCame).catch(report);
  return taking;
}

async function takeWhatCame() {
  const all = waitingWith(await openedFiles());
  const came = all.slice(waitingFiles().length);
  const given = state().vault === 'open' ? offerFiles(came) : came;
  const taken = came.filter((one) => !given.includes(one));
  if (taken.length > 0) void doneWithFiles(taken.map(({ file }) => file));
  if (came.length > 0 && given.length === 0) return;
  keepWaiting(waitingWith(given));
  if (state().vault === 'open') await openNextFile();
  else redraw();
}

/**
 * The files that wait, and after them those of these that do not yet.
 * @param {ChosenFile[]} files
 */
function waitingWith(files) {
  const waiting = waitingFiles();
  return [...waiting, ...files.filter(({ file }) => !waiting.some((one) => one.file === file))];
}
