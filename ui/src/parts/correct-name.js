// Another person's name, corrected in a dialog. What they call themselves in their files does not undo it.

import { html, nothing, render } from 'lit';
import { announce, report } from '../app.js';
import { ask } from '../backend.js';
import { limits } from '../limits.js';
import * as da from '../text/da.js';
import { explain, fieldError } from './errors.js';

/** @import { NameOf } from '../api' */

/**
 * Asks for the name until it is kept, or the person thinks better of it.
 * @param {object} given
 * @param {NameOf} given.of
 * @param {string} given.name as it stands now; may be empty
 * @param {string | null} [given.own] what they call themselves in their files, where that is another
 * @returns {Promise<string | null>} the name as it is now; nothing if it was left as it was
 */
async function correctName({ of, name, own = null }) {
  const words = da.endings.name;
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'name-title');
  /** @type {string | null} */
  let kept = null;

  const field = () => /** @type {HTMLInputElement} */ (dialog.querySelector('input'));

  /** @param {SubmitEvent} event */
  async function submitted(event) {
    event.preventDefault();
    const typed = field().value.trim();
    if (typed === '') return complain(words.missing);
    try {
      await ask('correct_name', { of, name: typed });
      kept = typed;
      dialog.close();
    } catch (error) {
      const { what, then } = explain(error);
      complain(`${what} ${then}`);
    }
  }

  /** @param {string} message */
  function complain(message) {
    draw(message);
    field().focus();
  }

  /** @param {string | null} message */
  function draw(message) {
    render(
      html`<form class="stack" novalidate @submit=${submitted}>
        <h2 id="name-title">${words.title(name)}</h2>
        <div class="labelled">
          <label for="corrected-name">${words.label}</label>
          <p class="hint" id="corrected-name-hint">${words.hint(name)} ${own ? words.own(own) : nothing}</p>
          <input
            id="corrected-name"
            class="field"
            autocomplete="off"
            spellcheck="false"
            maxlength=${limits.name}
            aria-describedby="corrected-name-hint corrected-name-error"
            aria-invalid=${message ? 'true' : 'false'}
          />
          ${fieldError('corrected-name-error', message)}
        </div>
        <p class="actions">
          <button class="button">${words.button}</button>
          <button type="button" class="button quiet" @click=${() => dialog.close()}>${words.no}</button>
        </p>
      </form>`,
      dialog,
    );
  }

  draw(null);
  document.body.append(dialog);
  dialog.showModal();
  field().value = name;
  field().select();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(kept);
    });
  });
}

/**
 * Asks for the name, and shows the page anew where it is another now.
 * @param {Parameters<typeof correctName>[0]} given
 * @param {() => Promise<unknown>} again
 */
export async function correctNameAndShow(given, again) {
  const kept = await correctName(given);
  if (kept === null) return;
  try {
    await again();
    announce(da.endings.name.done(kept));
  } catch (error) {
    report(error);
  }
}
