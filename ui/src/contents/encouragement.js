// A few words back, as it is shown before it is taken in and after it was sent.

import { html } from 'lit';

/** @type {import('../contents.js').Content<'encouragement'>} */
export const content = {
  view: () => html``,
  taken: async () => false,
};
