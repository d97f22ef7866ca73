// A talk on the start page: whose it is, where it stands, what it asks, and what more can be done with it.

import { html, nothing } from 'lit/html.js';
import { go, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { tellAtStart } from '../app/state.js';
import { confirmDialog } from '../kit/dialog.js';
import { moreIcon } from '../kit/icons.js';
import { menu } from '../kit/menu.js';
import { correctNameAndShow } from '../shared/correct-name.js';
import { openStage } from '../shared/path.js';
import { askLine } from './asks.js';
import * as da from './da.js';

/** @import { HomeTalk } from '../api' */
/** @import { Ask } from './asks.js' */

const { toBin, onPaper, correctName, toLookBack } = da;
const words = da.home.card;

/** @param {HomeTalk} card @param {Ask[]} asks */
export function talkRow(card, asks) {
  const about = words.about(card);
  return html`<li class="talk-row">
    <button type="button" class="card action" @click=${() => openStage(card, card.stage)}>
      <span class="card-title"><b>${da.whose(card)}</b>${saysWith(card) ? html` <span class="muted">· ${da.withWhom(card)}</span>` : nothing}</span>
      <span class="card-text">${words.state(card)}</span>
      ${about ? html`<span class="card-text">${about}</span>` : nothing}
    </button>
    ${asks.length > 0 ? html`<ul role="list" class="plain talk-asks">${asks.map(askLine)}</ul>` : nothing} ${moreMenu(card)}
  </li>`;
}

/** A talk that one holds is named after the other. @param {HomeTalk} card */
const saysWith = ({ role, with: name }) => role === 'subject' || !name;

/** @param {HomeTalk} card */
function moreMenu(card) {
  return menu({
    kind: 'at-corner',
    opens: moreIcon,
    name: words.more(card),
    items: [
      html`<button type="button" class="link-button" @click=${() => toggleOnPaper(card)}>
        ${card.on_paper ? onPaper.after : onPaper.not}
      </button>`,
      html`<button type="button" class="link-button" @click=${() => rename(card)}>${correctName.action(card.with)}</button>`,
      html`<button type="button" class="link-button" @click=${() => go('look-back', { conversation: card.id })}>${toLookBack}</button>`,
      html`<button type="button" class="link-button danger" @click=${() => bin(card)}>${toBin.action}</button>`,
    ],
  });
}

/** @param {HomeTalk} card */
async function toggleOnPaper(card) {
  try {
    await ask('set_on_paper', { conversation: card.id, on_paper: !card.on_paper });
    await go('start');
  } catch (error) {
    report(error);
  }
}

/** @param {HomeTalk} card */
const rename = ({ id: conversation, with: name }) =>
  correctNameAndShow({ of: { kind: 'other', conversation }, name }, () => go('start'));

/** @param {HomeTalk} card */
async function bin(card) {
  const whose = da.whose(card);
  if (!(await confirmDialog(toBin.ask(whose, card)))) return;
  try {
    await ask('bin_conversation', { conversation: card.id });
    tellAtStart(toBin.done(whose), { name: toBin.undo, act: () => putBack(card) });
    await go('start');
  } catch (error) {
    report(error);
  }
}

/** @param {HomeTalk} card */
async function putBack(card) {
  await ask('put_back', { conversation: card.id });
  tellAtStart(toBin.undone(da.whose(card)));
  await go('start');
}
