// A receipt for someone whose preparation was taken in: from then on files between the two need no code.

import { html } from 'lit';
import { back, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseWhereToSave } from '../app/shell.js';
import { wayBack } from '../kit/document.js';
import { fileIcon } from '../kit/icons.js';
import { Refused } from '../kit/refused.js';
import * as da from './da.js';

/** @import { ContactId } from '../api' */

/**
 * @param {{ contact: ContactId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ contact }) {
  const [contacts, { profile }] = await Promise.all([ask('contacts'), ask('settings')]);
  const to = contacts.find(({ id }) => id === contact);
  if (!to) throw new Refused({ code: 'not_found' });
  const words = da.send.receipt;
  let busy = false;

  async function save() {
    if (busy) return;
    busy = true;
    report(null);
    try {
      const file = await chooseWhereToSave(da.sending.chooseWhere);
      if (file) await go('saved', { sent: await ask('send_receipt', { contact, file: file.file }), file });
    } catch (error) {
      report(error);
    } finally {
      busy = false;
      redraw();
    }
  }

  return {
    title: words.title,
    view: () => html`${wayBack(back)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead(to.name)}</p>
      <div class="stack measure">
        <p>${words.holds(profile)}</p>
        <p class="actions">
          <button type="button" class="button" aria-disabled=${busy} @click=${save}>${fileIcon}${words.button}</button>
          <button type="button" class="button quiet" @click=${back}>${words.later}</button>
        </p>
      </div>`,
  };
}
