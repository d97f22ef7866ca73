// What is shown while a file from someone else is opened.

import { html, nothing } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { chooseFileToOpen } from '../app/shell.js';
import { explain, fieldError } from '../kit/errors.js';
import { checkIcon, warningIcon } from '../kit/icons.js';
import { openTalk } from '../shared/path.js';
import { nameAndPlace } from '../shared/profile.js';
import * as da from './da.js';
import { nameSaid, senderFields, waysIn } from './sender.js';

/** @import { ChosenFile, ConversationId, FileContent, IncomingView, SentView, TakenIn, VersionView } from '../api' */
/** @import { Content } from '../app/rooms.js' */
/** @import { Said, Way } from './sender.js' */

/** @typedef {{ kind: 'code', error: string | null, typed: string }} Asking the code is asked for */
/** @typedef {{ kind: 'look', view: IncomingView, shown: Content<any>, said: Said }} Looking the file is open and not taken in */

/**
 * @param {ChosenFile} file
 * @param {Asking} asking
 * @param {boolean} busy
 * @param {(asking: Asking) => void} tryCode
 */
export function codeView({ name }, asking, busy, tryCode) {
  const words = da.receive.code;
  /** @param {Event} event */
  const typed = ({ currentTarget }) => {
    asking.typed = /** @type {HTMLInputElement} */ (currentTarget).value;
  };
  /** @param {Event} event */
  const submitted = (event) => {
    event.preventDefault();
    tryCode(asking);
  };
  return html`<h1>${words.title}</h1>
    <p class="lead">${words.lead(name)}</p>
    <form class="stack" novalidate @submit=${submitted}>
      <div class="labelled">
        <label for="code">${words.label}</label>
        <p class="hint" id="code-hint">${words.hint}</p>
        <input
          id="code"
          class="field code-field"
          inputmode="numeric"
          autocomplete="off"
          spellcheck="false"
          aria-invalid=${asking.error ? 'true' : nothing}
          aria-describedby=${asking.error ? 'code-hint code-error' : 'code-hint'}
          @input=${typed}
        />
        ${fieldError('code-error', asking.error)}
      </div>
      <p class="actions">
        <button class="button" aria-disabled=${busy}>${words.button}</button>
        ${toStart(da.receive.notNow)}
        <span role="status">${busy ? words.opening : nothing}</span>
      </p>
    </form>`;
}

/**
 * @param {Looking} looking
 * @param {boolean} busy
 * @param {(looking: Looking) => void} takeIn
 */
export function lookView(looking, busy, takeIn) {
  const { view, shown, said } = looking;
  const words = da.receive.look;
  const name = nameSaid(view);
  const isRetired = view.order === 'retired';
  const isEarlier = view.trust.kind === 'earlier_keys';
  const isOlder = view.order === 'older' || isRetired;
  // What deletes is not called to take in.
  const deletes = view.erases.length > 0;
  // What it means for taking it in that something of it is here already.
  const order = shown.order?.(view)[view.order] ?? '';
  const ways = isOlder ? [] : waysIn(view);
  /** Where it matters by which button a file is taken in, Enter in a box above them takes none. @param {Event} event */
  const submitted = (event) => {
    event.preventDefault();
    if (ways.length === 0) takeIn(looking);
  };
  /** @param {Way} way */
  const by = ({ says }) => {
    Object.assign(said, says);
    takeIn(looking);
  };
  /** @param {Partial<Said>} change */
  const say = (change) => {
    Object.assign(said, change, { errors: {} });
    redraw();
  };
  return html`<h1>${isEarlier ? da.receive.trust.earlierTitle(name) : da.titles[view.content.kind](name, view.erases)}</h1>
    ${facts(view)}
    <form class="stack loose column" novalidate @submit=${submitted}>
      ${isOlder && !isRetired ? nothing : senderFields(view, said, say)}
      ${view.made_for ? html`<p class="notice">${warningIcon}<span>${da.receive.madeFor(view.made_for)}</span></p>` : nothing}
      ${order ? html`<p class="notice">${order}</p>` : nothing}
      ${view.ahead ? html`<p class="notice">${warningIcon}<span>${da.receive.ahead}</span></p>` : nothing}
      ${view.binned ? html`<p class="notice">${warningIcon}<span>${da.receive.bin.binned}</span></p>` : nothing}
      ${view.content.kind === 'plan' && !isOlder ? html`<p class="hint">${da.receive.notApproving}</p>` : nothing}
      ${shown.brief ? shown.view(view.content, view) : nothing} ${ways.map((way, index) => wayIn(way, index, busy, by))}
      <p class="actions">
        ${isOlder || ways.length > 0 ? nothing : html`<button class=${deletes ? 'button danger' : 'button'} aria-disabled=${busy}>
              ${deletes ? da.withdrawal.erase(name, view.erases) : da.receive.takeIn}
            </button>`}
        ${isOlder && view.conversation ? toTalk(view.conversation, view.content.kind) : nothing} ${toStart(da.receive.notNow)}
        <span role="status">${busy ? da.receive.takingIn : nothing}</span>
      </p>
    </form>
    ${shown.brief
      ? nothing
      : html`<p class="eyebrow not-yet">${isOlder ? nothing : words.notYet}</p>
          <div class="paper">${shown.view(view.content, view)}</div>`}`;
}

