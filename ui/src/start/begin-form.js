// A new talk of one's own: by which guide, in which year, with whom. The first time also in which municipality one works.

import { html, nothing } from 'lit/html.js';
import { go, onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { fieldError } from '../kit/errors.js';
import { complete, submitter } from '../kit/form.js';
import { warningIcon } from '../kit/icons.js';
import { textField } from '../kit/text-field.js';
import { limits } from '../limits.js';
import { guideChoice, onlyOfOurs, yearChoice } from '../shared/guide-choice.js';
import { organisationsOf } from '../shared/guide-order.js';
import { listed } from '../text/common.js';
import * as da from './da.js';

/** @import { ConversationCard, GuideCard, HomeView, YearView } from '../api' */

const words = da.start.begin;

/** The choice of a municipality that is not on the list; none has been made while it is undefined. */
const NOT_LISTED = null;

/**
 * @param {HomeView} home
 * @param {{ guide?: string, asksMunicipality: boolean }} given
 */
export async function beginForm({ today, conversations }, given) {
  const { guides: all, own_organisation: own } = await ask('guides');
  // Who comes from a guide sees it without looking for it.
  const guides = all.toSorted((a, b) => Number(b.id === given.guide) - Number(a.id === given.guide));
  const thisYear = Number(today.slice(0, 4));
  const mine = conversations.filter(({ role }) => role === 'subject').toSorted((a, b) => b.year - a.year);
  /** @type {string | null | undefined} */
  let municipality = given.asksMunicipality ? undefined : own;
  let guide = given.guide ?? ((await guideOf(mine[0], guides)) || onlyOfOurs(guides, own));
  // Whoever has this year's talk is here for the next.
  let year = mine.some((card) => card.year === thisYear) ? thisYear + 1 : thisYear;
  /** @type {'organisation' | 'guide' | null} */
  let missing = null;
  /** @type {YearView | null} */
  let look = null;
  const name = textField({ id: 'with', label: words.with, keeping: { begunAt: 'begin/with', conversation: null }, hint: words.withHint, value: mine[0]?.with ?? '', limit: limits.name, optional: true, changed: redraw });
  const form = submitter(begin, onPage);
  const later = submitter(async () => {
    if (isMissing('organisation', municipality === undefined)) return;
    await keepMunicipality();
    await go('start');
  }, onPage);

  /** Says at the choice that it has to be made. @param {'organisation' | 'guide'} what @param {boolean} lacks */
  function isMissing(what, lacks) {
    if (!lacks) return false;
    missing = what;
    redraw();
    /** @type {HTMLElement | null} */ (document.querySelector(`[name=${what}]`))?.focus();
    return true;
  }

  async function keepMunicipality() {
    if (given.asksMunicipality) await ask('choose_organisation', { organisation: municipality ?? null });
  }

  async function begin() {
    if (isMissing('organisation', municipality === undefined) || isMissing('guide', guide === '')) return;
    if (!complete([{ id: 'with', ...name, value: name.value(), missing: null }], redraw)) return;
    await keepMunicipality();
    const card = await ask('begin_conversation', { guide, year, with: name.value() });
    name.forget();
    await go('preparation', { conversation: card.id });
  }

  async function lookAtYear() {
    missing = null;
    const asked = { guide, year, with: '' };
    try {
      const answer = guide === '' ? null : await ask('look_at_year', asked);
      // Another choice has been made meanwhile.
      if (asked.guide !== guide || asked.year !== year) return;
      look = answer;
      redraw();
    } catch (error) {
      look = null;
      report(error);
    }
  }

  /** @param {string | null} choice */
  function chooseMunicipality(choice) {
    municipality = choice;
    guide = onlyOfOurs(guides, choice);
    void lookAtYear();
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

  /** What is asked once the guides can be put in order. @param {string | null} organisation */
  const rest = (organisation) => html`
    ${guideChoice({ guides, own: organisation, nextYear: year > thisYear, chosen: guide, error: missing === 'guide' ? da.guideChoice.missing : null, choose: chooseGuide })}
    ${yearChoice({ thisYear, chosen: year, choose: chooseYear })}
    <div role="status">${look?.already ? alreadyHere(look.already) : nothing}</div>
    ${look?.already ? nothing : html`${withoutTheme(look, year)} ${name.view()}`}`;

  await lookAtYear();
  return {
    view: () => html`<form class="stack loose" novalidate @submit=${form.submit}>
      ${given.asksMunicipality
        ? municipalityChoice({ all: organisationsOf(guides), chosen: municipality, missing: missing === 'organisation', choose: chooseMunicipality })
        : nothing}
      ${municipality === undefined ? nothing : rest(municipality)}
      ${look?.already
        ? nothing
        : html`<p class="actions">
            <button class="button" aria-disabled=${form.busy()}>${words.button}</button>
            ${given.asksMunicipality
              ? html`<button type="button" class="link-button" @click=${later.submit}>${words.later}</button>`
              : nothing}
          </p>`}
    </form>`,
  };
}

/**
 * The guide that a talk follows, as far as it is still among the guides; empty otherwise.
 * @param {ConversationCard | undefined} card
 * @param {GuideCard[]} guides
 */
async function guideOf(card, guides) {
  if (!card) return '';
  const { reading } = await ask('preparation', { conversation: card.id });
  return guides.find(({ id }) => id === reading.frame.guide.id)?.id ?? '';
}

/**
 * @param {object} given
 * @param {string[]} given.all
 * @param {string | null | undefined} given.chosen
 * @param {boolean} given.missing
 * @param {(municipality: string | null) => void} given.choose
 */
function municipalityChoice({ all, chosen, missing, choose }) {
  /** @param {string | null} municipality @param {string} label */
  const choice = (municipality, label) => html`<label class="choice boxed">
    <input type="radio" name="organisation" .checked=${chosen === municipality} @change=${() => choose(municipality)} />
    <span>${label}</span>
  </label>`;
  return html`<div class="stack">
    <fieldset data-described-by="organisation-error">
      <legend class="visually-hidden">${words.municipality}</legend>
      <div class="boxes">${all.map((one) => choice(one, one))} ${choice(NOT_LISTED, words.notListed)}</div>
    </fieldset>
    ${fieldError('organisation-error', missing ? words.municipalityMissing : null)}
  </div>`;
}

/** @param {YearView | null} look @param {number} year */
function withoutTheme(look, year) {
  if (!look || look.without_theme.length === 0) return nothing;
  return html`<div class="notice">${warningIcon}<p>${words.withoutTheme(listed(look.without_theme), year)}</p></div>`;
}

/** @param {ConversationCard} card */
const alreadyHere = (card) => html`<div class="notice calm">
  <div class="stack">
    <p>${words.already(card)}</p>
    <p class="actions">
      <button type="button" class="button" @click=${() => go('preparation', { conversation: card.id })}>${words.openAlready(card)}</button>
    </p>
  </div>
</div>`;
