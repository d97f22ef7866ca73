// What leaves, as the receiver will read it, and for whom it is saved as a file.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { go, onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { explain, fieldError } from '../kit/errors.js';
import { toSection } from '../kit/focus.js';
import { submitter } from '../kit/form.js';
import { lockIcon } from '../kit/icons.js';
import { LEAVING, leavingFoot } from '../shared/leaving-foot.js';
import { paperSaver } from '../shared/paper.js';
import { readingView } from '../shared/reading.js';
import { toWhom } from '../shared/to-whom.js';
import * as da from './da.js';

/** @import { ConversationId, Part, PartState, SealView } from '../api' */
/** @import { PartRead } from '../shared/reading.js' */

/**
 * @param {{ conversation: ConversationId, theme?: string, forTalk?: boolean }} params `theme` is where one comes from; `forTalk` when it is to be chosen what a shared
 *   screen shows, and nothing is to be sent
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation, theme, forTalk = false }) {
  const [own, first] = await Promise.all([ask('preparation', { conversation }), ask('send_preview', { conversation })]);
  let preview = first;
  const whom = toWhom({
    kind: 'preparation',
    contacts: first.contacts,
    first: first.with_contact,
    withName: first.conversation.with,
    keeping: { begunAt: `receiver/preparation/${conversation}`, conversation },
    profile: first.profile,
  });
  const { reader } = whom;
  const form = submitter(save, onPage);
  const { seal } = first;
  /** Whether it is handed in sealed, where the two want that. */
  let sealed = seal?.seals_next ?? false;
  const isSealed = () => sealed && reader() === seal?.to;

  const label = forTalk ? da.forTalk.show : da.send.part.include;

  /** One choice after the other, so that the last one made is what stands here and what leaves. */
  let chosen = Promise.resolve();
  /** The choices that could not be kept and have not been made again, by where they stand. @type {Map<string, unknown>} */
  const notSaved = new Map();

  /** @param {Part} part @param {boolean} included */
  function include(part, included) {
    const at = placeOf(part);
    chosen = chosen.then(async () => {
      try {
        preview = await ask('include_part', { conversation, part, included });
        notSaved.delete(at);
        redraw();
      } catch (error) {
        notSaved.set(at, error);
        report(error);
      }
    });
  }

  /** Nothing leaves, and nothing is shown, that someone meant to hold back. Rejects while a choice could not be kept. */
  async function allKept() {
    await chosen;
    const [failed] = notSaved.values();
    if (failed) throw failed;
  }

  async function save() {
    await allKept();
    const { seen } = preview;
    const saved = await whom.save((receiver, { file }) => ask('send_preparation', { conversation, receiver, seen, sealed: isSealed(), file }));
    if (saved) await go('saved', saved);
  }

  /** What is said of handing in sealed. @param {SealView} seal */
  function sealing({ to, offered, wanted, seals_next: next, readable }) {
    const words = da.send.seal;
    if (next)
      return html`<label class="choice boxed">
        <input
          type="checkbox"
          id="sealed"
          .checked=${live(sealed)}
          @change=${(/** @type {Event} */ { currentTarget }) => {
            sealed = /** @type {HTMLInputElement} */ (currentTarget).checked;
            redraw();
          }}
        />
        <span>${words.label}<br /><span class="hint">${words.hint(to)}</span></span>
      </label>`;
    if (!offered || readable || wanted) return nothing;
    if (wanted === false) return html`<p class="hint">${words.declined(to)}</p>`;
    return html`<p class="notice calm">
      ${words.offered(to)}
      <button type="button" class="link-button" @click=${() => go('invitation', { conversation })}>${words.toInvitation}</button>
    </p>`;
  }

  /** @param {SealView} view */
  function sealingFor(view) {
    if (reader() === view.to) return sealing(view);
    return view.seals_next ? html`<p class="notice">${da.send.seal.otherReader(reader(), view.to)}</p>` : nothing;
  }

  const paper = paperSaver({ kind: 'preparation', conversation });
  const filledWheel = paperSaver({ kind: 'wheel', conversation, filled: true });
  const toPreparation = () => go('preparation', theme ? { conversation, theme } : { conversation });
  const toTalk = async () => {
    try {
      await allKept();
      await go('talk', { conversation });
    } catch (error) {
      report(error);
    }
  };

  return {
    title: forTalk ? da.forTalk.title : da.send.title,
    shown: () => {
      if (theme) toSection(`read-${theme}`);
    },
    saidAt: (error) => [...notSaved].find(([, failed]) => failed === error)?.[0] ?? null,
    view: () => {
      const { parts, leaving } = preview;
      if (parts.length === 0) return nothingYet(toPreparation);
      const words = readingView(leaving, {
        whole: own.reading,
        around: (part) => aroundPart(part, parts, { reader: reader(), label, include, notSaved }),
      });
      if (forTalk) return onSharedScreen(words, toTalk);
      const allHeld = parts.every(({ included }) => !included);
      return html`${wayBack(toPreparation, da.send.back)}
        <h1>${da.send.title}</h1>
        <p class="lead">${da.send.lead(reader(), whom.posts())}</p>
        <div class="paper">${words}</div>
        ${rules(reader(), parts)}
        <p class="actions">${paper.view()} ${filledWheel.view()}</p>
        <form class="send-form" id=${LEAVING} novalidate @submit=${form.submit}>
          ${whom.view()} ${seal ? sealingFor(seal) : nothing} ${sentBefore(preview.sent, reader())} ${allHeld ? html`<p class="notice">${da.send.nothing.allHeld}</p>` : nothing}
        </form>
        ${leavingFoot(
          da.send.foot(countOf(parts, true), countOf(parts, false), isSealed()),
          html`<span role="status">${whom.sealing() ? da.sending.sealing : nothing}</span>
            <button class="button" form=${LEAVING} ?disabled=${allHeld} aria-disabled=${form.busy()}>
              ${whom.button(da.sending.saveAs(reader()))}
            </button>`,
        )}`;
    },
  };
}

