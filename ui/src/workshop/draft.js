// A guide in the making: its parts, each to write in.

import { html, nothing } from 'lit/html.js';
import { redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { plusIcon } from '../kit/icons.js';
import { hue, numbered } from '../shared/wheel.js';
import { aboutView } from './about.js';
import { benchFor, partLink } from './bench.js';
import * as da from './da.js';
import { drags } from './drag.js';
import { lacksView } from './lacks.js';
import { planView } from './plan.js';
import { scalesView } from './scales.js';
import { textsView } from './texts.js';
import { nameOf, newTheme, themeView } from './theme.js';
import { unusedView } from './unused.js';

/** @import { DraftId, Guide } from '../api' */
/** @import { Bench } from './bench.js' */
/** @import { Desk } from './desk.js' */

const words = da.draft;

/** Says which themes have no questions, where others have: a text may tell of themes and not of which asks what. @param {Guide} guide */
function emptyView({ themes }) {
  const empty = themes.filter(({ questions }) => questions.length === 0);
  if (empty.length === 0 || empty.length === themes.length) return nothing;
  return html`<p class="hint ws-empty">${words.empty(empty.map(nameOf))}</p>`;
}

/**
 * @param {{ draft: DraftId, step?: string, field?: string }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ draft: id, step, field }) {
  const view = await ask('draft', { draft: id });
  /** The theme that pieces of the text go into. */
  let into = '';

  /** @param {Desk} desk */
  function addTheme(desk) {
    const theme = newTheme('');
    desk.draft.guide.themes.push(theme);
    desk.show(theme.id);
    desk.redid(words.added, `ws-title-${theme.id}`);
  }

  /** @type {Record<string, (desk: Desk) => import('lit/html.js').TemplateResult>} */
  const parts = {
    om: aboutView,
    raad: textsView,
    skalaer: scalesView,
    plan: planView,
    ubrugt: (desk) => unusedView(desk, { theme: into, choose: (theme) => void ((into = theme), redraw()) }),
  };

  /** @param {Bench} bench */
  const contents = (bench) => {
    const { desk, step: now, lacks } = bench;
    const { guide, unused } = desk.draft;
    return html`<ol>
        ${partLink(bench, 'om', words.step.about)}
        ${numbered(guide.themes).map((theme, at) => partLink(bench, theme.id, nameOf(theme), hue(theme), drags(desk, guide.themes, at)))}
        <li>
          <button type="button" id="ws-add-theme" class="contents-link" @click=${() => addTheme(desk)}>${plusIcon}<span>${words.addTheme}</span></button>
        </li>
        ${partLink(bench, 'raad', words.step.texts)} ${partLink(bench, 'skalaer', words.step.scales)}
        ${partLink(bench, 'plan', words.step.plan)}
        ${unused.length > 0 || now === 'ubrugt' ? partLink(bench, 'ubrugt', words.withCount(words.step.unused, unused.length)) : nothing}
      </ol>
      ${emptyView(guide)} ${lacksView(guide, lacks, desk.show)}`;
  };

  return benchFor({
    view,
    step,
    field,
    eyebrow: words.eyebrow,
    stateOf: (draft) => draft,
    become: (_, state) => state,
    title: ({ guide }) => guide.title.trim() || words.untitled,
    isPart: ({ guide }, one) => one in parts || guide.themes.some(({ id: theme }) => theme === one),
    part: (desk, one) => {
      const theme = desk.draft.guide.themes.find(({ id: is }) => is === one);
      return theme ? themeView(desk, theme) : (parts[one] ?? aboutView)(desk);
    },
    contents,
    deleteAsk: words.deleteAsk,
    deleteLabel: words.delete,
  });
}
