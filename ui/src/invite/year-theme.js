// The year's theme where the guide has none for that year: the host does without, takes an earlier one, or writes one.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { limitedWriting } from '../kit/writing.js';
import { limits } from '../limits.js';
import * as da from './da.js';

/** @import { Guide, Rotation, YearTheme } from '../api' */
/** @typedef {Extract<YearTheme, { kind: 'own' }>} Own */

const LIMITS = { title: limits.themeTitle, intro: limits.themeIntro };

/**
 * @param {object} given
 * @param {Guide} given.guide
 * @param {number} given.year
 * @param {Rotation} given.rotation
 * @param {YearTheme | undefined} given.chosen changed in place where it is one's own
 * @param {YearTheme | undefined} given.begun what the fields began with
 * @param {(theme: YearTheme | null) => void} given.choose
 * @param {() => void} given.touched
 */
export function yearThemeChoice({ guide, year, rotation, chosen, begun, choose, touched }) {
  const earlier = guide.themes.filter((theme) => theme.rotation?.of === rotation.id);
  const texts = da.invitation.theme;
  /** @param {string} label @param {boolean} checked @param {YearTheme | null} theme */
  const radio = (label, checked, theme) => html`<label class="choice">
    <input
      type="radio"
      name="theme-${rotation.id}"
      .checked=${live(checked)}
      @change=${() => choose(theme)}
    />
    <span>${label}</span>
  </label>`;
  /** @param {Own} now @param {Own} first @param {'title' | 'intro'} field @param {string} label @param {number} rows */
  const write = (now, first, field, label, rows) =>
    limitedWriting({
      id: `${field}-${rotation.id}`,
      label,
      rows,
      value: first[field],
      limit: LIMITS[field],
      write: (text) => {
        now[field] = text;
        touched();
      },
    });
  return html`<fieldset class="stack card rotation">
    <legend class="visually-hidden">${texts.title(rotation.title, year)}</legend>
    <h3>${texts.title(rotation.title, year)}</h3>
    <p>${texts.missing(rotation.title, year)}</p>
    ${radio(texts.without, !chosen, null)}
    ${earlier.map((theme) =>
      radio(texts.earlier(theme.title), chosen?.kind === 'earlier' && chosen.theme === theme.id, {
        kind: 'earlier',
        theme: theme.id,
      }),
    )}
    ${radio(texts.own, chosen?.kind === 'own', { kind: 'own', title: '', intro: '' })}
    ${chosen?.kind === 'own' && begun?.kind === 'own'
      ? html`${write(chosen, begun, 'title', texts.name, 1)} ${write(chosen, begun, 'intro', texts.intro, 2)}`
      : nothing}
  </fieldset>`;
}
