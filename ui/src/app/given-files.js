// Files that are pasted or dropped on a page. The shell opens them; where they lie never becomes a text in a field.

import { tell } from './app.js';
import * as da from './da.js';
import { openCopiedFiles } from './shell.js';

/** What files that are copied are as a list. */
const ADDRESSES = 'text/uri-list';
/** And what one is when it is read as text: where it lies. */
const IS_PLACE = /^(?:file:|\/)/;

/** Takes files away from the web view, on every page. */
export function takeFilesFromPages() {
  document.addEventListener('paste', pasted, { capture: true });
  document.addEventListener('dragover', keepOut, { capture: true });
  document.addEventListener('drop', dropped, { capture: true });
}

/** @param {ClipboardEvent} event */
function pasted(event) {
  if (!holdsFilesAlone(event.clipboardData)) return;
  event.preventDefault();
  event.stopPropagation();
  // Whatever keeps a file from being found, it is no text.
  openCopiedFiles().then((any) => any || tell(da.notText), () => tell(da.notText));
}

/** The shell has taken files that lie on this computer before they come here. @param {DragEvent} event */
function dropped(event) {
  if (keepOut(event)) tell(da.notText);
}

/** @param {DragEvent} event */
function keepOut(event) {
  const holds = holdsFilesAlone(event.dataTransfer);
  if (holds) event.preventDefault();
  return holds;
}

/**
 * Whether something is files and nothing else. Of files the web view says that it has some or, when they are copied, that there are
 * addresses, which it may keep to itself. A text from a spreadsheet has a picture of itself with it, and is a text all the same.
 * @param {DataTransfer | null} what
 */
function holdsFilesAlone(what) {
  if (!what?.types.some((type) => type === 'Files' || type === ADDRESSES)) return false;
  return [...linesOf(what, ADDRESSES), ...linesOf(what, 'text/plain')].every((line) => IS_PLACE.test(line));
}

/** @param {DataTransfer} what @param {string} type */
const linesOf = (what, type) => what.getData(type).split(/\r?\n/).filter((line) => line.trim() !== '');
