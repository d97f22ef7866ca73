// What an update of the following up holds, as the other will read it, and for whom it is saved as a file.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { lockIcon } from '../kit/icons.js';
import { fileFor } from '../shared/file-for.js';
import * as da from './da.js';
import { aboutWords, entryBody } from './entry.js';

/** @import { ConversationId, FollowUpRow } from '../api' */

const words = da.followUp.send;

/**
 * @param {{ conversation: ConversationId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation }) {
  let preview = await ask('follow_up_preview', { conversation });
  const { role, with: name } = preview.view.conversation;
  const form = fileFor({
    kind: 'follow_up',
    keeping: { begunAt: `receiver/follow-up/${conversation}`, conversation },
    profile: preview.profile,
    contacts: preview.contacts,
    first: preview.with_contact,
    withName: name,
    other: role === 'subject' ? 'din leder' : 'den anden',
    send: (receiver, file) => ask('send_follow_ups', { conversation, receiver, seen: preview.seen, file }),
  });
  const back = () => go('follow-up', { conversation });

  /** @param {FollowUpRow} row @param {boolean} included */
  async function include({ entry: { id } }, included) {
    try {
      preview = await ask('keep_follow_up_back', { conversation, id, kept_back: !included });
      redraw();
    } catch (error) {
      report(error);
    }
  }

  /** @param {FollowUpRow} row */
  function leaving(row) {
    const { agreements, removed, scale } = preview.view;
    const about = aboutWords(row.entry, (id) => [...agreements, ...removed].find((one) => one.id === id)?.parts.what ?? '');
    const body = html`<h2>${about}</h2>
      ${entryBody(row.entry, scale, '')}`;
    return html`<li class="leaving ${row.kept_back ? 'held' : ''}">
      <div>${row.kept_back ? html`<div class="held-back"><p class="who">${lockIcon}${words.heldNote}</p>${body}</div>` : body}</div>
      <div class="leave">
        <label class="choice include">
          <input
            type="checkbox"
            id="send-${row.entry.id}"
            aria-label=${words.includeFull(about, row.entry.day)}
            .checked=${live(!row.kept_back)}
            @change=${() => include(row, row.kept_back)}
          />
          <span>${words.include}</span>
        </label>
        ${row.kept_back ? html`<p class="hint">${words.held}</p>` : nothing}
      </div>
    </li>`;
  }

  return {
    title: words.title,
    view: () => {
      const own = preview.view.entries.filter((row) => row.own);
      const gone = preview.leaving.filter(({ deleted }) => deleted).length;
      const held = own.filter((row) => row.kept_back).length;
      const reader = form.reader();
      if (own.length + gone === 0) {
        return html`${wayBack(back, words.back)}
          <h1>${words.title}</h1>
          <p class="lead">${words.nothing}</p>`;
      }
      const { last } = preview;
      return html`${wayBack(back, words.back)}
        <h1>${words.title}</h1>
        <p class="lead">${words.lead(reader)}</p>
        <div class="paper"><div class="reading"><ul class="plain entries">${own.map(leaving)}</ul>
          ${gone > 0 ? html`<p class="hint">${words.takenBack(reader)}</p>` : nothing}</div></div>
        ${last ? html`<p class="hint after-paper">${words.last(last.to, last.at)}</p>` : nothing}
        ${preview.leaving.length === 0 ? html`<p class="notice after-paper">${words.allHeld}</p>` : nothing}
        ${form.view(words.foot(preview.leaving.length, held), preview.leaving.length === 0)}`;
    },
  };
}
