// Settings: the shared folder that files find their own way by.

import { html, nothing } from 'lit/html.js';
import { redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseFolder } from '../app/shell.js';
import { setState } from '../app/state.js';
import { checkIcon, folderIcon, warningIcon } from '../kit/icons.js';
import { spoken } from '../kit/spoken.js';
import { listed } from '../text/common.js';
import * as da from './da.js';

/** @import { MailboxView } from '../api' */
/** @import { Setting } from './personal.js' */

/**
 * @param {MailboxView} first
 * @returns {Setting & { heard: () => Promise<void> }} `heard` looks again
 */
export function mailbox(first) {
  const words = da.settings.mailbox;
  let view = first;
  let busy = false;
  const done = spoken();

  /** @param {() => Promise<void>} work */
  async function alone(work) {
    if (busy) return;
    busy = true;
    report(null);
    done.say('');
    redraw();
    try {
      await work();
      setState(await ask('start'));
    } catch (error) {
      report(error);
    } finally {
      busy = false;
      redraw();
    }
  }

  const choose = () =>
    alone(async () => {
      const chosen = await chooseFolder(words.chooseTitle);
      if (!chosen) return;
      view = await ask('choose_mailbox', { file: chosen.file });
      done.say(words.chosen);
    });

  /** @param {boolean} takeAway */
  const leave = (takeAway) =>
    alone(async () => {
      const { clean } = await ask('leave_mailbox', { take_away: takeAway });
      view = await ask('mailbox');
      done.say(clean ? words.leftClean : words.left);
      redraw();
      document.getElementById('choose-mailbox')?.focus();
    });

  const isNone = () => html`<p>${words.text}</p>
    <p class="hint">${words.who}</p>
    <p class="actions">
      <button type="button" id="choose-mailbox" class="button quiet" aria-disabled=${busy} @click=${choose}>
        ${folderIcon}${busy ? da.common.wait : words.choose}
      </button>
    </p>`;

  const isChosen = () => html`<p>${words.folder} <code class="folder">${view.folder}</code></p>
    ${view.trouble
      ? html`<p class="notice">${warningIcon}<span>${words.trouble[view.trouble]}</span></p>`
      : html`<p class="who">${checkIcon}<span>${reaches(view)}</span></p>`}
    <p class="hint">${words.who}</p>
    <details>
      <summary>${words.leaveOpen}</summary>
      <div class="stack">
        <p>${words.leaveText}</p>
        ${view.to_you + view.from_you > 0 ? lies() : nothing}
        <p class="actions">
          <button type="button" class="button quiet" aria-disabled=${busy} @click=${() => leave(false)}>
            ${busy ? da.common.wait : view.to_you + view.from_you > 0 ? words.leaveLet : words.leave}
          </button>
          ${view.to_you + view.from_you > 0
            ? html`<button type="button" class="link-button danger" aria-disabled=${busy} @click=${() => leave(true)}>${words.leaveTake}</button>`
            : nothing}
        </p>
      </div>
    </details>`;

  const lies = () => html`<ul>
    ${view.to_you > 0 ? html`<li>${words.toYou(view.to_you)}</li>` : nothing}
    ${view.from_you > 0 ? html`<li>${words.fromYou(view.from_you)}</li>` : nothing}
  </ul>`;

  return {
    heading: words.heading,
    heard: async () => {
      if (busy) return;
      view = await ask('mailbox');
      redraw();
    },
    view: () => html`${view.folder ? isChosen() : isNone()}
      <p class="small" role="status">${done.view()}</p>`,
  };
}

/** Who else is seen in it. @param {MailboxView} view */
const reaches = ({ reaches: others }) =>
  others.length > 0 ? da.settings.mailbox.reaches(listed(others.map(({ name }) => name))) : da.settings.mailbox.reachesNobody;
