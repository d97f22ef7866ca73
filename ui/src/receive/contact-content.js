// A receipt, as it is shown before it is taken in and after it was sent.

import { html } from 'lit';

/** @type {import('../app/rooms.js').Content<'contact'>} */
export const content = {
  view: () => html``,
  taken: async () => false,
};
