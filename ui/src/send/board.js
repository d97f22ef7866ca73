// Many invitations that were saved at once: one table until all of them are sent, with what each of them needs to go.

import { html, nothing } from 'lit/html.js';
import { redraw } from '../app/app.js';
import { copyField } from '../kit/copy.js';
import { checkIcon, printIcon } from '../kit/icons.js';
import { codesToGive } from '../shared/code.js';
import { haveSent } from '../shared/has-sent.js';
import { timeInTable } from '../text/dates.js';
import * as da from './da.js';

/** @import { ConversationCard, PackageId, SentView } from '../api' */

/** A table of a single file would be none. */
const FEWEST = 2;

/**
 * The files that somebody waits for still: one that a newer one takes the place of is not to be sent, nor is one to somebody
 * who is invited on paper by now, or of a talk in the bin.
 * @param {ConversationCard[]} talks
 */
const toBeSent = (talks) => new Set(talks.flatMap(({ saved_only: files }) => files.map(({ id }) => id)));

/**
 * The invitations of which some are to be sent, by when they were saved: all of one list have one moment.
 * @param {SentView[]} sent
 * @param {ConversationCard[]} talks
 */
export function savedTogether(sent, talks) {
  const waits = toBeSent(talks);
  const invitations = sent.filter(({ kind, erased, id, known_sent: known }) => kind === 'invitation' && !erased && (known || waits.has(id)));
  const moments = [...new Set(invitations.map(({ at }) => at))];
  return moments
    .map((moment) => invitations.filter(({ at }) => at === moment))
    .filter((files) => files.length >= FEWEST && files.some(({ id }) => waits.has(id)));
}

/**
 * @param {SentView[]} files
 * @param {ConversationCard[]} talks
 * @param {string} own the person's own name, which stands under the mail
 */
export function board(files, talks, own) {
  const words = da.send.board;
  const has = haveSent(files.filter(({ known_sent: known }) => !known));
  const { id: key } = files[0] ?? { id: '' };
  /** Whose mail is shown, and what came of copying it. @type {{ id: PackageId, said: string } | null} */
  let mail = null;

  const give = codesToGive();

  /** @param {SentView} file */
  async function showMail({ id }) {
    mail = { id, said: '' };
    redraw();
    mail = { id, said: await copyField(`mail-${id}`, da.send.saved.mail) };
    redraw();
  }

  /** @param {SentView} file */
  const state = (file) =>
    file.known_sent
      ? html`<span class="who">${checkIcon}<span>${file.had ? words.had : da.hasSent.done}</span></span>`
      : has.one(file);

  /** @param {SentView} file */
  function row(file) {
    const { id, to, code, conversation } = file;
    const start = talks.find((talk) => talk.id === conversation)?.start;
    return html`<tr>
      <th scope="row">${to}<br /><span class="hint file-name">${file.posted ? da.send.sent.inMailbox : file.file_name}</span></th>
      <td class="time-cell">${start ? timeInTable(start) : words.noTime}</td>
      <td class="code-cell">${code ? give(code, to, id) : words.noCode}</td>
      <td class="not-printed">
        <button type="button" class="link-button" aria-label=${words.mailFull(to)} @click=${() => showMail(file)}>${words.mail}</button>
        ${mail?.id === id
          ? html`<textarea
                id="mail-${id}"
                class="field"
                rows="6"
                readonly
                aria-label=${da.send.saved.mail.label}
                .value=${da.send.saved.mail.body(to, own, code !== null)}
              ></textarea>
              <span class="hint" role="status">${mail.said}</span>`
          : nothing}
      </td>
      <td class="not-printed">${state(file)}</td>
    </tr>`;
  }

  return () => html`<section class="stack sent-group">
    <div class="heading-row">
      <h2 id="board-${key}">${words.title(files.filter(({ known_sent: known }) => !known).length, files.length)}</h2>
      <p class="small not-printed">
        <button type="button" class="link-button" @click=${() => window.print()}>${printIcon}${words.print}</button>
      </p>
    </div>
    <div class="table-frame" tabindex="0" role="region" aria-labelledby="board-${key}">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.name}</th>
            <th scope="col">${words.when}</th>
            <th scope="col">${words.code}</th>
            <th scope="col" class="not-printed">${words.mailColumn}</th>
            <th scope="col" class="not-printed">${da.hasSent.column}</th>
          </tr>
        </thead>
        <tbody>
          ${files.map(row)}
        </tbody>
      </table>
    </div>
    <div class="not-printed">${has.all()}</div>
  </section>`;
}
