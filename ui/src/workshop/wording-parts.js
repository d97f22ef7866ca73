// The official words of what has a name of its own in a guide: themes, questions, scales, the plan.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';
import { keyed, pair } from './pairs.js';

/** @import { Guide, Named, Question, Theme, Wording } from '../api' */
/** @import { Desk } from './desk.js' */

const said = da.official;

/** @param {Desk} desk @param {Guide} own @param {Theme} theme @param {Wording} official */
export function themeWords(desk, own, theme, official) {
  const { id } = theme;
  const now = official.themes?.[id];
  const begin = () => ((official.themes ??= {})[id] ??= {});
  const rotation = own.rotations.find((one) => one.id === theme.rotation?.of);
  return html`${keyed(desk, { id: `ws-title-${id}`, label: said.label.theme, key: 'title', own: theme.title, now, begin, brief: true })}
    ${keyed(desk, { id: `ws-intro-${id}`, label: said.label.intro, key: 'intro', own: theme.intro, now, begin })}
    ${theme.touches
      ? keyed(desk, {
          id: `ws-touches-${id}`,
          label: said.label.touches,
          key: 'touches',
          own: theme.touches,
          now,
          begin,
          without: said.without.touches,
        })
      : nothing}
    ${rotation ? rotationWords(desk, rotation, official) : nothing}`;
}

/** @param {Desk} desk @param {Guide['rotations'][number]} rotation @param {Wording} official */
function rotationWords(desk, { id, title, text }, official) {
  const now = official.rotations?.[id];
  const begin = () => ((official.rotations ??= {})[id] ??= {});
  return html`${keyed(desk, { id: `ws-rotation-${id}`, label: said.label.rotation, key: 'title', own: title, now, begin, brief: true })}
  ${keyed(desk, { id: `ws-rotation-text-${id}`, label: said.label.rotationText, key: 'text', own: text, now, begin })}`;
}

/** @param {Desk} desk @param {Question} question @param {number} at @param {Wording} official */
export function questionWords(desk, question, at, official) {
  const { id } = question;
  const now = official.questions?.[id];
  const begin = () => ((official.questions ??= {})[id] ??= {});
  const parts = question.answer.form === 'parts' ? question.answer.parts : [];
  return html`<section class="ws-card stack" aria-labelledby="ws-question-${id}">
    <h3 id="ws-question-${id}" class="small muted">${da.question.label(at + 1)}</h3>
    ${keyed(desk, { id: `ws-q-${id}`, label: said.label.question, key: 'text', own: question.text, now, begin })}
    ${question.part
      ? keyed(desk, {
          id: `ws-part-${id}`,
          label: said.label.part,
          key: 'part',
          own: question.part,
          now,
          begin,
          brief: true,
          without: said.without.part,
        })
      : nothing}
    ${helpWords(desk, { id: `ws-help-${id}`, own: question.help, now, begin })}
    ${parts.map((one, place) => namedWords(desk, `parts-${id}`, one, said.label.onePart(place + 1), now?.parts, () => (begin().parts ??= {})))}
    ${question.choices.map((one, place) => namedWords(desk, `choices-${id}`, one, said.label.oneChoice(place + 1), now?.choices, () => (begin().choices ??= {})))}
  </section>`;
}

/**
 * A line of help; where the guide has none, its field is folded away until something is written in it.
 * @param {Desk} desk
 * @param {{ id: string, own: string | null, now: { help?: string } | undefined, begin: () => { help?: string } }} given
 */
function helpWords(desk, { own, now, ...given }) {
  const field = keyed(desk, { ...given, label: said.label.help, key: 'help', own, now, without: said.without.help });
  if (own) return field;
  return html`<details class="ws-more" ?open=${desk.begun(`${given.id}-open`, now?.help ?? '') !== ''}>
    <summary class="small">${said.addHelp}</summary>
    ${field}
  </details>`;
}

/**
 * @param {Desk} desk @param {string} of @param {Named} own @param {readonly [string, string]} label
 * @param {{ [id: string]: string } | undefined} now @param {() => { [id: string]: string }} begin
 */
const namedWords = (desk, of, { id, title }, label, now, begin) =>
  keyed(desk, { id: `ws-${of}-${id}`, label, key: id, own: title, now, begin, brief: true });

/** @param {Desk} desk @param {Guide} own @param {Wording} official */
export const scaleWords = (desk, own, official) => html`<h2 tabindex="-1">${da.draft.step.scales}</h2>
  ${own.scales.map((scale) => {
    const { id } = scale;
    const now = official.scales?.[id];
    /** @param {'low' | 'high'} end */
    const at = (end) =>
      pair(desk, {
        id: `ws-scale-${id}-${end}`,
        label: said.label[end],
        own: scale[end],
        // Both ends are said together: the one that is not written says what the guide does.
        value: now && now[end] !== scale[end] ? now[end] : '',
        brief: true,
        set: (text) => void (((official.scales ??= {})[id] ??= { low: scale.low, high: scale.high })[end] = text || scale[end]),
      });
    return html`<section class="ws-card stack" aria-labelledby="ws-scale-${id}">
      <h3 id="ws-scale-${id}" class="small muted">${da.scales.title(scale)}</h3>
      ${at('low')} ${at('high')}
    </section>`;
  })}`;

/** @param {Desk} desk @param {Guide} own @param {Wording} official */
export function planWords(desk, { plan: own }, official) {
  const begin = () => (official.plan ??= {});
  /** @param {'title' | 'intro'} key */
  const text = (key) =>
    keyed(desk, {
      id: `ws-plan-${key}`,
      label: key === 'title' ? said.label.planTitle : said.label.planIntro,
      key,
      own: own[key],
      now: official.plan,
      begin,
      brief: key === 'title',
    });
  return html`<h2 tabindex="-1">${da.draft.step.plan}</h2>
    ${text('title')} ${text('intro')}
    ${own.fields.map((field, at) => {
      const { id } = field;
      const now = official.plan?.fields?.[id];
      const beginField = () => ((begin().fields ??= {})[id] ??= {});
      return html`<section class="ws-card stack" aria-labelledby="ws-field-of-${id}">
        <h3 id="ws-field-of-${id}" class="small muted">${da.plan.field} ${at + 1}</h3>
        ${keyed(desk, { id: `ws-field-${id}`, label: said.label.field, key: 'title', own: field.title, now, begin: beginField, brief: true })}
        ${helpWords(desk, { id: `ws-field-help-${id}`, own: field.help, now, begin: beginField })}
      </section>`;
    })}
    ${own.learning.length > 0
      ? html`<section class="ws-card stack" aria-labelledby="ws-learning">
          <h3 id="ws-learning" class="small muted">${da.plan.learning}</h3>
          ${own.learning.map((one, at) => namedWords(desk, 'learning', one, said.label.learning(at + 1), official.plan?.learning, () => (begin().learning ??= {})))}
        </section>`
      : nothing}`;
}
