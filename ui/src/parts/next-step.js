// The one thing to do next: a sentence and a button.

import { html, nothing } from 'lit';
import { go, redraw } from '../app.js';
import { ask } from '../backend.js';
import { waitingFiles } from '../session.js';
import { da } from '../text/da.js';
import { dayWithName } from '../text/dates.js';
import { submitter } from './form.js';
import { arrowIcon, bookIcon } from './icons.js';
import { fieldError } from './errors.js';

/** @import { TemplateResult } from 'lit' */
/** @import { ConversationCard, HomeView } from '../api' */

const words = da.start.home;

/**
 * @param {HomeView} home
 * @returns {Promise<{ view: () => TemplateResult }>}
 */
export async function nextStep(home) {
  const { next } = home;
  switch (next.kind) {
    case 'choose_guide':
      return chooseOrganisation(home);
    case 'begin':
      return said(home, words.begin.heading, words.begin.text, [
        primary(words.begin.button, () => go('begin')),
        html`<button type="button" class="link-button" @click=${() => go('guides')}>${bookIcon}${words.begin.readGuide}</button>`,
      ]);
    case 'prepare':
      return prepare(home, next.conversation, next.theme, next.theme_title);
    case 'send': {
      const { conversation } = next;
      return said(home, words.send.heading(conversation), words.send.text, [
        primary(words.send.button, () => go('send', { conversation: conversation.id })),
        html`<button type="button" class="link-button" @click=${() => go('preparation', { conversation: conversation.id })}>${words.send.again}</button>`,
      ]);
    }
    case 'read': {
      const { conversation } = next;
      return said(home, words.read.heading(conversation), words.read.text, [
        primary(words.read.button(conversation), () => go('received', { conversation: conversation.id })),
      ]);
    }
    case 'nothing':
      return nothingNext(home);
  }
}

/**
 * Nothing is to be done next; what stands on the waiting list is not contradicted.
 * @param {HomeView} home
 */
function nothingNext(home) {
  const { conversations, waiting } = home;
  if (conversations.length === 0) {
    return said(home, words.free.heading, words.free.text, [primary(words.begin.button, () => go('begin'))]);
  }
  const own = conversations.some(({ role }) => role === 'subject');
  const { nothing: none } = words;
  const files = waitingFiles().length;
  if (waiting.length + files === 0) return said(home, none.heading, own ? none.text : none.textHost, []);
  if (files > 0 || waiting.some(({ kind }) => kind === 'unread' || kind === 'changed' || kind === 'invite')) {
    return said(home, none.headingWaiting, none.textWaiting, []);
  }
  if (conversations.every(({ state }) => state === 'invited')) {
    return said(home, da.invitation.sent.heading(conversations.length), da.invitation.sent.text, []);
  }
  return own ? said(home, none.headingSent, none.textSent, []) : said(home, none.headingRead, none.textHost, []);
}

/** @param {HomeView} home @param {ConversationCard} talk @param {string} theme @param {string} title */
function prepare(home, talk, theme, title) {
  // Who has written nothing yet begins at the beginning, with what there is to know before the first theme.
  const begun = talk.state !== 'not_begun';
  return said(home, words.prepare.heading(talk.answered, talk.questions, title), words.prepare.text(talk), [
    primary(begun ? words.prepare.button(title) : words.prepare.beginButton, () =>
      go('preparation', begun ? { conversation: talk.id, theme } : { conversation: talk.id }),
    ),
  ]);
}

/** @param {string} text @param {() => void} act */
const primary = (text, act) => html`<button type="button" class="button" @click=${act}>${text}${arrowIcon}</button>`;

/** @param {HomeView} home @param {string} heading @param {string} text @param {TemplateResult[]} buttons */
const said = (home, heading, text, buttons) => ({
  view: () => html`<p class="eyebrow">${dayWithName(home.today)}</p>
    <h1>${heading}</h1>
    <p class="lead">${text}</p>
    ${buttons.length > 0 ? html`<p class="actions">${buttons}</p>` : nothing}`,
});

/**
 * Asked once: whose guides come first.
 * @param {HomeView} home
 */
async function chooseOrganisation(home) {
  const { guides } = await ask('guides');
  const organisations = [...new Set(guides.map(({ organisation }) => organisation))];
  let chosen = '';
  let missing = false;
  const form = submitter(async () => {
    missing = chosen === '';
    if (missing) {
      redraw();
      /** @type {HTMLElement | null} */ (document.querySelector('[name=organisation]'))?.focus();
      return;
    }
    await ask('choose_organisation', { organisation: chosen });
    await go('start');
  });

  const other = submitter(async () => {
    await ask('choose_organisation', { organisation: null });
    await go('begin');
  });

  /** @param {string} organisation */
  const choice = (organisation) => html`<label class="choice boxed">
    <input type="radio" name="organisation" .checked=${chosen === organisation} @change=${() => (chosen = organisation)} />
    <span>${organisation}</span>
  </label>`;

  return {
    view: () => html`<p class="eyebrow">${dayWithName(home.today)}</p>
      <h1>${words.chooseGuide.heading(home.name)}</h1>
      <p class="lead">${words.chooseGuide.text}</p>
      <form class="stack" novalidate @submit=${form.submit}>
        <fieldset aria-describedby="organisation-error">
          <legend class="visually-hidden">${words.chooseGuide.legend}</legend>
          <div class="boxes">${organisations.map(choice)}</div>
        </fieldset>
        ${fieldError('organisation-error', missing ? words.chooseGuide.missing : null)}
        <p class="actions">
          <button class="button" aria-disabled=${form.busy()}>${words.chooseGuide.button}</button>
          <button type="button" class="link-button" @click=${other.submit}>${words.chooseGuide.other}</button>
        </p>
      </form>`,
  };
}
