// Agreements as they are written: what first, the rest unfolds.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { redraw } from '../app/app.js';
import { plusIcon } from '../kit/icons.js';
import { writing } from '../kit/writing.js';
import { earlierTexts, earlierTextsOf, fieldsWithEarlierTexts } from '../shared/earlier-texts.js';
import { agreementIds, agreementOf, hasWords, isRemoved, partField, titleOf, valueInWords } from './sheet-words.js';
import * as da from './da.js';

/** @import { AgreementPart, SheetField } from '../api' */
/** @import { PlanDesk } from './form.js' */

const words = da.plan.agreements;

/** What the core's names for the sheet's fields with earlier texts begin with. */
const OF_SHEET = 'sheet:';

/**
 * What can be done with the list.
 * @typedef {object} AgreementList
 * @property {string[]} added ids of those that nothing is written in yet
 * @property {Set<string>} unfolded ids of those whose every part is shown
 * @property {() => void} add
 * @property {(id: string) => void} takeOut
 * @property {(id: string) => void} putBack
 * @property {(field: SheetField, text: string) => void} bringBack an earlier text, into one that was emptied
 */

/**
 * The ids of those that stand in the plan, the new ones last.
 * @param {PlanDesk} desk
 * @param {AgreementList} list
 */
export function idsInPlan({ draft }, { added }) {
  return [...new Set([...agreementIds(draft), ...added])].filter((id) => !isRemoved(draft, id)).sort();
}

/** @param {PlanDesk} desk @param {AgreementList} list */
export function agreementsView(desk, list) {
  const inPlan = idsInPlan(desk, list);
  return html`<section class="stack plan-part" id="plan-agreements" aria-labelledby="plan-agreements-title">
    <h2 id="plan-agreements-title" tabindex="-1">${words.title}</h2>
    <p class="hint" id="agreements-help">${words.help}</p>
    ${inPlan.length === 0 ? emptyPlan(list) : nothing}
    ${repeat(
      inPlan,
      (id) => id,
      (id, index) => agreementView(id, index + 1, desk, list),
    )}
    ${inPlan.length === 0
      ? nothing
      : html`<p>
          <button type="button" class="button quiet" id="add-agreement" @click=${list.add}>${plusIcon}${words.add}</button>
        </p>`}
    ${emptiedView(inPlan, desk, list)} ${removedView(desk, list)}
  </section>`;
}

/**
 * The ways to the earlier texts of agreements that nothing stands in any more, and that have no fields on the page for that.
 * @param {string[]} inPlan
 * @param {PlanDesk} desk
 * @param {AgreementList} list
 */
function emptiedView(inPlan, { draft }, list) {
  const names = fieldsWithEarlierTexts().flatMap((name) => (name.startsWith(OF_SHEET) ? [name.slice(OF_SHEET.length)] : []));
  const ids = new Set(names.map((field) => agreementOf(field)?.id ?? ''));
  const emptied = [...ids].filter((id) => id !== '' && !inPlan.includes(id) && !agreementIds(draft).includes(id));
  return emptied.map((id) => {
    const fields = names.filter((field) => agreementOf(field)?.id === id);
    // What it was about comes first; its other parts have their fields once it is there again.
    const field = fields.find((one) => one === partField(id, 'what')) ?? fields[0] ?? '';
    return html`<p class="small">
      ${words.emptied} ${earlierTextsOf(OF_SHEET + field, words.emptied, (text) => list.bringBack(field, text))}
    </p>`;
  });
}

/** @param {AgreementList} list */
const emptyPlan = ({ add }) => html`<div class="notice calm">
  <div class="stack">
    <h3>${da.plan.empty.title}</h3>
    <p>${da.plan.empty.text}</p>
    <p class="actions">
      <button type="button" class="button" id="add-agreement" @click=${add}>${plusIcon}${da.plan.empty.button}</button>
    </p>
  </div>
</div>`;

/** @param {string} id @param {number} number @param {PlanDesk} desk @param {AgreementList} list */
function agreementView(id, number, desk, list) {
  const { draft } = desk;
  const what = partField(id, 'what');
  /** @param {string} text */
  const write = (text) => {
    if (text.trim() !== '') list.unfolded.add(id);
    desk.write(what, text);
  };
  /** @param {boolean} open */
  const unfold = (open) => {
    if (open) list.unfolded.add(id);
    else list.unfolded.delete(id);
    redraw();
  };
  // At once, and not by the page: that tells of it later, and a redraw in between would fold it again.
  const pressed = (/** @type {Event} */ event) => {
    event.preventDefault();
    unfold(!list.unfolded.has(id));
  };
  /** The page unfolds it for what is looked for in it. @param {Event & { currentTarget: HTMLDetailsElement }} event */
  const toggled = ({ currentTarget: { open } }) => open !== list.unfolded.has(id) && unfold(open);
  return html`<section class="card agreement" id="agreement-${id}" aria-labelledby="agreement-${id}-title">
    <div class="heading-row">
      <h3 id="agreement-${id}-title" tabindex="-1">${words.numbered(number)}</h3>
      <button
        type="button"
        class="link-button small"
        aria-label=${words.takeOutOf(number)}
        @click=${() => list.takeOut(id)}
      >
        ${words.takeOut}
      </button>
    </div>
    ${writing({
      id: fieldId(what),
      label: da.plan.part.what,
      describedBy: `${fieldId(what)}-help plan-who`,
      rows: 2,
      value: desk.opened[what] ?? '',
      write,
      earlier: earlierTexts(`sheet:${what}`, fieldId(what), da.plan.part.what),
    })}
    <p class="hint" id="${fieldId(what)}-help">${da.plan.part.whatHelp}</p>
    ${undecided(desk, what)}
    <details ?open=${live(list.unfolded.has(id))} @toggle=${toggled}>
      <summary aria-label=${words.moreOf(number)} @click=${pressed}>${words.more}</summary>
      <div class="agreement-parts">${restOf(id, desk)}</div>
    </details>
    ${list.unfolded.has(id) ? nothing : inShort(id, draft, desk)}
  </section>`;
}

