// Several files opened at once, in one list: those from people one knows are taken in together, the rest one by one.

import { html, nothing } from 'lit/html.js';
import { announce, go, onPage, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { keepWaiting, waitingFiles } from '../app/state.js';
import { explain } from '../kit/errors.js';
import { submitter } from '../kit/form.js';
import { checkIcon, keyIcon, personIcon, warningIcon } from '../kit/icons.js';
import { isRefused } from '../kit/refused.js';
import { nameAndPlace } from '../shared/profile.js';
import * as da from './da.js';

/** @import { ChosenFile, IncomingView } from '../api' */

/**
 * A file and how far it has come; one that is taken in with how many copies are left of what was to be deleted, and who has
 * deleted what they were asked to.
 * @typedef {{ kind: 'ready' | 'ask' | 'older', view: IncomingView }
 *   | { kind: 'taken', view: IncomingView, left: number, deletedBy: string | null }
 *   | { kind: 'code' | 'here' } | { kind: 'own', to: string } | { kind: 'problem', error: unknown }} Found
 * @typedef {{ file: ChosenFile, found: Found }} Row
 */

const words = da.openMany;

/**
 * @param {{ files: ChosenFile[] }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ files }) {
  /** @type {Row[]} */
  const rows = [];
  for (const file of files) rows.push({ file, found: await lookAt(file) });
  let news = '';
  waitForRest(rows);

  const form = submitter(async () => {
    const took = await takeAll(rows);
    news = words.took(took);
    waitForRest(rows);
    redraw();
    document.querySelector('h1')?.focus();
    announce(news);
  }, onPage);

  return {
    title: words.title(files.length),
    view: () => {
      const ready = rows.filter(({ found }) => found.kind === 'ready').length;
      return html`<h1>${words.title(files.length)}</h1>
        <p class="lead">${news && ready === 0 ? words.leadTaken : words.lead}</p>
        ${news ? html`<p class="notice calm news">${checkIcon}<span>${news}</span></p>` : nothing} ${table(rows)}
        <form class="actions open-many-actions" novalidate @submit=${form.submit}>
          ${ready > 0
            ? html`<button class="button" aria-disabled=${form.busy()}>${words.takeAll(ready)}</button>`
            : nothing}
          <button type="button" class="button quiet" @click=${() => go('start')}>${words.toStart}</button>
          <span role="status">${form.busy() ? words.taking : nothing}</span>
        </form>`;
    },
  };
}

/** What has not been taken in yet waits on the start page, beside what waits there already. @param {Row[]} rows */
function waitForRest(rows) {
  const elsewhere = waitingFiles().filter((waiting) => !rows.some(({ file }) => file.file === waiting.file));
  const rest = rows.filter(({ found }) => ['ready', 'code', 'ask'].includes(found.kind)).map(({ file }) => file);
  keepWaiting([...elsewhere, ...rest]);
}

/**
 * @param {ChosenFile} file
 * @returns {Promise<Found>}
 */
async function lookAt({ file }) {
  try {
    const { needs_code: needsCode, own, here } = await ask('inspect_file', { file });
    if (own) return { kind: 'own', to: own.to };
    if (here) return { kind: 'here' };
    if (needsCode) return { kind: 'code' };
    const view = await ask('open_file', { file, code: null });
    if (view.order === 'older') return { kind: 'older', view };
    return { kind: view.alone === null ? 'ready' : 'ask', view };
  } catch (error) {
    if (isRefused(error, 'locked')) throw error;
    return isRefused(error, 'already_here') ? { kind: 'here' } : { kind: 'problem', error };
  }
}

/**
 * Takes in all that are ready, the oldest first. One that lacked another file is looked at again once that is in.
 * @param {Row[]} rows
 */
