// Saying that a theme has been talked about, and what was noted to each, to be read beside the plan.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import * as da from './da.js';
import { hue, numbered } from './wheel.js';

/** @import { Guide, Theme } from '../api' */

/** What stands in the field that says it. */
export const SAID = 'yes';

/** The field that says that a theme has been talked about. @param {string} theme */
export const discussedField = (theme) => `told/${theme}`;

/**
 * The box to tick. What is noted counts by itself, so then it can't be taken back here. It is judged by
 * what is written now, before it is saved.
 * @param {Theme} theme
 * @param {{ draft: Record<string, string>, write: (field: string, text: string) => void }} desk
 */
export function sayDiscussed(theme, { draft, write }) {
  const words = da.together;
  const field = discussedField(theme.id);
  const said = draft[field] === SAID;
  const byNote = !said && notedTo(theme, draft).length > 0;
  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  const changed = ({ currentTarget }) => {
    if (byNote) currentTarget.checked = true;
    else write(field, currentTarget.checked ? SAID : '');
  };
  return html`<div class="say-told">
    <label class="choice">
      <input
        type="checkbox"
        id="told"
        .checked=${live(said || byNote)}
        aria-disabled=${byNote ? 'true' : nothing}
        aria-describedby=${byNote ? 'told-why' : nothing}
        @change=${changed}
      />
      <span>${words.discussed}</span>
    </label>
    ${byNote ? html`<p class="hint" id="told-why">${words.discussedByNote}</p>` : nothing}
  </div>`;
}

/**
 * What they said at the beginning that they also wanted to reach.
 * @param {{ draft: Record<string, string>, write: (field: string, text: string) => void }} desk
 */
export function reachAgain({ draft }) {
  const reach = draft['talk/reach']?.trim();
  if (!reach) return nothing;
  return html`<div class="notice calm reach-again">
    <div>
      <h2>${da.together.reach}</h2>
      <p class="written">${reach}</p>
    </div>
  </div>`;
}

/**
 * What was written together to a theme; the note to the theme as a whole has no title.
 * @param {Theme} theme
 * @param {Record<string, string>} draft
 */
function notedTo({ id, questions }, draft) {
  const joint = questions.map((question) => ({ title: question.text, text: draft[`joint/${question.id}`]?.trim() ?? '' }));
  return [{ title: '', text: draft[`note/${id}`]?.trim() ?? '' }, ...joint].filter(({ text }) => text);
}

/**
 * What was written together to each theme, folded; left out when nothing was.
 * @param {Guide} guide
 * @param {{ draft: Record<string, string> }} desk
 */
export function notesOf({ themes }, { draft }) {
  const noted = numbered(themes).flatMap((theme) => {
    const texts = notedTo(theme, draft);
    return texts.length > 0 ? [{ theme, texts }] : [];
  });
  if (noted.length === 0) return nothing;
  return html`<section class="talk-notes" aria-labelledby="talk-notes">
    <h2 id="talk-notes">${da.together.notes}</h2>
    ${noted.map(
      ({ theme, texts }) => html`<details class=${hue(theme)}>
        <summary><span class="theme-text">${theme.title}</span></summary>
        ${texts.map(
          ({ title, text }) => html`${title ? html`<h3>${title}</h3>` : nothing}
            <p class="written">${text}</p>`,
        )}
      </details>`,
    )}
  </section>`;
}
