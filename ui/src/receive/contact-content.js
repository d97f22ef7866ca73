// A receipt, as it is shown before it is taken in and after it was sent.

import { html } from 'lit';

/** @type {import('./contents.js').Content<'contact'>} */
export const content = {
  view: () => html``,
  taken: async () => false,
};
