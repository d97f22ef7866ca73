// Help lies over the page where one stands. The page stays as it is beneath, with all that is typed in it.

import { html, nothing, render } from 'lit/html.js';
import { newDialog, showDialog } from '../kit/dialog.js';
import * as da from './da.js';
import { findTopics } from './find.js';
import { pictures, pictureView } from './pictures.js';
import { commonIds, pageIds, topics } from './topics.js';

/** @import { TopicId } from './topics.js' */

const words = da.help;

/**
 * Shows what there is to know of a page, until it is closed: the same key closes it.
 * @param {import('../app/rooms.js').PageName} page
 */
export async function openHelp(page) {
  const shown = document.querySelector('dialog.help');
  if (shown instanceof HTMLDialogElement) return shown.close();

  const dialog = newDialog('help-title', null);
  dialog.className = 'help';
  /** What is read; null for the list of all. @type {TopicId | null} */
  let read = page;
  let typed = '';

  /** @param {InputEvent & { currentTarget: HTMLInputElement }} event */
  function find({ currentTarget }) {
    typed = currentTarget.value.trim();
    draw();
  }

  /** The web view takes Escape for itself in such a field, also when nothing stands in it. @param {KeyboardEvent} event */
  function escape(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (typed === '') return dialog.close();
    typed = '';
    draw();
  }

  /** @param {TopicId | null} chosen */
  function choose(chosen) {
    [read, typed] = [chosen, ''];
    draw();
    toTop();
  }

  /** The heading takes the focus, so that it is read aloud. */
  function toTop() {
    dialog.scrollTo(0, 0);
    /** @type {HTMLElement | null} */ (dialog.querySelector('h3'))?.focus({ preventScroll: true });
  }

  /** @param {TopicId} id */
  const link = (id) => html`<button type="button" class="link-button" @click=${() => choose(id)}>${topics[id].title}</button>`;

  /** @param {TopicId[]} ids */
  const list = (ids) => html`<ul class="plain help-list">${ids.map((id) => html`<li>${link(id)}</li>`)}</ul>`;

  const all = () => html`<h3 tabindex="-1">${words.across}</h3>
    ${list(commonIds)}
    <h3>${words.pages}</h3>
    ${list(pageIds)}`;

  /** @param {TopicId} id */
  function topic(id) {
    const { title, text, keys = [], see } = topics[id];
    const picture = pictures[id];
    return html`<article class="stack">
        <h3 tabindex="-1">${title}</h3>
        ${picture ? pictureView(picture) : nothing}
        ${text.map((paragraph) => html`<p>${paragraph}</p>`)}
        ${keys.length > 0 ? html`<dl class="help-keys">${keys.map(([key, what]) => html`<div><dt>${key}</dt><dd>${what}</dd></div>`)}</dl>` : nothing}
      </article>
      <h4>${words.see}</h4>
      ${list(see)}
      <p class="help-all"><button type="button" class="link-button" @click=${() => choose(null)}>${words.all}</button></p>`;
  }

  function found() {
    const ids = findTopics(topics, typed);
    return ids.length > 0 ? list(ids) : html`<p>${words.none}</p> ${all()}`;
  }

  function draw() {
    render(
      html`<div class="help-head">
          <h2 id="help-title">${words.title}</h2>
          <button type="button" class="link-button" @click=${() => dialog.close()}>${words.close}</button>
        </div>
        <div class="labelled">
          <label for="help-find">${words.find}</label>
          <input id="help-find" class="field" type="search" autocomplete="off" spellcheck="false" .value=${typed} @input=${find} @keydown=${escape} />
        </div>
        <p class="visually-hidden" role="status">${typed ? words.found(findTopics(topics, typed).length) : nothing}</p>
        <div class="help-body">${typed ? found() : read === null ? all() : topic(read)}</div>`,
      dialog,
    );
  }

  draw();
  const closed = showDialog(dialog);
  toTop();
  await closed;
}
