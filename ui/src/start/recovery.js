// The recovery code, to be written down on paper; one group typed back shows that it has been.

import { html } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { toHeading } from '../kit/focus.js';
import { groupBack } from '../shared/group-back.js';
import { paperSaver } from '../shared/paper.js';
import * as da from './da.js';

/** @import { RecoveryView } from '../api' */

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const words = da.start.recovery;
  /** @type {RecoveryView} */
  const { groups, ask_group: asked } = await ask('recovery_code');
  const sheet = paperSaver({ kind: 'recovery_code' });
  let done = groups.length === 0;
  const back = groupBack({ asked, button: words.button, confirm, code: codeGroups });

  /** @type {Promise<unknown>} */
  let running = Promise.resolve();

  /** @param {string} text */
  async function confirm(text) {
    const answer = ask('confirm_recovery', { group: asked, text });
    running = answer.catch(() => {});
    await answer;
    done = true;
    report(null);
    redraw();
    toHeading();
  }

  const doneView = () => html`<div class="stack measure">
    <h1>${words.doneHeading}</h1>
    <p>${words.done}</p>
    <p class="actions"><button type="button" class="button" @click=${() => go('start')}>${words.toStart}</button></p>
  </div>`;

  function codeGroups() {
    return html`<section aria-labelledby="code-heading">
      <h2 id="code-heading" class="visually-hidden">${words.code}</h2>
      <ol role="list" class="code-groups">
        ${groups.map((text) => html`<li>${text}</li>`)}
      </ol>
      <p>${sheet.view()}</p>
    </section>`;
  }

  const codeView = () => html`<div class="stack loose">
    <div class="stack measure">
      <h1>${words.heading}</h1>
      <p>${words.lead}</p>
    </div>
    ${back.view(html`<button type="button" class="link-button" @click=${() => go('start')}>${words.later}</button>`)}
  </div>`;

  return {
    title: words.title,
    view: () => (done ? doneView() : codeView()),
    // The next page must not show what was true before.
    async leave() {
      await running;
    },
  };
}
