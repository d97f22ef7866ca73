// Fields that both changed: the two texts beside each other, until one of them, or a third, is chosen.

import { html, nothing } from 'lit';
import { redraw } from '../app.js';
import * as da from '../text/da.js';
import { warningIcon } from './icons.js';
import { value } from './plan-changes.js';
import { fieldName, isWords, valueInWords } from './sheet-words.js';
import { fieldId } from './agreement.js';
import { writing } from './writing.js';

/** @import { ChoiceView, SheetField } from '../api' */
/** @import { SheetDesk } from './plan-form.js' */

/**
 * @param {(field: SheetField, text: string) => void} choose
 */
export function planChoices(choose) {
  /** The third texts that are being written: what each field began with, and what stands there now. */
  /** @type {Map<SheetField, { first: string, now: string }>} */
  const thirds = new Map();
  const words = da.plan.choices;

  /** @param {ChoiceView} choice @param {SheetDesk} desk */
  function oneChoice({ field, other: theirs }, desk) {
    const { frame, draft, other } = desk;
    const name = fieldName(field, frame, draft);
    const own = draft[field] ?? '';
    const third = thirds.get(field);
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
          <div>${value(valueInWords(field, own, frame))}</div>
          <p>
            <button type="button" class="button quiet" aria-label=${words.keepOf(name)} @click=${() => choose(field, own)}>
              ${words.keep}
            </button>
          </p>
        </div>
        <div class="one-text">
          <p class="eyebrow">${words.others(other)}</p>
          <div>${value(valueInWords(field, theirs, frame))}</div>
          <p>
            <button
              type="button"
              class="button quiet"
              aria-label=${words.takeOf(other, name)}
              @click=${() => choose(field, theirs)}
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
      <p><button type="button" class="button" @click=${() => choose(field, third.now)}>${words.useThird}</button></p>
    </div>`;
  }

  return {
    /** @param {SheetDesk} desk */
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
