// The invitation as the leader sees it.

import { html } from 'lit';

/** @returns {Promise<import('../pages.js').Page>} */
export async function open() {
  return { title: '', view: () => html`<h1></h1>` };
}
