// A new talk: by which guide, in which year, with whom.

import { html, nothing } from 'lit';
import { back, go, onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { submitter } from '../kit/form.js';
import { warningIcon } from '../kit/icons.js';
import { textField } from '../kit/text-field.js';
import { guideChoice, onlyOfOurs, yearChoice } from '../shared/guide-choice.js';
import { listed } from '../text/common.js';
import * as da from './da.js';

/** @import { ConversationCard, YearView } from '../api' */

const words = da.start.begin;

/**
 * @param {{ guide?: string }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open(params) {
  const [{ guides, own_organisation: own }, { today, conversations }] = await Promise.all([ask('guides'), ask('home')]);
  const thisYear = Number(today.slice(0, 4));
  const mine = conversations.filter(({ role }) => role === 'subject').toSorted((a, b) => b.year - a.year);
  let guide = params.guide ?? onlyOfOurs(guides, own);
  let year = thisYear;
  let missing = false;
  /** @type {YearView | null} */
  let look = null;
  const name = textField({ id: 'with', label: words.with, hint: words.withHint, value: mine[0]?.with ?? '', optional: true, changed: redraw });
  const form = submitter(begin, onPage);

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

  await lookAtYear();
  return {
    title: words.title,
    view: () => html`<div class="measure stack loose">
      <div>
        ${wayBack(back)}
        <h1>${words.heading}</h1>
      </div>
      <form class="stack loose" novalidate @submit=${form.submit}>
        ${guideChoice({ guides, own, nextYear: year > thisYear, chosen: guide, error: missing ? da.guideChoice.missing : null, choose: chooseGuide })}
        ${yearChoice({ thisYear, chosen: year, choose: chooseYear })}
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
