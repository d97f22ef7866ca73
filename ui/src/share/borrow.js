// A colleague's øvebane taken into one's own plan: which plan is asked in a dialog, and then it stands there to be gone on with.

import { html, render } from 'lit/html.js';
import { announce, go, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { newDialog, showDialog } from '../kit/dialog.js';
import * as da from './da.js';

/** @import { ConversationCard, ConversationId, FromColleague } from '../api' */

const words = da.sharing.use;

/**
 * @param {FromColleague} from
 * @param {number} index which of the colleague's øvebaner
 * @param {ConversationCard[]} plans one's own talks that it can be used in
 */
export async function useInOwnPlan({ id, from: { name }, agreements }, index, plans) {
  const conversation = await whichPlan(name, plans);
  if (conversation === null) return;
  const learning = words.learning(agreements[index]?.learning ?? '');
  try {
    const agreement = await ask('use_shared', { id, index, conversation, learning });
    if (await go('plan', { conversation, agreement })) announce(words.done);
  } catch (error) {
    report(error);
  }
}

/**
 * @param {string} name of the colleague it is borrowed from
 * @param {ConversationCard[]} plans
 * @returns {Promise<ConversationId | null>} null if the person thought better of it
 */
async function whichPlan(name, plans) {
  const dialog = newDialog('use-title', 'use-text');
  const [only, ...others] = plans;
  let chosen = only?.id ?? null;

  /** @param {ConversationCard} card */
  const choice = (card) => html`<label class="choice boxed">
    <input
      type="radio"
      name="use-in"
      .checked=${chosen === card.id}
      @change=${() => {
        chosen = card.id;
        draw();
      }}
    />
    <span>${words.plan(card)}<br /><span class="hint">${words.planStatus(card)}</span></span>
  </label>`;

  function draw() {
    render(
      html`<form method="dialog" class="stack">
        <h2 id="use-title">${only && others.length === 0 ? words.titleOf(only) : words.title}</h2>
        <p id="use-text">${words.text(name)}</p>
        ${only && others.length === 0
          ? html`<p>${words.planStatus(only)}</p>`
          : html`<fieldset>
              <legend class="visually-hidden">${words.legend}</legend>
              <div class="stack">${plans.map(choice)}</div>
            </fieldset>`}
        <p class="actions">
          <button class="button" value="yes">${words.yes}</button>
          <button class="button quiet" value="no">${words.no}</button>
        </p>
      </form>`,
      dialog,
    );
  }

  draw();
  return (await showDialog(dialog)) === 'yes' ? chosen : null;
}
