// A choice among named answers: one of them, or some. Nothing is chosen for anyone, and everything can be taken back.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { writing } from '../kit/writing.js';
import { inParts } from '../shared/choosable.js';
import { earlierTexts } from '../shared/earlier-texts.js';
import * as da from './da.js';

/** @import { Answer, Choosable } from '../api' */

/**
 * @typedef {object} Choosing
 * @property {string} id of the question on the page
 * @property {Choosable[]} options
 * @property {number} most
 * @property {boolean} own whether one can write some of what one chooses
 * @property {string} question its id
 * @property {boolean} withEarlier whether the way to what stood in its fields before is shown
 * @property {Answer} answer
 * @property {Answer} opened as it stood when the page was opened
 * @property {(change: (answer: Answer) => Answer) => void} write
 */

/** @param {Choosing} choosing */
export function optionsToChoose(choosing) {
  const { id, options, most, own, answer, write } = choosing;
  const said = da.preparation.question;
  const picks = answer.picks ?? [];
  const full = (most > 1 || own) && picks.length + written(answer) >= most;
  const several = most > 1 || own;
  /** They stand in the guide's order, whichever was chosen first. @param {(pick: string, before: string[]) => boolean} stays */
  const choose = (stays) =>
    write((now) => {
      const before = now.picks ?? [];
      return { ...now, picks: options.map((option) => option.id).filter((pick) => stays(pick, before)) };
    });
  /** @param {string} chosen @param {boolean} on */
  const set = (chosen, on) => choose((pick, before) => (pick === chosen ? on : several && before.includes(pick)));
  const clear = () => {
    choose(() => false);
    document.getElementById(`${id}-pick-${options[0]?.id}`)?.focus();
  };

  /** @param {Choosable} option */
  const one = (option) => {
    const on = picks.includes(option.id);
    const shut = full && !on;
    const described = [option.help && `${id}-pick-${option.id}-help`, shut && `${id}-full`].filter(Boolean).join(' ');
    return html`<label class="choice">
      <input
        type=${several ? 'checkbox' : 'radio'}
        id="${id}-pick-${option.id}"
        name="${id}-pick"
        value=${option.id}
        aria-describedby=${described || nothing}
        .checked=${live(on)}
        ?disabled=${shut}
        @change=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) => set(option.id, currentTarget.checked)}
      />
      <span>${option.title}${option.help ? html` <span class="hint" id="${id}-pick-${option.id}-help">${option.help}</span>` : nothing}</span>
    </label>`;
  };

  return html`<div class="options pick-some">
    <p class="hint">${said.pick(most)}</p>
    ${inParts(options).map(([part, all]) =>
      part === null
        ? html`<div class="pick-part">${all.map(one)}</div>`
        : html`<fieldset class="pick-part">
            <legend>${part}</legend>
            ${all.map(one)}
          </fieldset>`,
    )}
    ${own ? ownToWrite(choosing, full) : nothing}
    <p class="hint full" id="${id}-full" aria-live="polite">${full ? said.full(most) : nothing}</p>
    ${!several && picks.length > 0
      ? html`<button type="button" class="link-button clear" @click=${clear}>${said.noChoice}</button>`
      : nothing}
  </div>`;
}

/** How many one has written oneself. @param {Answer} answer */
const written = ({ parts }) => Object.values(parts).filter((text) => text?.trim()).length;

/**
 * What one writes oneself: one field more than is written, as long as there is room. Each stays where it is while it is written in.
 * @param {Choosing} choosing @param {boolean} full
 */
function ownToWrite({ id, question, most, answer, opened, write, withEarlier }, full) {
  const said = da.preparation.question;
  const slots = Array.from({ length: most }, (_, place) => `own-${place + 1}`);
  const free = slots.find((slot) => !answer.parts[slot]?.trim());
  return html`${slots.map((slot, place) => {
    const shown = answer.parts[slot]?.trim() || (!full && slot === free);
    const label = said.own(place + 1);
    return html`<div ?hidden=${!shown}>
      ${writing({
        id: `${id}-${slot}`,
        label,
        rows: 1,
        value: opened.parts[slot] ?? '',
        write: (text) => write((now) => ({ ...now, parts: { ...now.parts, [slot]: text } })),
        earlier: withEarlier ? earlierTexts(`answer:${question}/${slot}`, `${id}-${slot}`, label) : nothing,
      })}
    </div>`;
  })}`;
}
