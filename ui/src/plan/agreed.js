// The plan as it reads, once both have approved it or the other has: a sheet, and one button to change it.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { arrowIcon, editIcon } from '../kit/icons.js';
import { notesOf } from '../shared/discussed.js';
import { handingOver } from '../shared/hand-over.js';
import { hasSentPlan } from '../shared/has-sent.js';
import { paperSaver } from '../shared/paper.js';
import { talkPage } from '../shared/path.js';
import { tidying } from '../shared/tidy.js';
import { nameOfOther } from '../text/common.js';
import { changesView } from './changes.js';
import * as da from './da.js';
import { paperDay } from './paper-day.js';
import { planOnPaper } from './paper.js';
import { planReading } from './reading.js';
import { remarksRead } from './remarks.js';
import { approvalView, statusBeside, statusSentence } from './status.js';

/** @import { ConversationCard, PlanApproval, SheetView } from '../api' */
/** @import { PlanRead } from './reading.js' */

/**
 * @param {SheetView} view
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function planToRead({ conversation: card, frame, sheet, agreements, outside, approval, filed, handed_over: handed }) {
  const words = da.plan.agreed;
  const { title } = frame.guide.plan;
  const { id: conversation } = card;
  const agreed = approval.standing === 'agreed';
  const has = hasSentPlan(card, approval);
  const status = { conversation, approval, role: card.role, other: nameOfOther(card), onPaper: card.on_paper, choices: 0, has };
  const onPaper = planOnPaper(conversation, filed);
  const paper = { ...paperDay(conversation, approval), print: paperSaver({ kind: 'plan', conversation }) };
  const [tidy, handOver] = await Promise.all([tidying(conversation, () => go('plan', { conversation })), handingOver(card)]);
  const plan = { frame, sheet, agreements: agreements.filter(({ parts }) => !parts.removed), outside };
  const whose = [da.whose(card), card.held ? words.held(card.held) : ''].filter(Boolean).join(' · ');
  return {
    title,
    view: () =>
      talkPage(
        card,
        'plan',
        html`<div class="talk-columns plan-page">
          <div class="map">
            ${agreed ? nothing : statusBeside(status)}
            <div class="plan-beside">
              ${agreed ? statusSentence(status) : nothing} ${handed ? html`<p class="hint">${da.plan.incoming.handedOver(handed)}</p>` : nothing}
              ${agreed
                ? html`<p>
                    <button type="button" class="button" @click=${() => go('follow-up', { conversation })}>${words.toFollowUp}${arrowIcon}</button>
                  </p>`
                : nothing}
              <p>
                <button type="button" class=${agreed ? 'link-button' : 'button quiet'} @click=${() => go('plan', { conversation, write: true })}>
                  ${editIcon}${words.change}
                </button>
              </p>
              <p class="hint">${words.changeHelp}</p>
            </div>
          </div>
          <div class="step">
            <article class="paper plan-sheet" aria-labelledby="plan-sheet-title">
              <p class="eyebrow">${whose}</p>
              <h1 id="plan-sheet-title">${title}</h1>
              ${planReading(plan, { agreed })} ${remarksRead(approval, nameOfOther(card))}
            </article>
            ${agreed ? nothing : since(card, approval, plan)} ${notesOf(frame.guide, { draft: sheet })}
            ${approvalView(status, paper)} ${onPaper.view(agreed, card.on_paper && !agreed)} ${agreed ? tidy() : nothing} ${handOver()}
          </div>
        </div>`,
      ),
  };
}

/** What has changed since both approved it the last time. @param {ConversationCard} card @param {PlanApproval} approval @param {PlanRead} plan */
function since(card, { since: changes, agreed_before: before }, { frame, sheet }) {
  if (changes.length === 0) return nothing;
  return html`<section class="since">
    <h2>${da.plan.changes.title(before)}</h2>
    ${changesView(changes, frame, sheet, { card })}
  </section>`;
}
