// What publishing does: what has changed since the last version, and how the guide will stand.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { go, onPage, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { previews } from '../app/rooms.js';
import { wayBack } from '../kit/document.js';
import { submitter } from '../kit/form.js';
import { checkIcon } from '../kit/icons.js';
import { isRefused } from '../kit/refused.js';
import { paperSaver } from '../shared/paper.js';
import { changesView } from './changes.js';
import * as da from './da.js';
import { lacksView } from './lacks.js';

/** @import { DraftId, DraftView, PublishingView } from '../api' */

const words = da.publish;

/**
 * @param {{ draft: DraftId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ draft: id }) {
  const [draft, looked, { has_folder: hasFolder }] = await Promise.all([ask('draft', { draft: id }), look(id), ask('guides_for_all', false)]);
  let forAll = false;
  const { whole } = await previews();
  const title = words.title(draft.draft.guide.title || da.draft.untitled);
  const papers = [paperSaver({ kind: 'draft', draft: id }), paperSaver({ kind: 'draft_wheel', draft: id })];
  const form = submitter(async () => {
    const { id: guide } = await ask('publish_draft', { draft: id });
    await layForAll(guide, forAll);
  }, onPage);

  /** @param {PublishingView} view */
  const ready = ({ guide, replaces, changes }) => {
    const same = replaces !== null && changes.length === 0;
    return html`<form class="stack measure" novalidate @submit=${form.submit}>
        <p class="lead">${replaces === null ? words.first : same ? words.same : words.next(replaces, guide.version)}</p>
        ${replaces !== null && !same ? changesView(changes) : nothing}
 ${hasFolder && !same ? forAllChoice(forAll, (on) => (forAll = on)) : nothing}
        <p class="actions">
          ${same ? nothing : html`<button class="button" aria-disabled=${form.busy()}>${checkIcon}${words.button(guide.version)}</button>`}
          ${toDraft(id)}
        </p>
        ${papers.map((paper) => html`<p>${paper.view()}</p>`)}
      </form>
      <div class="paper">${whole(guide)}</div>`;
  };

  return {
    title,
    view: () => html`<div class="stack loose publish">
      <div class="stack measure">
        ${wayBack(() => go('draft', { draft: id }))}
        <h1>${title}</h1>
      </div>
      ${looked ? ready(looked) : notYet(id, draft)}
    </div>`,
  };
}

/** The guide is published: where it can't be laid, that is said on its own page. @param {string} id @param {boolean} wanted */
async function layForAll(id, wanted) {
  /** @type {unknown} */
  let failed = null;
  try {
    if (wanted) await ask('lay_for_all', { id });
  } catch (error) {
    failed = error;
  }
  await go('guide', { id });
  if (failed) report(failed);
}

/** @param {boolean} on @param {(on: boolean) => void} choose */
const forAllChoice = (on, choose) => html`<label class="choice">
  <input
    type="checkbox"
    id="for-all"
    aria-describedby="for-all-hint"
    .checked=${live(on)}
    @change=${(/** @type {{ target: HTMLInputElement }} */ { target }) => choose(target.checked)}
  />
  <span>
    ${words.forAll}
    <span class="hint" id="for-all-hint">${words.forAllText}</span>
  </span>
</label>`;

/** What publishing would do; nothing where something is missing. @param {DraftId} draft */
async function look(draft) {
  try {
    return await ask('look_at_publishing', { draft });
  } catch (error) {
    if (isRefused(error, 'draft_lacks')) return null;
    throw error;
  }
}

/** @param {DraftId} id @param {DraftView} view */
const notYet = (id, { draft, lacks }) => html`<div class="stack measure">
  <p class="lead">${words.lacks}</p>
  ${lacksView(draft.guide, lacks, (step, field) => void go('draft', { draft: id, step, field }))}
  <p class="actions">${toDraft(id)}</p>
</div>`;

/** @param {DraftId} id */
const toDraft = (id) =>
  html`<button type="button" class="button quiet" @click=${() => go('draft', { draft: id })}>${words.toDraft}</button>`;
