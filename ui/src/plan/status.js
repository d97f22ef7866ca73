// Where the plan stands: in one sentence beside it, and with all that can be done about it at its end.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { toSection } from '../kit/focus.js';
import { checkIcon, fileIcon, peopleIcon } from '../kit/icons.js';
import * as da from './da.js';

/** @import { ConversationId, PlanApproval, Role } from '../api' */
/** @import { DayField } from '../kit/date-field.js' */
/** @import { hasSent } from '../shared/has-sent.js' */
/** @import { paperSaver } from '../shared/paper.js' */

/**
 * @typedef {object} PlanStatus
 * @property {ConversationId} conversation
 * @property {PlanApproval} approval
 * @property {Role} role who the person is in the talk
 * @property {string} other what the other is called
 * @property {boolean} onPaper whether the other does not use the app
 * @property {number} choices how many fields wait to be chosen
 * @property {ReturnType<typeof hasSent>} has whether what was saved has been sent
 */

/** @param {PlanStatus} status */
export function statusSentence({ approval, role, other }) {
  const done = approval.standing === 'agreed';
  return html`<p class="plan-stands">
    ${done ? checkIcon : peopleIcon}
    <span>${sentence(approval, role, other)}</span>
  </p>`;
}

/** @param {PlanApproval} approval @param {Role} role @param {string} other */
function sentence(approval, role, other) {
  const words = da.plan.status;
  switch (approval.standing) {
    case 'awaits_other':
      return words.awaits_other(approval, other);
    case 'awaits_you':
      return words.awaits_you(approval, other);
    case 'agreed':
      return words.agreed(approval, other);
    case 'changed_since':
      return words.changed_since(approval);
    case 'draft':
      return approval.proposed ? words.changed_from(approval.proposed, role, other) : words.draft;
    default:
      return words[approval.standing];
  }
}

/** What leaders before this one approved of it. @param {PlanStatus} status */
const earlier = ({ approval }) => approval.earlier.map((one) => html`<p class="hint">${da.plan.status.earlier(one)}</p>`);

/**
 * The sentence in short beside the plan, with the one thing that is to be done.
 * @param {PlanStatus} status
 */
export function statusBeside(status) {
  return html`<div class="plan-beside" aria-live="polite">
    <p class="eyebrow">${da.plan.status.title}</p>
    ${statusSentence(status)} ${earlier(status)} ${wayOn(status)}
  </div>`;
}

/** The way to what is to be done. @param {PlanStatus} status */
function wayOn({ conversation, approval, choices }) {
  const words = da.plan.approval;
  /** @param {string} id @param {string} name */
  const to = (id, name) => html`<p><button type="button" class="link-button" @click=${() => toSection(id)}>${name}</button></p>`;
  if (choices > 0) return to('plan-choices', words.toChoices);
  if (approval.standing === 'draft' && approval.proposed) return to('plan-proposed', words.toProposed);
  if (approval.standing !== 'awaits_you') return approval.standing === 'none' ? nothing : to('plan-approval', words.toApproval);
  return html`<p>
    <button type="button" class="button" @click=${() => go('approve-plan', { conversation })}>${checkIcon}${words.read}</button>
  </p>`;
}

/** The one thing that is to be done. @param {PlanStatus} status */
function primary({ conversation, approval, other, choices, onPaper }) {
  const words = da.plan.approval;
  const hindered = choices > 0;
  // Until each text is chosen, it leads to where that is done.
  /** @param {'approve-plan' | 'send-plan'} page */
  const onwards = (page) => () => (hindered ? toSection('plan-choices') : go(page, { conversation }));
  if (approval.standing === 'awaits_you') {
    return html`<button type="button" class="button" aria-disabled=${hindered} @click=${onwards('approve-plan')}>
      ${checkIcon}${words.approve}
    </button>`;
  }
  const again = approval.standing === 'awaits_other' || approval.standing === 'agreed';
  return html`<button
    type="button"
    class=${again || onPaper ? 'button quiet' : 'button'}
    aria-disabled=${hindered}
    @click=${onwards('send-plan')}
  >
    ${fileIcon}${again && approval.sent?.kind === 'plan' ? words.sendAgain(other) : words.send(other)}
  </button>`;
}

/** @typedef {{ day: DayField, print: ReturnType<typeof paperSaver>, approve: () => void }} OnPaper approving on paper */

/**
 * All that can be done about it.
 * @param {PlanStatus} status
 * @param {OnPaper} [paper] where it can be approved on paper
 */
export function approvalView(status, paper) {
  const { approval, other, choices, onPaper, has } = status;
  const words = da.plan.approval;
  const { sent } = approval;
  const canApprove = approval.standing !== 'none' && approval.standing !== 'agreed' && choices === 0;
  return html`<section class="stack plan-part" id="plan-approval" aria-labelledby="plan-approval-title">
    <h2 id="plan-approval-title" tabindex="-1">${words.title}</h2>
    ${statusSentence(status)} ${earlier(status)}
    <p class="hint">${words.text(other)}</p>
    ${choices > 0 ? html`<p class="notice">${da.plan.status.choices(choices)}</p>` : nothing}
    ${sent ? html`<p class="hint">${(sent.had ? da.plan.status.had : sent.known_sent ? da.plan.status.sent : da.plan.status.saved)(sent.to, sent.at)}</p>` : nothing}
    ${has.view()}
    ${approval.standing === 'none' || (onPaper && !sent) ? nothing : html`<p class="actions">${primary(status)}</p>`}
    ${canApprove && paper ? approvingOnPaper(status, paper) : nothing}
    ${approval.standing === 'agreed' && approval.own?.on_paper && paper ? correctingDay(paper) : nothing}
  </section>`;
}

/**
 * Who does not use the app has no other way: the plan is printed, signed by both, and the day noted. For others it is one
 * beside the file.
 * @param {PlanStatus} status
 * @param {OnPaper} paper
 */
function approvingOnPaper({ other, onPaper }, { day, print, approve }) {
  const words = da.plan.approval.paper;
  const way = html`<div class="stack">
    ${onPaper ? html`<p>${words.way(other)}</p><p>${print.view()}</p>` : nothing}
    <p id="on-paper-text">${words.text}</p>
    ${day.view()}
    <p><button type="button" class="button quiet" @click=${approve}>${words.button}</button></p>
  </div>`;
  if (onPaper) return way;
  return html`<details class="plan-on-paper">
    <summary>${words.title}</summary>
    ${way}
  </details>`;
}

/** @param {OnPaper} paper */
function correctingDay({ day, approve }) {
  const words = da.plan.approval.paper;
  return html`<details class="plan-on-paper">
    <summary>${words.correct}</summary>
    <div class="stack">
      <p id="on-paper-text">${words.correctText}</p>
      ${day.view()}
      <p><button type="button" class="button quiet" @click=${approve}>${words.correctButton}</button></p>
    </div>
  </details>`;
}
