// The only file that names Tauri: what the window's shell does for the pages.

import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { toHeading } from '../kit/focus.js';
import { underWay } from './under-way.js';

/** @import { ChosenFile, FileHandle, PackageKind, PaperOf } from '../api' */

/**
 * Shows a dialog of the system's. The page waits behind it: what is done on it would go through to what one does not see. A window that
 * is closed as soon as it is answered waits for what comes of it.
 * @template T
 * @param {string} command
 * @param {Record<string, string>} given
 * @returns {Promise<T>}
 */
async function withDialog(command, given) {
  // The shell refuses a second dialog, which must not wake the page for the first.
  if (document.body.inert) return invoke(command, given);
  const held = document.activeElement;
  document.body.inert = true;
  try {
    return await underWay(invoke(command, given));
  } finally {
    document.body.inert = false;
    // The page behind it may have become another, as when it locked meanwhile.
    if (held instanceof HTMLElement && held.isConnected) held.focus({ preventScroll: true });
    else toHeading();
  }
}

/**
 * Hands the core one command.
 * @param {{ command: string, with: unknown }} request
 * @returns {Promise<unknown>} what the command gives; rejects with a refusal
 */
export const ask = (request) => invoke('ask', { request });

/**
 * Lets the person choose a file to open.
 * @param {string} title of the dialog
 * @returns {Promise<ChosenFile | null>} null when they think better of it
 */
export const chooseFileToOpen = (title) => withDialog('choose_file_to_open', { title });

/**
 * Lets the person choose a guide file to look at.
 * @param {string} title of the dialog
 * @returns {Promise<ChosenFile | null>}
 */
export const chooseGuide = (title) => withDialog('choose_guide', { title });

/**
 * Lets the person choose one or several documents to begin a guide from.
 * @param {string} title of the dialog
 * @returns {Promise<ChosenFile[]>} none when they think better of it
 */
export const chooseDocuments = (title) => withDialog('choose_documents', { title });

/**
 * Lets the person choose a backup file.
 * @param {string} title of the dialog
 * @returns {Promise<ChosenFile | null>}
 */
export const chooseBackupFile = (title) => withDialog('choose_backup_file', { title });

/**
 * Lets the person choose one or several files to open.
 * @param {string} title of the dialog
 * @returns {Promise<ChosenFile[]>} none when they think better of it
 */
export const chooseFilesToOpen = (title) => withDialog('choose_files_to_open', { title });

/**
 * Lets the person choose a folder that files are saved in.
 * @param {string} title of the dialog
 * @returns {Promise<ChosenFile | null>}
 */
export const chooseFolder = (title) => withDialog('choose_folder', { title });

/**
 * Lets the person choose where a file for someone else is saved; the shell proposes a name that tells nothing of people.
 * @param {string} title of the dialog
 * @param {PackageKind} kind what the file is
 * @returns {Promise<ChosenFile | null>}
 */
export const chooseWhereToSave = (title, kind) => withDialog('choose_where_to_save', { title, kind });

/**
 * Lets the person choose where a file is saved, proposing a name.
 * @param {string} title of the dialog
 * @param {string} name
 * @returns {Promise<ChosenFile | null>}
 */
export const chooseWhereToSaveAs = (title, name) => withDialog('choose_where_to_save_as', { title, name });

/**
 * Saves something as a PDF where the person chose.
 * @param {PaperOf} paper
 * @param {FileHandle} file
 * @returns {Promise<ChosenFile>} rejects with a refusal
 */
export const savePaper = (paper, file) => underWay(invoke('save_paper', { paper, file }));

/**
 * Shows a file in the computer's own file window.
 * @param {FileHandle} file
 * @returns {Promise<null>}
 */
export const showInFolder = (file) => invoke('show_in_folder', { file });

/**
 * Opens a draft with a saved file attached to it in the computer's mail program.
 * @param {FileHandle} file
 * @param {{ subject: string, text: string }} words
 * @returns {Promise<boolean>} whether there is a mail program that opens it
 */
export const draftMail = (file, words) => invoke('draft_mail', { file, words });

/**
 * The files that the app was given and that no page has come to yet.
 * @returns {Promise<ChosenFile[]>}
 */
export const openedFiles = () => invoke('opened_files');

/**
 * Lets go of files that the app was given: a page has them.
 * @param {FileHandle[]} files
 * @returns {Promise<null>}
 */
export const doneWithFiles = (files) => invoke('done_with_files', { files });

/**
 * Opens the files that were copied in the computer's file window, as if the app was given them.
 * @returns {Promise<boolean>} whether any were
 */
export const openCopiedFiles = () => invoke('open_copied_files');

/**
 * What the shell tells by itself.
 * @typedef {object} Hearers
 * @property {() => void} opened_files the app has been given files; [openedFiles] then has them
 * @property {() => void} mail something may have come by the shared folder
 * @property {() => void} closing the person closes the window, which waits for [closeNow] or [stayOpen]
 * @property {() => void} ending the system ends the app, which waits a second for [closeNow]
 * @property {() => void} sleeping the computer goes to sleep, which waits a moment for [pageIsReady]
 * @property {() => void} saving the session may end, and the page is to save: also waited for until [pageIsReady]
 * @property {() => void} undo »Fortryd« is chosen in the menu of a field
 * @property {() => void} redo »Gentag« is chosen there
 */

/**
 * Calls these back from now on.
 * @param {Hearers} hearers
 */
export const hear = (hearers) => listen('news', ({ payload }) => hearers[/** @type {keyof Hearers} */ (payload)]());

/**
 * From now on the page hears when the app is to close.
 * @returns {Promise<{ place: string | null, died: boolean, zoom: number }>} what the page before this one last kept, whether it
 *   died, and how many times as large the page is shown
 */
export const pageBegins = () => invoke('page_begins');

/**
 * Keeps where the person is, for a page that has to begin anew. Nothing that someone wrote belongs in it.
 * @param {string} place
 * @returns {Promise<null>}
 */
export const keepPlace = (place) => invoke('keep_place', { place });

/** What the shell waits for is done. @returns {Promise<void>} */
export const pageIsReady = () => invoke('page_is_ready');

/** Whether it is Windows, where some things go by the shell. */
export const onWindows = () => navigator.userAgent.includes('Windows');

/**
 * Copies a code, so that the system does not remember it where it remembers what was copied.
 * @param {string} code
 */
export async function copyCode(code) {
  if (!onWindows()) return navigator.clipboard.writeText(code);
  if (!(await invoke('copy_code', { text: code }))) throw new Error('not copied');
}

/**
 * Shows the page so many times as large, now and the next time.
 * @param {number} times
 * @returns {Promise<null>}
 */
export const setZoom = (times) => invoke('set_zoom', { times });

/**
 * Names the window after the page, where the system lists its windows.
 * @param {string} page a name that tells nothing of people, nor anything they wrote: others may see it
 * @returns {Promise<null>}
 */
export const nameWindow = (page) => invoke('name_window', { page });

/**
 * The window does not close yet; the person is asked.
 * @returns {Promise<null>}
 */
export const stayOpen = () => invoke('stay_open');

/**
 * Closes the window.
 * @returns {Promise<null>}
 */
export const closeNow = () => invoke('close_now');

/**
 * Lets the window fill the screen, or stand among the others again.
 * @param {boolean} on
 * @returns {Promise<boolean>} whether the desktop took the wish
 */
export const setFullScreen = (on) => invoke('set_full_screen', { on });
