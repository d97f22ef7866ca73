// An invitation, as it is shown before it is taken in and after it was sent.

import { html } from 'lit';
import { go } from '../app.js';

/** @type {import('../contents.js').Content<'invitation'>} */
export const content = {
  view: () => html``,
  taken: async ({ conversation }) => Boolean(conversation && (await go('invitation', { conversation }))),
};
