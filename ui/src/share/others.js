// Øvebaner from fellow leaders, and one's own that one has shared with what came back.

import { html, nothing } from 'lit/html.js';
import { announce, go, onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { begunAt, keepBegun, throwsAway } from '../kit/begun.js';
import { confirmDialog } from '../kit/dialog.js';
import { fieldError } from '../kit/errors.js';
import { submitter } from '../kit/form.js';
import { personIcon, plusIcon } from '../kit/icons.js';
import { writing } from '../kit/writing.js';
import { tellCopiesLeft } from '../shared/copies-left.js';
import { lookAtLeaving } from '../shared/what-leaves.js';
import { whereTo } from '../shared/where-to.js';
import { useInOwnPlan } from './borrow.js';
import * as da from './da.js';
import { sharedAgreements } from './shared-agreement.js';

/** @import { FromColleague, OwnShared, PackageId, SentView, SharedWords } from '../api' */

const words = da.sharing.others;
const { use } = da.sharing;

const BEGUN = 'words-back';
/** @typedef {{ to: PackageId, text: string }} Begun */

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const { others, own, plans } = await ask('shared');
  const begun = /** @type {Begun | null} */ (begunAt(BEGUN));
  /** What was left in the middle, while those it answers are here. */
  const before = others.some(({ id }) => id === begun?.to) ? begun : null;
  /** To which file of øvebaner a few words are being written. @type {PackageId | null} */
  let answering = before?.to ?? null;
  /** What the field begins with. */
  let first = before?.text ?? '';
  let text = first;
  /** The words that are in a file, and so are not in the middle of being written. */
  let saved = '';
  let error = '';
  /** The words on their way into a file. @type {Promise<SentView> | null} */
  let running = null;
  const form = submitter(send, onPage);
  const where = whereTo('encouragement');

  async function send() {
    if (answering === null) return;
    if (text.trim() === '') {
      error = words.wordsMissing;
      redraw();
      document.getElementById('answer')?.focus();
      return;
    }
    const [about, written] = [answering, text];
    const leaving = await lookAtLeaving(() => ({ kind: /** @type {const} */ ('encouragement'), about, words: written }));
    const file = await where.place(others.find(({ id }) => id === about)?.from);
    if (!file) return;
    running = leaving.save((seen) => ask('send_encouragement', { about, words: written, seen, file: file.file }));
    const sent = await running;
    saved = written;
    await go('saved', { sent, file });
  }

  /** @param {PackageId | null} id */
  async function answer(id) {
    if (text.trim() !== '' && !(await throwsAway())) return;
    const before = answering;
    answering = id;
    text = first = '';
    error = '';
    redraw();
    document.getElementById(id === null ? `answer-${before}` : 'answer')?.focus();
  }

  /** @param {FromColleague} one */
  async function remove({ id, from }) {
    if (!(await confirmDialog({ ...words.remove(from.name), danger: true }))) return;
    try {
      const { copies_left: left } = await ask('delete_shared', { id });
      await go('others');
      announce(words.removed);
      await tellCopiesLeft(left);
    } catch (problem) {
      report(problem);
    }
  }

  /** @param {FromColleague} one */
  function answerForm({ from }) {
    return html`<form class="stack" novalidate @submit=${form.submit}>
      ${first ? html`<p class="hint">${da.common.begun}</p>` : nothing}
      <div>
        ${writing({
          id: 'answer',
          label: words.words,
          rows: 3,
          describedBy: 'answer-error answer-who',
          value: first,
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
      ${where.view(from)}
      <p class="actions">
        <button class="button" aria-disabled=${form.busy()}>${where.button(from, words.save(from.name))}</button>
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
    // Whoever leaves in the middle of a few words finds them when they come back.
    async keep() {
      await running?.catch(() => {});
      await keepBegun(BEGUN, null, text.trim() === '' || text === saved ? null : { to: answering, text });
    },
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
  <p class="hint">${(one.known_sent ? da.sharing.own.sent : da.sharing.own.at)(one.at)}</p>
  ${one.answers.map((said) => quote(da.sharing.own.answer(said.name, said.at), said))}
  ${sharedAgreements(one.agreements, one.words, 4)}
</li>`;
