// Øvebaner chosen to be shared with a fellow leader.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { atPause } from '../kit/at-pause.js';
import { begunAt, keepBegun } from '../kit/begun.js';
import { wayBack } from '../kit/document.js';
import { fieldError } from '../kit/errors.js';
import { personIcon } from '../kit/icons.js';
import { writing } from '../kit/writing.js';
import { fileFor } from '../shared/file-for.js';
import { whatLeaves } from '../shared/what-leaves.js';
import * as da from './da.js';
import { sharedAgreements } from './shared-agreement.js';

/** @import { AgreementId, ChosenAgreement, ConversationId, SentView, Shareable } from '../api' */

const words = da.sharing;

/** @type {('why' | 'learning' | 'signs')[]} */
const PARTS = ['why', 'learning', 'signs'];

/**
 * @param {{ conversation: ConversationId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation }) {
  const { agreements, profile, contacts } = await ask('share', { conversation });
  /** @type {Map<AgreementId, ChosenAgreement>} */
  const chosen = new Map();
  const key = `share/${conversation}`;
  /** What was left in the middle. */
  const first = /** @type {string | null} */ (begunAt(key)) ?? '';
  let text = first;
  /** The words that are in a file, and so are not in the middle of being written. */
  let saved = '';
  /** The øvebaner on their way into a file. @type {Promise<SentView> | null} */
  let running = null;
  let error = '';
  const form = fileFor({
    kind: 'oevebaner',
    keeping: { begunAt: `receiver/share/${conversation}`, conversation },
    profile,
    contacts,
    other: words.colleague,
    ready: () => {
      if (chosen.size > 0) return true;
      error = words.missing;
      redraw();
      document.querySelector('.share-choices input')?.scrollIntoView({ block: 'center' });
      /** @type {HTMLElement | null} */ (document.querySelector('.share-choices input'))?.focus();
      return false;
    },
    async send(receiver, file) {
      const written = text;
      look();
      running = leaving.save((seen) =>
        ask('share_agreements', { conversation, chosen: inOrder(), words: written.trim(), receiver, seen, file }),
      );
      const sent = await running;
      saved = written;
      return sent;
    },
  });
  const back = () => go('follow-up', { conversation });
  const leaving = whatLeaves(() => ({
    kind: /** @type {const} */ ('oevebaner'),
    conversation,
    chosen: inOrder(),
    words: text.trim(),
  }));
  const pause = atPause(look);

  /** Nothing leaves while nothing is chosen. */
  function look() {
    pause.stop();
    if (chosen.size > 0) leaving.look().catch(report);
  }

  const inOrder = () => agreements.flatMap(({ id }) => chosen.get(id) ?? []);

  /** @param {AgreementId} id */
  function toggle(id) {
    error = '';
    if (!chosen.delete(id)) chosen.set(id, { id, why: true, learning: true, signs: true });
    look();
    redraw();
  }

  /** @param {ChosenAgreement} choice @param {'why' | 'learning' | 'signs'} part */
  function togglePart(choice, part) {
    choice[part] = !choice[part];
    look();
  }

  /** @param {Shareable} one */
  function choice({ id, whole }) {
    const taken = chosen.get(id);
    return html`<div class="share-choice">
      <label class="choice boxed">
        <input type="checkbox" id="share-${id}" .checked=${live(taken !== undefined)} @change=${() => toggle(id)} />
        <span>${whole.what}</span>
      </label>
      ${taken ? parts(taken, whole) : nothing}
    </div>`;
  }

  /** @param {ChosenAgreement} taken @param {Shareable['whole']} whole */
  function parts(taken, whole) {
    const there = PARTS.filter((part) => whole[part]);
    if (there.length === 0) return nothing;
    return html`<fieldset class="share-parts">
      <legend>${words.with}</legend>
      <div class="row">
        ${there.map(
          (part) => html`<label class="choice">
            <input
              type="checkbox"
              aria-label=${words.partFull(words[part], whole.what)}
              .checked=${live(taken[part])}
              @change=${() => togglePart(taken, part)}
            />
            <span>${words[part]}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  /** What is chosen, as the colleague will read it. */
  function preview() {
    const content = leaving.shown()?.content;
    if (chosen.size === 0 || content?.kind !== 'oevebaner') return html`<p class="hint">${words.previewNone}</p>`;
    return html`<p class="hint">${words.previewLead(form.reader())}</p>
      <div class="paper">${sharedAgreements(content.agreements, content.words)}</div>`;
  }

  return {
    title: words.title,
    // Whoever leaves in the middle of the words finds them when they come back.
    async keep() {
      await running?.catch(() => {});
      await keepBegun(key, conversation, text.trim() === '' || text === saved ? null : text);
    },
    view: () => {
      if (agreements.length === 0) {
        return html`${wayBack(back, words.back)}
          <h1>${words.title}</h1>
          <p class="lead">${words.none}</p>`;
      }
      const reader = form.reader();
      return html`${wayBack(back, words.back)}
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        <fieldset class="share-choices stack" data-described-by="share-error">
          <legend><h2>${words.choose}</h2></legend>
          ${agreements.map(choice)} ${fieldError('share-error', error || null)}
        </fieldset>
        <div class="share-words">
          ${writing({
            id: 'share-words',
            label: words.words,
            rows: 2,
            describedBy: 'share-words-who',
            value: first,
            write: (written) => {
              text = written;
              pause.written();
            },
          })}
          <p class="who" id="share-words-who">${personIcon}<span>${words.wordsSeen(reader)}</span></p>
        </div>
        <section class="share-preview">
          <h2>${words.preview}</h2>
          ${preview()}
        </section>
        ${form.view(words.foot(chosen.size))}`;
    },
  };
}
