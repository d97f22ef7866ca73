// What has changed in the plan since one of the two approved it, and the way back to what they approved.

import { html, nothing } from 'lit/html.js';
import { changesView } from './changes.js';
import * as da from './da.js';

/** @import { PlanApproval } from '../api' */
/** @import { PlanDesk } from './form.js' */

/**
 * @param {PlanDesk} desk
 * @param {PlanApproval} approval
 * @param {() => void} goBack puts back what the other approved
 */
export function proposedView({ conversation: card, frame, draft, other }, { standing, proposed }, goBack) {
  if (standing !== 'draft' || !proposed) return nothing;
  const words = da.plan.proposed;
  const { by, changes } = proposed;
  return html`<section class="since" id="plan-proposed" aria-labelledby="plan-proposed-title">
    <h2 id="plan-proposed-title" tabindex="-1">${words.title(by, card)}</h2>
    ${changesView(changes, frame, draft, { card })}
    ${by === card.role
      ? nothing
      : html`<p class="actions"><button type="button" class="button quiet" @click=${goBack}>${words.back(other)}</button></p>
          <p class="hint">${words.backHelp}</p>`}
  </section>`;
}
