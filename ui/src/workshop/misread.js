// Words that a scanner may have misread: each is shown where it stands, and set right only when that is chosen.

import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { onPage, redraw } from '../app/app.js';
import { submitter } from '../kit/form.js';
import { arrowIcon, backIcon } from '../kit/icons.js';
import * as da from './da.js';

/** @import { Correction, Misread } from '../api' */

const words = da.misread;

/**
 * @param {Misread[]} proposed
 * @param {{ done: (accepted: Correction[]) => Promise<void>, back: () => void }} ways
 */
export function misread(proposed, { done, back }) {
  /** @type {Set<Misread>} */
  const accepted = new Set();

  /** @param {boolean} on */
  function all(on) {
    accepted.clear();
    if (on) for (const one of proposed) accepted.add(one);
    redraw();
  }

  /** @param {Misread} one @param {boolean} on */
  function choose(one, on) {
    if (on) accepted.add(one);
    else accepted.delete(one);
    redraw();
  }

  const form = submitter(
    () => done(proposed.filter((one) => accepted.has(one)).map(({ correction }) => correction)),
    onPage,
  );

  return () => html`<form class="stack column" novalidate @submit=${form.submit}>
    <h2 id="misread">${words.title(proposed.length)}</h2>
    <p class="hint">${words.hint}</p>
    <p class="actions">
      <button type="button" class="button quiet" @click=${() => all(true)}>${words.all}</button>
      <button type="button" class="button quiet" @click=${() => all(false)}>${words.none}</button>
    </p>
    <ul class="misread" aria-labelledby="misread">
      ${proposed.map(
        (one) => html`<li>
          <label class="choice">
            <input
              type="checkbox"
              .checked=${live(accepted.has(one))}
              @change=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) => choose(one, currentTarget.checked)}
            />
            <span>
              <del>${one.correction.wrong}</del> <span aria-hidden="true">→</span> <ins>${one.correction.right}</ins>
              <span class="hint">${words.around(one.before, one.correction.wrong, one.after)}${one.times > 1 ? ` ${words.times(one.times)}` : ''}</span>
            </span>
          </label>
        </li>`,
      )}
    </ul>
    <p class="actions">
      <button class="button" aria-disabled=${form.busy()}>${words.go(accepted.size)}${arrowIcon}</button>
      <button type="button" class="button quiet" @click=${back}>${backIcon}${words.back}</button>
    </p>
  </form>`;
}
