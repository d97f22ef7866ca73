// The plan as it leaves, and for whom it is saved as a file: to be approved, or to be read along.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { go, onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { fieldError } from '../kit/errors.js';
import { complete, submitter } from '../kit/form.js';
import { LEAVING, leavingFoot } from '../shared/leaving-foot.js';
import { toWhom } from '../shared/to-whom.js';
import { whatLeaves } from '../shared/what-leaves.js';
import { nameOfOther } from '../text/common.js';
import * as da from './da.js';
import { planReading } from './reading.js';

/** @import { ConversationId, LeavingView, PlanApproval } from '../api' */

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
  /** Whether it is approved with that; null until the person has said so. @type {boolean | null} */
  let approve = approvedAlready(sheet.approval);
  /** @type {string | null} */
  let problem = null;
  const leaving = whatLeaves(() => ({ kind: /** @type {const} */ ('plan'), conversation, approve: approve === true }));
  const none = empty && Object.keys(sheet.sheet).length === 0;
  if (!none) await leaving.look();
  const form = submitter(async () => {
    if (!complete([{ id: 'approve-true', value: approve === null ? '' : 'said', missing: words.howMissing, complain }], redraw)) return;
    const saved = await whom.save((receiver, { file }) =>
      leaving.save((seen) => ask('send_plan', { conversation, receiver, seen, file, approve: approve === true })),
    );
    if (saved) await go('saved', saved);
  }, onPage);
  const toPlan = () => go('plan', { conversation, write: true });

  /** @param {string | null} message */
  function complain(message) {
    problem = message;
  }

  /** @param {boolean} value @param {string} label @param {string} help */
  const option = (value, label, help) => html`<label class="choice boxed">
    <input
      type="radio"
      id="approve-${value}"
      name="approve"
      .checked=${live(approve === value)}
      @change=${() => {
        approve = value;
        problem = null;
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
                : html`<fieldset class="stack" data-described-by="approve-problem">
                    <legend><h2>${words.how}</h2></legend>
                    ${option(true, words.propose, words.proposeHelp(reader()))}
                    ${option(false, words.draft, words.draftHelp(reader()))}
                    ${fieldError('approve-problem', problem)}
                  </fieldset>`}
              ${whom.view()}
            </form>
            ${leavingFoot(
              footOf(approve),
              html`<span role="status">${whom.sealing() ? da.sending.sealing : nothing}</span>
                <button class="button" form=${LEAVING} aria-disabled=${form.busy()}>
                  ${approve ? whom.button(da.plan.approve.saveAs(reader()), da.plan.approve.post) : whom.button(da.sending.saveAs(reader()))}
                </button>`,
            )}`,
  };
}

/**
 * What holds without being asked: there is no plan to approve in what only holds notes, and who has approved just this one
 * already has said so.
 * @param {PlanApproval} approval
 */
function approvedAlready({ standing }) {
  if (standing === 'none') return false;
  return standing === 'awaits_other' || standing === 'agreed' ? true : null;
}

/** @param {boolean | null} approve */
function footOf(approve) {
  const { footUnsaid, footApproved, footDraft } = da.plan.send;
  if (approve === null) return footUnsaid;
  return approve ? footApproved : footDraft;
}

/** @param {LeavingView | null} shown */
const planRead = (shown) => (shown?.content.kind === 'plan' ? planReading(shown.content, { talk: true }) : nothing);

/** @param {() => void} toPlan */
const nothingYet = (toPlan) => html`<h1>${da.plan.send.title}</h1>
  <p class="lead">${da.plan.send.nothing}</p>
  <p class="actions"><button type="button" class="button" @click=${toPlan}>${da.plan.send.toPlan}</button></p>`;
