// All guides: one's own municipality's first, the others folded away.

import { html, nothing } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseGuide } from '../app/shell.js';
import { state } from '../app/state.js';
import { editIcon, plusIcon } from '../kit/icons.js';
import { oursAmong } from '../shared/guide-order.js';
import * as da from './da.js';
import { forAllView } from './for-all.js';

/** @import { DraftCard, GuideCard } from '../api' */

const words = da.guides;

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const [{ guides, own_organisation: own }, drafts, laid] = await Promise.all([
    ask('guides'),
    state().vault === 'open' ? ask('drafts') : [],
    state().vault === 'open' ? ask('guides_for_all', true) : null,
  ]);
  let forAll = laid;
  // What one has been told of on the start page is not looked for below all others. It stays where it is while the page is open.
  const isOffered = laid !== null && laid.offered.length > 0;
  const begun = drafts.filter(({ is_changed: changed }) => changed);
  const isOurs = oursAmong(own);
  const ours = guides.filter(isOurs);
  const others = guides.filter((guide) => !isOurs(guide));

  async function add() {
    try {
      const file = await chooseGuide(da.ownGuides.add.choose);
      if (file) await go('add-guide', { file });
    } catch (error) {
      report(error);
    }
  }

  return {
    title: words.title,
    mail: async () => {
      if (state().vault !== 'open') return;
      forAll = await ask('guides_for_all', true);
      redraw();
    },
    view: () => html`<div class="stack loose">
      <div class="stack measure">
        <h1>${words.title}</h1>
        <p>${words.lead}</p>
      </div>
      ${forAll && isOffered ? forAllView(forAll) : nothing} ${cards(ours.length > 0 ? ours : others)}
      ${ours.length > 0 && others.length > 0
        ? html`<details>
            <summary>${words.others}</summary>
            ${cards(others)}
          </details>`
        : nothing}
      ${forAll && !isOffered ? forAllView(forAll) : nothing}
      ${state().vault === 'open'
        ? html`<div class="stack measure add-guide">
            ${begun.length > 0 ? inWorkshop(begun) : nothing}
            <p class="hint">${da.ownGuides.make.text}</p>
            <p>
              <button type="button" class="button" @click=${() => go('new-guide')}>${editIcon}${da.ownGuides.make.button}</button>
            </p>
            <p class="hint">${da.ownGuides.add.text}</p>
            <p><button type="button" class="button quiet" @click=${add}>${plusIcon}${da.ownGuides.add.button}</button></p>
            <p><button type="button" class="link-button small" @click=${() => go('guide-file')}>${da.ownGuides.make.asFile}</button></p>
          </div>`
        : nothing}
    </div>`,
  };
}

/** What is being written, the newest first. @param {DraftCard[]} drafts */
const inWorkshop = (drafts) => html`<section class="stack" aria-labelledby="drafts">
  <h2 id="drafts">${da.ownGuides.make.drafts}</h2>
  <ul class="plain guide-cards">
    ${drafts.map(
      (draft) => html`<li>
        <button type="button" class="card action" id="draft-${draft.id}" @click=${() => go(draft.is_wording ? 'wording' : 'draft', { draft: draft.id })}>
          <span class="card-text">${draft.organisation}</span>
          <span class="card-title serif">${draft.title.trim() || da.ownGuides.make.untitled}</span>
          <span class="card-text">${da.ownGuides.make.about(draft)}</span>
        </button>
      </li>`,
    )}
  </ul>
</section>`;

/** @param {GuideCard[]} guides */
const cards = (guides) => html`<ul class="plain guide-cards">
  ${guides.map(
    (guide) => html`<li>
      <button type="button" class="card action" id="guide-${guide.id}" @click=${() => go('guide', { id: guide.id })}>
        <span class="card-text">${guide.organisation}</span>
        <span class="card-title serif">${guide.title}</span>
        <span class="card-body">${guide.summary}</span>
        <span class="card-text">${[words.about(guide), ...da.guideMarks(guide)].join(' · ')}</span>
      </button>
    </li>`,
  )}
</ul>`;
