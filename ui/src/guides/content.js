// A guide, as it is shown before it is taken in and after it was sent.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import * as da from './da.js';
import { guidePreview } from './preview.js';
import { askedOtherwise } from './replaced.js';

/** @type {import('../app/rooms.js').Content<'guide'>} */
export const content = {
  order: () => da.ownGuides.incoming.order,
  view: ({ guide, is_wording: wording, replaces, text }, incoming) => {
    const words = da.ownGuides.incoming;
    const whole = html`<details class="guide-text">
      <summary>${words.text}</summary>
      <pre class="small">${text}</pre>
    </details>`;
    if (!guide) return html`<p>${words.unreadable}</p>
      ${whole}`;
    const { organisation, version } = guide.wording ?? guide;
    return html`<p>${words.version(organisation, version)}</p>
    ${wording ? html`<p class="notice calm">${words.wording(guide.wording?.organisation ?? '')}</p>` : nothing}
    ${incoming && replaces ? askedOtherwise(replaces) : nothing} ${guidePreview(guide)} ${whole}`;
  },
  taken: () => go('guides'),
};
