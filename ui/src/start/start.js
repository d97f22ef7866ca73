// The start page: the one thing to do next, then all that is here by whose turn it is.

import { html, nothing } from 'lit/html.js';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { takeNews } from '../app/state.js';
import { checkIcon, keyIcon } from '../kit/icons.js';
import { badPlaceLine } from '../shared/bad-place.js';
import * as da from './da.js';
import { nextStep } from './next-step.js';
import { safekeepingNotices } from './safekeeping.js';
import { turnList } from './turns.js';
import { otherWays } from './ways.js';

const words = da.home;

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const home = await ask('home');
  let next = await nextStep(home);
  const news = takeNews();
  const notices = safekeepingNotices(home);
  let turns = turnList(home, next.shown);
  const unwritten = home.waiting.some(({ kind }) => kind === 'recovery_code');

  /** What is written in a form that stands first is not drawn away. */
  async function hearMail() {
    const before = home.mail.came.length;
    const { kind } = home.next;
    Object.assign(home, await ask('home'));
    if (home.next.kind !== kind || kind === 'nothing') next = await nextStep(home);
    turns = turnList(home, next.shown);
    const more = home.mail.came.length - before;
    if (more > 0) announce(da.mail.announced(more));
    else redraw();
  }

  return {
    title: words.title,
    mail: hearMail,
    shown: () => announce(news.text),
    view: () => html`
      ${newsView(news)}
      ${notices()} ${badPlaceLine()}
      <section class="next">${next.view()}</section>
      <div class="stack loose home">
        ${turns()} ${home.conversations.length === 0 ? otherWays() : nothing} ${unwritten ? recoveryCode() : nothing}
        ${home.binned || home.shared ? elsewhere(home) : nothing}
      </div>
    `,
  };
}

/** @param {import('../app/state.js').News} news */
function newsView({ text, undo }) {
  if (!text) return nothing;
  const takeBack = async () => {
    try {
      await undo?.act();
    } catch (error) {
      report(error);
    }
  };
  return html`<p class="notice calm news">
    ${checkIcon}
    <span>
      ${text} ${undo ? html`<button type="button" class="link-button" @click=${takeBack}>${undo.name}</button>` : nothing}
    </span>
  </p>`;
}

/** It stands quietly below until it is done, and is never what the day is about. */
const recoveryCode = () => html`<p class="small">
  <button type="button" class="link-button" @click=${() => go('recovery')}>${keyIcon}${words.waits.recoveryCode}</button><br />
  <span class="muted">${words.waits.recoveryCodeText}</span>
</p>`;

/** What is kept and stands on no list. @param {import('../api').HomeView} home */
const elsewhere = ({ binned, shared }) => html`<p class="actions small">
  ${shared ? html`<button type="button" class="link-button" @click=${() => go('others')}>${words.toOthers}</button>` : nothing}
  ${binned ? html`<button type="button" class="link-button" @click=${() => go('bin')}>${da.toBin.link}</button>` : nothing}
</p>`;
