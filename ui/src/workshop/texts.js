// All that a guide says besides its questions: advice, steps, the process.

import { html, nothing } from 'lit/html.js';
import { plusIcon } from '../kit/icons.js';
import * as da from './da.js';
import { line, mover, removeButton, take, words } from './desk.js';

/** @import { Link, Passage, PassageList } from '../api' */
/** @import { Desk } from './desk.js' */

const said = da.texts;

/** @param {Desk} desk */
export function textsView(desk) {
  const { guide } = desk.draft;
  const rest = guide.gains.length > 0 || guide.references.length > 0 || guide.fact !== null;
  const lists = /** @type {PassageList[]} */ (Object.keys(said.lists));
  return html`<h2 tabindex="-1">${da.draft.step.texts}</h2>
    <p class="hint">${said.lead}</p>
    ${lists.map((list) => listView(desk, list))} ${foundationView(desk)} ${rest ? html`<p class="hint" id="ws-rest">${said.rest}</p>` : nothing}`;
}

/** @param {Desk} desk @param {PassageList} list */
function listView(desk, list) {
  const all = desk.draft.guide[list];
  const { title, add, one } = said.lists[list];

  function more() {
    all.push({ title: '', text: '' });
    desk.redid(da.draft.added, `ws-${list}-${all.length - 1}-title`);
  }

  /** @param {Passage} passage @param {number} at */
  const passageView = (passage, at) => {
    const name = passage.title.trim() || `${one} ${at + 1}`;
    return html`<li class="ws-card stack">
      <div class="between-row">
        <span class="small muted">${one} ${at + 1}</span>
        <span class="between-row">
          ${mover(desk, all, at, { id: `${list}-${at}`, name })}
          ${removeButton(da.question.delete, () => take(desk, all, at, 'ws-undo'), name)}
        </span>
      </div>
      ${line(desk, {
        id: `ws-${list}-${at}-title`,
        label: said.passageTitle,
        value: passage.title,
        set: (text) => void (passage.title = text),
      })}
      ${words(desk, {
        id: `ws-${list}-${at}-text`,
        label: said.passageText,
        value: passage.text,
        set: (text) => void (passage.text = text),
      })}
    </li>`;
  };

  return html`<section class="stack" aria-labelledby="ws-list-${list}">
    <h3 id="ws-list-${list}">${title}</h3>
    ${all.length > 0 ? html`<ol class="plain stack">${all.map(passageView)}</ol>` : nothing}
    <p><button type="button" id="ws-add-${list}" class="link-button" @click=${more}>${plusIcon}${add}</button></p>
  </section>`;
}

/** What the talks rest on, each with an address if it has one. @param {Desk} desk */
function foundationView(desk) {
  const all = desk.draft.guide.foundation;

  function more() {
    all.push({ title: '', address: null });
    desk.redid(da.draft.added, `ws-link-${all.length - 1}`);
  }

  /** @param {Link} link @param {number} at */
  const linkView = (link, at) => html`<li class="ws-card stack">
    <div class="ws-columns">
      ${line(desk, { id: `ws-link-${at}`, label: said.linkTitle, value: link.title, set: (text) => void (link.title = text) })}
      ${line(desk, {
        id: `ws-address-${at}`,
        label: `${said.linkAddress} ${da.common.optional}`,
        value: link.address ?? '',
        set: (text) => void (link.address = text || null),
      })}
    </div>
    <p>${removeButton(da.question.delete, () => take(desk, all, at, 'ws-undo'), link.title || `${said.link} ${at + 1}`)}</p>
  </li>`;

  return html`<section class="stack" aria-labelledby="ws-foundation">
    <h3 id="ws-foundation">${said.foundation}</h3>
    <p class="hint">${said.foundationHint}</p>
    ${all.length > 0 ? html`<ol class="plain stack">${all.map(linkView)}</ol>` : nothing}
    <p><button type="button" id="ws-add-link" class="link-button" @click=${more}>${plusIcon}${said.addLink}</button></p>
  </section>`;
}
