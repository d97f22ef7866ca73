// The official words of what a guide says in lists without names: a list that something is written in is kept whole.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';
import { pair } from './pairs.js';

/** @import { Guide, Link, Reference, Wording } from '../api' */
/** @import { Desk } from './desk.js' */

/** @typedef {'aims' | 'gains' | 'steps' | 'process' | 'advice' | 'offers' | 'references' | 'foundation' | 'places'} ListName */

const said = da.official;
/** @type {ListName[]} */
const LISTS = ['steps', 'process', 'advice', 'aims', 'gains', 'offers', 'references', 'foundation', 'places'];

/** Whether the guide has any. @param {Guide} own */
export const hasTexts = (own) => own.fact !== null || LISTS.some((list) => own[list].length > 0);

/** @param {Desk} desk @param {Guide} own @param {Wording} official */
export const textsWords = (desk, own, official) => html`<h2 tabindex="-1">${da.draft.step.texts}</h2>
  ${LISTS.map((list) => listWords(desk, list, own, official))} ${own.fact ? factWords(desk, own.fact, official) : nothing}`;

/** @param {Desk} desk @param {ListName} list @param {Guide} own @param {Wording} official */
function listWords(desk, list, own, official) {
  /** What stands there by now, of whichever kind. @type {any[]} */
  const all = official[list] ?? own[list];
  if (all.length === 0) return nothing;
  /** @type {any[]} */
  const owns = own[list];
  /** The list in the organisation's words, from the first of them on. @returns {any[]} */
  const begin = () => (official[list] ??= /** @type {any} */ (structuredClone(owns)));

  /**
   * One text of an entry.
   * @param {number} at @param {keyof Link | 'text' | null} key null where the entry is a text itself
   * @param {readonly [string, string]} label @param {boolean} [brief]
   */
  const text = (at, key, label, brief = false) => {
    const ownText = key === null ? owns[at] : owns[at]?.[key];
    const now = key === null ? all[at] : all[at][key];
    return pair(desk, {
      id: `ws-${list}-${at}${key === null ? '' : `-${key}`}`,
      label,
      own: ownText,
      value: now === ownText ? '' : now,
      brief,
      set: (written) => {
        const words = written || (ownText ?? (key === 'address' ? null : ''));
        if (key === null) begin()[at] = words;
        else begin()[at][key] = words;
      },
    });
  };

  /** @param {number} at */
  const entry = (at) => {
    switch (list) {
      case 'gains':
        return text(at, null, said.label.gain);
      case 'foundation':
        return [text(at, 'title', said.label.linkTitle, true), text(at, 'address', said.label.linkAddress, true)];
      case 'references':
        return [text(at, 'title', said.label.passageTitle, true), text(at, 'text', said.label.passageText), points(at)];
      default:
        return [text(at, 'title', said.label.passageTitle, true), text(at, 'text', said.label.passageText)];
    }
  };

  /** @param {number} at */
  const points = (at) => {
    /** @type {Reference} */
    const { points: now } = all[at];
    return now.map((point, place) => {
      const ownPoint = owns[at]?.points[place];
      return pair(desk, {
        id: `ws-references-${at}-point-${place}`,
        label: said.label.point(place + 1),
        own: ownPoint,
        value: point === ownPoint ? '' : point,
        set: (written) => void (begin()[at].points[place] = written || (ownPoint ?? '')),
      });
    });
  };

  return html`<section class="stack" aria-labelledby="ws-list-${list}">
    <h3 id="ws-list-${list}">${said.lists[list]}</h3>
    ${all.map((_, at) => html`<div class="ws-card stack">${entry(at)}</div>`)}
  </section>`;
}

/** @param {Desk} desk @param {NonNullable<Guide['fact']>} own @param {Wording} official */
function factWords(desk, own, official) {
  /** @param {'text' | 'source'} key */
  const text = (key) =>
    pair(desk, {
      id: `ws-fact-${key}`,
      label: key === 'text' ? said.label.fact : said.label.factSource,
      own: own[key],
      value: official.fact && official.fact[key] !== own[key] ? official.fact[key] : '',
      brief: key === 'source',
      set: (written) => void ((official.fact ??= { ...own })[key] = written || own[key]),
    });
  return html`<section class="stack" aria-labelledby="ws-fact">
    <h3 id="ws-fact">${said.fact}</h3>
    <div class="ws-card stack">${text('text')} ${text('source')}</div>
  </section>`;
}
