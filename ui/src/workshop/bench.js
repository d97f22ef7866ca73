// The bench that a guide, or the official words over one, is written at: its parts on the left, one of them to write in, and
// beside it what a leader will see. All that is done can be taken back.

import { html, nothing } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { previews } from '../app/rooms.js';
import { confirmDialog } from '../kit/dialog.js';
import { wayBack } from '../kit/document.js';
import { arrowIcon } from '../kit/icons.js';
import { keeper } from '../kit/keeper.js';
import * as da from './da.js';
import { previewOf } from './preview.js';
import { states } from './states.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { Draft, DraftView, Lack } from '../api' */
/** @import { Page } from '../app/rooms.js' */
/** @import { Desk } from './desk.js' */

const words = da.draft;

/**
 * What is written at it.
 * @template State
 * @typedef {object} Work
 * @property {DraftView} view
 * @property {string} [step] the part that is open first
 * @property {string} [field] the field that gets the focus first
 * @property {string} eyebrow
 * @property {(draft: Draft) => State} stateOf what of the draft is written, and can be taken back
 * @property {(draft: Draft, state: State) => Draft} become
 * @property {(draft: Draft) => string} title
 * @property {(draft: Draft, step: string) => boolean} isPart
 * @property {(desk: Desk, step: string) => TemplateResult} part
 * @property {(bench: Bench) => TemplateResult} contents the list of parts, and what is missing
 * @property {{ title: string, text: string, yes: string, no: string }} deleteAsk
 * @property {string} deleteLabel
 */

/**
 * @typedef {object} Bench
 * @property {Desk} desk
 * @property {string} step the part that is open
 * @property {Lack[]} lacks
 */

/**
 * @template State
 * @param {Work<State>} work
 * @returns {Promise<Page>}
 */
export async function benchFor({ view, step: first = 'om', field: firstField, ...work }) {
  const { id, past: kept } = view;
  const preview = previewOf(await previews());
  let { draft, lacks } = view;
  if (kept) draft = work.become(draft, JSON.parse(kept.now));
  let step = first;
  const past = states(work.stateOf(draft), kept);
  /** What the fields were drawn with. @type {Map<string, string>} */
  const begun = new Map();
  /** Counts up when the fields are drawn anew. */
  let times = 0;

  const keep = keeper({
    at: view.saved,
    changed: redraw,
    save: async () => {
      const saved = await ask('save_draft', { id, draft, past: past.kept() });
      lacks = saved.lacks;
      if (saved.guide) draft.guide = saved.guide;
      return saved.saved;
    },
  });

  function anew() {
    begun.clear();
    times += 1;
  }

  /** @param {string | null} field */
  function changed(field) {
    past.put(work.stateOf(draft), field);
    keep.put();
    redraw();
  }

  /** @type {Desk} */
  const desk = {
    left: new Map(),
    get draft() {
      return draft;
    },
    begun(field, text) {
      if (!begun.has(field)) begun.set(field, text);
      return begun.get(field) ?? text;
    },
    wrote: changed,
    did(said, focus) {
      changed(null);
      if (said) announce(said);
      if (focus) toField(focus);
    },
    redid(said, focus) {
      anew();
      desk.did(said, focus);
    },
    show,
  };

  /** @param {string} next @param {string} [field] */
  function show(next, field) {
    step = next;
    anew();
    redraw();
    if (field) toField(field);
    else /** @type {HTMLElement | null} */ (document.querySelector('.ws-part h2'))?.focus();
  }

  /** @param {'undo' | 'redo'} way */
  function takeBack(way) {
    const state = past[way]();
    if (!state) return;
    draft = work.become(draft, state);
    if (!work.isPart(draft, step)) step = 'om';
    anew();
    keep.put();
    announce(way === 'undo' ? words.undone : words.redone);
  }

  /** The keys that take a step back, where no text is being written: there they take back what is typed. @param {KeyboardEvent} event */
  function byKeys(event) {
    const { target, key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!(ctrlKey || metaKey) || altKey || isText(target)) return;
    const letter = key.toLowerCase();
    if (letter !== 'z' && letter !== 'y') return;
    event.preventDefault();
    takeBack(letter === 'y' || shiftKey ? 'redo' : 'undo');
  }

  async function remove() {
    if (!(await confirmDialog({ ...work.deleteAsk, danger: true }))) return;
    try {
      await keep.flush();
      await ask('delete_draft', { draft: id });
      await go('guides');
    } catch (error) {
      report(error);
    }
  }

  return {
    title: work.title(draft),
    leave: () => keep.flush(),
    saidAt: keep.saidAt,
    at: () => ({ draft: id, step }),
    shown: () => {
      if (firstField) toField(firstField);
    },
    view: () => html`<article class="workshop" @keydown=${byKeys}>
      ${keep.notSaved()} ${wayBack(() => go('guides'))}
      <header class="ws-head">
        <div>
          <p class="eyebrow">${work.eyebrow} · ${words.stands(view.version, view.is_changed || past.canUndo())}</p>
          <div class="heading-row"><h1>${work.title(draft)}</h1>${keep.state()}</div>
        </div>
        <p class="actions">
          <button type="button" id="ws-undo" class="button quiet" aria-disabled=${!past.canUndo()} @click=${() => takeBack('undo')}>${words.undo}</button>
          <button type="button" class="button quiet" aria-disabled=${!past.canRedo()} @click=${() => takeBack('redo')}>${words.redo}</button>
          <button type="button" class="button" @click=${() => go('publish-draft', { draft: id })}>${words.publish}${arrowIcon}</button>
        </p>
      </header>
      <div class="ws-body">
        <nav class="contents" aria-labelledby="ws-parts">
          <h2 id="ws-parts" class="eyebrow">${words.parts}</h2>
          ${work.contents({ desk, step, lacks })}
        </nav>
        <div class="ws-part stack">${keyed(`${step} ${times}`, html`<div class="stack">${work.part(desk, step)}</div>`)}</div>
        ${preview.view(draft.guide, step)}
      </div>
      <p class="ws-delete"><button type="button" class="link-button danger small" @click=${remove}>${work.deleteLabel}</button></p>
    </article>`,
  };
}

/**
 * A line in the list of parts.
 * @param {Bench} bench @param {string} to @param {unknown} title @param {string} [of] its hue
 * @param {(event: any) => void} [drags] told when it is taken hold of, where it can be moved by that
 */
export const partLink = ({ desk, step }, to, title, of = '', drags) => html`<li class=${of} ?data-entry=${drags !== undefined} data-part=${to}>
  <button
    type="button"
    class="contents-link"
    aria-current=${to === step ? 'step' : nothing}
    title=${drags ? words.drag : nothing}
    @pointerdown=${drags}
    @click=${() => desk.show(to)}
  >
    ${of ? html`<span class="theme-dot"></span>` : nothing}<span>${title}</span>
  </button>
</li>`;

/** Goes to a field, and unfolds what it is folded away in. @param {string} field */
function toField(field) {
  const element = document.getElementById(field);
  element?.closest('details')?.setAttribute('open', '');
  // The head is in sight wherever one is.
  if (!element?.closest('.ws-head')) element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** @param {EventTarget | null} target */
const isText = (target) => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
