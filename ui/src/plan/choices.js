// Fields that both changed: the two texts beside each other, until one of them, or a third, is chosen.

import { html, nothing } from 'lit/html.js';
import { redraw } from '../app/app.js';
import { begunAt, keepBegun, throwsAway } from '../kit/begun.js';
import { warningIcon } from '../kit/icons.js';
import { writing } from '../kit/writing.js';
import { heldAgainst } from '../shared/marked.js';
import { fieldName, isWords, valueInWords } from './sheet-words.js';
import { fieldId } from './agreement.js';
import { value } from './changes.js';
import * as da from './da.js';

/** @import { ChoiceView, SheetField, SheetView } from '../api' */
/** @import { PlanDesk } from './form.js' */

/** @typedef {{ first: string, now: string }} Third what the field began with, and what stands there now */

/**
 * @param {SheetView} plan
 * @param {(field: SheetField, text: string) => Promise<boolean>} choose whether the choice was saved
 */
export function planChoices({ conversation, choices: undecided }, choose) {
  const key = `third/${conversation.id}`;
  const begun = new Map(/** @type {[SheetField, string][] | null} */ (begunAt(key)) ?? []);
  /** The third texts that are being written. @type {Map<SheetField, Third>} */
  const thirds = new Map();
  for (const { field } of undecided) {
    const text = begun.get(field);
    if (text !== undefined) thirds.set(field, { first: text, now: text });
  }
  const words = da.plan.choices;

  /** Whether anything is written in a third text that is not in the plan. @param {SheetField} field */
  function isWritten(field) {
    const third = thirds.get(field);
    return third !== undefined && (begun.has(field) || third.now !== third.first);
  }

  /** A text is chosen, which leaves no room for another. @param {SheetField} field @param {string} text */
  async function choosing(field, text) {
    if (isWritten(field) && text !== thirds.get(field)?.now && !(await throwsAway())) return;
    if (await choose(field, text)) thirds.delete(field);
  }

  /** @param {ChoiceView} choice @param {PlanDesk} desk */
  function oneChoice({ field, other: theirs }, desk) {
    const { frame, draft, other } = desk;
    const name = fieldName(field, frame, draft);
    const own = draft[field] ?? '';
    const third = thirds.get(field);
    const [ours, others] = heldAgainst(valueInWords(field, own, frame), valueInWords(field, theirs, frame));
    const writeThird = () => {
      const both = [own, theirs].filter(Boolean).join('\n\n');
      thirds.set(field, { first: both, now: both });
      redraw();
      document.getElementById(`third-${fieldId(field)}`)?.focus();
    };
    return html`<li class="choice-between">
      <h3>${name}</h3>
      <div class="two-texts">
        <div class="one-text">
          <p class="eyebrow">${words.own}</p>
          <div>${value(ours, 'beside')}</div>
          <p>
            <button type="button" class="button quiet" aria-label=${words.keepOf(name)} @click=${() => choosing(field, own)}>
              ${words.keep}
            </button>
          </p>
        </div>
        <div class="one-text">
          <p class="eyebrow">${words.others(other)}</p>
          <div>${value(others, 'beside')}</div>
          <p>
            <button
              type="button"
              class="button quiet"
              aria-label=${words.takeOf(other, name)}
              @click=${() => choosing(field, theirs)}
            >
              ${words.take(other)}
            </button>
          </p>
        </div>
      </div>
      ${isWords(field) ? thirdText(field, name, third, writeThird) : nothing}
    </li>`;
  }

  /** @param {SheetField} field @param {string} name @param {{ first: string, now: string } | undefined} third @param {() => void} begin */
  function thirdText(field, name, third, begin) {
    if (third === undefined) {
      return html`<p>
        <button type="button" class="link-button" aria-label=${words.thirdOf(name)} @click=${begin}>${words.third}</button>
      </p>`;
    }
    return html`<div class="stack">
      ${writing({
        id: `third-${fieldId(field)}`,
        label: words.thirdLabel,
        describedBy: 'plan-who',
        rows: 3,
        value: third.first,
        write: (text) => {
          third.now = text;
        },
      })}
      <p><button type="button" class="button" @click=${() => choosing(field, third.now)}>${words.useThird}</button></p>
    </div>`;
  }

  return {
    /** Whoever leaves in the middle of a third text finds it when they come back. */
    keep() {
      const written = [...thirds].filter(([field]) => isWritten(field)).map(([field, { now }]) => [field, now]);
      return keepBegun(key, conversation.id, written.length > 0 ? written : null);
    },
    /** @param {PlanDesk} desk */
    view(desk) {
      const { choices } = desk;
      if (choices.length === 0) return nothing;
      return html`<section class="choices-between" id="plan-choices" aria-labelledby="plan-choices-title">
        <div class="notice">
          ${warningIcon}
          <div class="stack">
            <h2 id="plan-choices-title" tabindex="-1">${words.title(choices.length)}</h2>
            <p>${words.text}</p>
          </div>
        </div>
        <ul class="plain">
          ${choices.map((choice) => oneChoice(choice, desk))}
        </ul>
      </section>`;
    },
  };
}
