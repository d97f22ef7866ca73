// The host's talks of one year: where each stands, and whom it waits for.

import { html, nothing } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { openStage } from '../shared/path.js';
import * as da from './da.js';

/** @import { HostedTalk, NotInvited, WaitsFor } from '../api' */

const words = da.overview;

/** @type {WaitsFor[]} */
const GROUPS = ['you', 'them', 'nobody'];

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  let view = await ask('overview', null);
  let filter = '';

  /** @param {Event} event */
  async function showYear({ currentTarget }) {
    try {
      view = await ask('overview', Number(/** @type {HTMLSelectElement} */ (currentTarget).value));
      redraw();
    } catch (error) {
      report(error);
    }
  }

  /** @param {Event} event */
  function find({ currentTarget }) {
    filter = /** @type {HTMLInputElement} */ (currentTarget).value.trim();
    redraw();
  }

  return {
    title: words.title,
    view: () => {
      const named = view.talks.filter(({ card }) => contains(card.with, filter));
      return html`<div class="overview">
        <div class="overview-head">
          <h1>${words.title}</h1>
          ${view.year === null
            ? nothing
            : html`<div class="overview-choose">
                <div class="labelled">
                  <label for="year">${words.year}</label>
                  <select id="year" class="field" @change=${showYear}>
                    ${view.years.map((year) => html`<option value=${year} ?selected=${year === view.year}>${year}</option>`)}
                  </select>
                </div>
                <div class="labelled">
                  <label for="find">${words.filter}</label>
                  <input id="find" class="field" type="search" autocomplete="off" spellcheck="false" @input=${find} />
                </div>
              </div>`}
        </div>
        <p class="small muted">${view.year === null ? words.none : words.lead}</p>
        <p class="visually-hidden" role="status">${filter ? words.people(named.length) : nothing}</p>
        ${filter && named.length === 0 && !view.not_invited.some(({ name }) => contains(name, filter)) ? html`<p class="overview-none">${words.noneNamed(filter)}</p>` : nothing}
        ${GROUPS.map((group) => groupOf(group, named))}
        ${notInvited(view.not_invited.filter(({ name }) => contains(name, filter)), view.today)}
      </div>`;
    },
  };
}

/** @param {string} name @param {string} text */
const contains = (name, text) => name.toLocaleLowerCase('da').includes(text.toLocaleLowerCase('da'));

/** @param {WaitsFor} group @param {HostedTalk[]} talks */
function groupOf(group, talks) {
  const own = talks.filter(({ waits_for: waitsFor }) => waitsFor === group);
  if (own.length === 0) return nothing;
  return html`<section aria-labelledby="group-${group}">
    <h2 id="group-${group}">${words.groups[group]} <span class="count">${words.people(own.length)}</span></h2>
    ${byState(own).map(
      ([state, cards]) => html`<h3>${state}</h3>
        <ul class="plain hosted">
          ${cards.map(hosted)}
        </ul>`,
    )}
  </section>`;
}

/** Those that stand alike, under what is said of all of them. @param {HostedTalk[]} talks */
function byState(talks) {
  /** @type {Map<string, HostedTalk[]>} */
  const states = new Map();
  for (const talk of talks) {
    const [state] = words.state(talk.card);
    states.set(state, [...(states.get(state) ?? []), talk]);
  }
  return [...states];
}

/** Who has not been invited yet, each with the way to it. @param {NotInvited[]} people @param {string} today */
function notInvited(people, today) {
  if (people.length === 0) return nothing;
  const of = words.notInvited;
  return html`<section aria-labelledby="not-invited">
    <h2 id="not-invited">${of.title(today)} <span class="count">${of.people(people.length)}</span></h2>
    <ul class="plain hosted">
      ${people.map(
        (whom) => html`<li>
          <button type="button" class="hosted-talk" @click=${() => go('invite', { whom })}>
            <span class="hosted-name">${whom.name || words.nameless} <span class="kind">${words.kind(whom)}</span></span>
            <span class="hosted-state">${of.last(whom.last_year)} · <b>${of.invite}</b></span>
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {HostedTalk} talk */
function hosted({ card, key_due: keyDue }) {
  const [, besides] = words.state(card);
  const asks = keyDue ? words.keyDue : card.unread ? words.unread : '';
  return html`<li>
    <button type="button" class="hosted-talk" @click=${() => openStage(card, card.stage)}>
      <span class="hosted-name">${card.with || words.nameless} <span class="kind">${words.kind(card)}</span></span>
      <span class="hosted-state">${besides}${besides && asks ? ' · ' : nothing}${asks ? html`<b>${asks}</b>` : nothing}</span>
    </button>
  </li>`;
}
