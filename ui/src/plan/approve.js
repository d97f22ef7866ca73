// The plan that the other has approved, read before one approves the same version.

import { html, nothing } from 'lit/html.js';
import { go, onPage } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { submitter } from '../kit/form.js';
import { LEAVING, leavingFoot } from '../shared/leaving-foot.js';
import { toWhom } from '../shared/to-whom.js';
import { lookAtLeaving } from '../shared/what-leaves.js';
import { nameOfOther } from '../text/common.js';
import { changesView } from './changes.js';
import * as da from './da.js';
import { planReading } from './reading.js';
import { remarkField } from './remarks.js';

/** @import { ConversationId } from '../api' */

/**
 * @param {{ conversation: ConversationId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation }) {
  const { sheet, profile, contacts, with_contact: first } = await ask('plan_to_send', { conversation });
  const words = da.plan.approve;
  const { approval, frame, conversation: card } = sheet;
  const { version } = approval;
  const whom = toWhom({ kind: 'approval', contacts, first, withName: card.with, profile, keeping: { begunAt: `receiver/approve/${conversation}`, conversation } });
  const remark = remarkField(conversation);
  const reader = () => whom.reader() || nameOfOther(card);
  const form = submitter(async () => {
    if (version === null) return;
    const approves = { conversation, version, remark: remark.value() };
    const leaving = await lookAtLeaving(() => ({ kind: /** @type {const} */ ('approval'), ...approves }));
    const saved = await whom.save((receiver, { file }) =>
      leaving.save((seen) => ask('approve_plan', { ...approves, receiver, seen, file })),
    );
    if (!saved) return;
    remark.forget();
    await go('saved', saved);
  }, onPage);
  const toPlan = () => go('plan', { conversation });

  return {
    title: words.title,
    view: () =>
      approval.standing !== 'awaits_you'
        ? html`<h1>${words.title}</h1>
            <p class="lead">${words.notNow}</p>
            <p class="actions"><button type="button" class="button" @click=${toPlan}>${da.plan.send.toPlan}</button></p>`
        : html`${wayBack(toPlan, da.plan.send.toPlan)}
            <h1>${words.title}</h1>
            <p class="lead">${words.lead(reader())}</p>
            ${approval.since.length > 0
              ? html`<section class="since">
                  <h2>${da.plan.changes.title(approval.agreed_before)}</h2>
                  ${changesView(approval.since, frame, sheet.sheet, { card })}
                </section>`
              : nothing}
            <div class="paper">
              ${planReading(sheet)}
            </div>
            <form class="send-form" id=${LEAVING} novalidate @submit=${form.submit}>
              ${remark.view(reader())} ${whom.view()}
            </form>
            ${leavingFoot(
              words.foot,
              html`<span role="status">${whom.sealing() ? da.sending.sealing : nothing}</span>
                <button class="button" form=${LEAVING} aria-disabled=${form.busy()}>${whom.button(words.saveAs(reader()), words.post)}</button>`,
            )}`,
  };
}
