// Who a file is from: what the app knows, what it means, and what only the person can say.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { fieldError } from '../kit/errors.js';
import { checkIcon, personIcon, warningIcon } from '../kit/icons.js';
import { nameAndPlace, placeOf } from '../shared/profile.js';
import { quoted } from '../text/common.js';
import { isToday } from '../text/dates.js';
import * as da from './da.js';

/** @import { ContactCard, IncomingView, Proposal, SenderIs } from '../api' */

/**
 * What the person has said so far.
 * @typedef {object} Said
 * @property {boolean} person the sender is someone they know
 * @property {'them' | 'other' | null} code who gave them the code
 * @property {boolean} accepts the sender is to be known as what the file calls them
 * @property {string | null} which which contact with other keys it is, by id; 'another' for none of them
 * @property {'yes' | 'no' | null} returned the contact goes back to the keys they had before
 * @property {'yes' | 'no' | null} same the sender is the one whom the talk is with, under another name
 * @property {Partial<Record<'person' | 'code' | 'which' | 'returned' | 'same', string>>} errors
 */

/** @returns {Said} */
export const nothingSaid = () => ({ person: false, code: null, accepts: false, which: null, returned: null, same: null, errors: {} });

/** @param {IncomingView} view @param {Said} said */
const isSomeoneNew = ({ trust }, { which }) =>
  trust.kind === 'unknown' || (trust.kind === 'new_keys' && which === 'another');

/**
 * Whether it matters who gave the code: it can confirm whose the keys are.
 * @param {IncomingView} view
 * @param {Said} said
 */
const asksCode = (view, said) =>
  view.by_code &&
  (isSomeoneNew(view, said) || isSame(view, said) || said.returned === 'yes' || (view.trust.kind === 'known' && view.trust.contact.confirmed === null));

/**
 * A way of taking a file in: what it is called, what it says of the sender, and what that means.
 * @typedef {{ label: string, says: Partial<Said>, means: string }} Way
 */

/**
 * Where all that is to be said of the sender is one choice, it is made by how the file is taken in. None where more than
 * that has to be said, or nothing.
 * @param {IncomingView} view
 * @returns {Way[]}
 */
export function waysIn(view) {
  const words = da.receive.ways;
  const { trust, by_code: byCode } = view;
  // What deletes is not done in passing.
  if (view.erases.length > 0 || view.with_another) return [];
  const isNew = trust.kind === 'unknown';
  if (isNew && !byCode) return [{ label: words.knows(nameSaid(view)), says: { person: true }, means: words.elseNot }];
  if (!byCode || !(isNew || (trust.kind === 'known' && trust.contact.confirmed === null))) return [];
  const name = trust.kind === 'known' ? trust.contact.name : nameSaid(view);
  const person = isNew;
  return [
    { label: words.fromThem(name), says: { person, code: 'them' }, means: words.fromThemMeans },
    { label: words.otherwise, says: { person, code: 'other' }, means: isNew ? `${words.otherwiseMeans} ${words.elseNot}` : words.otherwiseMeans },
  ];
}

/**
 * What the sender is called in a sentence. A name that only the file gives may be a sentence itself, so it is quoted.
 * @param {IncomingView} view
 */
export const nameSaid = ({ trust, sender }) => (trust.kind === 'unknown' ? quoted(sender.name) : sender.name);

/** @param {ContactCard} contact */
const usesApp = ({ uses_app: uses }) => uses;

/** Whether it is said to be a contact of whom other keys are known, and not none at all. @param {IncomingView} view @param {Said} said */
const hadKeys = ({ trust }, { which }) =>
  trust.kind === 'new_keys' && trust.contacts.some((contact) => contact.id === which && usesApp(contact));

/** @param {IncomingView} view @param {Said} said */
const isSame = ({ trust }, { which }) => trust.kind === 'new_keys' && which !== null && which !== 'another';

/** Whether it bears keys that the contact had before, and can go back to. @param {IncomingView} view */
const mayReturn = ({ trust }) => trust.kind === 'earlier_keys' && trust.can_return;

/**
 * What still has to be said before the file can be taken in.
 * @param {IncomingView} view
 * @param {Said} said
 * @returns {Said['errors']}
 */
export function missing(view, said) {
  const words = da.receive.trust;
  /** @type {Said['errors']} */
  const errors = {};
  if (view.trust.kind === 'new_keys' && said.which === null) errors.which = words.whichMissing;
  if (view.with_another && said.same !== 'yes') errors.same = said.same ? words.notSame(view.with_another) : words.isSameMissing;
  if (mayReturn(view) && said.returned !== 'yes') errors.returned = said.returned ? words.notReturned : words.returnedMissing;
  if (isSomeoneNew(view, said) && !said.person) errors.person = words.personMissing;
  if (asksCode(view, said) && said.code === null) errors.code = words.codeFromMissing;
  if ((hadKeys(view, said) || said.returned === 'yes') && said.code === 'other') errors.code = words.sameNeedsThem(nameOf(view, said));
  return errors;
}

