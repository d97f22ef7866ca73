// What a guide is called, whose it is, and what the talk is for.

import { html, nothing } from 'lit/html.js';
import { choice, line, tick, words } from './desk.js';
import * as da from './da.js';

/** @import { Desk } from './desk.js' */

/** @param {Desk} desk */
export function aboutView(desk) {
  const { guide } = desk.draft;
  const said = da.about;
  return html`<h2 tabindex="-1">${da.draft.step.about}</h2>
    <p class="hint">${said.lead}</p>
    ${line(desk, { id: 'ws-title', label: said.title, value: guide.title, set: (text) => void (guide.title = text) })}
    ${line(desk, {
      id: 'ws-organisation',
      label: said.organisation,
      value: guide.organisation,
      set: (text) => void (guide.organisation = text),
    })}
    ${words(desk, {
      id: 'ws-purpose',
      label: said.purpose,
      hint: said.purposeHint,
      rows: 5,
      value: guide.purpose,
      set: (text) => void (guide.purpose = text),
    })}
    ${words(desk, {
      id: 'ws-summary',
      label: said.summary,
      hint: said.summaryHint,
      rows: 2,
      value: guide.summary,
      set: (text) => void (guide.summary = text),
    })}
    ${choice({
      id: 'ws-kind',
      label: said.kind,
      value: guide.kind,
      options: [
        ['lus', said.kinds.lus],
        ['mus', said.kinds.mus],
      ],
      choose: (kind) => {
        guide.kind = kind === 'mus' ? 'mus' : 'lus';
        desk.did();
      },
    })}
    ${guide.themes.some(({ questions }) => questions.some(({ answer }) => answer.form === 'two_sided'))
      ? words(desk, {
          id: 'ws-why_two_sided',
          label: said.why,
          hint: said.whyHint,
          value: guide.why_two_sided ?? '',
          set: (text) => {
            if (text) guide.why_two_sided = text;
            else delete guide.why_two_sided;
          },
        })
      : nothing}
    ${words(desk, { id: 'ws-origin', label: said.origin, rows: 1, value: guide.origin, set: (text) => void (guide.origin = text) })}
    <fieldset class="stack ticks">
      <legend>${said.more}</legend>
      ${tick(desk, { id: 'ws-guided', label: said.guided, on: guide.guided, set: (on) => void (guide.guided = on) })}
      ${tick(desk, { id: 'ws-balance', label: said.balance, on: guide.balance_wishes, set: (on) => void (guide.balance_wishes = on) })}
      ${tick(desk, { id: 'ws-senior', label: said.senior, on: guide.senior_talk, set: (on) => void (guide.senior_talk = on) })}
    </fieldset>`;
}