async function takeAll(rows) {
  let took = 0;
  for (let more = true; more; ) {
    more = false;
    const ready = rows.filter(({ found }) => found.kind === 'ready').toSorted((a, b) => compare(madeAt(a), madeAt(b)));
    for (const row of ready) {
      if (row.found.kind !== 'ready') continue;
      row.found = await takeIn(row.file, row.found.view);
      if (row.found.kind === 'taken') took += 1;
    }
    for (const row of rows) {
      if (row.found.kind !== 'problem' || !isRefused(row.found.error, 'talk_missing')) continue;
      row.found = await lookAt(row.file);
      more ||= row.found.kind === 'ready';
    }
  }
  return took;
}

/** @param {Row} row */
const madeAt = ({ found }) => ('view' in found ? found.view.created : '');

/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @param {ChosenFile} file
 * @param {IncomingView} view
 * @returns {Promise<Found>}
 */
async function takeIn({ file }, view) {
  try {
    const sender = /** @type {const} */ ({ kind: 'as_known', code_from_them: false });
    const { copies_left: left, deleted_there: deletedThere, contact } = await ask('take_in', { file, sender, is_whom_it_is_with: false });
    return { kind: 'taken', view, left, deletedBy: deletedThere ? contact.name : null };
  } catch (error) {
    if (isRefused(error, 'locked')) throw error;
    if (isRefused(error, 'older_than_here')) return { kind: 'older', view };
    return isRefused(error, 'already_here') ? { kind: 'here' } : { kind: 'problem', error };
  }
}

/** @param {Row[]} rows */
const table = (rows) => html`<div class="table-frame open-many" tabindex="0" role="region" aria-labelledby="files-table">
  <table>
    <caption id="files-table" class="visually-hidden">
      ${words.table}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.columns.file}</th>
        <th scope="col">${words.columns.what}</th>
        <th scope="col">${words.columns.from}</th>
        <th scope="col">${words.columns.state}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ file, found }) => html`<tr>
          <th scope="row">${file.name}</th>
          <td>${'view' in found ? da.kinds[found.view.content.kind] : '–'}</td>
          <td>${'view' in found ? nameAndPlace(found.view.sender) : '–'}</td>
          <td><div class="state">${stateOf(file, found)}</div></td>
        </tr>`,
      )}
    </tbody>
  </table>
</div>`;

/** @param {ChosenFile} file @param {Found} found */
function stateOf(file, found) {
  switch (found.kind) {
    case 'ready':
      return said(checkIcon, found.view.trust.kind === 'answers' ? words.answers : words.ready);
    case 'taken':
      return html`${said(checkIcon, words.taken)}
      ${found.left > 0 ? html`<p class="hint">${da.withdrawal.copiesLeft(found.left)}</p>` : nothing}
      ${found.deletedBy ? html`<p class="hint">${da.withdrawal.deletedThere(found.deletedBy)}</p>` : nothing}`;
    case 'here':
      return said(checkIcon, words.here);
    case 'own':
      return said(personIcon, words.own(found.to));
    case 'older':
      return html`${said(warningIcon, words.older)} ${opener(file, words.see, words.seeFull(file.name))}`;
    case 'code':
      return html`${said(keyIcon, words.code)} ${opener(file, words.open, words.openFull(file.name))}`;
    case 'ask':
      return html`${said(personIcon, whyAsk(found.view))} ${opener(file, words.open, words.openFull(file.name))}`;
    case 'problem':
      return problem(found.error);
  }
}

/** Why it is not taken in with the others. @param {IncomingView} view */
const whyAsk = ({ alone }) => (alone ? words.alone[alone] : '');

/** @param {unknown} error */
function problem(error) {
  const { what, then } = explain(error);
  return html`<span class="field-error">${warningIcon}<span>${what} ${then}</span></span>`;
}

/** @param {import('lit/html.js').TemplateResult} icon @param {string} text */
const said = (icon, text) => html`<span class="who">${icon}<span>${text}</span></span>`;

/** @param {ChosenFile} file @param {string} text @param {string} full */
const opener = (file, text, full) => html`<button
  type="button"
  class="link-button"
  aria-label=${full}
  @click=${() => openOne(file)}
>
  ${text}
</button>`;

/** @param {ChosenFile} file */
async function openOne(file) {
  if (await go('open-file', { file })) keepWaiting(waitingFiles().filter((one) => one.file !== file.file));
}
