// What came of inviting many at once: a file for each who uses the app, and paper for the others.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { checkIcon, folderIcon } from '../kit/icons.js';
import { codesToGive } from '../shared/code.js';
import { paperSaver } from '../shared/paper.js';
import { placeOf } from '../shared/profile.js';
import { timeInTable } from '../text/dates.js';
import * as da from './da.js';
import { folded } from './namesakes.js';

/** @import { ChosenFile, ContactCard, InvitedTalk, OnList, SentView } from '../api' */
/** @import { haveSent } from '../shared/has-sent.js' */

/** @typedef {OnList & { known: ContactCard | null }} WithFile */
/**
 * @typedef {object} Done
 * @property {SentView[]} sent
 * @property {ChosenFile | null} folder where the files lie; null where all went by the shared folder
 * @property {WithFile[]} people who got a file, in the order of the files
 * @property {ReturnType<typeof haveSent>} has
 * @property {ReturnType<typeof paperSaver>[]} papers for who does not use the app
 */

const words = da.invitation.many;
const give = codesToGive();

/** Who does not use the app is given the invitation on paper. @param {InvitedTalk} talk */
export const onPaper = ({ conversation, with: name }) =>
  paperSaver({ kind: 'questions', conversation, invitation: true }, words.done.paper(name));

/**
 * @param {Done} files
 * @param {(folder: ChosenFile) => void} show
 * @param {unknown} notShown that the folder could not be shown
 */
export function doneView(files, show, notShown) {
  const { sent, folder, papers } = files;
  const { done } = words;
  const posted = sent.filter((one) => one.posted).length;
  const saved = sent.length - posted;
  return html`<div class="stack loose">
    <div>
      <p class="seal">${checkIcon}</p>
      <h1>${saved > 0 ? done.title(saved) : posted > 0 ? done.titlePosted(posted) : done.title(0)}</h1>
      ${folder && saved > 0 ? html`<p class="lead">${done.lead(saved, folder.name)}</p>` : nothing}
      ${posted > 0 ? html`<p class="lead">${done.posted(posted)}</p>` : nothing}
      ${sent.length > 0 ? html`<p class="hint">${done.where}</p>` : nothing}
    </div>
    ${sent.length > 0 ? filesTable(files) : nothing}
    ${papers.length > 0
      ? html`<section class="stack not-printed" aria-labelledby="done-on-paper">
          <h2 id="done-on-paper">${done.onPaper}</h2>
          <p class="hint">${done.onPaperText}</p>
          <ul class="plain stack">
            ${papers.map((paper) => html`<li>${paper.view()}</li>`)}
          </ul>
        </section>`
      : nothing}
    <p class="actions not-printed">
      <button type="button" class="button" @click=${() => go('start')}>${done.toStart}</button>
      ${folder
        ? html`<button type="button" class="button quiet" @click=${() => show(folder)}>${folderIcon}${done.show}</button>`
        : nothing}
      <button type="button" class="button quiet" @click=${() => window.print()}>${done.print}</button>
      <button type="button" class="link-button" @click=${() => go('sent')}>${done.toSent}</button>
      <span class="hint" role="status">${notShown}</span>
    </p>
  </div>`;
}

/** Of one that lies in the shared folder. */
const sentAlready = html`<span class="who">${checkIcon}<span>${da.hasSent.done}</span></span>`;

/** Whether another on the list has the same name. @param {WithFile[]} people @param {number} index */
function isOneOfSeveral(people, index) {
  const name = folded(people[index]?.name ?? '');
  return people.some((one, place) => place !== index && folded(one.name) === name);
}

/** What tells two of one name apart. @param {ContactCard | null | undefined} known */
const whichOne = (known) => (known ? placeOf(known) || words.done.known : words.done.new);

/** @param {Done} files */
function filesTable({ sent, people, has }) {
  const { done, columns } = words;
  return html`<div class="table-frame" tabindex="0" role="region" aria-labelledby="done-table">
      <table>
        <caption id="done-table">${done.table}</caption>
        <thead>
          <tr>
            <th scope="col">${columns.name}</th>
            <th scope="col">${columns.when}</th>
            <th scope="col">${columns.code}</th>
            <th scope="col" class="not-printed">${da.hasSent.column}</th>
          </tr>
        </thead>
        <tbody>
          ${sent.map((one, index) => {
            const { to, file_name: file, code } = one;
            const start = people[index]?.start;
            return html`<tr>
              <th scope="row">
                ${to}${isOneOfSeveral(people, index) ? html`<br /><span class="hint">${whichOne(people[index]?.known)}</span>` : nothing}
                <br /><span class="hint file-name">${one.posted ? done.inMailbox : file}</span>
              </th>
              <td class="time-cell">${start ? timeInTable(start) : words.noTime}</td>
              <td class="code-cell">${code ? give(code, to, one.id) : words.noCode}</td>
              <td class="not-printed">${one.posted ? sentAlready : has.one(one)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${sent.some((one) => !one.posted) ? html`<div class="not-printed">${has.all()}</div>` : nothing}`;
}
