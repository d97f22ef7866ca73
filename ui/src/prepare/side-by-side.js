// Both sides' words beside each other, in equal weight, once both have prepared.

import { html, nothing } from 'lit/html.js';
import { go, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { commonToBoth } from '../shared/choosable.js';
import { paperSaver } from '../shared/paper.js';
import { talkPage } from '../shared/path.js';
import { preparationViews } from '../shared/preparations.js';
import { isAskedOf, priorityList, saidByOther, saidTo, text, WORDS } from '../shared/reading.js';
import { twoSided } from '../shared/two-sided.js';
import { hue, numbered } from '../shared/wheel.js';
import * as da from './da.js';
import { sealPart } from './seal.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { Seen } from '../shared/two-sided.js' */
/** @import { BothSides, ConversationCard, ConversationId, EarlierPicture, Question, Reading, SealView, SideBySideView, WordsField } from '../api' */
/** @import { NumberedTheme } from '../shared/wheel.js' */

const words = da.host.sides;

/** Fields that only the one whom the talk is about has. @type {Set<WordsField>} */
const OF_SUBJECT = new Set(['earlier', 'balance', 'senior']);

/**
 * @param {{ conversation: ConversationId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation }) {
  const view = await ask('side_by_side', { conversation });
  const { conversation: card, sides } = view;
  if (sides && card.other === 'unread') await ask('mark_read', { conversation, kind: 'preparation' });
  // Who has no app hands in nothing.
  let seal = card.on_paper ? null : view.seal;
  const lockNow = () => (seal ? sealPart(card, seal, view.prepared) : null);
  let lock = lockNow();
  const paper = paperSaver({ kind: 'picture', conversation });
  /** @param {BothSides} both */
  const bothView = (both) => bothSides(card, both, view.earlier_picture, { lock, paper: paper.view() });
  const page = () => html`${preparationViews(card, 'side-by-side')}
    <div class="sides-page">${sides ? bothView(sides) : missing({ ...view, seal }, lock)}</div>`;
  /** By the shared folder a key goes by itself, also while one looks. */
  async function mail() {
    if (seal) seal = await ask('seal', { conversation });
    lock = lockNow();
    redraw();
  }
  return { title: words.title, view: () => talkPage(card, 'preparation', page()), mail };
}

/** How far the two are who hand in sealed. @typedef {ReturnType<typeof sealPart> | null} Lock */

/** @param {SideBySideView} view @param {Lock} lock */
function missing({ conversation: card, prepared, other_prepared: here, seal }, lock) {
  const said = words.missing;
  const name = da.nameOfOther(card);
  const { id: conversation } = card;
  return html`<div class="measure stack">
    <h1>${said.title}</h1>
    <p class="lead">${said.lead}</p>
    ${here || seal?.other_handed_in ? nothing : html`<p>${card.on_paper ? said.otherOnPaper(name) : said.other(name)}</p>`}
    ${prepared ? nothing : html`<p>${said.own}</p>`}
    ${lock?.view()}
    ${isLocked(seal) ? nothing : html`<p class="muted">${here ? said.courtesy(name) : said.courtesyNothing}</p>`}
    <p class="actions">
      ${prepared
        ? nothing
        : html`<button type="button" class="button" @click=${() => go('preparation', { conversation })}>${said.toOwn}</button>`}
      ${here
        ? html`<button type="button" class="button quiet" @click=${() => go('received', { conversation })}>${said.toOther(name)}</button>`
        : nothing}
    </p>
  </div>`;
}

/** Whether it is more than a courtesy that nobody reads first. @param {SealView | null} seal */
const isLocked = (seal) => Boolean(seal && (seal.neither_first || seal.newer_since || (!seal.readable && (seal.handed_in || seal.other_handed_in || seal.wanted))));

