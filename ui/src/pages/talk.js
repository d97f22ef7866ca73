// The talk itself: a calm, large view for a shared screen.

import { html } from 'lit';

/** @returns {Promise<import('../pages.js').Page>} */
export async function open() {
  return { title: '', view: () => html`<h1></h1>` };
}
