// One guide as a document with its contents beside it. A guided one is read one thing at a time.

import { html, nothing } from 'lit/html.js';
import { back, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { state } from '../app/state.js';
import { confirmDialog } from '../kit/dialog.js';
import { wayBack } from '../kit/document.js';
import { arrowIcon, backIcon, fileIcon } from '../kit/icons.js';
import { paperSaver } from '../shared/paper.js';
import { themesWheel } from '../shared/picture-wheel.js';
import { talkKind } from '../text/common.js';
import * as da from './da.js';
import { forAllOf } from './for-all.js';
import { makeOf } from './make.js';
import { sectionsOf } from './sections.js';

/** @import { AddedGuide, Guide } from '../api' */
/** @import { Section } from './sections.js' */

const words = da.guides;

/**
 * @param {{ id: string }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ id }) {
  const { guide, added } = await ask('guide', { id });
  const sections = sectionsOf(guide);
  /** Paper is set by the open app. */
  const papers =
    state().vault === 'open'
      ? [paperSaver({ kind: 'guide', guide: id }), paperSaver({ kind: 'guide_wheel', guide: id })]
      : [];
  const make = makeOf(id, added);
  const laid = added ? await ask('guides_for_all', false) : null;
  const forAll = laid?.has_folder ? forAllOf(id, laid) : null;
  let whole = !guide.guided;
  let at = 0;

  /** @param {number} place */
  function turnTo(place) {
    at = place;
    if (!whole) redraw();
    const heading = document.getElementById(sections[place]?.id ?? '');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  function changeView() {
    whole = !whole;
    at = 0;
    redraw();
  }

  async function remove() {
    if (!added || !(await confirmDialog({ ...removing(added), danger: true }))) return;
    try {
      await ask('remove_guide', { id });
      await (added.is_wording ? go('guide', { id }) : go('guides'));
    } catch (error) {
      report(error);
    }
  }

  const contents = () => html`<nav class="contents ${whole ? '' : 'path'}" aria-labelledby="contents">
    <h2 id="contents" class="eyebrow">${guide.guided && !whole ? words.path : words.contents}</h2>
    <ol>
      ${sections.map(
        (section, place) => html`<li class=${section.hue ?? ''}>
          <button
            type="button"
            class="contents-link"
            aria-current=${!whole && place === at ? 'step' : nothing}
            @click=${() => turnTo(place)}
          >
            ${section.hue ? html`<span class="theme-dot"></span>` : nothing}<span>${section.title}</span>
          </button>
        </li>`,
      )}
    </ol>
    ${guide.guided
      ? html`<p><button type="button" class="link-button small" @click=${changeView}>${whole ? words.oneAtATime : words.allAtOnce}</button></p>`
      : nothing}
  </nav>`;

  return {
    title: guide.title,
    mail: async () => {
      await forAll?.heard();
      redraw();
    },
    view: () => html`<article class="guide">
      <header class="guide-head">
        <div class="stack">
          ${wayBack(back)}
          <p class="eyebrow">${guide.organisation} · ${talkKind(guide.kind)}</p>
          <h1>${guide.title}</h1>
          <p class="lead">${guide.summary}</p>
          ${state().vault === 'open'
            ? html`<p><button type="button" class="button" @click=${() => go('begin', { guide: id })}>${words.begin}</button></p>`
            : nothing}
          ${guide.wording ? html`<p class="notice calm">${da.officialWording(guide.wording)}</p>` : nothing}
          ${added ? addedView(added, () => go('send-guide', { id }), remove) : nothing}
          ${forAll ? forAll.view(guide.wording?.version ?? guide.version) : nothing}
          ${papers.map((paper) => html`<p>${paper.view()}</p>`)} ${state().vault === 'open' ? make.view() : nothing}
        </div>
        ${themesWheel(guide.themes)}
      </header>
      <div class="guide-body">
        ${contents()}
        <div class="guide-text">
          ${whole ? sections.map(sectionView) : oneAtATime(sections, at, turnTo)}
          ${whole || at === 0 ? origin(guide) : nothing}
        </div>
      </div>
    </article>`,
  };
}

/** @param {AddedGuide} added @param {() => void} send @param {() => void} remove */
function addedView(added, send, remove) {
  const { added: when, send: sending, remove: removal } = da.ownGuides;
  const wording = added.is_wording;
  return html`<div class="stack added-guide">
    <p class="hint">${when(added)}</p>
    <p class="actions">
      <button type="button" class="button quiet" @click=${send}>${fileIcon}${wording ? sending.buttonWording : sending.button}</button>
      <button type="button" class="button quiet danger" @click=${remove}>${wording ? removal.buttonWording : removal.button}</button>
    </p>
  </div>`;
}

/** @param {AddedGuide} added */
function removing({ is_wording: wording }) {
  const { title, titleWording, text, textWording, button, buttonWording, no } = da.ownGuides.remove;
  return wording
    ? { title: titleWording, text: textWording, yes: buttonWording, no }
    : { title, text, yes: button, no };
}

/** @param {Section} section */
const sectionView = ({ id, title, hue, view }) => html`<section class="guide-section ${hue ?? ''}" aria-labelledby=${id}>
  <h2 id=${id} tabindex="-1" class=${hue ? 'theme-text' : ''}>${title}</h2>
  ${view()}
</section>`;

/** @param {Section[]} sections @param {number} at @param {(place: number) => void} turnTo */
function oneAtATime(sections, at, turnTo) {
  const [section, before, after] = [sections[at], sections[at - 1], sections[at + 1]];
  if (!section) return nothing;
  return html`<p class="eyebrow">${words.place(at + 1, sections.length)}</p>
    ${sectionView(section)}
    <p class="actions turn">
      ${before
        ? html`<button type="button" class="link-button" @click=${() => turnTo(at - 1)}>${backIcon}${words.previousIs(before.title)}</button>`
        : nothing}
      ${after
        ? html`<button type="button" class="button" @click=${() => turnTo(at + 1)}>${words.nextIs(after.title)}${arrowIcon}</button>`
        : nothing}
    </p>`;
}

/** @param {Guide} guide */
const origin = ({ origin: text }) => html`<aside class="hint origin">${text}</aside>`;