/** @param {Way} way @param {number} index @param {boolean} busy @param {(way: Way) => void} by */
const wayIn = (way, index, busy, by) => html`<div class="way">
  <button
    type="button"
    class=${index === 0 ? 'button' : 'button quiet'}
    aria-describedby="way-${index}"
    aria-disabled=${busy}
    @click=${() => by(way)}
  >
    ${way.label}
  </button>
  <p class="hint" id="way-${index}">${way.means}</p>
</div>`;

/** @param {FileContent} content */
function frameOf(content) {
  if (content.kind === 'preparation') return content.reading.frame;
  return 'frame' in content ? content.frame : null;
}

/** @param {IncomingView} view */
function facts({ sender, created, content, trust, talk }) {
  const words = da.receive.look;
  const frame = frameOf(content);
  const about = frame ? words.guideAndYear(frame.guide.title, frame.year) : talk && da.whose(talk);
  return html`<dl class="facts">
    <div><dt>${trust.kind === 'earlier_keys' ? words.saysFrom : words.from}</dt><dd>${nameAndPlace(sender)}</dd></div>
    <div><dt>${words.made}</dt><dd>${words.madeAt(created)}</dd></div>
    ${about ? html`<div><dt>${words.about}</dt><dd>${about}</dd></div>` : nothing}
  </dl>`;
}

/** @param {string} words */
const toStart = (words) => html`<button type="button" class="button quiet" @click=${() => go('start')}>${words}</button>`;

/** @param {ConversationId} conversation @param {FileContent['kind']} kind */
const toTalk = (conversation, kind) => html`<button
  type="button"
  class="button quiet"
  @click=${() => (kind === 'plan' || kind === 'approval' ? go('plan', { conversation }) : openTalk(conversation))}
>
  ${da.receive.here.go}
</button>`;

/** @param {ConversationId | null} conversation @param {FileContent['kind']} kind */
export function hereView(conversation, kind) {
  const words = da.receive.here;
  return html`<h1>${words.title}</h1>
    <p class="lead">${words.text}</p>
    <p class="actions">${conversation ? toTalk(conversation, kind) : nothing} ${toStart(da.receive.open.toStart)}</p>`;
}

/**
 * The file is here already, in a talk that lies in the bin.
 * @param {() => void} putBack
 */
export function binnedView(putBack) {
  const words = da.receive.bin;
  return html`<h1>${words.hereTitle}</h1>
    <p class="lead">${words.here}</p>
    <p class="actions">
      <button type="button" class="button" @click=${putBack}>${words.putBack}</button>
      <button type="button" class="button quiet" @click=${() => go('bin')}>${words.toBin}</button>
    </p>`;
}

/**
 * A file that the person made themselves.
 * @param {ChosenFile} file
 * @param {SentView} sent
 */
export function ownView({ name }, { id, kind, to, at, erased }) {
  const words = da.receive.own;
  return html`<h1>${words.title}</h1>
    <p class="lead">${words.text(name, to, at)}</p>
    <dl class="facts">
      <div><dt>${words.what}</dt><dd>${da.kinds[kind]}</dd></div>
    </dl>
    <p class="actions">
      ${erased
        ? nothing
        : html`<button type="button" class="button" @click=${() => go('sent-content', { id })}>${da.receive.own.see}</button>`}
      ${toStart(da.receive.open.toStart)}
    </p>`;
}

/** @param {ChosenFile} file @param {unknown} error */
export function cannotView({ name }, error) {
  const { what, then } = explain(error);
  const choose = async () => {
    try {
      const file = await chooseFileToOpen(da.receive.open.chooseTitle);
      if (file) await go('open-file', { file });
    } catch (problem) {
      report(problem);
    }
  };
  return html`<h1>${da.receive.open.cannot(name)}</h1>
    <div class="problem inline" role="alert">
      ${warningIcon}
      <div>
        <h2>${what}</h2>
        <p>${then}</p>
      </div>
    </div>
    <p class="actions">
      <button type="button" class="button" @click=${choose}>${da.receive.open.choose}</button>
      ${toStart(da.receive.open.toStart)}
    </p>`;
}

/** @param {TakenIn} taken @param {VersionView[]} erased what it asked to have deleted and was here */
export function thanksView({ kind, contact: { id: contact, name }, copies_left: left, deleted_there: deletedThere }, erased) {
  const words = da.receive.thanks;
  const { withdrawal } = da;
  const deleted = kind === 'withdrawal';
  // What lies in a copy still is not deleted yet.
  const tells = deleted && left === 0;
  return html`<div class="stack loose">
    <h1>${deleted ? withdrawal.doneTitle(name, erased) : words.title(name)}</h1>
    ${left > 0
      ? html`<p class="notice">${warningIcon}<span>${withdrawal.copiesLeft(left)}</span></p>`
      : html`<p class="lead">${deleted ? withdrawal.done(erased) : words.text}</p>`}
    ${deletedThere ? html`<p class="notice calm">${checkIcon}<span>${withdrawal.deletedThere(name)}</span></p>` : nothing}
    ${tells ? html`<p>${withdrawal.tell(name)}</p>` : nothing}
    <p class="actions">
      ${tells
        ? html`<button type="button" class="button" @click=${() => go('receipt', { contact })}>${withdrawal.tellButton(name)}</button>`
        : nothing}
      <button type="button" class=${tells ? 'button quiet' : 'button'} @click=${() => go('start')}>${da.receive.open.toStart}</button>
    </p>
  </div>`;
}
