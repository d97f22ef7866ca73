// An approval of the plan, as it is shown before it is taken in and after it was sent.

import { html } from 'lit';
import { go } from '../app.js';

/** @type {import('../contents.js').Content<'approval'>} */
export const content = {
  view: () => html``,
  taken: async ({ conversation }) => Boolean(conversation && (await go('plan', { conversation }))),
};