/** The id of a field's control on the page. @param {SheetField} field */
export const fieldId = (field) => field.replaceAll('/', '-');

/** @param {PlanDesk} desk @param {SheetField} field */
export const undecided = ({ choices }, field) =>
  choices.some((one) => one.field === field) ? html`<p class="notice">${da.plan.bothChanged}</p>` : nothing;

/** @param {string} id @param {PlanDesk} desk */
function restOf(id, desk) {
  const { form, conversation } = desk;
  const { part } = da.plan;
  const supportHelp = conversation.role === 'host' ? part.supportHelpHost : part.supportHelp;
  return html`
    ${inWords(id, 'why', part.why, part.whyHelp, desk)}
    ${isBorrowed(id, desk) ? inWords(id, 'borrowed_from', part.borrowed_from, '', desk) : nothing}
    ${inWords(id, 'who', part.who, '', desk)}
    ${inWords(id, 'support', part.support, supportHelp, desk)}
    <div class="by-when">${desk.dayField(partField(id, 'by_when'), part.by_when).view()} ${undecided(desk, partField(id, 'by_when'))}</div>
    ${form.learning.length > 0 ? learning(id, desk) : nothing} ${form.terms ? term(id, desk) : nothing}
    ${inWords(id, 'signs', part.signs, '', desk)} ${inWords(id, 'follow_up', part.follow_up, '', desk)}
  `;
}

/** Whether it is said whom it is borrowed from, or was when the page opened or earlier. @param {string} id @param {PlanDesk} desk */
function isBorrowed(id, { opened, draft }) {
  const field = partField(id, 'borrowed_from');
  return Boolean(opened[field] || draft[field]) || fieldsWithEarlierTexts().includes(OF_SHEET + field);
}

/** @param {string} id @param {AgreementPart} part @param {string} label @param {string} help @param {PlanDesk} desk */
function inWords(id, part, label, help, desk) {
  const field = partField(id, part);
  const helpId = `${fieldId(field)}-help`;
  return html`<div class="in-words">
    ${writing({
      id: fieldId(field),
      label,
      describedBy: help ? `${helpId} plan-who` : 'plan-who',
      rows: 2,
      value: desk.opened[field] ?? '',
      write: (text) => desk.write(field, text),
      earlier: earlierTexts(`sheet:${field}`, fieldId(field), label),
    })}
    ${help ? html`<p class="hint" id=${helpId}>${help}</p>` : nothing} ${undecided(desk, field)}
  </div>`;
}

/** @param {string} id @param {PlanDesk} desk */
function learning(id, desk) {
  const field = partField(id, 'learning');
  const now = desk.draft[field] ?? '';
  /** @param {Event & { currentTarget: HTMLSelectElement }} event */
  const changed = ({ currentTarget }) => desk.write(field, currentTarget.value);
  return html`<div class="labelled">
    <label for=${fieldId(field)}>${da.plan.part.learning}</label>
    <select id=${fieldId(field)} class="field" aria-describedby="plan-who" @change=${changed}>
      <option value="" .selected=${now === ''}>${da.plan.part.noLearning}</option>
      ${desk.form.learning.map(({ id: kind, title }) => html`<option value=${kind} .selected=${now === kind}>${title}</option>`)}
    </select>
    ${undecided(desk, field)}
  </div>`;
}

/** @param {string} id @param {PlanDesk} desk */
function term(id, desk) {
  const field = partField(id, 'term');
  const now = desk.draft[field] ?? '';
  const { terms } = da.sheet;
  /** @param {string} value @param {string} label */
  const option = (value, label) => html`<label class="choice">
    <input
      type="radio"
      name=${fieldId(field)}
      value=${value}
      .checked=${live(now === value)}
      @change=${() => desk.write(field, value)}
    />
    <span>${label}</span>
  </label>`;
  return html`<fieldset class="term" data-described-by="plan-who">
    <legend>${da.plan.part.term}</legend>
    <div class="term-choices">${option('short', terms.short)} ${option('long', terms.long)} ${option('', terms.none)}</div>
    ${undecided(desk, field)}
  </fieldset>`;
}

/** What is filled in beside the words, in one line. @param {string} id @param {Record<string, string>} draft @param {PlanDesk} desk */
function inShort(id, draft, { frame }) {
  /** @param {AgreementPart} part */
  const value = (part) => valueInWords(partField(id, part), draft[partField(id, part)] ?? '', frame);
  const by = value('by_when');
  const said = [titleOf(value('who')), by && words.by(by), value('learning'), value('term')].filter(Boolean);
  return said.length > 0 ? html`<p class="hint in-short">${said.join(' · ')}</p>` : nothing;
}

/** @param {PlanDesk} desk @param {AgreementList} list */
function removedView({ draft }, { putBack }) {
  // Of one that the other took out before its words came here there is nothing to put back.
  const removed = agreementIds(draft).filter((id) => isRemoved(draft, id) && hasWords(draft, id));
  if (removed.length === 0) return nothing;
  return html`<details class="removed">
    <summary>${words.outOfPlan(removed.length)}</summary>
    <ul class="plain stack">
      ${removed.map((id) => {
        const what = titleOf(draft[partField(id, 'what')] ?? '') || words.untitled;
        return html`<li class="heading-row">
          <span>${what}</span>
          <button type="button" class="link-button" aria-label=${words.putBackOf(what)} @click=${() => putBack(id)}>
            ${words.putBack}
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
}
