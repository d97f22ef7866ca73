// A file that came as text, pasted into a dialog.

import { html } from 'lit/html.js';
import { ask } from '../app/backend.js';
import { formDialog } from '../kit/form-dialog.js';
import * as da from './da.js';

/** @import { ChosenFile } from '../api' */

/**
 * Asks for the text until it is a file, or the person thinks better of it.
 * @returns {Promise<ChosenFile | null>}
 */
export function pastedFile() {
  const { name, ...words } = da.paste;
  return formDialog({
    ...words,
    id: 'pasted',
    keeping: { begunAt: 'pasted', conversation: null },
    wide: true,
    input: ({ id, describedBy, invalid }) => html`<textarea
      id=${id}
      class="field as-text"
      rows="6"
      spellcheck="false"
      autocomplete="off"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    ></textarea>`,
    take: async (text) => ({ ...(await ask('paste_text', { text })), name }),
  });
}
