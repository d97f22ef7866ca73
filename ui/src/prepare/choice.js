// A choice among named answers: one of them, or some. Nothing is chosen for anyone, and everything can be taken back.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { inParts } from '../shared/choosable.js';
import * as da from './da.js';

/** @import { Answer, Choosable } from '../api' */

/**
 * @typedef {object} Choosing
 * @property {string} id of the question on the page
 * @property {Choosable[]} options
 * @property {number} most
 * @property {Answer} answer
 * @property {(change: (answer: Answer) => Answer) => void} write
 */

/** @param {Choosing} choosing */
export function optionsToChoose({ id, options, most, answer, write }) {
  const said = da.preparation.question;
  const picks = answer.picks ?? [];
  const full = most > 1 && picks.length >= most;
  /** They stand in the guide's order, whichever was chosen first. @param {(pick: string, before: string[]) => boolean} stays */
  const choose = (stays) =>
    write((now) => {
      const before = now.picks ?? [];
      return { ...now, picks: options.map((option) => option.id).filter((pick) => stays(pick, before)) };
    });
  /** @param {string} chosen @param {boolean} on */
  const set = (chosen, on) => choose((pick, before) => (pick === chosen ? on : most > 1 && before.includes(pick)));
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
        type=${most > 1 ? 'checkbox' : 'radio'}
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
    <p class="hint full" id="${id}-full" aria-live="polite">${full ? said.full(most) : nothing}</p>
    ${most === 1 && picks.length > 0
      ? html`<button type="button" class="link-button clear" @click=${clear}>${said.noChoice}</button>`
      : nothing}
  </div>`;
}
