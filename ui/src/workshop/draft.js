// A guide in the making: its parts on the left, one of them to write in, and beside it what a leader will see.

import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { previews } from '../app/rooms.js';
import { confirmDialog } from '../kit/dialog.js';
import { wayBack } from '../kit/document.js';
import { arrowIcon, plusIcon } from '../kit/icons.js';
import { keeper } from '../kit/keeper.js';
import { hue, numbered } from '../shared/wheel.js';
import { aboutView } from './about.js';
import * as da from './da.js';
import { lacksView } from './lacks.js';
import { planView } from './plan.js';
import { previewOf } from './preview.js';
import { scalesView } from './scales.js';
import { states } from './states.js';
import { textsView } from './texts.js';
import { nameOf, newTheme, themeView } from './theme.js';
import { unusedView } from './unused.js';

/** @import { DraftId } from '../api' */
/** @import { Desk } from './desk.js' */

const words = da.draft;

/**
 * @param {{ draft: DraftId, step?: string, field?: string }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ draft: id, step: first = 'om', field: firstField }) {
  const [view, shown] = await Promise.all([ask('draft', { draft: id }), previews()]);
  let { draft, lacks } = view;
  let step = first;
  /** The theme that pieces of the text go into. */
  let into = '';
  const past = states(draft);
  /** What the fields were drawn with. @type {Map<string, string>} */
  const begun = new Map();
  const preview = previewOf(shown);
  /** Counts up when the fields are drawn anew. */
  let times = 0;

  const keep = keeper({
    at: view.saved,
    changed: redraw,
    save: async () => {
      const saved = await ask('save_draft', { id, draft });
      lacks = saved.lacks;
      return saved.saved;
    },
  });

  function anew() {
    begun.clear();
    times += 1;
  }

  /** @param {string | null} field */
  function changed(field) {
    past.put(draft, field);
    keep.put();
    redraw();
  }

  /** @type {Desk} */
  const desk = {
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
    draft = state;
    if (!isPart(step)) step = 'om';
    anew();
    keep.put();
    announce(way === 'undo' ? words.undone : words.redone);
  }

  /** Whether it is a part of the guide. @param {string} one */
  const isPart = (one) => one in parts || draft.guide.themes.some(({ id: theme }) => theme === one);

  /** The keys that take a step back, where no text is being written: there they take back what is typed. @param {KeyboardEvent} event */
  function byKeys(event) {
    const { target, key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!(ctrlKey || metaKey) || altKey || isText(target)) return;
    const letter = key.toLowerCase();
    if (letter !== 'z' && letter !== 'y') return;
    event.preventDefault();
    takeBack(letter === 'y' || shiftKey ? 'redo' : 'undo');
  }

  function addTheme() {
    const theme = newTheme('');
    draft.guide.themes.push(theme);
    step = theme.id;
    desk.redid(da.draft.added, `ws-title-${theme.id}`);
  }

  async function remove() {
    if (!(await confirmDialog({ ...words.deleteAsk, danger: true }))) return;
    try {
      await keep.flush();
      await ask('delete_draft', { draft: id });
      await go('guides');
    } catch (error) {
      report(error);
    }
  }

  /** @type {Record<string, () => import('lit').TemplateResult>} */
  const parts = {
    om: () => aboutView(desk),
    raad: () => textsView(desk),
    skalaer: () => scalesView(desk),
    plan: () => planView(desk),
    ubrugt: () => unusedView(desk, { theme: into, choose: (theme) => void ((into = theme), redraw()) }),
  };

  const partView = () => {
    const theme = draft.guide.themes.find(({ id: one }) => one === step);
    return theme ? themeView(desk, theme) : (parts[step] ?? aboutView.bind(null, desk))();
  };

  /** @param {string} to @param {unknown} title @param {string} [of] */
  const item = (to, title, of = '') => html`<li class=${of}>
    <button type="button" class="contents-link" aria-current=${to === step ? 'step' : nothing} @click=${() => show(to)}>
      ${of ? html`<span class="theme-dot"></span>` : nothing}<span>${title}</span>
    </button>
  </li>`;

  const contents = () => html`<nav class="contents" aria-labelledby="ws-parts">
    <h2 id="ws-parts" class="eyebrow">${words.parts}</h2>
    <ol>
      ${item('om', words.step.about)}
      ${numbered(draft.guide.themes).map((theme) => item(theme.id, nameOf(theme), hue(theme)))}
      <li>
        <button type="button" id="ws-add-theme" class="contents-link" @click=${addTheme}>${plusIcon}<span>${words.addTheme}</span></button>
      </li>
      ${item('raad', words.step.texts)} ${item('skalaer', words.step.scales)} ${item('plan', words.step.plan)}
      ${draft.unused.length > 0 || step === 'ubrugt' ? item('ubrugt', words.withCount(words.step.unused, draft.unused.length)) : nothing}
    </ol>
    ${lacksView(draft.guide, lacks, show)}
  </nav>`;

  return {
    title: draft.guide.title || words.untitled,
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
          <p class="eyebrow">${words.eyebrow} · ${words.stands(view.version, view.is_changed || past.canUndo())}</p>
          <div class="heading-row"><h1>${draft.guide.title.trim() || words.untitled}</h1>${keep.state()}</div>
        </div>
        <p class="actions">
          <button type="button" id="ws-undo" class="button quiet" aria-disabled=${!past.canUndo()} @click=${() => takeBack('undo')}>${words.undo}</button>
          <button type="button" class="button quiet" aria-disabled=${!past.canRedo()} @click=${() => takeBack('redo')}>${words.redo}</button>
          <button type="button" class="button" @click=${() => go('publish-draft', { draft: id })}>${words.publish}${arrowIcon}</button>
        </p>
      </header>
      <div class="ws-body">
        ${contents()}
        <div class="ws-part stack">${keyed(`${step} ${times}`, html`<div class="stack">${partView()}</div>`)}</div>
        ${preview.view(draft.guide, step)}
      </div>
      <p class="ws-delete"><button type="button" class="link-button danger small" @click=${remove}>${words.delete}</button></p>
    </article>`,
  };
}

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
