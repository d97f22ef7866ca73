// Who a file is from: what the app knows, what it means, and what only the person can say.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { da } from '../text/da.js';
import { fieldError } from './errors.js';
import { checkIcon, personIcon, warningIcon } from './icons.js';

/** @import { IncomingView, SenderIs } from '../api' */

/**
 * What the person has said so far.
 * @typedef {object} Said
 * @property {boolean} person the sender is someone they know
 * @property {'them' | 'other' | null} code who gave them the code
 * @property {'same' | 'another' | null} which whether the contact with other keys is the same person
 * @property {Partial<Record<'person' | 'code' | 'which', string>>} errors
 */

/** @returns {Said} */
export const nothingSaid = () => ({ person: false, code: null, which: null, errors: {} });

/** @param {IncomingView} view @param {Said} said */
const isSomeoneNew = ({ trust }, { which }) =>
  trust.kind === 'unknown' || (trust.kind === 'new_keys' && which === 'another');

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
  if (isSomeoneNew(view, said)) {
    if (!said.person) errors.person = words.personMissing;
    if (view.by_code && said.code === null) errors.code = words.codeFromMissing;
  }
  return errors;
}

/**
 * Who the person says it is, once nothing is missing.
 * @param {IncomingView} view
 * @param {Said} said
 * @returns {SenderIs}
 */
export function senderIs(view, said) {
  if (isSomeoneNew(view, said)) return { kind: 'new', code_from_them: view.by_code && said.code === 'them' };
  return view.trust.kind === 'new_keys' ? { kind: 'same', contact: view.trust.contact.id } : { kind: 'as_known' };
}

/**
 * @param {IncomingView} view
 * @param {Said} said
 * @param {(change: Partial<Said>) => void} say
 */
export function senderFields(view, said, say) {
  const words = da.receive.trust;
  const { name } = view.sender;
  switch (view.trust.kind) {
    case 'known':
      return html`<p class="notice calm">${checkIcon}<span>${words.known(view.trust.contact.name)}</span></p>`;
    case 'answers':
      return html`<p class="notice calm">${checkIcon}<span>${words.answers(view.trust.to)}</span></p>`;
    case 'unknown':
      return html`<p class="notice">${personIcon}<span>${words.unknown(name)}</span></p>
        ${someoneNew(view, said, say)}`;
    case 'new_keys':
      return html`<p class="notice">${warningIcon}<span>${words.newKeys(view.trust.contact.name)}</span></p>
        ${which(view.trust.contact.name, said, say)}
        ${said.which === 'another' ? someoneNew(view, said, say) : nothing}`;
  }
}

/** @param {string} name @param {Said} said @param {(change: Partial<Said>) => void} say */
function which(name, said, say) {
  const words = da.receive.trust;
  return options({
    name: 'which',
    legend: words.whichPerson,
    error: said.errors.which,
    chosen: said.which,
    choose: (which) => say({ which }),
    all: [
      { id: 'same', label: words.same(name), hint: words.sameHelp },
      { id: 'another', label: words.another, hint: words.anotherHelp },
    ],
  });
}

/** @param {IncomingView} view @param {Said} said @param {(change: Partial<Said>) => void} say */
function someoneNew({ sender, by_code: byCode }, said, say) {
  const words = da.receive.trust;
  /** @param {Event} event */
  const ticked = ({ currentTarget }) => say({ person: /** @type {HTMLInputElement} */ (currentTarget).checked });
  return html`${byCode
      ? options({
          name: 'code-from',
          legend: words.codeFrom,
          help: words.codeFromHelp(sender.name),
          error: said.errors.code,
          chosen: said.code,
          choose: (code) => say({ code }),
          all: [
            { id: 'them', label: words.codeFromThem(sender.name) },
            { id: 'other', label: words.codeFromOther },
          ],
        })
      : nothing}
    <div class="stack">
      <label class="choice boxed">
        <input
          type="checkbox"
          id="person"
          .checked=${live(said.person)}
          aria-invalid=${said.errors.person ? 'true' : nothing}
          aria-describedby=${said.errors.person ? 'person-error' : nothing}
          @change=${ticked}
        />
        <span>${words.person}</span>
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
  return html`<fieldset class="stack" aria-describedby=${error ? `${name}-error` : nothing}>
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
