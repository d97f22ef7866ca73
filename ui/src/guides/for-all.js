// Guides that lie in the shared folder for everybody: what others have laid, and one's own.

import { html, nothing } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { folderIcon } from '../kit/icons.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';

/** @import { GuidesForAll, OfferedGuide } from '../api' */

const words = da.forAll;

/** On the page of all guides; nothing where there are none. @param {GuidesForAll} forAll */
export function forAllView({ offered, unknown, more_unknown: more, own, useless }) {
  if (offered.length + unknown.length + own.length + useless === 0) return nothing;
  return html`<section class="stack for-all" aria-labelledby="for-all">
    <h2 id="for-all">${words.title}</h2>
    ${offered.length > 0 ? html`<p class="hint">${words.lead}</p> ${cards(offered)}` : nothing}
    ${unknown.length > 0
      ? html`<details>
          <summary>${words.unknown(unknown.length + more)}</summary>
          <div class="stack">
            <p class="hint">${words.unknownText}</p>
            ${cards(unknown)} ${more > 0 ? html`<p class="hint">${words.more(more)}</p>` : nothing}
          </div>
        </details>`
      : nothing}
    ${own.length > 0
      ? html`<ul class="plain stack tight">
          ${own.map(
            (guide) => html`<li>
              <button type="button" class="link-button" id="laid-${guide.id}" @click=${() => go('guide', { id: guide.id })}>${words.own(guide)}</button>
            </li>`,
          )}
        </ul>`
      : nothing}
    ${useless > 0 ? html`<p class="hint">${words.useless(useless)}</p>` : nothing}
  </section>`;
}

/** @param {OfferedGuide[]} guides */
const cards = (guides) => html`<ul class="plain guide-cards">
  ${guides.map(
    (guide) => html`<li>
      <button type="button" class="card action" id="offered-${guide.file.file}" @click=${() => go('add-guide', { file: guide.file })}>
        <span class="card-text">${words.whose(guide)}</span>
        <span class="card-title serif">${guide.title}</span>
        <span class="card-body">${words.laidBy(guide)}</span>
        <span class="card-text">${words.brings(guide)}</span>
      </button>
    </li>`,
  )}
</ul>`;

/**
 * On the page of a guide that was added: laying it there, and taking it back.
 * @param {string} id
 * @param {GuidesForAll} first
 */
export function forAllOf(id, first) {
  let forAll = first;
  let busy = false;
  const said = spoken();

  /** @param {'lay_for_all' | 'take_back_for_all'} command @param {string} done */
  async function does(command, done) {
    if (busy) return;
    busy = true;
    report(null);
    said.say('');
    redraw();
    try {
      forAll = await ask(command, { id });
      said.say(done);
    } catch (error) {
      report(error);
    } finally {
      busy = false;
      redraw();
    }
  }

  const lies = () => forAll.own.find((guide) => guide.id === id);

  return {
    heard: async () => {
      if (!busy) forAll = await ask('guides_for_all', false);
    },
    /** @param {number} version of the guide as it is here */
    view: (version) => {
      const there = lies();
      const isNewest = there?.is_newest ?? false;
      return html`${there ? html`<p class="hint">${words.lies(there)}</p>` : nothing}
        <p class="actions">
          ${isNewest
            ? nothing
            : html`<button type="button" class="button quiet" aria-disabled=${busy} @click=${() => does('lay_for_all', words.laid)}>
                ${folderIcon}${busy ? da.common.wait : there ? words.layNext(version) : words.lay}
              </button>`}
          ${there
            ? html`<button type="button" class="link-button" aria-disabled=${busy} @click=${() => does('take_back_for_all', words.takenBack)}>
                ${words.takeBack}
              </button>`
            : nothing}
        </p>
        ${isNewest ? nothing : html`<p class="hint">${words.layText}</p>`}
        <p class="hint" role="status">${said.view()}</p>`;
    },
  };
}
