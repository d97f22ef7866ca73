// Exactly what one sending held.

import { html } from 'lit/html.js';
import { go } from '../app/app.js';
import { ask } from '../app/backend.js';
import { contentOf } from '../app/rooms.js';
import { wayBack } from '../kit/document.js';
import * as da from './da.js';

/** @import { PackageId } from '../api' */

/**
 * @param {{ id: PackageId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ id }) {
  const { sent, content } = await ask('sent_content', { id });
  const shown = await contentOf(content.kind);
  const words = da.send.content;
  return {
    title: words.title(sent.to),
    view: () => html`${wayBack(() => go('sent'), words.back)}
      <h1>${words.title(sent.to)}</h1>
      <p class="lead">${sent.posted ? words.leadPosted(sent.posted) : words.lead(sent.at, sent.file_name)}</p>
      ${content.kind === 'contact'
        ? html`<p>${da.send.content.receiptHolds}</p>`
        : html`<div class="paper">${shown.view(content, null)}</div>`}`,
  };
}
