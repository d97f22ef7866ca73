// What matters most to get talked about: up to three, picked from the questions or in own words.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { writing } from '../kit/writing.js';
import { limits } from '../limits.js';
import * as da from './da.js';
import { earlierTextsOf } from './earlier-texts.js';
import { hue, numbered } from './wheel.js';

/** @import { Answer, Guide, Priority, Question } from '../api' */
/** @import { NumberedTheme } from './wheel.js' */

/**
 * A priority with a number of its own, so that its field on the page stays the same when another is taken out.
 * @typedef {{ key: number, priority: Priority, began: string }} Chosen
 */

let keys = 0;

/**
 * @param {Priority} priority
 * @returns {Chosen}
 */
export const chosen = (priority) => ({
  key: (keys += 1),
  priority,
  began: priority.kind === 'own' ? priority.text : '',
});

/**
 * What is saved: own words that are still empty are left out.
 * @param {Chosen[]} list
 * @returns {Priority[]}
 */
export const worthSaving = (list) =>
  list.map(({ priority }) => priority).filter((priority) => priority.kind === 'question' || priority.text.trim() !== '');

/**
 * @typedef {object} Choosing
 * @property {Chosen[]} list
 * @property {Guide} guide
 * @property {Record<string, Answer>} answers
 * @property {string} describedBy the id of the words on who sees it
 * @property {(list: Chosen[]) => void} write
 */

/** @param {Choosing} choosing */
export function prioritiesToChoose(choosing) {
  const { list, write } = choosing;
  const full = list.length >= limits.priorities;
  const addOwn = () => {
    const own = chosen({ kind: 'own', text: '' });
    write([...list, own]);
    document.getElementById(`priority-${own.key}`)?.focus();
  };
  return html`
    ${list.length > 0
      ? html`<ol class="priorities">
          ${repeat(
            list,
            ({ key }) => key,
            (one, place) => html`<li>${oneChosen(one, place, choosing)}</li>`,
          )}
        </ol>`
      : nothing}
    ${full ? html`<p class="hint" id="priorities-full">${da.priorities.full}</p>` : nothing}
    <p>
      <button type="button" class="button quiet" ?disabled=${full} @click=${addOwn}>
        ${da.priorities.addOwn}
      </button>
      ${picked(list).length < limits.priorities
        ? earlierTextsOf('priorities', da.priorities.title, (text) => write(withEarlier(list, text)))
        : nothing}
    </p>
    ${questionsToPick(choosing, full)}
  `;
}

/** What was picked from the questions. @param {Chosen[]} list */
const picked = (list) => list.filter(({ priority }) => priority.kind === 'question');

/**
 * Own words as they stood earlier, in the place of those of now. What was picked from the questions stays.
 * @param {Chosen[]} list
 * @param {string} text the own words, parted by blank lines
 */
function withEarlier(list, text) {
  const kept = picked(list);
  const words = text.split('\n\n');
  // What there is no room for by itself stands with the last: nothing that is brought back is cut.
  const room = Math.max(1, limits.priorities - kept.length);
  const own = [...words.slice(0, room - 1), words.slice(room - 1).join('\n\n')].filter(Boolean);
  return [...kept, ...own.map((text) => chosen({ kind: 'own', text }))];
}

/**
 * @param {Chosen} one
 * @param {number} place
 * @param {Choosing} choosing
 */
function oneChosen({ key, priority, began }, place, { list, guide, describedBy, write }) {
  const words = da.priorities;
  const remove = () => {
    write(list.filter((other) => other.key !== key));
    document.getElementById('priorities')?.focus();
  };
  /** @param {string} what */
  const removeButton = (what) =>
    html`<button type="button" class="link-button" aria-label=${words.remove(what)} @click=${remove}>${words.removeWord}</button>`;
  if (priority.kind === 'question') {
    const found = findQuestion(guide, priority.id);
    return html`<p class=${found.theme ? hue(found.theme) : ''}>
        <span class="theme-name">${found.theme?.title}</span> ${found.question?.text}
      </p>
      ${removeButton(found.question?.text ?? words.thisOne)}`;
  }
  return html`${writing({
    id: `priority-${key}`,
    label: words.ownNumbered(place + 1),
    describedBy,
    rows: 1,
    value: began,
    write: (text) => write(list.map((other) => (other.key === key ? { ...other, priority: { kind: 'own', text } } : other))),
  })}
  ${removeButton(priority.text.trim() || words.thisOne)}`;
}

/**
 * @param {Choosing} choosing
 * @param {boolean} full
 */
function questionsToPick({ list, guide, answers, write }, full) {
  /** @param {Question} question */
  const pick = (question) => {
    const picked = list.some(({ priority }) => isAbout(priority, question));
    /** @param {Event} event */
    const changed = ({ currentTarget }) => {
      const { checked } = /** @type {HTMLInputElement} */ (currentTarget);
      const others = list.filter(({ priority }) => !isAbout(priority, question));
      write(checked ? [...others, chosen({ kind: 'question', id: question.id })] : others);
    };
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${live(picked)}
        ?disabled=${full && !picked}
        aria-describedby=${full && !picked ? 'priorities-full' : nothing}
        @change=${changed}
      />
      <span>${question.text} ${answers[question.id]?.rather_talk ? html`<em>${da.priorities.ratherTalk}</em>` : nothing}</span>
    </label>`;
  };
  return html`<details class="pick">
    <summary>${da.priorities.choose}</summary>
    ${numbered(guide.themes).map(
      (theme) => html`<fieldset class="options ${hue(theme)}">
        <legend>${theme.title}</legend>
        ${theme.questions.map(pick)}
      </fieldset>`,
    )}
    <p class="hint full" aria-live="polite">${full ? da.priorities.full : nothing}</p>
  </details>`;
}

/** @param {Priority} priority @param {Question} question */
const isAbout = (priority, question) => priority.kind === 'question' && priority.id === question.id;

/**
 * @param {Guide} guide
 * @param {string} id
 * @returns {{ theme?: NumberedTheme, question?: Question }}
 */
export function findQuestion(guide, id) {
  for (const theme of numbered(guide.themes)) {
    const question = theme.questions.find((one) => one.id === id);
    if (question) return { theme, question };
  }
  return {};
}
