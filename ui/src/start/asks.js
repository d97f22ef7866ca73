// What waits, in words, and where each of it leads.

import { html } from 'lit/html.js';
import { go } from '../app/app.js';
import { openNextFile } from '../app/session.js';
import * as da from './da.js';
import { isToday, openCame } from './next-step.js';

/** @import { ChosenFile, SavedFile, Waiting } from '../api' */

/** @typedef {{ title: string, text: string, act: () => void }} Ask something that one is asked to do */
/** @typedef {Exclude<Waiting, { kind: 'recovery_code' | 'receipt' | 'saved' }>} OfTalk what a talk asks */

const { waits, read, readOther } = da.home;

/** @param {Waiting} one @returns {one is OfTalk} */
export const isOfTalk = (one) => one.kind !== 'recovery_code' && one.kind !== 'receipt' && one.kind !== 'saved';

/** What is asked of one in no talk: files that are open, files that are saved, receipts. @param {Waiting[]} waiting @param {ChosenFile[]} files */
export function asksOfNoTalk(waiting, files) {
  const saved = waiting.flatMap((one) => (one.kind === 'saved' ? one.files : []));
  return {
    first: [...filesToOpen(files), ...filesToSend(saved)],
    last: waiting.flatMap((one) => (one.kind === 'receipt' ? [receipt(one)] : [])),
  };
}

/** @param {ChosenFile[]} files @returns {Ask[]} */
function filesToOpen([file, ...more]) {
  if (!file) return [];
  return [{ title: more.length > 0 ? waits.files(more.length + 1) : waits.file(file.name), text: waits.fileText, act: openNextFile }];
}

/** What is saved and not sent, whatever talk it is in. @param {SavedFile[]} files @returns {Ask[]} */
const filesToSend = (files) =>
  files.length > 0 ? [{ title: waits.saved(files), text: waits.savedText(files.length), act: () => go('sent') }] : [];

/** @param {Extract<Waiting, { kind: 'receipt' }>} one @returns {Ask} */
const receipt = ({ contact: { id: contact, name } }) => ({
  title: waits.receipt(name),
  text: waits.receiptText,
  act: () => go('receipt', { contact }),
});

/** What a talk asks. @param {OfTalk} one @param {string} today @returns {Ask} */
export function askOfTalk(one, today) {
  const { conversation: card } = one;
  const conversation = card.id;
  switch (one.kind) {
    case 'unread': {
      const came = read[one.what] ?? readOther;
      return { title: came.waits(card), text: waits.unreadText(card), act: () => openCame(card, one.what) };
    }
    case 'due': {
      const at = one.agreement ? { conversation, agreement: one.agreement } : { conversation };
      return { title: waits.due(one.agreement_what), text: waits.dueText(one), act: () => go('follow-up', at) };
    }
    case 'follow_up':
      return { title: waits.followUp(card), text: waits.followUpText(card), act: () => go('send-follow-up', { conversation }) };
    case 'changed':
      return { title: waits.changed(card), text: waits.changedText, act: () => go('send', { conversation }) };
    case 'hand_in':
      return { title: waits.handIn(card), text: waits.handInText, act: () => go('send', { conversation }) };
    case 'seal_key':
      return { title: waits.sealKey(card), text: waits.sealKeyText, act: () => go('side-by-side', { conversation }) };
    case 'prepare':
      return { title: waits.prepare(card), text: waits.prepareText(card), act: () => go('preparation', { conversation }) };
    case 'talk':
      return { title: waits.talk(card), text: waits.talkText(card, isToday(card, today)), act: () => go('talk', { conversation }) };
    case 'approve':
      return { title: waits.approve(card), text: waits.approveText(card), act: () => go('plan', { conversation }) };
    case 'plan':
      return { title: waits.plan(card), text: waits.planText(card), act: () => go('plan', { conversation }) };
    case 'invite':
      return { title: waits.invite(card), text: waits.inviteText, act: () => go('invite', { conversation }) };
  }
}

/** A line of its own. @param {Ask} ask */
export const askCard = ({ title, text, act }) => html`<li>
  <button type="button" class="card action" @click=${act}>
    <span class="card-title">${title}</span>
    <span class="card-text">${text}</span>
  </button>
</li>`;

/** A line in a talk. @param {Ask} ask */
export const askLine = ({ title, text, act }) => html`<li>
  <button type="button" class="link-button" @click=${act}>${title}</button>
  ${text ? html`<span class="card-text">${text}</span>` : ''}
</li>`;
