// Inviting many at once: one frame, a pasted list, a file for each, and a list of codes.

import { html, nothing } from 'lit/html.js';
import { go, onPage, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseFolder, showInFolder } from '../app/shell.js';
import { state } from '../app/state.js';
import { wayBack } from '../kit/document.js';
import { fieldError } from '../kit/errors.js';
import { toHeading } from '../kit/focus.js';
import { complete, submitter } from '../kit/form.js';
import { fileIcon, sendIcon } from '../kit/icons.js';
import { keeper } from '../kit/keeper.js';
import { spoken } from '../kit/spoken.js';
import { writing } from '../kit/writing.js';
import { limits } from '../limits.js';
import { nothingChanged } from '../shared/adapted-frame.js';
import { guideChoice, onlyOfOurs, yearChoice } from '../shared/guide-choice.js';
import { haveSent } from '../shared/has-sent.js';
import { fromWhom } from '../shared/profile.js';
import { adapting } from './adapting.js';
import { alreadyInvited } from './already-invited.js';
import { arrangementFields } from './arrangement.js';
import * as da from './da.js';
import { doneView, onPaper } from './invited-many.js';
import { folded, namesakes } from './namesakes.js';
import { asLine, listPreview, readList } from './pasted-list.js';

/** @import { Adaptation, Arrangement, ChosenFile, ManyDraft } from '../api' */
/** @import { Done } from './invited-many.js' */
/** @import { Line } from './pasted-list.js' */

const words = da.invitation.many;

