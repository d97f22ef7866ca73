// Øvebaner from fellow leaders, and one's own that one has shared with what came back.

import { html, nothing } from 'lit';
import { announce, go, redraw, report } from '../app.js';
import { ask, isRefused } from '../backend.js';
import { useInOwnPlan } from '../parts/borrow.js';
import { confirmDialog } from '../parts/dialog.js';
import { fieldError } from '../parts/errors.js';
import { submitter } from '../parts/form.js';
import { fileIcon, personIcon, plusIcon } from '../parts/icons.js';
import { sharedAgreements } from '../parts/shared-agreement.js';
import { writing } from '../parts/writing.js';
import { chooseWhereToSave } from '../shell.js';
import * as da from '../text/da.js';

/** @import { FromColleague, OwnShared, PackageId, SharedWords } from '../api' */

const words = da.sharing.others;
const { use } = da.sharing;

/** @returns {Promise<import('../pages.js').Page>} */
export async function open() {
  const { others, own, plans } = await ask('shared');
  /** To which file of øvebaner a few words are being written. */
  /** @type {PackageId | null} */
  let answering = null;
  let text = '';
  let error = '';
  const form = submitter(send);

  async function send() {
    if (answering === null) return;
    if (text.trim() === '') {
      error = words.wordsMissing;
      redraw();
      document.getElementById('answer')?.focus();
      return;
    }
    const file = await chooseWhereToSave(da.send.chooseWhere);
    if (!file) return;
    const sent = await ask('send_encouragement', { about: answering, words: text.trim(), file: file.file });
    await go('saved', { sent, file });
  }

  /** @param {PackageId | null} id */
  function answer(id) {
    const before = answering;
    answering = id;
    text = '';
    error = '';
    redraw();
    document.getElementById(id === null ? `answer-${before}` : 'answer')?.focus();
  }

  /** @param {FromColleague} one */
  async function remove({ id, from }) {
    if (!(await confirmDialog({ ...words.remove(from.name), danger: true }))) return;
    try {
      await ask('delete_shared', { id });
      await go('others');
      announce(words.removed);
    } catch (problem) {
      // They are gone from here all the same, and then from the list.
      if (isRefused(problem, 'backups_not_reached')) await go('others');
      report(problem);
    }
  }

  /** @param {FromColleague} one */
  function answerForm({ from }) {
    return html`<form class="stack" novalidate @submit=${form.submit}>
      <div>
        ${writing({
          id: 'answer',
          label: words.words,
          rows: 3,
          describedBy: 'answer-error answer-who',
          value: '',
          write: (written) => {
            text = written;
            if (error) {
              error = '';
              redraw();
            }
          },
        })}
        ${fieldError('answer-error', error || null)}
      </div>
      <p class="who" id="answer-who">${personIcon}<span>${words.seen(from.name)}</span></p>
      <p class="actions">
        <button class="button" aria-disabled=${form.busy()}>${fileIcon}${words.save(from.name)}</button>
        <button type="button" class="button quiet" @click=${() => answer(null)}>${words.cancel}</button>
      </p>
    </form>`;
  }

  /** @param {FromColleague} one @param {string} what @param {number} index */
  const useButton = (one, what, index) =>
    plans.length === 0
      ? nothing
      : html`<p class="use-shared">
          <button
            type="button"
            class="button quiet"
            aria-label=${use.buttonFull(what)}
            @click=${() => useInOwnPlan(one, index, plans)}
          >
            ${plusIcon}${use.button}
          </button>
        </p>`;

  /** @param {FromColleague} one */
  const colleague = (one) => html`<li class="card shared-one stack">
    <h2>${words.from(one.from.name)}</h2>
    <p class="hint">${words.came(one.taken_in)}</p>
    ${sharedAgreements(one.agreements, one.words, 3, ({ what }, index) => useButton(one, what, index))}
    ${one.answered.map((said) => quote(words.youWrote(said.at), said))}
    ${answering === one.id
      ? answerForm(one)
      : html`<p class="actions">
          <button
            type="button"
            class="button quiet"
            id="answer-${one.id}"
            aria-label=${words.writeFull(one.from.name)}
            @click=${() => answer(one.id)}
          >
            ${words.write}
          </button>
          <button
            type="button"
            class="link-button danger"
            aria-label=${words.deleteFull(one.from.name, one.taken_in)}
            @click=${() => remove(one)}
          >
            ${words.delete}
          </button>
        </p>`}
  </li>`;

  return {
    title: words.title,
    view: () => html`<div class="measure stack others">
      <h1>${words.title}</h1>
      <p class="lead">${others.length > 0 ? words.lead : words.none}</p>
      ${others.length > 0 && plans.length === 0 ? html`<p class="hint">${use.noPlan}</p>` : nothing}
      <ul class="plain cards">${others.map(colleague)}</ul>
      ${own.length > 0
        ? html`<section class="stack">
            <h2>${da.sharing.own.title}</h2>
            <ul class="plain cards">${own.map(ownShared)}</ul>
          </section>`
        : nothing}
    </div>`,
  };
}

/** @param {string} head @param {SharedWords} said */
const quote = (head, said) => html`<div class="quote">
  <p class="hint">${head}</p>
  <p class="written">${said.words}</p>
</div>`;

/** @param {OwnShared} one */
const ownShared = (one) => html`<li class="card shared-one stack">
  <h3>${da.sharing.own.to(one.to)}</h3>
  <p class="hint">${da.sharing.own.at(one.at)}</p>
  ${one.answers.map((said) => quote(da.sharing.own.answer(said.name, said.at), said))}
  ${sharedAgreements(one.agreements, one.words, 4)}
</li>`;
