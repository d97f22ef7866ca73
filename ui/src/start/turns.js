// The one list: what is to be done now, what others are waited for with, what its day comes for, and what is done.

import { html, nothing } from 'lit/html.js';
import { go, redraw } from '../app/app.js';
import { waitingFiles } from '../app/state.js';
import { peopleIcon } from '../kit/icons.js';
import { askCard, askOfTalk, asksOfNoTalk, isOfTalk } from './asks.js';
import * as da from './da.js';
import { asksOfMail } from './mail.js';
import { talkRow } from './talk-row.js';
import { begins } from './ways.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { CameView, HomeTalk, HomeView, Waiting, WhoseTurn } from '../api' */
/** @import { Ask, OfTalk } from './asks.js' */

/** @typedef {() => TemplateResult} Row a row, drawn only when it is shown: a list can hold many more */

const words = da.home;

/** So many talks may ask for the same before they are one line, which leads to where all of them are. */
const MOST_ALIKE = 6;

/** The headings in their order, and how much stands under each before one asks for the rest. @type {[WhoseTurn, number][]} */
const TURNS = [
  ['now', 8],
  ['others', 8],
  ['later', 5],
  ['done', 3],
];

/**
 * @param {HomeView} home
 * @param {Waiting | CameView | undefined} said what stands first on the page
 */
export function turnList(home, said) {
  const most = new Map(TURNS);

  /** Shows the rest under a heading, and goes to the first that was not seen. @param {WhoseTurn} turn */
  function showAll(turn) {
    const first = most.get(turn) ?? 0;
    most.set(turn, Infinity);
    redraw();
    const row = document.querySelectorAll(`#${turn}-list > li > .card`)[first];
    if (row instanceof HTMLElement) row.focus();
  }

  /** @param {WhoseTurn} turn @param {Row[]} rows @param {boolean} first */
  const group = (turn, rows, first) => html`<section aria-labelledby=${turn} class="stack turn">
    <div class="heading-row">
      <h2 id=${turn}>${words.turn[turn]}</h2>
      ${first ? tools(home.conversations) : nothing}
    </div>
    <ul class="plain cards" id="${turn}-list">
      ${rows.slice(0, most.get(turn)).map((row) => row())}
    </ul>
    ${rows.length > (most.get(turn) ?? 0)
      ? html`<p><button type="button" class="link-button" @click=${() => showAll(turn)}>${words.all(rows.length)}</button></p>`
      : nothing}
  </section>`;

  return () => {
    // What is open in the app may have changed since the page came.
    const rows = rowsOf(home, said);
    return TURNS.flatMap(([turn]) => (rows[turn].length > 0 ? [turn] : [])).map((turn, place) => group(turn, rows[turn], place === 0));
  };
}

/**
 * @param {HomeView} home
 * @param {Waiting | CameView | undefined} said
 * @returns {Record<WhoseTurn, Row[]>}
 */
function rowsOf({ conversations, waiting, next, today, mail }, said) {
  const rest = waiting.filter((one) => one !== said);
  const ofTalks = rest.filter(isOfTalk);
  const asks = Map.groupBy(ofTalks, ({ conversation }) => conversation.id);
  const { first, last } = asksOfNoTalk(rest, waitingFiles());
  const ofMail = asksOfMail({ ...mail, came: mail.came.filter((one) => one !== said) });
  /** @param {HomeTalk} talk */
  const asksOf = (talk) => asks.get(talk.id) ?? [];
  /** @param {HomeTalk} talk @returns {Row} */
  const row = (talk) => () => talkRow(talk, asksOf(talk).map((one) => askOfTalk(one, today)));
  /** @param {WhoseTurn} turn */
  const of = (turn) => conversations.filter((talk) => talk.turn === turn);

  // In the order in which things wait; what the page says first is of the first.
  const order = [...('conversation' in next ? [next.conversation] : []), ...ofTalks.map(({ conversation }) => conversation)];
  const places = new Map(order.map(({ id }, place) => /** @type {const} */ ([id, place])).toReversed());
  /** @param {HomeTalk} talk */
  const place = ({ id }) => places.get(id) ?? -1;
  const now = of('now').toSorted((a, b) => place(a) - place(b));
  return {
    now: [...[...ofMail.first, ...first].map(card), ...foldedAlike(now, asksOf, row), ...[...last, ...ofMail.last].map(card)],
    others: of('others').map(row),
    later: of('later').map(row),
    done: of('done').map(row),
  };
}

/** @param {Ask} ask @returns {Row} */
const card = (ask) => () => askCard(ask);

/**
 * A row for each talk; where many that one holds ask for the same and nothing else, one line for all of them.
 * @param {HomeTalk[]} talks
 * @param {(talk: HomeTalk) => OfTalk[]} asksOf
 * @param {(talk: HomeTalk) => Row} row
 */
function foldedAlike(talks, asksOf, row) {
  /** @param {HomeTalk} talk */
  const onlyAsk = (talk) => {
    const [one, ...more] = asksOf(talk);
    return talk.role === 'host' && one && more.length === 0 ? one.kind : null;
  };
  const alike = Map.groupBy(talks, onlyAsk);
  return talks.flatMap((talk) => {
    const kind = onlyAsk(talk);
    const same = alike.get(kind) ?? [];
    if (!kind || same.length <= MOST_ALIKE) return [row(talk)];
    if (same[0] !== talk) return [];
    return [card({ title: words.alike[kind](same.length), text: words.alikeText, act: () => go('overview') })];
  });
}

/** @param {HomeTalk[]} talks */
const tools = (talks) => html`<div class="actions">
  ${talks.some(({ role }) => role === 'host')
    ? html`<button type="button" class="link-button small" @click=${() => go('overview')}>${peopleIcon}${words.overview}</button>`
    : nothing}
  ${talks.length > 0 ? begins() : nothing}
</div>`;