/** @type {Arrangement} */
const NOTHING_SAID = {
  start: null,
  minutes: limits.usualMinutes,
  plan_minutes: limits.usualPlanMinutes,
  place: '',
  deadline: null,
  words: '',
};

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const [view, { guides: cards, own_organisation: own }, { today }] = await Promise.all([
    ask('many_invitations'),
    ask('guides'),
    ask('home'),
  ]);
  const thisYear = Number(today.slice(0, 4));
  const { guides, contacts, profile } = view;
  const begun = view.draft ?? firstDraft(onlyOfOurs(cards, own), thisYear);
  const draft = structuredClone(begun);
  /** What was changed in each guide, so that looking at another loses nothing. @type {Map<string, Adaptation>} */
  const adaptations = new Map([[draft.guide, draft.adaptation]]);
  /** @type {{ guide?: string, list?: string, namesakes?: string }} */
  let missing = {};
  let sealing = false;
  const already = alreadyInvited();
  // What was said of a second talk was said of whom it was then.
  const known = namesakes(contacts, already.forget);
  /** How many names on the list may be a contact's or not. @param {Line[]} lines */
  const unsaid = (lines) => lines.filter(({ person, nth }) => known.who(person.name, nth) === null).length;
  /** @type {Done | null} */
  let done = null;
  const notShown = spoken();

  const keep = keeper({
    at: view.saved,
    changed: redraw,
    save: () => ask('save_many_draft', { ...draft, ...arrangement.value() }),
  });
  const arrangement = arrangementFields({
    arrangement: draft.arrangement,
    unread: draft.unread,
    common: true,
    who: () => da.invitation.when.whoMany,
    changed: keep.put,
  });
  const from = fromWhom(profile);
  let frame = frameOf();

  function frameOf() {
    const guide = guides.find(({ id }) => id === draft.guide);
    const { year, adaptation } = draft;
    return guide ? adapting({ guide, year, adaptation, changed: keep.put }) : null;
  }

  /** @param {Partial<Pick<ManyDraft, 'guide' | 'year'>>} change */
  function choose(change) {
    Object.assign(draft, change);
    draft.adaptation = adaptations.get(draft.guide) ?? nothingChanged();
    adaptations.set(draft.guide, draft.adaptation);
    frame = frameOf();
    missing = {};
    already.forget();
    keep.put();
  }

  /** @param {Line[]} lines */
  const peopleOf = (lines) => lines.map(({ person, nth }) => ({ ...person, contact: known.who(person.name, nth) || null }));

  /** Who gets theirs by the shared folder. @param {ReturnType<typeof peopleOf>} people */
  const reached = (people) => people.filter(({ contact, on_paper: paper }) => !paper && contact !== null && state().reaches.includes(contact));

  /** Those whom the shared folder reaches and who are not on the list yet. @param {Line[]} lines */
  const missingOnList = (lines) => {
    const there = new Set(peopleOf(lines).map(({ contact }) => contact));
    return contacts.filter(({ id, name }) => state().reaches.includes(id) && !there.has(id) && !lines.some(({ person }) => known.who(person.name) === null && folded(person.name) === folded(name)));
  };

  /** Puts them at the end of the list, as whom they are. */
  function listReached() {
    const lines = readList(draft.list, known);
    const added = missingOnList(lines);
    // The field is written to only here: what it begins with from now on is what stands in it and those.
    begun.list = [draft.list.trimEnd(), ...added.map(({ name }) => asLine(name))].filter(Boolean).join('\n');
    draft.list = begun.list;
    for (const { person, nth } of readList(draft.list, known).slice(lines.length)) {
      const one = added.find(({ id, name }) => folded(name) === folded(person.name) && !isSaid(id, person.name, nth));
      if (one) known.say(person.name, one.id, nth);
    }
    missing = {};
    already.forget();
    keep.put();
    redraw();
    document.getElementById('list')?.focus();
  }

  /** Whether somebody before on the list is that contact. @param {string} id @param {string} name @param {number} nth */
  const isSaid = (id, name, nth) => Array.from({ length: nth }, (_, earlier) => known.who(name, earlier)).includes(id);

  /** Whether nobody needs a file: some are reached by the shared folder, and the others get paper. @param {ReturnType<typeof peopleOf>} people */
  const allReached = (people) => {
    const others = people.filter((one) => !reached(people).includes(one));
    const onPaper = others.every(({ contact, on_paper: paper }) => paper || contacts.some(({ id, uses_app: uses }) => id === contact && !uses));
    return reached(people).length > 0 && onPaper;
  };

  const form = submitter(async () => {
    const lines = readList(draft.list, known);
    const wrong = lines.filter(({ problem }) => problem !== null).map(({ number }) => number);
    const list =
      lines.length === 0 ? words.listMissing : lines.length > limits.invited ? words.tooMany : wrong.length > 0 ? words.wrong(wrong) : null;
    const left = unsaid(lines);
    missing = {
      ...(draft.guide === '' ? { guide: words.guideMissing } : {}),
      ...(list ? { list } : {}),
      ...(!list && left > 0 ? { namesakes: da.invitation.namesake.left(left) } : {}),
    };
    const { first } = arrangement.complete();
    redraw();
    if (missing.guide) return focusOn('[name=guide]');
    if (first) return focusOn(`#${first}`);
    if (missing.list) return focusOn('#list');
    if (missing.namesakes) return focusOn('select.namesake:has(option[value=unsaid]:checked)');
    if (!complete(from.asked(), redraw)) return;
    await keep.flush();
    await from.keep();
    const people = peopleOf(lines);
    try {
      const although = already.although();
      const seen = await ask('many_to_invite', { people, although });
      const byFolder = allReached(people);
      const folder = byFolder ? null : await chooseFolder(words.chooseFolder);
      if (!folder && !byFolder) return;
      sealing = true;
      redraw();
      const { sent, on_paper } = await ask('invite_many', { people, seen, folder: folder?.file ?? null, post: true, although });
      // By contact: the list may spell a name in another way than the contact does.
      const withApp = people
        .map((person) => ({ ...person, known: contacts.find(({ id }) => id === person.contact) ?? null }))
        .filter(({ on_paper: paper, known }) => !paper && (known?.uses_app ?? true));
      done = { sent, folder, people: withApp, has: haveSent(sent.filter(({ posted }) => !posted)), papers: on_paper.map(onPaper) };
    } catch (error) {
      if (already.explains(error)) return;
      throw error;
    } finally {
      sealing = false;
    }
    redraw();
    toHeading();
  }, onPage);

  /** @param {ChosenFile} folder */
  const show = async (folder) => {
    notShown.say(nothing);
    try {
      await showInFolder(folder.file);
    } catch {
      notShown.say(words.done.failed);
    }
    redraw();
  };

  const making = () => {
    const lines = readList(draft.list, known);
    return html`${keep.notSaved()}
      <div class="stack loose">
        <div>
          ${wayBack(() => go('invite'))}
          <div class="heading-row"><h1>${words.title}</h1>${keep.state()}</div>
          <p class="lead">${words.lead}</p>
        </div>
        <form class="stack loose invite" novalidate @submit=${form.submit}>
          ${guideChoice({
            guides: cards,
            own,
            nextYear: draft.year > thisYear,
            chosen: draft.guide,
            error: missing.guide ?? null,
            choose: (guide) => choose({ guide }),
          })}
          ${yearChoice({ thisYear, chosen: draft.year, choose: (year) => choose({ year }) })}
          ${frame ? frame.view() : nothing} ${arrangement.view()}
          <section class="stack invite-part" aria-labelledby="list-title">
            <h2 id="list-title">${words.list}</h2>
            <p class="hint" id="list-hint">${words.listHint}</p>
            <p class="hint">${words.listExample}</p>
            ${writing({
              id: 'list',
              label: words.listLabel,
              describedBy: 'list-hint list-error',
              rows: 6,
              value: begun.list,
              // A list has a limit of its own, in people.
              tooLong: () => null,
              write: (text) => {
                draft.list = text;
                missing = {};
                already.forget();
                keep.put();
              },
            })}
            ${fieldError('list-error', missing.list ?? null)} ${offerReached(missingOnList(lines).length, listReached)} ${listPreview(lines, known)}
            ${fieldError('namesakes-error', unsaid(lines) > 0 ? (missing.namesakes ?? null) : null)}
          </section>
          <section class="stack invite-part" aria-labelledby="save-title">
            <h2 id="save-title">${allReached(peopleOf(lines)) ? words.sendTitle : words.saveTitle}</h2>
            ${allReached(peopleOf(lines)) ? nothing : html`<p>${words.saveText}</p>`}
            ${reached(peopleOf(lines)).length > 0 ? html`<p>${words.postText}</p>` : nothing}
            ${from.view(contacts.some(({ confirmed }) => confirmed) ? da.sending.profile.receivedMany : '')} ${already.view()}
            <p class="actions">
              <button class="button" aria-disabled=${form.busy()}>${buttonOf(lines, allReached(peopleOf(lines)) ? reached(peopleOf(lines)).length : 0)}</button>
              <span role="status">${sealing ? words.sealing : nothing}</span>
            </p>
          </section>
        </form>
      </div>`;
  };

  return {
    title: words.title,
    leave: () => keep.flush(),
    saidAt: keep.saidAt,
    view: () => (done ? doneView(done, show, notShown.view()) : making()),
  };
}

/**
 * @param {string} guide the one to begin with; empty for none
 * @param {number} year
 * @returns {ManyDraft}
 */
const firstDraft = (guide, year) => ({
  guide,
  year,
  adaptation: nothingChanged(),
  arrangement: NOTHING_SAID,
  unread: null,
  list: '',
});

/** @param {number} count how many the shared folder reaches beside those on the list @param {() => void} list */
const offerReached = (count, list) =>
  count === 0
    ? nothing
    : html`<p>
        <button type="button" class="link-button" id="list-reached" @click=${list}>${words.listReached(count)}</button>
      </p>`;

/** What is to be put right comes first. @param {Line[]} lines @param {number} posted how many go by the shared folder, where nobody needs a file */
function buttonOf(lines, posted) {
  const { button, buttonWrong, post } = da.invitation.many;
  const wrong = lines.filter(({ problem }) => problem !== null).length;
  if (wrong === 0 && posted > 0) return html`${sendIcon}${post(posted)}`;
  return wrong > 0 ? buttonWrong(wrong) : html`${fileIcon}${button(lines.length)}`;
}

/** @param {string} selector */
function focusOn(selector) {
  /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus();
}
