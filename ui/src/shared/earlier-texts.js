// What stood in a field before something else did, to be brought back. It is listed from the field's own control, which is there
// only when somebody would miss something.

import { html, nothing, render } from 'lit/html.js';
import { announce, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { newDialog, showDialog } from '../kit/dialog.js';
import { moment } from '../text/dates.js';
import * as da from './da.js';

/** @import { ConversationId, EarlierText } from '../api' */

const words = da.earlierTexts;

/** The talk that is written in now. @type {ConversationId | null} */
let talk = null;
/** Its fields that have earlier texts, as the core names them. @type {Set<string>} */
let fields = new Set();

/**
 * Which fields have earlier texts from now on.
 * @param {ConversationId} conversation
 * @param {string[]} names
 */
export function earlierTextsIn(conversation, names) {
  talk = conversation;
  fields = new Set(names);
}

/**
 * A field's way to its earlier texts.
 * @param {string} field as the core names it
 * @param {string} id of the field on the page
 * @param {string} label
 */
export const earlierTexts = (field, id, label) => earlierTextsOf(field, label, (text) => bringBack(id, text));

/**
 * The way to earlier texts of what is no single field on the page.
 * @param {string} field as the core names it
 * @param {string} label
 * @param {(text: string) => void} use brings one back
 */
export const earlierTextsOf = (field, label, use) =>
  fields.has(field)
    ? html`<button
        type="button"
        class="link-button small earlier-texts"
        data-of=${field}
        aria-label=${words.of(label)}
        @click=${() => void choose(field, use)}
      >
        ${words.button}
      </button>`
    : nothing;

/** The fields that have earlier texts. */
export const fieldsWithEarlierTexts = () => [...fields];

/** @param {string} field @param {(text: string) => void} use */
async function choose(field, use) {
  if (talk === null) return;
  try {
    const chosen = await choice(await ask('earlier_texts', { conversation: talk, field }));
    if (chosen === null) return;
    use(chosen);
    announce(words.done);
  } catch (error) {
    report(error);
  }
}

/** Puts a text in as if it were typed: it is saved, and can be undone, and what stood there is kept. @param {string} id @param {string} text */
function bringBack(id, text) {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

/**
 * Lets one of them be chosen.
 * @param {EarlierText[]} texts
 * @returns {Promise<string | null>} null if the person thought better of it
 */
async function choice(texts) {
  const dialog = newDialog('earlier-title', 'earlier-text');
  /** @param {EarlierText} one @param {number} number */
  const item = ({ text, replaced }, number) => html`<li>
    <p class="hint" id="earlier-${number}">${words.until(moment(replaced))}</p>
    <p class="written">${text}</p>
    <p><button class="button quiet" value=${number} aria-describedby="earlier-${number}">${words.use}</button></p>
  </li>`;
  render(
    html`<form method="dialog" class="stack">
      <h2 id="earlier-title">${words.title}</h2>
      <p id="earlier-text">${words.help}</p>
      <ol class="plain earlier-list">${texts.map(item)}</ol>
      <p class="actions"><button class="button" value="no">${words.no}</button></p>
    </form>`,
    dialog,
  );
  return texts[Number.parseInt(await showDialog(dialog), 10)]?.text ?? null;
}
