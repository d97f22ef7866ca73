// A guide shown whole before it is added, and after it was sent.

import { html } from 'lit/html.js';
import { talkKind } from '../text/common.js';
import { sectionsOf } from './sections.js';

/** @import { Guide } from '../api' */

/** @param {Guide} guide */
export const guidePreview = (guide) => html`<article class="guide-preview">
  <header class="stack">
    <p class="eyebrow">${guide.organisation} · ${talkKind(guide.kind)}</p>
    <h2 class="preview-title">${guide.title}</h2>
    <p class="lead">${guide.summary}</p>
    <p class="hint">${guide.origin}</p>
  </header>
  ${sectionsOf(guide).map(
    ({ id, title, hue, view }) => html`<section class="guide-section ${hue ?? ''}" aria-labelledby=${id}>
      <h2 id=${id} class=${hue ? 'theme-text' : ''}>${title}</h2>
      ${view()}
    </section>`,
  )}
</article>`;
