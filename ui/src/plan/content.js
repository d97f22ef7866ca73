// A version of the plan, as it is shown before it is taken in and after it was sent.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { heldAgainst } from '../shared/marked.js';
import { fieldName, valueInWords } from './sheet-words.js';
import { changesView, value } from './changes.js';
import * as da from './da.js';
import { planReading } from './reading.js';
import { remarkRead } from './remarks.js';

/** @import { ChoiceView, FileContent, IncomingView } from '../api' */
/** @typedef {Extract<FileContent, { kind: 'plan' }>} PlanFile */

const words = da.plan.incoming;

/** @type {import('../app/rooms.js').Content<'plan'>} */
export const content = {
  order: ({ plan }) => (changesNothing(plan) ? { ...words.order, newer: words.order.approval } : words.order),
  view: (file, incoming) => html`<div class="notice calm">
      <div class="stack">
        <p>${whether(file, incoming)}</p>
        ${file.handed_over ? html`<p>${incoming ? words.handedOver(file.handed_over) : words.handsOver(file.handed_over)}</p>` : nothing}
        ${file.held ? html`<p>${words.held(file.held)}</p>` : nothing}
      </div>
    </div>
    ${incoming ? whatItMeans(file, incoming) : nothing} ${planReading(file, { talk: true, undecided: undecidedIn(incoming) })}
    ${remarkRead(file.remark, incoming ? da.plan.remark.of(incoming.sender.name) : da.plan.remark.own)}`,
  taken: async ({ conversation }) => Boolean(conversation && (await go('plan', { conversation }))),
};

/** @param {IncomingView['plan']} plan */
const changesNothing = (plan) => plan?.kind === 'plan' && plan.changes.length + plan.choices.length === 0;

/** Whether the one who sent it approves it. @param {PlanFile} file @param {IncomingView | null} incoming */
function whether({ approved, handed_over: handed }, incoming) {
  if (!incoming && handed) return approved ? words.handedApproved : words.sentDraft;
  if (!incoming) return approved ? words.sentApproved : words.sentDraft;
  return approved ? words.approved(incoming.sender.name) : words.draft;
}

/** The fields in which one of two texts is to be chosen once it is taken in. @param {IncomingView | null} incoming */
const undecidedIn = (incoming) => (incoming?.plan?.kind === 'plan' ? incoming.plan.choices.map(({ field }) => field) : []);

/** What it changes in the plan that is here. @param {PlanFile} file @param {IncomingView} incoming */
function whatItMeans({ frame, sheet }, { plan, order, sender }) {
  if (plan?.kind !== 'plan' || order === 'new' || changesNothing(plan)) return nothing;
  const { changes, choices } = plan;
  return html`<div class="reading">
      ${choices.length > 0
        ? html`<section class="part-read">
            <h2>${words.choices(choices.length)}</h2>
            <p class="hint">${words.choicesText}</p>
            <ul class="plain changes">
              ${choices.map((choice) => bothTexts(choice, frame, sheet, sender.name))}
            </ul>
          </section>`
        : nothing}
      ${changes.length > 0
        ? html`<section class="part-read">
            <h2>${words.changes(changes.length)}</h2>
            ${changesView(changes, frame, sheet, { words })}
          </section>`
        : nothing}
    </div>
    <p class="eyebrow whole-plan">${words.whole}</p>`;
}

/** @param {ChoiceView} choice @param {PlanFile['frame']} frame @param {PlanFile['sheet']} sheet @param {string} name */
function bothTexts({ field, own, other }, frame, sheet, name) {
  const [ours, theirs] = heldAgainst(valueInWords(field, own, frame), valueInWords(field, other, frame));
  return html`<li>
    <p class="change-name">${fieldName(field, frame, sheet)}</p>
    <dl>
      <div><dt>${da.plan.choices.own}</dt><dd>${value(ours, 'beside')}</dd></div>
      <div><dt>${da.plan.choices.others(name)}</dt><dd>${value(theirs, 'beside')}</dd></div>
    </dl>
  </li>`;
}
