// What was written in the following up, as it is read: by whom, when, and who has it.

import { html, nothing } from 'lit/html.js';
import { checkIcon, fileIcon, lockIcon, personIcon } from '../kit/icons.js';
import { scaleToRead } from '../kit/scale.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { Entry, FollowUpRow, Scale } from '../api' */

/**
 * What an entry is about, in words.
 * @param {Entry} entry
 * @param {(agreement: string) => string} nameOf
 */
export function aboutWords({ about }, nameOf) {
  const words = da.followUp;
  switch (about.kind) {
    case 'agreement':
      return nameOf(about.id) || words.other.unknown;
    case 'well_being':
      return words.wellBeing.title;
    case 'one_to_one':
      return words.oneToOne.title;
  }
}

/**
 * An entry's own words: the day, how it goes, who wrote it, the text.
 * @param {Entry} entry
 * @param {Scale | null} scale
 * @param {string} by who wrote it; empty where that is said elsewhere
 */
export function entryBody(entry, scale, by) {
  const { about } = entry;
  const words = da.followUp;
  const value = about.kind === 'well_being' ? about.value : null;
  const isOnScale = value !== null && scale !== null && value >= scale.min && value <= scale.max;
  return html`<p class="entry-head">
      ${about.kind === 'agreement' ? html`<strong>${words.status[about.status]}</strong> <span aria-hidden="true">·</span>` : nothing}
      <span class="muted">${[words.entry.on(entry.day), by].filter(Boolean).join(' · ')}</span>
    </p>
    ${isOnScale ? scaleToRead(scale, value) : nothing}
    ${entry.text ? html`<p class="written">${entry.text}</p>` : nothing}`;
}

/**
 * Who has an entry of one's own.
 * @param {FollowUpRow} row
 * @param {string | null} [savedAt] when the newest update was saved, as long as it is not known to have been sent
 */
export function whoHas({ kept_back: keptBack, sent, changed_since: changed }, savedAt = null) {
  const words = da.followUp.entry;
  if (keptBack) return html`<p class="who">${lockIcon}<span>${sent ? words.heldSince(sent) : words.keptBack}</span></p>`;
  if (!sent) return html`<p class="who">${personIcon}<span>${words.notSent}</span></p>`;
  return changed
    ? html`<p class="who">${personIcon}<span>${words.changedSince(sent)}</span></p>`
    : sent === savedAt
      ? html`<p class="who">${fileIcon}<span>${words.saved(sent)}</span></p>`
      : html`<p class="who">${checkIcon}<span>${words.sent(sent)}</span></p>`;
}

/**
 * Entries from top to bottom, the newest open and the earlier ones folded.
 * @template Row
 * @param {Row[]} rows newest first
 * @param {(row: Row) => TemplateResult} one
 * @param {number} [open] how many are not folded
 */
export function entryList(rows, one, open = 2) {
  const earlier = rows.slice(open);
  return html`${rows.length > 0 ? html`<ul class="plain entries">${rows.slice(0, open).map(one)}</ul>` : nothing}
  ${earlier.length > 0
    ? html`<details class="earlier-entries">
        <summary>${da.followUp.entry.earlier(earlier.length)}</summary>
        <ul class="plain entries">${earlier.map(one)}</ul>
      </details>`
    : nothing}`;
}