/** @param {ConversationCard} card @param {BothSides} sides @param {EarlierPicture | null} earlier @param {{ lock: Lock, paper: TemplateResult }} parts */
function bothSides(card, sides, earlier, { lock, paper }) {
  const { own, other } = sides;
  const name = da.nameOfOther(card);
  const { themes } = own.frame.guide;
  const known = new Set(themes.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const others = other.frame.guide.themes.flatMap(({ questions }) => questions.filter(({ id }) => !known.has(id)));
  const unknown = others.filter((question) => saidTo(question, other).length > 0);
  /** To where one writes the own words. @type {(step: string, field: string, what: string, isSaid: boolean) => TemplateResult} */
  const change = (step, field, what, isSaid) => html`<button
    type="button"
    class="link-button"
    aria-label=${isSaid ? words.changeFull(what) : words.writeFull(what)}
    @click=${() => go('preparation', { conversation: card.id, theme: step, field })}
  >
    ${isSaid ? words.change : words.write}
  </button>`;
  /** @type {Pair} */
  const pair = (left, right, place, [silence, theirSilence] = [words.nothing, words.nothing]) =>
    beside([left, silence], [right, theirSilence], name, place ? change(place.step, place.field, place.what, isSomething(left)) : nothing);
  /** Own words, where a field that only the one has is no silence of the other's. @param {WordsField} field */
  const wordsBeside = (field) => {
    /** @param {Reading} reading */
    const isAsked = ({ by }) => by !== 'host' || !OF_SUBJECT.has(field);
    /** @param {Reading} reading @returns {[said: unknown, silence: string]} */
    const side = (reading) => [text(reading.words[field]), isAsked(reading) ? words.nothing : words.notAsked];
    const step = field === 'earlier' ? 'step-before' : 'step-last';
    const said = text(own.words[field]);
    const way = isAsked(own) ? change(step, `words-${field}`, da.reading.words[field], isSomething(said)) : nothing;
    return beside(side(own), side(other), name, way);
  };
  return html`<h1>${words.title}</h1>
    <p class="lead muted">${words.lead(name)}</p>
    ${lock?.view()}
    ${twoSided(own.frame, inOrder(sides, name, earlier), earlier, paper)}
    ${own.priorities.length + other.priorities.length > 0
      ? html`<section class="side-theme">
          <h2>${da.reading.priorities}</h2>
          ${pair(priorityList(own.priorities, own.frame.guide), priorityList(other.priorities, other.frame.guide), {
            step: 'step-last',
            field: 'priorities',
            what: da.reading.priorities,
          })}
        </section>`
      : nothing}
    ${WORDS.filter((field) => own.words[field]?.trim() || other.words[field]?.trim()).map(
      (field) => html`<section class="side-theme">
        <h2>${da.reading.words[field]}</h2>
        ${wordsBeside(field)}
      </section>`,
    )}
    ${numbered(themes).map((theme) => themeBeside(theme, sides, pair))}
    ${unknown.length > 0
      ? html`<section class="side-theme">
          <h2>${words.otherFrame}</h2>
          ${unknown.map((question) => questionBeside(question, sides, pair, null))}
        </section>`
      : nothing}`;
}

/** The two as they stand in a picture. @param {BothSides} sides @param {string} name @param {EarlierPicture | null} earlier @returns {[Seen, Seen]} */
function inOrder({ own, other }, name, earlier) {
  /** @type {Seen} */
  const mine = { role: own.by, name: words.you, reading: own, before: earlier?.own ?? {} };
  /** @type {Seen} */
  const theirs = { role: other.by, name, reading: other, before: earlier?.other ?? {} };
  return own.by === 'subject' ? [mine, theirs] : [theirs, mine];
}

/** Where own words are written: the step, the field there, and what it is called. @typedef {{ step: string, field: string, what: string }} Place */
/** `silent` is what stands where the one and the other says nothing. @typedef {(left: unknown, right: unknown, own: Place | null, silent?: [string, string]) => TemplateResult} Pair */

/** @param {unknown} said */
const isSomething = (said) => said !== nothing && !(Array.isArray(said) && said.length === 0);

/** @param {NumberedTheme} theme @param {BothSides} sides @param {Pair} pair */
function themeBeside(theme, sides, pair) {
  const { id, title, questions } = theme;
  const asked = questions.filter(({ answer, note_field: noteField }) => answer.form !== 'joint' && !noteField);
  if (asked.length === 0) return nothing;
  const said = asked.filter((question) => isSpokenTo(question, sides));
  const silent = asked.filter((question) => !isSpokenTo(question, sides));
  return html`<section class="side-theme ${hue(theme)}">
    <h2 class="theme-text">${title}</h2>
    ${said.length === 0 ? html`<p class="muted">${words.empty}</p>` : said.map((question) => questionBeside(question, sides, pair, id))}
    ${said.length > 0 && silent.length > 0
      ? html`<details class="unanswered">
          <summary>${words.none(silent.length)}</summary>
          <ul>${silent.map(({ text }) => html`<li>${text}</li>`)}</ul>
        </details>`
      : nothing}
  </section>`;
}

/** @param {Question} question @param {BothSides} sides */
const isSpokenTo = (question, { own, other }) =>
  saidTo(question, own).length + saidTo(question, other).length > 0 || commonToBoth(question) !== nothing;

/**
 * @param {Question} question @param {BothSides} sides @param {Pair} pair
 * @param {string | null} theme where one is asked it oneself, if one is
 */
function questionBeside(question, { own, other }, pair, theme) {
  const asked = isAskedOf(question, own.by);
  const place = theme === null || !asked ? null : { step: theme, field: `q-${question.id}`, what: question.text };
  /** @param {Reading} reading */
  const silence = ({ by }) => (isAskedOf(question, by) ? words.nothing : words.hostAnswers);
  return html`<section class="side-question">
    <h3>${question.text}</h3>
    ${commonToBoth(question)}
    ${pair(saidTo(question, own), saidByOther(question, other), place, [silence(own), silence(other)])}
  </section>`;
}

/**
 * Two sides in equal weight; where one says nothing, that is said.
 * @param {[said: unknown, silence: string]} left what is said, and what stands there when nothing is
 * @param {[said: unknown, silence: string]} right
 * @param {string} name
 * @param {unknown} change the way to change what is one's own
 */
function beside(left, right, name, change) {
  /** @param {unknown} whose @param {[said: unknown, silence: string]} words */
  const side = (whose, [said, silence]) => html`<div class="side">
    <p class="side-whose">${whose}</p>
    ${isSomething(said) ? html`<div class="answer-read">${said}</div>` : html`<p class="not-answered">${silence}</p>`}
  </div>`;
  return html`<div class="sides">${side(html`${words.yours} ${change}`, left)} ${side(words.theirs(name), right)}</div>`;
}
