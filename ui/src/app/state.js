// What outlives a page: whether the vault is open, how the app looks, the files that wait to be opened, and news.

import { doneWithFiles } from './shell.js';

/** @import { Appearance, ChosenFile, FileHandle, StartView } from '../api' */

/** @type {StartView} */
let now = { vault: 'locked', appearance: 'system', bad_place: null, folder: '', auto_lock_minutes: null, in_keychain: false, reaches: [], came: 0, mail_waits: false };
/** @type {ChosenFile[]} */
let files = [];
/** Something that has happened on the way in, for the start page to say once. */
/** @type {News} */
let news = { text: '' };

/** Where the app stands. */
export const state = () => now;

/**
 * Remembers where the app stands after a command that changed it.
 * @param {StartView} view
 */
export function setState(view) {
  now = view;
  showAppearance(view.appearance);
}

/**
 * The page that the app begins with as it stands.
 * @returns {'first-run' | 'unlock' | 'start'}
 */
export function homePage() {
  if (now.vault === 'new') return 'first-run';
  return now.vault === 'locked' ? 'unlock' : 'start';
}

/** @param {number | null} minutes */
export function lockAfter(minutes) {
  now = { ...now, auto_lock_minutes: minutes };
}

/** @param {Appearance} appearance */
export function showAppearance(appearance) {
  now = { ...now, appearance };
  document.documentElement.dataset.appearance = appearance;
}

/** The files that were given to the app and have not been opened yet. */
export const waitingFiles = () => files;

/**
 * Lets files wait to be opened, in the place of those that wait now.
 * @param {ChosenFile[]} waiting
 */
export function keepWaiting(waiting) {
  const done = files.filter(({ file }) => !waiting.some((one) => one.file === file));
  files = waiting;
  if (done.length > 0) void doneWithFiles(done.map(({ file }) => file));
}

/** Files that lie in the shared folder. @type {Set<FileHandle>} */
const mail = new Set();

/** Remembers that files lie in the shared folder, from which they can be taken away. @param {ChosenFile[]} files */
export function noteMail(files) {
  for (const { file } of files) mail.add(file);
}

/** Whether a file lies in the shared folder. @param {ChosenFile} file */
export const isMail = ({ file }) => mail.has(file);

/** @typedef {{ text: string, undo?: { name: string, act: () => Promise<unknown> } }} News what has happened, and the way to take it back */

/**
 * Lets the start page say something the next time it opens.
 * @param {string} text
 * @param {News['undo']} [undo]
 */
export function tellAtStart(text, undo) {
  news = undo ? { text, undo } : { text };
}

/** What the start page has to say, which is said once. */
export function takeNews() {
  const said = news;
  news = { text: '' };
  return said;
}
