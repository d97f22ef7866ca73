// Asking a receiver to delete what was sent.

import { html, nothing } from 'lit/html.js';
import { go, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { confirmDialog } from '../kit/dialog.js';
import { lookAtLeaving } from '../shared/what-leaves.js';
import { whereTo } from '../shared/where-to.js';
import * as da from './da.js';

/** @import { SentView } from '../api' */

/**
 * The quiet offer at the newest preparation to someone: the earlier ones first, and when they are asked for, this one.
 * @param {SentView} sent
 */
export function withdrawal(sent) {
  const words = da.withdraw;
  const { to, at, earlier, withdrawn, id, contact } = sent;
  if (earlier === null || (earlier === 0 && withdrawn)) return nothing;
  const withThis = earlier === 0;
  const where = whereTo('withdrawal');
  const receiver = contact ? { id: contact, name: to } : null;

  async function send() {
    try {
      const leaving = await lookAtLeaving(() => ({ kind: /** @type {const} */ ('withdrawal'), sent: id, with_this: withThis }));
      const content = leaving.shown()?.content;
      const list = content?.kind === 'withdrawal' ? content.saved.map(words.savedAt) : [];
      const asked = withThis ? words.askThis(to) : words.askEarlier(to, earlier ?? 0);
      const yes = where.posts(receiver) ? words.post : asked.yes;
      if (!(await confirmDialog({ ...asked, yes, list }))) return;
      const file = await where.place(receiver);
      if (!file) return;
      const request = await leaving.save((seen) => ask('send_withdrawal', { sent: id, with_this: withThis, seen, file: file.file }));
      await go('saved', { sent: request, file });
    } catch (error) {
      report(error);
    }
  }

  return html`<button
    type="button"
    class="link-button"
    aria-label=${withThis ? words.thisFull(to, at) : words.earlierFull(to, at)}
    @click=${send}
  >
    ${withThis ? words.this : words.earlier}
  </button>`;
}
