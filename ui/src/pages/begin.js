// A new talk: by which guide, in which year, with whom.

import { html, nothing } from 'lit';
import { back, go, redraw, report } from '../app.js';
import { ask } from '../backend.js';
import { wayBack } from '../parts/document.js';
import { fieldError } from '../parts/errors.js';
import { submitter } from '../parts/form.js';
import { oursAmong } from '../parts/guide-order.js';
import { warningIcon } from '../parts/icons.js';
import { textField } from '../parts/text-field.js';
import { da } from '../text/da.js';
import { listed } from '../text/da/common.js';

/** @import { ConversationCard, GuideCard, YearView } from '../api' */

const words = da.start.begin;

/**
 * @param {{ guide?: string }} params
 * @returns {Promise<import('../pages.js').Page>}
 */
export async function open(params) {
  const [{ guides, own_organisation: own }, { today }] = await Promise.all([ask('guides'), ask('home')]);
  const thisYear = Number(today.slice(0, 4));
  const isOurs = oursAmong(own);
  const ours = guides.filter(isOurs);
  const others = guides.filter((card) => !isOurs(card));

  // With one guide in one's own municipality there is nothing to choose.
  let guide = params.guide ?? (ours.length === 1 ? (ours[0]?.id ?? '') : '');
  let year = thisYear;
  let missing = false;
  /** @type {YearView | null} */
  let look = null;
  const name = textField({ id: 'with', label: words.with, hint: words.withHint, optional: true });
  const form = submitter(begin);

  async function begin() {
    missing = guide === '';
    if (missing) {
      redraw();
      /** @type {HTMLElement | null} */ (document.querySelector('[name=guide]'))?.focus();
      return;
    }
    const card = await ask('begin_conversation', { guide, year, with: name.value() });
    await go('preparation', { conversation: card.id });
  }

  async function lookAtYear() {
    missing = false;
    const asked = { guide, year, with: '' };
    try {
      const answer = guide === '' ? null : await ask('look_at_year', asked);
      // Another choice has been made meanwhile.
      if (asked.guide !== guide || asked.year !== year) return;
      look = answer;
      redraw();
    } catch (error) {
      report(error);
    }
  }

  /** @param {string} id */
  function chooseGuide(id) {
    guide = id;
    void lookAtYear();
  }

  /** @param {number} choice */
  function chooseYear(choice) {
    year = choice;
    void lookAtYear();
  }

  /** @param {GuideCard} card */
  const guideChoice = (card) => html`<label class="choice boxed">
    <input type="radio" name="guide" value=${card.id} .checked=${guide === card.id} @change=${() => chooseGuide(card.id)} />
    <span>
      <b>${card.title}</b>
      <span class="card-text">${[card.organisation, words.questions(card.questions), ...da.ownGuides.card(card)].join(' · ')}</span>
      <span class="card-text">${card.summary}</span>
    </span>
  </label>`;

  /** @param {number} choice */
  const yearChoice = (choice) => html`<label class="choice boxed">
    <input type="radio" name="year" .checked=${year === choice} @change=${() => chooseYear(choice)} />
    <span>${choice}</span>
  </label>`;

  const guidesView = () => html`<fieldset class="stack" aria-describedby="guide-error">
    <legend>${words.guide}</legend>
    ${ours.length === 0 ? html`<p class="hint">${words.any}</p>` : nothing}
    ${(ours.length > 0 ? ours : others).map(guideChoice)}
    ${ours.length > 0 && others.length > 0
      ? html`<details ?open=${others.some(({ id }) => id === params.guide)}>
          <summary>${words.others}</summary>
          <div class="stack">${others.map(guideChoice)}</div>
        </details>`
      : nothing}
    ${fieldError('guide-error', missing ? words.guideMissing : null)}
  </fieldset>`;

  await lookAtYear();
  return {
    title: words.title,
    view: () => html`<div class="measure stack loose">
      <div>
        ${wayBack(back)}
        <h1>${words.heading}</h1>
      </div>
      <form class="stack loose" novalidate @submit=${form.submit}>
        ${guidesView()}
        <fieldset>
          <legend>${words.year}</legend>
          <div class="boxes">${[thisYear, thisYear + 1].map(yearChoice)}</div>
        </fieldset>
        ${look?.already ? alreadyHere(look.already) : html`${withoutTheme(look, year)} ${name.view()}
        <p class="actions"><button class="button" aria-disabled=${form.busy()}>${words.button}</button></p>`}
      </form>
    </div>`,
  };
}

/** @param {YearView | null} look @param {number} year */
function withoutTheme(look, year) {
  if (!look || look.without_theme.length === 0) return nothing;
  return html`<div class="notice">${warningIcon}<p>${words.withoutTheme(listed(look.without_theme), year)}</p></div>`;
}

/** @param {ConversationCard} card */
const alreadyHere = (card) => html`<div class="notice calm" role="status">
  <div class="stack">
    <p>${words.already(card)}</p>
    <p class="actions">
      <button type="button" class="button" @click=${() => go('preparation', { conversation: card.id })}>${words.openAlready(card)}</button>
    </p>
  </div>
</div>`;
