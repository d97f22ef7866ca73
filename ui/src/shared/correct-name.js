// Another person's name, corrected in a dialog. What they call themselves in their files does not undo it.

import { html, nothing } from 'lit/html.js';
import { announce, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { formDialog } from '../kit/form-dialog.js';
import { limits } from '../limits.js';
import * as da from './da.js';

/** @import { NameOf } from '../api' */

/**
 * Asks for the name until it is saved or the person thinks better of it, and shows the page anew where it is another now.
 * @param {object} given
 * @param {NameOf} given.of
 * @param {string} given.name as it stands now; may be empty
 * @param {string | null} [given.own] what they call themselves in their files, where that is another
 * @param {() => Promise<unknown>} again
 */
export async function correctNameAndShow({ of, name, own = null }, again) {
  const { title, label, hint, own: ownWords, missing, button, no, done } = da.correctName;
  const corrected = await formDialog({
    id: 'corrected-name',
    title: title(name),
    keeping: { begunAt: `corrected-name/${of.kind === 'contact' ? of.contact : of.conversation}`, conversation: of.kind === 'contact' ? null : of.conversation },
    label,
    hint: html`${hint(name)} ${own ? ownWords(own) : nothing}`,
    missing,
    button,
    no,
    value: name,
    limit: limits.name,
    input: ({ id, describedBy, invalid }) => html`<input
      id=${id}
      class="field"
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    />`,
    async take(typed) {
      await ask('correct_name', { of, name: typed });
      return typed;
    },
  });
  if (corrected === null) return;
  try {
    await again();
    announce(done(corrected));
  } catch (error) {
    report(error);
  }
}
