// »Filen er gemt«: what to do with it now; or that it lies in the shared folder, where nothing more is to be done.

import { html, nothing } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { ask, asRefused } from '../app/backend.js';
import { draftMail, showInFolder } from '../app/shell.js';
import { copyField } from '../kit/copy.js';
import { checkIcon, folderIcon } from '../kit/icons.js';
import { spoken } from '../kit/spoken.js';
import { codeToGive } from '../shared/code.js';
import { sayingSent } from '../shared/has-sent.js';
import { asText } from './as-text.js';
import * as da from './da.js';
import { withdrawal } from './withdraw.js';

/** @import { ChosenFile, SentView } from '../api' */

/**
 * @param {{ sent: SentView, file: ChosenFile }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ sent, file }) {
  return sent.posted ? lies(sent) : isSaved(sent, file);
}

/** @param {SentView} sent */
function lies({ to }) {
  const words = da.send.posted;
  return {
    title: words.title(to),
    view: () => html`<div class="saved-file">
      <div class="saved-heading">
        <h1>${words.title(to)}</h1>
        <p class="seal">${checkIcon}</p>
      </div>
      <p class="lead">${words.lead(to)} ${words.fetched(to)}</p>
      <p class="actions">
        <button type="button" class="button" @click=${() => go('start')}>${da.send.saved.toStart}</button>
        <button type="button" class="link-button" @click=${() => go('sent')}>${words.toSent}</button>
      </p>
    </div>`,
  };
}

/** @param {SentView} sent @param {ChosenFile} file @returns {Promise<import('../app/rooms.js').Page>} */
async function isSaved(sent, file) {
  const { profile } = await ask('settings');
  const words = da.send.saved;
  const { to, code } = sent;
  const text = asText(file);
  const saying = sayingSent(sent);
  /** What is still to be given: who has the mail and the code has both to send. @type {Set<'mail' | 'code'>} */
  const left = new Set(code ? ['mail', 'code'] : []);
  const toGive = code && codeToGive(code, () => isGiven('code'));
  let byGiving = false;
  const ofMail = spoken();
  const notShown = spoken();

  /** @param {'mail' | 'code'} what */
  async function isGiven(what) {
    if (!left.delete(what) || left.size > 0 || saying.isSaid()) return;
    const held = document.activeElement;
    byGiving = true;
    await saying.say();
    // The person goes on from where they were.
    if (held instanceof HTMLElement) held.focus();
  }

  const copy = async () => {
    ofMail.say(await copyField('mail', words.mail, () => isGiven('mail')));
    redraw();
  };

  const draft = async () => {
    const { subject, text: textOf, opened, none } = words.draft;
    try {
      const has = await asRefused(draftMail(file.file, { subject, text: textOf(code !== null) }));
      ofMail.say(has ? opened : none);
      redraw();
      if (has) await isGiven('mail');
    } catch (error) {
      report(error);
    }
  };

  const show = async () => {
    notShown.say('');
    redraw();
    try {
      await showInFolder(file.file);
    } catch {
      notShown.say(words.find.failed);
      redraw();
    }
  };

  const toStart = (/** @type {string} */ kind) =>
    html`<button type="button" class=${kind} @click=${() => go('start')}>${words.toStart}</button>`;

  return {
    title: words.title,
    view: () => html`<div class="saved-file">
      <div class="saved-heading">
        <h1>${words.title}</h1>
        <p class="seal">${checkIcon}</p>
      </div>
      <p class="lead">${code ? words.leadCode(file.name, to) : words.lead(file.name, to)}</p>
      <div class=${toGive ? 'to-give' : 'to-give alone'}>
        <section class="stack" aria-labelledby="give-mail">
          <h2 id="give-mail">${words.mail.title(to)}</h2>
          ${mail(words.mail.body(to, profile.name, code !== null), ofMail.view(), { draft, copy })}
        </section>
        ${toGive ? html`<section class="stack" aria-labelledby="give-code">${codeStep(to, toGive)}</section>` : nothing}
      </div>
      <div class="actions">
        ${saying.isSaid()
          ? html`${saying.view(byGiving ? words.bothGiven : undefined)} ${toStart('button')}`
          : html`<button type="button" class="button" @click=${saying.say}>${checkIcon}${da.hasSent.button}</button> ${toStart('link-button')}`}
        <button type="button" class="link-button" @click=${show}>${folderIcon}${words.find.button}</button>
        <span class="hint" role="status">${notShown.view()}</span>
      </div>
      <div class="stack saved-more">
        ${text()}
        <p class="hint">${words.needs(to)}</p>
        ${sent.earlier ? html`<p class="hint">${da.withdraw.offer(to)} ${withdrawal(sent)}</p>` : nothing}
      </div>
    </div>`,
  };
}

/** @param {string} to @param {ReturnType<typeof codeToGive>} code */
function codeStep(to, code) {
  const words = da.sending.code;
  return html`<h2 id="give-code">${words.title(to)}</h2>
    ${code()}
    <p class="small">${words.text}</p>
    <p class="hint">${words.where}</p>`;
}

/** @param {string} body @param {unknown} said @param {{ draft: () => void, copy: () => void }} ways */
function mail(body, said, { draft, copy }) {
  const words = da.send.saved.mail;
  return html`<div class="labelled writing">
      <label for="mail" class="visually-hidden">${words.label}</label>
      <textarea id="mail" class="field" rows="8" readonly aria-describedby="mail-help" .value=${body}></textarea>
    </div>
    <p class="actions">
      <button type="button" class="button quiet" @click=${draft}>${da.send.saved.draft.button}</button>
      <button type="button" class="button quiet" @click=${copy}>${words.button}</button>
      <span class="hint" role="status">${said}</span>
    </p>
    <p class="small" id="mail-help">${words.text}</p>`;
}
