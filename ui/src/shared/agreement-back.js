// An agreement of an earlier year, with what came of it.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';

/** @import { AgreementBack, ConversationCard, EarlierAgreement, EntryBack, WrittenBack } from '../api' */

const words = da.agreementsBack;

/** @param {EntryBack} one @param {ConversationCard} card */
function entryBack({ by, earlier_host: earlierHost, entry }, card) {
  const other = card.with || (by === 'host' ? words.leader : words.theOther);
  const host = earlierHost === null ? other : da.agreementsBack.earlierHost(earlierHost);
  const who = by === card.role ? words.you : host;
  return html`<li>
    <p class="hint">${words.entry(entry.day, who)}</p>
    <p class="written">${entry.text.trim()}</p>
  </li>`;
}

/** @param {AgreementBack} back @param {ConversationCard} card */
export function agreementBack({ agreement, status, entries }, card) {
  const said = entries.filter(({ entry }) => entry.text.trim() !== '');
  return html`<li class="agreement-back">
    <p class="written">${agreement.parts.what}</p>
    <p><span class="mark">${status ? da.agreementsBack.status[status] : words.notLooked}</span></p>
    ${said.length > 0 ? html`<ul class="plain back-entries">${said.map((one) => entryBack(one, card))}</ul>` : nothing}
  </li>`;
}

/** What two people wrote together in an earlier year. @param {WrittenBack[]} written */
export const writtenBack = (written) =>
  written.length === 0
    ? nothing
    : html`<dl class="given">
        ${written.map(({ title, text }) => html`<div><dt>${title}</dt><dd class="written">${text.trim()}</dd></div>`)}
      </dl>`;

/** @param {EarlierAgreement} earlier */
export const earlierBack = ({ year, what, outcome }) => html`<p class="written"><b>${year}</b> · ${what.trim()}</p>
  ${outcome.trim() ? html`<p class="written muted">${outcome.trim()}</p>` : nothing}`;
