// The plan as it leaves, and for whom it is saved as a file: to be approved, or to be read along.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { go, onPage, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { submitter } from '../kit/form.js';
import { fileIcon } from '../kit/icons.js';
import { LEAVING, leavingFoot } from '../shared/leaving-foot.js';
import { toWhom } from '../shared/to-whom.js';
import { whatLeaves } from '../shared/what-leaves.js';
import { nameOfOther } from '../text/common.js';
import * as da from './da.js';
import { planReading } from './reading.js';

/** @import { ConversationId, LeavingView } from '../api' */

/**
 * @param {{ conversation: ConversationId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation }) {
  const { sheet, profile, contacts, with_contact: first } = await ask('plan_to_send', { conversation });
  const words = da.plan.send;
  const card = sheet.conversation;
  const whom = toWhom({ kind: 'plan', contacts, first, withName: card.with, profile, keeping: { begunAt: `receiver/plan/${conversation}`, conversation } });
  const reader = () => whom.reader() || nameOfOther(card);
  const empty = sheet.approval.standing === 'none';
  // There is no plan to approve in what only holds notes.
  let approve = !empty;
  const leaving = whatLeaves(() => ({ kind: /** @type {const} */ ('plan'), conversation, approve }));
  const none = empty && Object.keys(sheet.sheet).length === 0;
  if (!none) await leaving.look();
  const form = submitter(async () => {
    const saved = await whom.save((receiver, { file }) =>
      leaving.save((seen) => ask('send_plan', { conversation, receiver, seen, file, approve })),
    );
    if (saved) await go('saved', saved);
  }, onPage);
  const toPlan = () => go('plan', { conversation, write: true });

  /** @param {boolean} value @param {string} label @param {string} help */
  const option = (value, label, help) => html`<label class="choice boxed">
    <input
      type="radio"
      name="approve"
      .checked=${live(approve === value)}
      @change=${() => {
        approve = value;
        leaving.look().catch(report);
      }}
    />
    <span>${label}<br /><span class="hint">${help}</span></span>
  </label>`;

  return {
    title: words.title,
    view: () =>
      none
        ? nothingYet(toPlan)
        : html`${wayBack(toPlan, words.back)}
            <h1>${words.title}</h1>
            <p class="lead">${words.lead(reader())}</p>
            <div class="paper">
              ${planRead(leaving.shown())}
            </div>
            <form class="send-form" id=${LEAVING} novalidate @submit=${form.submit}>
              ${empty
                ? nothing
                : html`<fieldset class="stack">
                    <legend><h2>${words.how}</h2></legend>
                    ${option(true, words.propose, words.proposeHelp(reader()))}
                    ${option(false, words.draft, words.draftHelp(reader()))}
                  </fieldset>`}
              ${whom.view()}
            </form>
            ${leavingFoot(
              approve ? words.footApproved : words.footDraft,
              html`<span role="status">${whom.sealing() ? da.sending.sealing : nothing}</span>
                <button class="button" form=${LEAVING} aria-disabled=${form.busy()}>${fileIcon}${da.sending.saveAs(reader())}</button>`,
            )}`,
  };
}

/** @param {LeavingView | null} shown */
const planRead = (shown) => (shown?.content.kind === 'plan' ? planReading(shown.content, { talk: true }) : nothing);

/** @param {() => void} toPlan */
const nothingYet = (toPlan) => html`<h1>${da.plan.send.title}</h1>
  <p class="lead">${da.plan.send.nothing}</p>
  <p class="actions"><button type="button" class="button" @click=${toPlan}>${da.plan.send.toPlan}</button></p>`;
