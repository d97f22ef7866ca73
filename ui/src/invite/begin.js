// Beginning to invite: whom, by which guide, in which year.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { back, go, onPage, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { fieldError } from '../kit/errors.js';
import { complete, submitter } from '../kit/form.js';
import { peopleIcon } from '../kit/icons.js';
import { textField } from '../kit/text-field.js';
import { limits } from '../limits.js';
import { guideChoice, onlyOfOurs, yearChoice } from '../shared/guide-choice.js';
import { nameAndPlace } from '../shared/profile.js';
import { alreadyInvited } from './already-invited.js';
import * as da from './da.js';
import { namesakes, needs, whichNamesake } from './namesakes.js';

/** @import { ContactCard, NotInvited } from '../api' */

/**
 * @param {NotInvited} [whom] who was chosen on the way here
 * @returns {Promise<import('../app/rooms.js').Page>} who, by which guide, in which year
 */
export async function beginning(whom) {
  const words = da.invitation.begin;
  const [{ guides, own_organisation: own }, contacts, { today }] = await Promise.all([
    ask('guides'),
    ask('contacts'),
    ask('home'),
  ]);
  const thisYear = Number(today.slice(0, 4));
  let guide = onlyOfOurs(guides, own);
  let year = thisYear;
  /** @type {{ who?: string, namesake?: string, guide?: string }} */
  let missing = {};
  // A name that was left in the middle is not the one of who was chosen.
  const chosen = whom && !whom.contact ? whom.name : '';
  const begunAt = chosen ? `invite/name/${chosen}` : 'invite/name';
  const name = textField({ id: 'name', label: words.name, keeping: { begunAt, conversation: null }, value: chosen, hint: words.nameHint, limit: limits.name, echoed: true, written: named, changed: redraw });
  /** A contact's id; empty for someone else, as for a name that was left in the middle. @type {string | null} */
  let contact = whom?.contact ?? (contacts.length === 0 || name.value() ? '' : null);
  const known = namesakes(contacts, another);
  /** The contact who is invited; empty for someone new; null until it has been said. */
  const who = () => (contact === '' ? known.who(name.value()) : contact);
  /** What has been said of whether they use the app; until then it is as it is known. @type {boolean | null} */
  let saidOnPaper = null;
  const onPaper = () => saidOnPaper ?? contacts.some(({ id, uses_app: uses }) => id === who() && !uses);
  const already = alreadyInvited();
  /** Of whom something may have been said. */
  let meant = who();

  /** What was said of somebody is not said of another. */
  function another() {
    saidOnPaper = null;
    missing = missing.guide ? { guide: missing.guide } : {};
    meant = who();
    already.forget();
  }

  /** A name that is written on is still the same person's, as long as nobody else is known by it. */
  function named() {
    if (name.value() === '' || who() !== meant || already.isSaid()) another();
  }

  const form = submitter(async () => {
    missing = {
      ...(contact === null ? { who: words.whoMissing } : {}),
      ...(contact === '' && who() === null ? { namesake: da.invitation.namesake.missing } : {}),
      ...(guide === '' ? { guide: da.guideChoice.missing } : {}),
    };
    redraw();
    if (contact === '' && !complete([{ id: 'name', ...name, value: name.value(), missing: words.nameMissing }], redraw)) return;
    if (missing.who) return focusOn('[name=who]');
    if (missing.namesake) return focusOn('[name=namesake]');
    if (missing.guide) return focusOn('[name=guide]');
    const id = who();
    try {
      const card = await ask('begin_invitation', {
        guide,
        year,
        with: id ? { kind: 'contact', id } : { kind: 'new', name: name.value() },
        on_paper: onPaper(),
        although: already.although(),
      });
      name.forget();
      await go('invite', { conversation: card.id });
    } catch (error) {
      if (!already.explains(error)) throw error;
    }
  }, onPage);

  /** @param {string} id @param {string} label @param {string} hint */
  const person = (id, label, hint) => html`<label class="choice boxed">
    <input
      type="radio"
      name="who"
      value=${id}
      .checked=${live(contact === id)}
      @change=${() => {
        contact = id;
        another();
        redraw();
      }}
    />
    <span>${label}<br /><span class="hint">${hint}</span></span>
  </label>`;

  /** @param {ContactCard} one */
  const box = (one) => person(one.id, nameAndPlace(one), needs(one));

  /** Who does not use the app is invited on paper: that is said before anything is written. */
  const paperChoice = () => html`<div>
    <label class="choice">
      <input
        type="checkbox"
        id="on-paper"
        aria-describedby="on-paper-help"
        .checked=${live(onPaper())}
        @change=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) => {
          saidOnPaper = currentTarget.checked;
          redraw();
        }}
      />
      <span>${da.onPaper.paper(called() || words.them)}</span>
    </label>
    <p class="hint" id="on-paper-help">${words.onPaperHelp}</p>
  </div>`;
  const called = () => contacts.find(({ id }) => id === contact)?.name ?? name.value();

  const namesake = () =>
    known.of(name.value()).length > 0
      ? whichNamesake({ known, name: name.value(), error: who() === null ? (missing.namesake ?? null) : null })
      : nothing;

  return {
    title: words.title,
    view: () => html`<div class="measure stack loose">
      <div>
        ${wayBack(back)}
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        <p><button type="button" class="link-button" @click=${() => go('invite-many')}>${peopleIcon}${words.many}</button></p>
      </div>
      <form class="stack loose" novalidate @submit=${form.submit}>
        <fieldset class="stack" data-described-by="who-error">
          <legend><h2>${words.who}</h2></legend>
          ${contacts.map(box)} ${contacts.length > 0 ? person('', words.someone, words.someoneHelp) : nothing}
          ${contact === '' ? name.view() : nothing} ${contact === '' ? namesake() : nothing}
          ${fieldError('who-error', missing.who ?? null)} ${contact === null ? nothing : paperChoice()}
        </fieldset>
        ${guideChoice({
          guides,
          own,
          nextYear: year > thisYear,
          chosen: guide,
          error: missing.guide ?? null,
          choose: (id) => {
            guide = id;
            missing = {};
            already.forget();
            redraw();
          },
        })}
        ${yearChoice({
          thisYear,
          chosen: year,
          choose: (choice) => {
            year = choice;
            already.forget();
            redraw();
          },
        })}
        ${already.view()}
        <p class="actions"><button class="button" aria-disabled=${form.busy()}>${words.button}</button></p>
      </form>
    </div>`,
  };
}

/** @param {string} selector */
function focusOn(selector) {
  /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus();
}
