// A receipt, as it is shown before it is taken in and after it was sent.

import { html } from 'lit/html.js';
import * as da from './da.js';

/** @type {import('../app/rooms.js').Content<'contact'>} */
export const content = {
  brief: true,
  // One that can't be taken in brings nothing.
  view: (_, incoming) =>
    incoming && incoming.trust.kind !== 'earlier_keys' ? html`<p>${da.receive.receiptText}</p>` : html``,
  taken: async () => false,
};
