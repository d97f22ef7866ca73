// All guides: one's own municipality's first, the others folded away.

import { html, nothing } from 'lit';
import { go } from '../app.js';
import { ask } from '../backend.js';
import { da } from '../text/da.js';

/** @import { GuideCard } from '../api' */

const words = da.guides;

/** @returns {Promise<import('../pages.js').Page>} */
export async function open() {
  const { guides, own_organisation: own } = await ask('guides');
  const ours = guides.filter(({ organisation }) => organisation === own);
  const others = guides.filter(({ organisation }) => organisation !== own);

  return {
    title: words.title,
    view: () => html`<div class="stack loose">
      <div class="stack measure">
        <h1>${words.title}</h1>
        <p>${words.lead}</p>
      </div>
      ${cards(ours.length > 0 ? ours : others)}
      ${ours.length > 0 && others.length > 0
        ? html`<details>
            <summary>${words.others}</summary>
            ${cards(others)}
          </details>`
        : nothing}
    </div>`,
  };
}

/** @param {GuideCard[]} guides */
const cards = (guides) => html`<ul class="plain guide-cards">
  ${guides.map(
    (guide) => html`<li>
      <button type="button" class="card action" id="guide-${guide.id}" @click=${() => go('guide', { id: guide.id })}>
        <span class="card-text">${guide.organisation}</span>
        <span class="card-title serif">${guide.title}</span>
        <span class="card-body">${guide.summary}</span>
        <span class="card-text">${words.about(guide)}</span>
      </button>
    </li>`,
  )}
</ul>`;
