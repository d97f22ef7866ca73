// What publishing does: what has changed since the last version, and how the guide will stand.

import { html, nothing } from 'lit/html.js';
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
  const isWording = draft.draft.official !== undefined;
  const said = isWording ? { ...words, ...words.wording } : words;
  const title = said.title((draft.own_words ?? draft.draft.guide).title || da.draft.untitled);
  const papers = [paperSaver({ kind: 'draft', draft: id }), paperSaver({ kind: 'draft_wheel', draft: id })];
  const form = submitter(async () => {
    const { id: guide } = await ask('publish_draft', { draft: id });
    await layForAll(guide, forAll);
  }, onPage);

  /** @param {PublishingView} view */
  const ready = ({ guide, version, replaces, changes: all, namesake }) => {
    // Whose official words are is said by themselves.
    const changes = isWording && replaces === null ? all.filter((change) => change.kind !== 'part' || change.part !== 'organisation') : all;
    const same = replaces !== null && all.length === 0;
    return html`<form class="stack measure" novalidate @submit=${form.submit}>
        <p class="lead">${replaces === null ? said.first(version) : same ? words.same : said.next(replaces, version)}</p>
        ${namesake && replaces === null ? html`<p class="notice">${words.namesake}</p>` : nothing}
        ${changes.length > 0 ? changesView(changes, replaces === null ? said.changes : words.changes) : nothing}
        ${hasFolder && !same ? forAllChoice(forAll, (on) => (forAll = on)) : nothing}
        <p class="actions">
          ${same ? nothing : html`<button class="button" aria-disabled=${form.busy()}>${checkIcon}${words.button(version)}</button>`}
          ${toDraft(draft)}
        </p>
        ${papers.map((paper) => html`<p>${paper.view()}</p>`)}
      </form>
      <div class="paper">${whole(guide)}</div>`;
  };

  return {
    title,
    view: () => html`<div class="stack loose publish">
      <div class="stack measure">
        ${wayBack(() => go(benchOf(draft), { draft: id }))}
        <h1>${title}</h1>
      </div>
      ${looked ? ready(looked) : notYet(draft, said.lacks)}
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

/** The page on which it is written. @param {DraftView} view */
const benchOf = ({ draft }) => (draft.official ? 'wording' : 'draft');

/** @param {DraftView} view @param {string} lead */
const notYet = (view, lead) => html`<div class="stack measure">
  <p class="lead">${lead}</p>
  ${lacksView(
    view.draft.guide,
    view.lacks,
    (step, field) => void go(benchOf(view), { draft: view.id, step, field }),
    view.draft.official ? da.official.lacks : da.lacks,
  )}
  <p class="actions">${toDraft(view)}</p>
</div>`;

/** @param {DraftView} view */
const toDraft = (view) =>
  html`<button type="button" class="button quiet" @click=${() => go(benchOf(view), { draft: view.id })}>${words.toDraft}</button>`;
