// A receipt for someone whose preparation was taken in: from then on files between the two need no code.

import { html, nothing } from 'lit/html.js';
import { back, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { Refused } from '../kit/refused.js';
import { nameAndPlace } from '../shared/profile.js';
import { lookAtLeaving } from '../shared/what-leaves.js';
import { whereTo } from '../shared/where-to.js';
import * as da from './da.js';

/** @import { ContactId, LeavingView } from '../api' */

/**
 * @param {{ contact: ContactId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ contact }) {
  const [contacts, leaving] = await Promise.all([
    ask('contacts'),
    lookAtLeaving(() => ({ kind: /** @type {const} */ ('receipt') })),
  ]);
  const to = contacts.find(({ id }) => id === contact);
  if (!to) throw new Refused({ code: 'not_found' });
  const words = da.send.receipt;
  const where = whereTo('contact');
  let busy = false;

  async function save() {
    if (busy) return;
    busy = true;
    report(null);
    try {
      const file = await where.place(to);
      if (!file) return;
      const sent = await leaving.save((seen) => ask('send_receipt', { contact, seen, file: file.file }));
      await go('saved', { sent, file });
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
        ${holds(leaving.shown(), to.name)} ${where.view(to)}
        <p class="actions">
          <button type="button" class="button" aria-disabled=${busy} @click=${save}>${where.button(to, words.button)}</button>
          <button type="button" class="button quiet" @click=${back}>${words.later}</button>
        </p>
      </div>`,
  };
}

/** @param {LeavingView | null} shown @param {string} to */
const holds = (shown, to) =>
  shown ? html`<p>${da.send.receipt.holds(nameAndPlace(shown.from), to)}</p>` : nothing;
