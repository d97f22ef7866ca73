// Asks that earlier files be deleted, as it is shown before it is taken in and after it was sent.

import { html } from 'lit';

/** @type {import('../contents.js').Content<'withdrawal'>} */
export const content = {
  view: () => html``,
  taken: async () => false,
};
