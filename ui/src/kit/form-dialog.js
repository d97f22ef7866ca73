// A dialog with one field, asked until what it says is taken, or the person thinks better of it.

import { html, nothing, render } from 'lit/html.js';
import { begunText, throwsAway } from './begun.js';
import * as da from './da.js';
import { newDialog, showDialog } from './dialog.js';
import { explain, fieldError } from './errors.js';
import { tooLongBy } from './too-long.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { Keeping } from './begun.js' */

/**
 * @typedef {object} Field what every field of such a dialog carries
 * @property {string} id
 * @property {string} describedBy
 * @property {'true' | 'false'} invalid
 */

/**
 * @template Taken
 * @param {object} given
 * @param {string} given.id of the field
 * @param {string} given.title
 * @param {Keeping} given.keeping where what is typed lies until it is taken, also when a lock closes the dialog
 * @param {string} given.label
 * @param {unknown} given.hint
 * @param {string} given.missing said of an empty field
 * @param {string} given.button
 * @param {string} given.no
 * @param {boolean} [given.wide] whether it is for a longer text
 * @param {string} [given.value] what stands in the field, and is marked, from the beginning
 * @param {number} [given.limit] most characters
 * @param {(field: Field) => TemplateResult} given.input the field itself
 * @param {(text: string) => Promise<Taken>} given.take
 * @returns {Promise<Taken | null>} null if the person thought better of it
 */
export async function formDialog({ id, title, keeping, label, hint, missing, button, no, wide = false, value = '', limit = Infinity, input, take }) {
  const kept = begunText(keeping, value);
  const dialog = newDialog(`${id}-title`, null);
  /** @type {Taken | null} */
  let taken = null;

  const field = () => /** @type {HTMLInputElement | HTMLTextAreaElement} */ (dialog.querySelector(`#${id}`));

  /** @param {SubmitEvent} event */
  async function submitted(event) {
    event.preventDefault();
    const text = field().value.trim();
    const tooLong = tooLongBy(text, limit);
    if (text === '' || tooLong) return complain(tooLong ?? missing);
    try {
      taken = await take(text);
      kept.forget();
      dialog.close();
    } catch (error) {
      const { what, then } = explain(error);
      complain(`${what} ${then}`);
    }
  }

  /** Thinks better of it. */
  async function leave() {
    if (kept.isWritten() && !(await throwsAway())) return;
    kept.forget();
    dialog.close();
  }

  /** The text stays as it is typed or pasted, and is too long from the sign on that there is no room for. */
  function written() {
    kept.write(field().value);
    draw(tooLongBy(field().value, limit));
  }

  /** @param {string} message */
  function complain(message) {
    draw(message);
    field().focus();
  }

  /** @param {string | null} message */
  function draw(message) {
    render(
      html`<form class="stack" novalidate @submit=${submitted} @input=${written}>
        <h2 id="${id}-title">${title}</h2>
        <div class=${wide ? 'labelled writing' : 'labelled'}>
          <label for=${id}>${label}</label>
          <p class="hint" id="${id}-hint">${hint}</p>
          ${kept.isBegun ? html`<p class="hint">${da.common.begun}</p>` : nothing}
          ${input({ id, describedBy: `${id}-hint ${id}-error`, invalid: message ? 'true' : 'false' })}
          ${fieldError(`${id}-error`, message)}
        </div>
        <p class="actions">
          <button class="button">${button}</button>
          <button type="button" class="button quiet" @click=${leave}>${no}</button>
        </p>
      </form>`,
      dialog,
    );
  }

  draw(null);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    void leave();
  });
  const closed = showDialog(dialog);
  field().value = kept.first;
  field().select();
  await closed;
  return taken;
}