/** What is seen in the talk: nothing is sent from here. @param {unknown} words @param {() => void} toTalk */
function onSharedScreen(words, toTalk) {
  const { title, lead, chosen, back } = da.forTalk;
  return html`${wayBack(toTalk, back)}
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    <div class="paper">${words}</div>
    <p class="actions"><button type="button" class="button" @click=${toTalk}>${chosen}</button></p>`;
}

/** @param {() => void} toPreparation */
const nothingYet = (toPreparation) => html`<h1>${da.send.nothing.title}</h1>
  <p class="lead">${da.send.nothing.text}</p>
  <p class="actions"><button type="button" class="button" @click=${toPreparation}>${da.send.nothing.toPreparation}</button></p>`;

/** @param {string} reader @param {PartState[]} parts */
function rules(reader, parts) {
  const words = da.send.rules;
  const hasSensitive = parts.some(({ sensitive }) => sensitive);
  const hasPriorities = parts.some(({ part }) => part.kind === 'priorities');
  return html`<div class="notice calm">
    ${lockIcon}
    <ul class="plain stack">
      <li>${words.notes}</li>
      ${hasSensitive ? html`<li>${words.sensitive}</li>` : nothing}
      <li>${words.heldBack(reader)}</li>
      ${hasPriorities ? html`<li>${words.priorities}</li>` : nothing}
    </ul>
  </div>`;
}

/** How much of it is sent, or held back. @param {PartState[]} parts @param {boolean} sent */
function countOf(parts, sent) {
  const these = parts.filter(({ included }) => included === sent);
  const answers = these.filter(({ part }) => part.kind === 'answer').length;
  return { answers, others: these.length - answers };
}

/** @param {Part} a @param {Part} b */
function isSame(a, b) {
  if (a.kind === 'answer') return b.kind === 'answer' && a.id === b.id;
  if (a.kind === 'words') return b.kind === 'words' && a.field === b.field;
  return b.kind === 'priorities';
}

/** The id of where a part is chosen. @param {Part} part */
function placeOf(part) {
  const id = part.kind === 'answer' ? part.id : part.kind === 'words' ? part.field : 'priorities';
  return `send-${part.kind}-${id}`;
}

/**
 * A part as the receiver reads it, with the choice of sending it; held back, one's own words are shown apart.
 * @param {PartRead} read
 * @param {PartState[]} parts
 * @param {{ reader: string, label: string, include: (part: Part, included: boolean) => void, notSaved: Map<string, unknown> }} choice
 */
function aroundPart({ part, what, body, own }, parts, { reader, label, include, notSaved }) {
  const state = parts.find((one) => isSame(one.part, part));
  if (!state) return body;
  const words = da.send.part;
  const id = placeOf(part);
  const failed = notSaved.get(id);
  /** @param {Event} event */
  const changed = ({ currentTarget }) => include(part, /** @type {HTMLInputElement} */ (currentTarget).checked);
  const heldAs = part.kind === 'answer' ? words.heldAs(reader) : words.heldWords(reader);
  return html`<div class="leaving ${state.included ? '' : 'held'}">
    <div>
      ${body}
      ${state.included ? nothing : html`<div class="held-back"><p class="who">${lockIcon}${heldAs}</p>${own()}</div>`}
    </div>
    <div class="leave">
      <label class="choice include">
        <input
          type="checkbox"
          id=${id}
          aria-label=${words.toggle(label, what)}
          aria-describedby="${id}-error"
          .checked=${live(state.included)}
          @change=${changed}
        />
        <span>${label}</span>
        ${state.sensitive ? html`<span class="mark">${words.sensitive}</span>` : nothing}
      </label>
      ${state.included ? nothing : html`<p class="hint">${words.held}</p>`}
    </div>
    ${fieldError(`${id}-error`, failed ? whyNotKept(failed) : null)}
  </div>`;
}

/** @param {unknown} error */
function whyNotKept(error) {
  const { what, then } = explain(error);
  return `${da.send.part.notSaved} ${what} ${then}`;
}

/** What the same receiver has, whom the new one is for. @param {import('../api').SentView[]} sent @param {string} reader */
function sentBefore(sent, reader) {
  const last = sent.find(({ to }) => to === reader);
  return last ? html`<p class="hint">${da.send.again(last.to, last.at)}</p>` : nothing;
}
