// Undo and redo in every text field, for the web view has none of its own, or one that crosses from field to field.
// Whoever listens to a field hears of it as of typing, so that what is undone is saved as what is typed is.

import { history } from './history.js';

/** @typedef {HTMLTextAreaElement | HTMLInputElement} Field */

/** Passwords have no history. */
const FIELDS = 'textarea, input:not([type]), input[type=text]:not([autocomplete$=password]), input[type=search]';
/** So many fields keep theirs, on pages that one may come back to. */
const KEPT = 200;

/** By the page and the field's id. @type {Map<string, ReturnType<typeof history>>} */
const histories = new Map();
/** Set while a field is given an earlier text. */
let moving = false;

/** What tells the fields of one talk from those of another; set by whoever opens pages. */
let page = '';

/** @param {string} key the page that fields belong to from now on */
export function undoOn(key) {
  page = key;
}

/** Forgets every text, for instance when the app is locked. */
export function forgetHistories() {
  histories.clear();
}

/** Follows what is written in the fields of every page, and the keys that take it back. */
export function followUndo() {
  document.addEventListener('focusin', ({ target }) => isField(target) && of(target), { capture: true });
  document.addEventListener('beforeinput', beforeInput, { capture: true });
  document.addEventListener('input', ({ target }) => isField(target) && written(target), { capture: true });
  document.addEventListener('keydown', keyDown);
}

/** @param {EventTarget | null} target @returns {target is Field} */
const isField = (target) => target instanceof Element && target.matches(FIELDS);

/** @param {Field} field */
const held = ({ value, selectionStart, selectionEnd }) => ({
  text: value,
  from: selectionStart ?? value.length,
  to: selectionEnd ?? value.length,
});

/** @param {Field} field */
const keyOf = (field) => `${page} ${field.id || field.name}`;

/** @param {Field} field */
function written(field) {
  if (moving) return;
  const known = histories.get(keyOf(field));
  if (known) known.put(held(field));
  else of(field);
}

/** The history of a field. It begins anew where the field holds something that was not written in it. @param {Field} field */
function of(field) {
  const key = keyOf(field);
  const known = histories.get(key);
  if (known && known.text() === field.value) return known;
  const made = history(held(field));
  histories.delete(key);
  histories.set(key, made);
  const [oldest] = histories.keys();
  if (histories.size > KEPT && oldest !== undefined) histories.delete(oldest);
  return made;
}

/** @param {InputEvent} event */
function beforeInput(event) {
  const { target, inputType } = event;
  if (!isField(target)) return;
  if (inputType === 'historyUndo' || inputType === 'historyRedo') {
    event.preventDefault();
    step(target, inputType === 'historyUndo' ? 'undo' : 'redo');
    return;
  }
  of(target).at(target.selectionStart ?? 0, target.selectionEnd ?? 0);
}

/** @param {KeyboardEvent} event */
function keyDown(event) {
  const { target, key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!isField(target) || !(ctrlKey || metaKey) || altKey) return;
  const letter = key.toLowerCase();
  const way = letter === 'z' ? (shiftKey ? 'redo' : 'undo') : letter === 'y' && !shiftKey ? 'redo' : null;
  if (!way) return;
  event.preventDefault();
  step(target, way);
}

/**
 * Gives a field what it held one step ago, or what was taken back last.
 * @param {Field} field @param {'undo' | 'redo'} way
 */
function step(field, way) {
  if (field.readOnly || field.disabled) return;
  const earlier = of(field)[way]();
  if (!earlier) return;
  moving = true;
  try {
    field.value = earlier.text;
    field.setSelectionRange(earlier.from, earlier.to);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  } finally {
    moving = false;
  }
}

/** Does what the keys do, for a menu: in the field that has the focus. @param {'undo' | 'redo'} way */
export function stepInFocus(way) {
  const field = document.activeElement;
  if (isField(field)) step(field, way);
}
