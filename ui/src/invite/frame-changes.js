// What a host changed in a guide, in words.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';

/** @import { FrameChanges, PartChange, QuestionOf, Unmarked } from '../api' */

const words = da.invitation.changes;

/** Whether every list of changes is empty; what the frame was compared with is none. @param {FrameChanges} changes */
export const isUnchanged = (changes) => Object.values(changes).every((one) => typeof one === 'string' || one.length === 0);

/**
 * @param {FrameChanges} changes
 * @param {{ guide: string, lead: string }} how
 */
export function changesView(changes, { guide, lead }) {
  const against = words.heldAgainst[changes.held_against];
  const caution = against ? html`<p class="notice">${against}</p>` : nothing;
  if (isUnchanged(changes)) return html`${caution}<p>${words.none(guide)}</p>`;
  return html`${caution}
    <p>${lead}</p>
    <div class="changes">
      ${group(words.unmarked, changes.unmarked.length, changes.unmarked.map(unmarked))}
      ${group(words.themes, changes.themes.length, changes.themes.map((theme) => html`<li>${words.theme(theme)}</li>`))}
      ${group(words.removed, changes.removed.length, changes.removed.map(question))}
      ${group(words.added, changes.added.length, changes.added.map(question))}
      ${group(
        words.reworded,
        changes.reworded.length,
        changes.reworded.map(
          ({ theme, before, after }) => html`<li>
            <span class="muted">${words.inTheme(theme)}</span>
            ${before === after
              ? html`<p>${after}</p><p class="hint">${words.sameWords}</p>`
              : html`<p><span class="eyebrow">${words.before}</span><br />${before}</p>
                  <p><span class="eyebrow">${words.after}</span><br />${after}</p>`}
          </li>`,
        ),
      )}
      ${changes.reordered.length > 0 ? said(words.reordered, words.reorderedIn(changes.reordered)) : nothing}
      ${changes.introduced.length > 0 ? said(words.introduced, words.introducedIn(changes.introduced)) : nothing}
      ${group(words.parts, changes.parts.length, changes.parts.map(part))}
    </div>`;
}

/** @param {Unmarked} one */
const unmarked = ({ question: { theme, text }, sensitive, mandatory }) => html`<li>
  ${text} <span class="muted">${words.inTheme(theme)}</span>
  <p class="hint">${words.stillMarked({ sensitive, mandatory })}</p>
</li>`;

/** @param {PartChange} one */
const part = ({ part, before, after }) => html`<li>
  ${before === after
    ? html`<p>${words.part[part]}</p>`
    : html`<details>
        <summary>${words.part[part]}</summary>
        <p class="written"><span class="eyebrow">${words.before}</span><br />${before || words.nothing}</p>
        <p class="written"><span class="eyebrow">${words.after}</span><br />${after || words.nothing}</p>
      </details>`}
</li>`;

/** @param {QuestionOf} one */
const question = ({ theme, text }) => html`<li>${text} <span class="muted">${words.inTheme(theme)}</span></li>`;

/** @param {string} title @param {number} count @param {import('lit/html.js').TemplateResult[]} items */
const group = (title, count, items) =>
  count === 0
    ? nothing
    : html`<section>
        <h3>${title} <span class="muted">(${count})</span></h3>
        <ul>${items}</ul>
      </section>`;

/** @param {string} title @param {string} text */
const said = (title, text) => html`<section>
  <h3>${title}</h3>
  <p>${text}</p>
</section>`;