/**
 * Who the person says it is, once nothing is missing.
 * @param {IncomingView} view
 * @param {Said} said
 * @returns {SenderIs}
 */
export function senderIs(view, said) {
  const code_from_them = asksCode(view, said) && said.code === 'them';
  if (isSomeoneNew(view, said)) return { kind: 'new', code_from_them };
  if (isSame(view, said) && said.which !== null) return { kind: 'same', contact: said.which, code_from_them };
  if (said.returned === 'yes') return { kind: 'returned', code_from_them };
  return { kind: 'as_known', code_from_them };
}

/**
 * The name one knows them by, or else the one they give themselves.
 * @param {IncomingView} view
 * @param {Said} said
 */
function nameOf({ trust, sender }, { which }) {
  if (trust.kind === 'known' || trust.kind === 'earlier_keys') return trust.contact.name;
  const contacts = trust.kind === 'new_keys' ? trust.contacts : [];
  return (contacts.find(({ id }) => id === which) ?? contacts[0])?.name ?? sender.name;
}

/**
 * @param {IncomingView} view
 * @param {Said} said
 * @param {(change: Partial<Said>) => void} say
 */
export function senderFields(view, said, say) {
  const words = da.receive.trust;
  const name = nameOf(view, said);
  switch (view.trust.kind) {
    case 'known':
      return html`${known(view.trust.contact)} ${view.with_another ? sameAs(view.with_another, name, said, say) : nothing} ${claim(name, view.trust.proposes, said, say)} ${codeFrom(view, said, say)}`;
    case 'earlier_keys':
      return mayReturn(view)
        ? html`<p class="notice">${warningIcon}<span>${words.lockedOut(name, view.trust.replaced)}</span></p>
            ${returned(name, said, say)} ${codeFrom(view, said, say)}`
        : html`<p class="notice">${warningIcon}<span>${words.earlierKeys(name)}</span></p>`;
    case 'answers':
      return html`${calm(words.answers(view.trust.to))} ${claim(view.trust.to, view.trust.proposes, said, say)}`;
    case 'unknown':
      return html`<p class="notice">${personIcon}<span>${words.unknown(nameSaid(view))}</span></p>`;
    case 'new_keys':
      return html`<p class="notice">${warningIcon}<span>${view.trust.contacts.some(usesApp) ? words.newKeys(name) : words.firstKeys(name)}</span></p>
        ${which(view.trust.contacts, said, say)} ${codeFrom(view, said, say)}
        ${said.which === 'another' ? someoneKnown(said, say) : nothing}`;
  }
}

/** Since when a person has been known tells them from one who is alike. @param {ContactCard} contact */
function known({ name, confirmed, alike }) {
  const words = da.receive.trust;
  if (!confirmed) return calm(words.knownUnconfirmed(name));
  if (alike) return calm(words.alike(name, confirmed));
  return calm(html`${words.known(name)}${isToday(confirmed) ? nothing : html`<br /><span class="hint">${words.since(confirmed)}</span>`}`);
}

/** @param {unknown} text */
const calm = (text) => html`<p class="notice calm">${checkIcon}<span>${text}</span></p>`;

/**
 * What the file calls its sender, where the person knows them as something else. Where it is another's name it is not
 * accepted in passing.
 * @param {string} name
 * @param {Proposal | null} proposes
 * @param {Said} said
 * @param {(change: Partial<Said>) => void} say
 */
function claim(name, proposes, said, say) {
  if (!proposes) return nothing;
  const words = da.receive.claim;
  const { profile, renames, like } = proposes;
  const calls = renames ? words.renames(name, profile.name) : words.describes(name, placeOf(profile));
  if (like) return html`<p class="notice">${warningIcon}<span>${calls} ${words.like(name, like)}</span></p>`;
  /** @param {Event} event */
  const ticked = ({ currentTarget }) => say({ accepts: /** @type {HTMLInputElement} */ (currentTarget).checked });
  return html`<p class="notice">${personIcon}<span>${calls} ${words.stays}</span></p>
    <label class="choice boxed">
      <input type="checkbox" id="accepts" .checked=${live(said.accepts)} @change=${ticked} />
      <span>${renames ? words.rename(profile.name) : words.describe}</span>
    </label>`;
}

/**
 * Whether what the file calls its sender is accepted along with it.
 * @param {IncomingView} view
 * @param {Said} said
 */
export const acceptsClaim = ({ trust }, { accepts }) =>
  accepts && (trust.kind === 'known' || trust.kind === 'answers') && trust.proposes !== null && trust.proposes.like === null;

