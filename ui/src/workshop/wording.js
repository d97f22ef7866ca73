// An official wording over a guide that comes with the app: the guide's own words, and the organisation's beside them.

import { html, nothing } from 'lit/html.js';
import { ask } from '../app/backend.js';
import { hue, numbered } from '../shared/wheel.js';
import { benchFor, partLink } from './bench.js';
import * as da from './da.js';
import { line, words } from './desk.js';
import { lacksView } from './lacks.js';
import { keyed } from './pairs.js';
import { planWords, questionWords, scaleWords, themeWords } from './wording-parts.js';
import { hasTexts, textsWords } from './wording-texts.js';

/** @import { DraftId, Guide, Wording } from '../api' */
/** @import { Bench } from './bench.js' */
/** @import { Desk } from './desk.js' */

const said = da.official;

/**
 * @param {{ draft: DraftId, step?: string, field?: string }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ draft: id, step, field }) {
  const view = await ask('draft', { draft: id });
  const own = view.own_words ?? view.draft.guide;
  /** @param {Desk} desk */
  const officialOf = (desk) => /** @type {Wording} */ (desk.draft.official);

  /** @type {Record<string, (desk: Desk, words: Wording) => import('lit/html.js').TemplateResult>} */
  const parts = {
    om: (desk, official) => aboutWords(desk, own, official),
    raad: (desk, official) => textsWords(desk, own, official),
    skalaer: (desk, official) => scaleWords(desk, own, official),
    plan: (desk, official) => planWords(desk, own, official),
  };

  /** @param {Bench} bench */
  const contents = (bench) => html`<ol>
      ${partLink(bench, 'om', da.draft.step.about)}
      ${numbered(own.themes).map((theme) => partLink(bench, theme.id, theme.title, hue(theme)))}
      ${hasTexts(own) ? partLink(bench, 'raad', da.draft.step.texts) : nothing}
      ${own.scales.length > 0 ? partLink(bench, 'skalaer', da.draft.step.scales) : nothing} ${partLink(bench, 'plan', da.draft.step.plan)}
    </ol>
    ${lacksView(bench.desk.draft.guide, bench.lacks, bench.desk.show, said.lacks)}`;

  return benchFor({
    view,
    step,
    field,
    eyebrow: said.eyebrow,
    stateOf: (draft) => draft.official ?? null,
    become: (draft, official) => (official ? { ...draft, official } : draft),
    title: () => said.title(own.title),
    isPart: (_, one) => one in parts || own.themes.some(({ id: theme }) => theme === one),
    part: (desk, one) => {
      const theme = own.themes.find(({ id: is }) => is === one);
      const official = officialOf(desk);
      if (!theme) return (parts[one] ?? parts.om)?.(desk, official) ?? html``;
      return html`<h2 tabindex="-1">${theme.title}</h2>
        ${themeWords(desk, own, theme, official)}
        ${theme.questions.map((question, at) => questionWords(desk, question, at, official))}`;
    },
    contents,
    deleteAsk: said.deleteAsk,
    deleteLabel: da.draft.delete,
  });
}

/** @param {Desk} desk @param {Guide} own @param {Wording} official */
function aboutWords(desk, own, official) {
  /** @param {'title' | 'summary' | 'purpose'} key @param {boolean} [brief] */
  const text = (key, brief = false) =>
    keyed(desk, { id: `ws-${key}`, label: said.label[key], key, own: own[key], now: official, begin: () => official, brief });
  return html`<h2 tabindex="-1">${da.draft.step.about}</h2>
    <p class="hint">${said.lead}</p>
    ${line(desk, {
      id: 'ws-organisation',
      label: said.organisation,
      value: official.organisation,
      set: (written) => void (official.organisation = written),
    })}
    ${words(desk, { id: 'ws-origin', label: said.origin, rows: 1, value: official.origin, set: (written) => void (official.origin = written) })}
    ${text('title', true)} ${text('purpose')} ${text('summary')}`;
}
