// The guide's own words, and beside them a field for the organisation's. Where nothing is written the guide's own stand.

import { html, nothing } from 'lit/html.js';
import { tick, line, words } from './desk.js';
import * as da from './da.js';

/** @import { Desk } from './desk.js' */

const said = da.official;

/**
 * @param {Desk} desk
 * @param {object} given
 * @param {string} given.id
 * @param {readonly [own: string, yours: string]} given.label
 * @param {string | null | undefined} given.own
 * @param {string | null | undefined} given.value what is written so far
 * @param {(text: string) => void} given.set told of an empty text where the guide's own words are to stand
 * @param {boolean} [given.brief] whether it is a heading, in one line
 * @param {{ label: string, on: boolean, set: (on: boolean) => void }} [given.without] takes the text out altogether
 */
export function pair(desk, { id, label: [ownLabel, label], own, value, set, brief = false, without }) {
  const field = { id, label, value: value ?? '', describedBy: `${id}-own`, set: (/** @type {string} */ text) => set(text.trim() === '' ? '' : text) };
  return html`<div class="ws-pair">
    <div>
      <p class="small muted">${ownLabel}</p>
      <p class="ws-own" id="${id}-own">${own || html`<span class="muted">${said.nothing}</span>`}</p>
    </div>
    <div class="stack">
      ${without?.on ? nothing : brief ? line(desk, field) : words(desk, { ...field, rows: 1 })}
      ${without ? withoutTick(desk, id, without) : nothing}
    </div>
  </div>`;
}

/** Takes the text out; its field is drawn anew when it comes back. @param {Desk} desk @param {string} field @param {{ label: string, on: boolean, set: (on: boolean) => void }} without */
function withoutTick(desk, field, { label, on, set }) {
  const id = `${field}-without`;
  return tick(desk, {
    id,
    label,
    on,
    set: (is) => {
      set(is);
      desk.redid('', id);
    },
  });
}

/**
 * A text that the guide has one of, in an object that comes to be when something is written in it.
 * @template {string} Key
 * @param {Desk} desk
 * @param {object} given
 * @param {string} given.id
 * @param {readonly [own: string, yours: string]} given.label
 * @param {Key} given.key
 * @param {string | null | undefined} given.own
 * @param {{ [K in Key]?: string } | undefined} given.now
 * @param {() => { [K in Key]?: string }} given.begin
 * @param {boolean} [given.brief]
 * @param {string} [given.without] what is said of taking it out, where it may be
 */
export const keyed = (desk, { key, now, begin, without, own, ...given }) =>
  pair(desk, {
    ...given,
    own,
    value: now?.[key],
    set: (text) => put(begin(), key, text || null),
    ...(without && own
      ? { without: { label: without, on: now?.[key] === '', set: (on) => put(begin(), key, on ? '' : null) } }
      : {}),
  });

/** @template {string} Key @param {{ [K in Key]?: string }} words @param {Key} key @param {string | null} text */
function put(words, key, text) {
  if (text === null) delete words[key];
  else words[key] = /** @type {any} */ (text);
}
