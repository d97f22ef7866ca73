// Following up all year: each øvebane with what was said about it, well-being, and talks along the way.

import { html, nothing } from 'lit/html.js';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { throwsAway } from '../kit/begun.js';
import { confirmDialog } from '../kit/dialog.js';
import { checkIcon } from '../kit/icons.js';
import { datesButton } from '../shared/dates.js';
import { earlierTextsIn } from '../shared/earlier-texts.js';
import { hasSentOf, savedOnly } from '../shared/has-sent.js';
import { talkPage } from '../shared/path.js';
import { besideFollowUp } from './beside.js';
import * as da from './da.js';
import { aboutWords, entryBody, entryList, whoHas } from './entry.js';
import { writeEntry } from './write-entry.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { About, Agreement, AgreementId, BegunFollowUp, ConversationId, FollowUpRow, FollowUpView, Status } from '../api' */

const words = da.followUp;

/**
 * What is being written, and where on the page.
 * @typedef {{ at: string, form: import('./write-entry.js').Writing }} Open
 */

/**
 * @param {{ conversation: ConversationId, agreement?: AgreementId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation, agreement: first }) {
  let view = await ask('follow_up', { conversation });
  earlierTextsIn(conversation, view.earlier);
  const { role, with: name } = view.conversation;
  const other = name || (role === 'subject' ? 'din leder' : 'den anden');
  const dates = datesButton(conversation, () => view.calendar, 'follow_ups');
  const has = hasSentOf(view.conversation, ['follow_up']);
  let saved = '';
  /** The save that is under way. @type {Promise<void> | null} */
  let running = null;
  /** @type {Open | null} */
  let writing = view.begun && goOn(view.begun);

  /** Opens again what was left in the middle. @param {BegunFollowUp} begun @returns {Open} */
  function goOn(begun) {
    const { about } = begun;
    const row = view.entries.find(({ entry, own }) => own && entry.id === begun.id) ?? null;
    return { at: row?.entry.id ?? placeOf(about), form: formFor(about, row, begun) };
  }

  /** @param {About} about @param {FollowUpRow | null} row @param {BegunFollowUp | null} before */
  function formFor(about, row, before) {
    const status = about.kind === 'agreement' ? lastStatus(view, about.id) : null;
    const sent = row?.sent ? { to: other, at: row.sent, known_sent: row.sent !== savedAt() } : null;
    return writeEntry({ about, row, before, sent, today: view.today, scale: view.choose_on, other, status, save, cancel });
  }

  /** When the newest update was saved, as long as it is not known to have been sent. */
  function savedAt() {
    return savedOnly(view.conversation, 'follow_up')[0]?.at;
  }

  /** @param {string} at @param {About} about @param {FollowUpRow | null} row */
  async function write(at, about, row) {
    if (writing?.form.written() && !(await throwsAway())) return;
    writing = { at, form: formFor(about, row, null) };
    redraw();
    toForm();
  }

  function toForm() {
    const form = document.querySelector('.write-entry');
    form?.closest('details')?.setAttribute('open', '');
    form?.scrollIntoView({ block: 'center' });
    const field = document.querySelector('.write-entry [type=radio]:checked') ?? document.querySelector('.write-entry :is(input, textarea)');
    /** @type {HTMLElement | null} */ (field)?.focus({ preventScroll: true });
  }

  async function cancel() {
    if (writing?.form.written() && !(await throwsAway())) return;
    close();
  }

  /** Focus goes back to where one came from. */
  function close() {
    const at = writing?.at;
    writing = null;
    redraw();
    document.getElementById(`write-${at}`)?.focus();
  }

  /** @param {Omit<import('../api').SaveFollowUp, 'conversation'>} entry */
  async function keep(entry) {
    view = await ask('save_follow_up', { conversation, ...entry });
    earlierTextsIn(conversation, view.earlier);
    saved = view.saved ? da.common.saved(view.saved) : '';
  }

  function save() {
    const entry = running ? null : writing?.form.entry();
    if (!entry) return;
    report(null);
    running = keep(entry)
      .then(() => {
        close();
        announce(saved);
      }, report)
      .finally(() => (running = null));
  }

  /** @param {FollowUpRow} row */
  async function takeBack({ entry, sent }) {
    if (!(await confirmDialog({ ...words.takeBack(other, sent !== null), danger: true }))) return;
    try {
      view = await ask('take_back_follow_up', { conversation, id: entry.id, revision: entry.revision });
      redraw();
      // The button that was pressed is gone with the entry.
      document.getElementById('main')?.focus({ preventScroll: true });
      announce(words.takenBack);
    } catch (error) {
      report(error);
    }
  }

  /** @param {(row: FollowUpRow) => boolean} which */
  const rows = (which) => view.entries.filter(which);

  /** @param {FollowUpRow} row */
  function entry(row) {
    const at = row.entry.id;
    if (writing?.at === at) return html`<li class="entry">${writing.form.view()}</li>`;
    const about = aboutWords(row.entry, nameOf);
    const host = row.earlier_host === null ? name || other : da.agreementsBack.earlierHost(row.earlier_host);
    const by = row.own ? words.entry.you : host;
    return html`<li class="entry">
      ${entryBody(row.entry, view.scale, by)}
      ${row.own
        ? html`<div class="entry-foot">
            ${whoHas(row, savedAt())}
            <p class="actions small">
              <button
                type="button"
                class="link-button"
                id="write-${at}"
                aria-label=${words.entry.changeFull(about, row.entry.day)}
                @click=${() => write(at, row.entry.about, row)}
              >
                ${words.entry.change}
              </button>
              <button
                type="button"
                class="link-button"
                aria-label=${words.entry.takeBackFull(about, row.entry.day)}
                @click=${() => takeBack(row)}
              >
                ${words.entry.takeBack}
              </button>
            </p>
          </div>`
        : nothing}
    </li>`;
  }

  /** @param {AgreementId} id */
  const nameOf = (id) => [...view.agreements, ...view.removed].find((one) => one.id === id)?.parts.what ?? '';

  /** @param {string} at @param {About} about @param {string} label @param {string} [full] */
  const writeButton = (at, about, label, full) =>
    writing?.at === at
      ? writing.form.view()
      : html`<p>
          <button type="button" class="button quiet" id="write-${at}" aria-label=${full ?? nothing} @click=${() => write(at, about, null)}>
            ${label}
          </button>
        </p>`;

  /** @param {Agreement} one */
  function agreement(one) {
    const { what = '', signs, by_when: byWhen, follow_up: followed } = one.parts;
    const written = rows(({ entry }) => entry.about.kind === 'agreement' && entry.about.id === one.id);
    const gone = view.removed.includes(one);
    return html`<li class="card followed">
      <h3>${what || words.other.unknown}</h3>
      ${byWhen || gone ? html`<p class="hint">${gone ? words.removed : words.byWhen(byWhen ?? '')}</p>` : nothing}
      ${signs || followed
        ? html`<dl class="parts-read">
            ${signs ? html`<div><dt>${words.signs}</dt><dd class="written">${signs}</dd></div>` : nothing}
            ${followed ? html`<div><dt>${words.followed}</dt><dd class="written">${followed}</dd></div>` : nothing}
          </dl>`
        : nothing}
      ${written.length > 0 ? entryList(written, entry) : gone ? nothing : html`<p class="hint">${words.nothingYet}</p>`}
      ${gone && writing?.at !== one.id
        ? nothing
        : writeButton(
            one.id,
            { kind: 'agreement', id: one.id, status: 'not_begun' },
            words.write.agreement,
            words.write.agreementFull(what),
          )}
    </li>`;
  }

  /** @param {string} title @param {string} lead @param {FollowUpRow[]} written @param {TemplateResult | typeof nothing} button */
  const section = (title, lead, written, button) => html`<section class="stack">
    <h2>${title}</h2>
    <p class="muted">${lead}</p>
    ${entryList(written, entry)} ${button}
  </section>`;

  function main() {
    const known = [...view.agreements, ...view.removed];
    const astray = rows(({ entry: { about } }) => about.kind === 'agreement' && !known.some(({ id }) => id === about.id));
    const next = view.looks.find((day) => day >= view.today);
    return html`<div class="follow-up">
      <div class="stack">
        <h1>${words.title}</h1>
        <p class="lead">${words.lead} ${next ? words.look(next) : nothing}</p>
        <section class="stack">
          <h2>${words.agreements}</h2>
          ${known.length > 0
            ? html`<ul class="plain cards">${known.map(agreement)}</ul>`
            : html`<p>${words.none}</p>
                <p><button type="button" class="button quiet" @click=${() => go('plan', { conversation })}>${words.toPlan}</button></p>`}
        </section>
        ${section(
          words.wellBeing.title,
          role === 'subject' ? words.wellBeing.leadOwn : words.wellBeing.leadOther(name),
          rows(({ entry }) => entry.about.kind === 'well_being'),
          role === 'subject' ? writeButton('well_being', { kind: 'well_being', value: null }, words.write.wellBeing) : nothing,
        )}
        ${section(
          words.oneToOne.title,
          words.oneToOne.lead,
          rows(({ entry }) => entry.about.kind === 'one_to_one'),
          writeButton('one_to_one', { kind: 'one_to_one' }, words.write.oneToOne),
        )}
        ${astray.length > 0 ? section(words.other.title, words.other.lead, astray, nothing) : nothing}
        <p><button type="button" class="link-button" @click=${() => go('look-back', { conversation })}>${da.toLookBack}</button></p>
      </div>
      ${besideFollowUp({ view, other, has, dates })}
    </div>`;
  }

  return {
    title: words.title,
    shown() {
      // What was left in the middle comes first.
      if (writing) toForm();
      else if (first && view.agreements.some(({ id }) => id === first)) {
        void write(first, { kind: 'agreement', id: first, status: 'not_begun' }, null);
      }
    },
    // Whoever is ended in the middle of a sentence has it as it was, and can go on with it when they come back.
    async keep() {
      await running;
      const begun = writing?.form.written() ? writing.form.asItIs() : null;
      if (JSON.stringify(begun) === JSON.stringify(view.begun)) return;
      await ask('keep_begun_follow_up', { conversation, begun });
      view = { ...view, begun };
    },
    view: () =>
      talkPage(
        view.conversation,
        'follow_up',
        main(),
        html`<p class="kept">${saved ? html`${checkIcon} ${saved}` : nothing}</p>`,
      ),
  };
}

/** Where on the page something new is written about this. @param {About} about */
const placeOf = (about) => (about.kind === 'agreement' ? about.id : about.kind);

/**
 * How an øvebane was going last, in whoever's words.
 * @param {FollowUpView} view
 * @param {AgreementId} id
 * @returns {Status | null}
 */
function lastStatus(view, id) {
  for (const { entry } of view.entries) {
    if (entry.about.kind === 'agreement' && entry.about.id === id) return entry.about.status;
  }
  return null;
}
