// The plan that both have approved: a sheet to read, and one button to change it.

import { html, nothing } from 'lit';
import { go } from '../app/app.js';
import { editIcon } from '../kit/icons.js';
import { notesOf } from '../shared/discussed.js';
import { handingOver } from '../shared/hand-over.js';
import { hasSentPlan } from '../shared/has-sent.js';
import { paperSaver } from '../shared/paper.js';
import { talkPage } from '../shared/path.js';
import { tidying } from '../shared/tidy.js';
import { nameOfOther } from '../text/common.js';
import * as da from './da.js';
import { paperDay } from './paper-day.js';
import { planOnPaper } from './paper.js';
import { planReading } from './reading.js';
import { approvalView, statusSentence } from './status.js';

/** @import { SheetView } from '../api' */

/**
 * @param {SheetView} view
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function agreedPlan({ conversation: card, frame, sheet, agreements, outside, approval, filed, handed_over: handed }) {
  const words = da.plan.agreed;
  const { title } = frame.guide.plan;
  const { id: conversation } = card;
  const has = hasSentPlan(card, approval);
  const status = { conversation, approval, other: nameOfOther(card), onPaper: card.on_paper, choices: 0, has };
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
            <div class="plan-beside">
              ${statusSentence(status)} ${handed ? html`<p class="hint">${da.plan.incoming.handedOver(handed)}</p>` : nothing}
              <p>
                <button type="button" class="button quiet" @click=${() => go('plan', { conversation, write: true })}>
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
              ${planReading(plan, { agreed: true })}
            </article>
            ${notesOf(frame.guide, { draft: sheet })}
            ${approvalView(status, paper)} ${onPaper.view(true)} ${tidy()} ${handOver()}
          </div>
        </div>`,
      ),
  };
}
