// One guide as a document with its contents beside it. A guided one is read one thing at a time.

import { html, nothing } from 'lit';
import { back, go, redraw } from '../app.js';
import { ask } from '../backend.js';
import { wayBack } from '../parts/document.js';
import { sectionsOf } from '../parts/guide-sections.js';
import { arrowIcon, backIcon } from '../parts/icons.js';
import { paperSaver } from '../parts/paper.js';
import { themesWheel } from '../parts/picture-wheel.js';
import { session } from '../session.js';
import { da } from '../text/da.js';
import { talkKind } from '../text/da/common.js';

/** @import { Guide } from '../api' */
/** @import { Section } from '../parts/guide-sections.js' */

const words = da.guides;

/**
 * @param {{ id: string }} params
 * @returns {Promise<import('../pages.js').Page>}
 */
export async function open({ id }) {
  const { guide } = await ask('guide', { id });
  const sections = sectionsOf(guide);
  /** Paper is set by the open app. */
  const papers =
    session().vault === 'open'
      ? [paperSaver({ kind: 'guide', guide: id }), paperSaver({ kind: 'guide_wheel', guide: id })]
      : [];
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
    view: () => html`<article class="guide">
      <header class="guide-head">
        <div class="stack">
          ${wayBack(back)}
          <p class="eyebrow">${guide.organisation} · ${talkKind(guide.kind)}</p>
          <h1>${guide.title}</h1>
          <p class="lead">${guide.summary}</p>
          ${session().vault === 'open'
            ? html`<p><button type="button" class="button" @click=${() => go('begin', { guide: id })}>${words.begin}</button></p>`
            : nothing}
          ${papers.map((paper) => html`<p>${paper.view()}</p>`)}
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
