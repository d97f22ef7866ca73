// One person: what hangs on them, what is known of them, and deleting it.

import { html, nothing } from 'lit/html.js';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseWhereToSaveAs } from '../app/shell.js';
import { confirmDialog } from '../kit/dialog.js';
import { wayBack } from '../kit/document.js';
import { fileIcon, personIcon, warningIcon } from '../kit/icons.js';
import { spoken } from '../kit/spoken.js';
import { tellCopiesLeft } from '../shared/copies-left.js';
import { correctNameAndShow } from '../shared/correct-name.js';
import { openStage } from '../shared/path.js';
import { placeOf } from '../shared/profile.js';
import { called } from '../text/common.js';
import { day } from '../text/dates.js';
import * as da from './da.js';

/** @import { ContactId, HeldTalk, PersonView } from '../api' */

const words = da.person;
const { whose, whoseWithin } = da;

/**
 * @param {{ contact: ContactId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ contact }) {
  const view = await ask('person', { contact });
  const { name } = view.contact;
  const written = spoken();

  const rename = () =>
    correctNameAndShow({ of: { kind: 'contact', contact }, name, own: view.contact.own_name }, () => go('person', { contact }));

  async function write() {
    try {
      const file = await chooseWhereToSaveAs(words.known.choose, words.known.fileName);
      if (!file) return;
      written.say(words.known.done((await ask('write_what_is_known', { contact, file: file.file })).name));
      redraw();
    } catch (error) {
      report(error);
    }
  }

  return {
    title: name,
    view: () => html`<div class="stack loose measure">
      <div class="stack">
        ${wayBack(() => go('contacts'), words.back)}
        <h1>${name}</h1>
        ${facts(view)} ${proposal(view)}
        <p class="small">
          <button type="button" class="link-button" aria-label=${da.correctName.actionFull(name)} @click=${rename}>
            ${da.correctName.action(name)}
          </button>
        </p>
      </div>
      <section class="stack">
        <h2>${words.hangs}</h2>
        ${talks(view)}
        ${filesBesides(view)}
        ${view.shared > 0 ? html`<p class="small">${words.shared(view.shared)}</p>` : nothing}
      </section>
      <section class="stack">
        <h2>${words.known.title(called(name))}</h2>
        <p>${words.known.text}</p>
        <p class="hint">${words.known.open}</p>
        <p class="actions">
          <button type="button" class="button quiet" @click=${write}>${fileIcon}${words.known.button}</button>
          <span role="status">${written.view()}</span>
        </p>
      </section>
      ${deleting(view)}
    </div>`,
  };
}

/** @param {PersonView} view */
function facts({ contact: { own_name: own, title, workplace, confirmed, uses_app: uses } }) {
  const { contacts } = da;
  return html`${title || workplace ? html`<p class="lead">${[title, workplace].filter(Boolean).join(' · ')}</p>` : nothing}
    ${own ? html`<p class="small muted">${da.correctName.own(own)}</p>` : nothing}
    <p class="small muted">${confirmed ? contacts.confirmed(confirmed) : uses ? contacts.unconfirmed : contacts.withoutApp}</p>`;
}

/** What their newest file calls them, where they are known as something else. @param {PersonView} view */
function proposal({ contact: { id, name }, proposes }) {
  if (!proposes) return nothing;
  const { proposal: said } = words;
  const { profile, renames, like } = proposes;
  /** @param {boolean} accepts */
  const answer = async (accepts) => {
    if (accepts && like && !(await confirmDialog({ ...said.ask(profile.name, like), danger: true }))) return;
    try {
      await ask('answer_proposal', { contact: id, accepts });
      await go('person', { contact: id });
      announce(accepts ? said.accepted : said.declined);
    } catch (error) {
      report(error);
    }
  };
  return html`<section class="notice" aria-labelledby="proposal">
    ${like ? warningIcon : personIcon}
    <div class="stack">
      <h2 id="proposal" class="card-title">${said.title}</h2>
      <p>
        ${renames ? said.renames(name, profile.name) : said.describes(name, placeOf(profile))}
        ${like ? said.like(name, like) : said.stays}
      </p>
      <p class="actions">
        <button type="button" class="button quiet" @click=${() => answer(false)}>${said.decline}</button>
        <button type="button" class=${like ? 'button quiet danger' : 'button quiet'} @click=${() => answer(true)}>${said.accept}</button>
      </p>
    </div>
  </section>`;
}

/** @param {PersonView} view */
function talks({ talks: all }) {
  if (all.length === 0) return html`<p>${words.noTalks}</p>`;
  return html`<ul class="plain cards">
    ${all.map(talk)}
  </ul>`;
}

/** What the talks above do not say already. @param {PersonView} view */
function filesBesides({ contact: { name }, talks: all, received, sent }) {
  const said = all.reduce((sum, { holds }) => sum + holds.received + holds.sent, 0);
  return received + sent > said ? html`<p class="small">${words.files(name, received, sent)}</p>` : nothing;
}

/** @param {HeldTalk} held */
const talk = ({ conversation: card, holds, goes }) => html`<li>
  <button type="button" class="card action" @click=${() => (goes ? go('bin') : openStage(card, card.stage))}>
    <span class="card-title"><b>${whose(card)}</b>${goes ? html` <span class="muted">· ${words.inBin}</span>` : nothing}</span>
    <span class="card-text">${da.whatItHolds(holds)}${card.held ? ` · ${day(card.held)}` : nothing}</span>
  </button>
</li>`;

/** @param {PersonView} view */
function deleting(view) {
  const { delete: remove } = words;
  const { name } = view.contact;
  const some = view.talks.length > 0;
  return html`<section class="stack">
    <h2>${remove.title(name)}</h2>
    <p>${some ? remove.some(name) : remove.none}</p>
    <p class="actions">
      <button type="button" class="button quiet danger" @click=${() => deletePerson(view)}>
        ${some ? remove.everything : remove.button}
      </button>
    </p>
  </section>`;
}

/** @param {PersonView} view */
async function deletePerson({ contact: { id, name }, talks: all, received, sent, shared }) {
  const { delete: remove } = words;
  const named = all.map(({ conversation }) => whoseWithin(conversation));
  if (!(await confirmDialog({ ...remove.ask(name, named, received, sent, shared), danger: true }))) return;
  try {
    const { copies_left: left } = await ask('delete_person', { contact: id, everything: all.length > 0 });
    await go('contacts');
    announce(all.length > 0 ? remove.doneAll(name) : remove.done);
    await tellCopiesLeft(left);
  } catch (error) {
    report(error);
  }
}
