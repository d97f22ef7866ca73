// A guide of one’s own, or an official wording, looked at before it is added.

import { html, nothing } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseGuide } from '../app/shell.js';
import { explain } from '../kit/errors.js';
import { toHeading } from '../kit/focus.js';
import { plusIcon, warningIcon } from '../kit/icons.js';
import { isRefused } from '../kit/refused.js';
import * as da from './da.js';
import { guidePreview } from './preview.js';
import { replacedView } from './replaced.js';

/** @import { ChosenFile, GuideFileView } from '../api' */

const words = da.ownGuides.add;

/**
 * @param {{ file: ChosenFile }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ file }) {
  let chosen = file;
  let looked = await look(file);
  let busy = false;

  async function add() {
    if (busy || 'error' in looked) return;
    busy = true;
    report(null);
    try {
      const { id } = await ask('add_guide', { text: looked.view.text, file: chosen.file });
      await go('guide', { id });
    } catch (error) {
      report(error);
    } finally {
      busy = false;
      redraw();
    }
  }

  async function chooseAgain() {
    try {
      const other = await chooseGuide(words.choose);
      if (!other) return;
      looked = await look(other);
      chosen = other;
      report(null);
      toHeading();
    } catch (error) {
      report(error);
    }
  }

  return {
    title: words.title,
    view: () => ('error' in looked ? cannot(chosen.name, looked.error, chooseAgain) : seen(looked.view, busy, add)),
  };
}

/**
 * @param {ChosenFile} file
 * @returns {Promise<{ view: GuideFileView } | { error: unknown }>}
 */
async function look({ file }) {
  try {
    return { view: await ask('look_at_guide_file', { file }) };
  } catch (error) {
    if (isRefused(error, 'locked')) throw error;
    return { error };
  }
}

/** @param {string} name @param {unknown} error @param {() => void} chooseAgain */
function cannot(name, error, chooseAgain) {
  const { what, then } = explain(error);
  return html`<h1>${words.cannot}</h1>
    <p class="lead">${words.file(name)}</p>
    <div class="problem inline" role="alert">
      ${warningIcon}
      <div>
        <h2>${what}</h2>
        <p>${then}</p>
      </div>
    </div>
    <p class="actions">
      <button type="button" class="button" @click=${chooseAgain}>${words.again}</button>
      ${toGuides(words.toGuides)}
    </p>`;
}

/** @param {GuideFileView} view @param {boolean} busy @param {() => void} add */
function seen({ guide, is_wording: wording, version, replaces, from }, busy, add) {
  const organisation = guide.wording?.organisation ?? guide.organisation;
  return html`<div class="stack measure">
      <h1>${wording ? words.titleWording : words.title}</h1>
      <p class="lead">${wording ? words.leadWording(organisation, version) : words.lead(organisation, version)}</p>
      ${from ? html`<p class="notice ${from.is_known ? 'calm' : ''}">${da.forAll.from(from)}</p>` : nothing}
      ${replaces ? replacedView(replaces) : nothing}
      <p class="actions">
        <button type="button" class="button" aria-disabled=${busy} @click=${add}>
          ${plusIcon}${wording ? words.yesWording : words.yes}
        </button>
        ${toGuides(words.no)}
      </p>
    </div>
    <div class="paper">${guidePreview(guide)}</div>`;
}

/** @param {string} text */
const toGuides = (text) =>
  html`<button type="button" class="button quiet" @click=${() => go('guides')}>${text}</button>`;
