// The other's preparation, as one reads it: under the words it was written under, with the wheel as the map.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { ask } from '../app/backend.js';
import { toSection } from '../kit/focus.js';
import { isRefused } from '../kit/refused.js';
import { yearPath } from '../shared/path.js';
import { preparationViews } from '../shared/preparations.js';
import { readingView } from '../shared/reading.js';
import { goneView, tidying } from '../shared/tidy.js';
import { themeItems, wheel } from '../shared/wheel.js';
import * as da from './da.js';

/** @import { ContactCard, ConversationId, PackageId, Part, Profile, ReceivedView, VersionView } from '../api' */
/** @import { PartRead } from '../shared/reading.js' */

/**
 * @param {{ conversation: ConversationId, version?: PackageId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation, version }) {
  const view = await ask('received', { conversation, version: version ?? null }).catch(deleted);
  if (!view) return { title: da.tidy.goneTitle, view: () => goneView(conversation) };
  const tidy = await tidying(conversation, () => go('received', { conversation }));
  const { contact, reading } = view;
  const words = da.receive.received;
  const title = da.whose(view.conversation);
  /** @param {PackageId} [id] */
  const read = (id) => go('received', id ? { conversation, version: id } : { conversation });

  return {
    title,
    view: () => html`<div class="talk">
      <div class="talk-bar">
        <p class="talk-title">${title}</p>
        ${yearPath(view.conversation, 'preparation')}
      </div>
      ${preparationViews(view.conversation, 'received')}
      <div class="talk-columns">
        <nav class="map" aria-label=${words.contents}>${contents(view)}</nav>
        <div class="step">
          <h1>${words.heading(contact.name)}</h1>
          <p class="muted">${[...whoIs(view.sender), words.made(view.version.created)].join(' · ')}</p>
          ${view.version.newest ? nothing : earlierMark(view.version, () => read(newestOf(view)?.id))} ${offerReceipt(contact)}
          ${newsLine(view)} ${readingView(reading, { around: (part) => markedNew(part, view) })} ${versions(view, read)} ${tidy()}
        </div>
      </div>
    </div>`,
  };
}

/**
 * Nothing, when the answers have been deleted; any other refusal goes on.
 * @param {unknown} error
 * @returns {null}
 */
function deleted(error) {
  if (isRefused(error, 'answers_deleted')) return null;
  throw error;
}

/** @param {ReceivedView} view */
function contents({ reading, progress }) {
  const shown = { themes: reading.frame.guide.themes, progress, current: null, pick: toRead };
  return html`${wheel(shown)}
    <ol class="plain">
      ${reading.priorities.length > 0
        ? html`<li>
            <button type="button" class="step-link" @click=${() => toRead('priorities')}>
              <span class="name">${da.reading.priorities}</span>
            </button>
          </li>`
        : nothing}
      ${themeItems(shown)}
    </ol>`;
}

/** @param {string} section */
const toRead = (section) => toSection(`read-${section}`);

/** @param {Profile} person */
const whoIs = ({ title, workplace }) => [title, workplace].filter(Boolean);

/** @param {VersionView} version @param {() => void} toNewest */
function earlierMark({ created }, toNewest) {
  const words = da.receive.received;
  return html`<div class="notice">
    <div class="stack">
      <p><strong>${words.earlierMark}</strong> ${words.earlierText(created)}</p>
      <p><button type="button" class="link-button" @click=${toNewest}>${words.toNewest}</button></p>
    </div>
  </div>`;
}

/** The newest of the same sender's. @param {ReceivedView} view */
const newestOf = ({ version, versions: all }) => all.find(({ newest, from }) => newest && from === version.from);

/** What is new, to whoever has read the version before it. @param {ReceivedView} view */
const newsLine = ({ since }) =>
  since ? html`<p class="notice calm">${da.receive.received.since(since.made, since.parts.length)}</p>` : nothing;

/** A part of it, with a word where it says something new. @param {PartRead} read @param {ReceivedView} view */
function markedNew({ part, body }, { since }) {
  const news = since?.parts.find((one) => isPart(one.part, part));
  if (!news) return body;
  const { isNew, changed } = da.receive.received;
  return html`<p><span class="mark">${news.answered_before ? changed : isNew}</span></p>
    ${body}`;
}

/** @param {Part} one @param {Part} other */
function isPart(one, other) {
  if (one.kind === 'answer') return other.kind === 'answer' && one.id === other.id;
  if (one.kind === 'words') return other.kind === 'words' && one.field === other.field;
  return other.kind === 'priorities';
}

/** @param {ContactCard} contact */
function offerReceipt({ id, name, receipt_due: due }) {
  if (!due) return nothing;
  const words = da.receive.received.receipt;
  return html`<div class="notice calm">
    <div class="stack">
      <p><strong>${words.title(name)}</strong></p>
      <p>${words.text}</p>
      <p>
        <button type="button" class="button quiet" @click=${() => go('receipt', { contact: id })}>${words.button}</button>
      </p>
    </div>
  </div>`;
}

/** @param {ReceivedView} view @param {(id?: PackageId) => void} read */
function versions({ version, versions: all }, read) {
  if (all.length < 2) return nothing;
  const words = da.receive.received;
  const several = all.some(({ from }) => from !== version.from);
  return html`<details class="versions">
    <summary>${several ? words.versionsOfSeveral : words.versions}</summary>
    <ul class="plain stack">
      ${all.map(({ id, created, newest, from: sender }) => {
        const from = several ? words.versionBy(sender, created) : words.versionFrom(created);
        const marks = [newest && words.newest, id === version.id && words.thisOne].filter(Boolean).join(', ');
        return html`<li>
          ${id === version.id
            ? from
            : html`<button type="button" class="link-button" @click=${() => read(id)}>${from}</button>`}
          ${marks ? html`<span class="hint">(${marks})</span>` : nothing}
        </li>`;
      })}
    </ul>
  </details>`;
}
