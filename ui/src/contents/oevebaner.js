// Øvebaner from a fellow leader, as it is shown before it is taken in and after it was sent.

import { html } from 'lit';

/** @type {import('../contents.js').Content<'oevebaner'>} */
export const content = {
  view: () => html``,
  taken: async () => false,
};