/** @param {ContactCard[]} contacts @param {Said} said @param {(change: Partial<Said>) => void} say */
function which(contacts, said, say) {
  const words = da.receive.trust;
  return options({
    name: 'which',
    legend: contacts.length > 1 ? words.whichOfThem : words.whichPerson,
    error: said.errors.which,
    chosen: said.which,
    choose: (which) => say({ which }),
    all: [
      ...contacts.map((contact) => ({
        id: contact.id,
        label: words.same(contacts.length > 1 ? nameAndPlace(contact) : contact.name),
        hint: contact.alike && contact.confirmed ? `${words.sameSince(contact.confirmed)} ${words.sameHelp}` : words.sameHelp,
      })),
      { id: 'another', label: words.another, hint: words.anotherHelp },
    ],
  });
}

/**
 * The talk is with somebody else by name: two may have got each other's files.
 * @param {string} other
 * @param {string} name
 * @param {Said} said
 * @param {(change: Partial<Said>) => void} say
 */
function sameAs(other, name, said, say) {
  const words = da.receive.trust;
  return html`<p class="notice">${warningIcon}<span>${words.withAnother(other, name)}</span></p>
    ${options({
      name: 'same',
      legend: words.isSame(other, name),
      error: said.errors.same,
      chosen: said.same,
      choose: (same) => say({ same }),
      all: [
        { id: 'yes', label: words.isSameYes, hint: words.isSameYesHelp(name) },
        { id: 'no', label: words.isSameNo, hint: words.isSameNoHelp },
      ],
    })}`;
}

/** @param {string} name @param {Said} said @param {(change: Partial<Said>) => void} say */
function returned(name, said, say) {
  const words = da.receive.trust;
  return options({
    name: 'returned',
    legend: words.whichIsTheirs(name),
    error: said.errors.returned,
    chosen: said.returned,
    choose: (returned) => say({ returned }),
    all: [
      { id: 'yes', label: words.returned, hint: words.returnedHelp(name) },
      { id: 'no', label: words.notTheirs, hint: words.notTheirsHelp },
    ],
  });
}

/** @param {IncomingView} view @param {Said} said @param {(change: Partial<Said>) => void} say */
function codeFrom(view, said, say) {
  if (!asksCode(view, said) || waysIn(view).length > 0) return nothing;
  const words = da.receive.trust;
  const name = isSomeoneNew(view, said) ? quoted(view.sender.name) : nameOf(view, said);
  return options({
    name: 'code-from',
    legend: words.codeFrom,
    help: words.codeFromHelp(name),
    error: said.errors.code,
    chosen: said.code,
    choose: (code) => say({ code }),
    all: [
      { id: 'them', label: words.codeFromThem(name) },
      { id: 'other', label: words.codeFromOther, hint: words.codeFromOtherHelp },
    ],
  });
}

/** @param {Said} said @param {(change: Partial<Said>) => void} say */
function someoneKnown(said, say) {
  /** @param {Event} event */
  const ticked = ({ currentTarget }) => say({ person: /** @type {HTMLInputElement} */ (currentTarget).checked });
  return html`<div class="stack">
    <label class="choice boxed">
      <input
        type="checkbox"
        id="person"
        .checked=${live(said.person)}
        aria-invalid=${said.errors.person ? 'true' : nothing}
        aria-describedby=${said.errors.person ? 'person-error' : nothing}
        @change=${ticked}
      />
      <span>${da.receive.trust.person}</span>
    </label>
    ${fieldError('person-error', said.errors.person ?? null)}
  </div>`;
}

/**
 * One of a few, in boxes.
 * @template {string} Id
 * @param {object} given
 * @param {string} given.name
 * @param {string} given.legend
 * @param {string} [given.help]
 * @param {string | undefined} given.error
 * @param {Id | null} given.chosen
 * @param {(id: Id) => void} given.choose
 * @param {{ id: Id, label: string, hint?: string }[]} given.all
 */
function options({ name, legend, help, error, chosen, choose, all }) {
  return html`<fieldset class="stack" data-described-by=${error ? `${name}-error` : nothing}>
    <legend><h2>${legend}</h2></legend>
    ${help ? html`<p class="hint">${help}</p>` : nothing}
    ${all.map(
      ({ id, label, hint }) => html`<label class="choice boxed">
        <input
          type="radio"
          id="${name}-${id}"
          name=${name}
          .checked=${live(id === chosen)}
          aria-invalid=${error ? 'true' : nothing}
          @change=${() => choose(id)}
        />
        <span>${label}${hint ? html`<br /><span class="hint">${hint}</span>` : nothing}</span>
      </label>`,
    )}
    ${fieldError(`${name}-error`, error ?? null)}
  </fieldset>`;
}
