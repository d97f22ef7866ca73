// The scales that questions are answered on.

import { html, nothing } from 'lit/html.js';
import { plusIcon } from '../kit/icons.js';
import * as da from './da.js';
import { choice, line, newId, removeButton, take, tick } from './desk.js';

/** @import { Guide, Scale } from '../api' */
/** @import { Desk } from './desk.js' */

const said = da.scales;

/** A scale as most have it. @returns {Scale} */
export function newScale() {
  const { low, high } = da.firstWords('');
  return { id: newId(), min: 1, max: 5, low, high, note: null };
}

/** A word for each number between the ends, those that are written first. @param {Scale} scale @param {string[]} words */
const betweenOf = ({ min, max }, words) => Array.from({ length: max - min - 1 }, (_, place) => words[place] ?? '');

/** How many questions are answered on it. @param {Guide} guide @param {Scale} scale */
const uses = (guide, { id }) =>
  guide.themes.flatMap(({ questions }) => questions).filter(({ answer }) => (answer.form === 'scale' || answer.form === 'two_sided') && answer.scale === id).length;

/** @param {Desk} desk */
export function scalesView(desk) {
  const { guide } = desk.draft;

  function add() {
    const scale = newScale();
    guide.scales.push(scale);
    desk.redid(da.draft.added, `ws-scale-${scale.id}-low`);
  }

  return html`<h2 tabindex="-1">${da.draft.step.scales}</h2>
    <p class="hint">${said.lead}</p>
    ${guide.scales.length === 0 ? html`<p>${said.none}</p>` : nothing} ${guide.scales.map((scale, at) => scaleView(desk, scale, at))}
    <p><button type="button" id="ws-add-scale" class="button quiet" @click=${add}>${plusIcon}${said.add}</button></p>`;
}

/** @param {Desk} desk @param {Scale} scale @param {number} at */
function scaleView(desk, scale, at) {
  const { guide } = desk.draft;
  const { id } = scale;
  const used = uses(guide, scale);
  /** @param {'min' | 'max'} which @param {string} label @param {number[]} numbers */
  const end = (which, label, numbers) =>
    choice({
      id: `ws-scale-${id}-${which}`,
      label,
      value: String(scale[which]),
      options: numbers.map((number) => [String(number), String(number)]),
      choose: (chosen) => {
        scale[which] = Number(chosen);
        if (scale.between) scale.between = betweenOf(scale, scale.between);
        desk.redid('', `ws-scale-${id}-${which}`);
      },
    });
  /** @param {'low' | 'high'} which @param {string} label */
  const ends = (which, label) =>
    line(desk, { id: `ws-scale-${id}-${which}`, label, value: scale[which], set: (text) => void (scale[which] = text) });
  return html`<fieldset class="stack ws-card ws-scale">
    <legend>${said.title(scale)}</legend>
    <div class="ws-columns">
      ${end('min', said.min, [0, 1])} ${end('max', said.max, [2, 3, 4, 5, 6, 7, 8, 9, 10])}
    </div>
    ${ends('low', (scale.between ?? []).length > 0 ? said.betweenAt(scale.min) : said.low)}
    ${scale.between?.map((words, place) =>
      line(desk, {
        id: `ws-scale-${id}-between-${place}`,
        label: said.betweenAt(scale.min + place + 1),
        value: words,
        set: (text) => void scale.between?.splice(place, 1, text),
      }),
    )}
    ${ends('high', (scale.between ?? []).length > 0 ? said.betweenAt(scale.max) : said.high)}
    ${tick(desk, {
      id: `ws-scale-${id}-words`,
      label: said.between,
      hint: said.betweenHint,
      on: (scale.between ?? []).length > 0,
      set: (on) => {
        if (on) scale.between = betweenOf(scale, []);
        else delete scale.between;
      },
    })}
    ${line(desk, {
      id: `ws-scale-${id}-note`,
      label: `${said.note} ${da.common.optional}`,
      value: scale.note ?? '',
      set: (text) => void (scale.note = text || null),
    })}
    <p class="between-row">
      <span class="hint">${said.used(used)}</span>
      ${used === 0 ? removeButton(da.question.delete, () => take(desk, guide.scales, at, 'ws-undo'), said.title(scale)) : nothing}
    </p>
  </fieldset>`;
}
