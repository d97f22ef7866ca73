// A few words back, as it is shown before it is taken in and after it was sent.

import { html } from 'lit/html.js';
import { go } from '../app/app.js';

/** @type {import('../app/rooms.js').Content<'encouragement'>} */
export const content = {
  view: ({ words }) => html`<p class="written">${words}</p>`,
  taken: () => go('others'),
};
