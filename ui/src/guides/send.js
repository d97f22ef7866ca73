// A guide of one's own, or an official wording, saved as a file for someone else.

import { html, nothing } from 'lit/html.js';
import { back } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { Refused } from '../kit/refused.js';
import { fileFor } from '../shared/file-for.js';
import { lookAtLeaving } from '../shared/what-leaves.js';
import { content } from './content.js';
import * as da from './da.js';

/** @import { LeavingView } from '../api' */

/**
 * @param {{ id: string }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ id }) {
  const [{ guide, added }, contacts, { profile }] = await Promise.all([
    ask('guide', { id }),
    ask('contacts'),
    ask('settings'),
  ]);
  if (!added) throw new Refused({ code: 'not_found' });
  const words = da.ownGuides.send;
  const leaving = await lookAtLeaving(() => ({ kind: /** @type {const} */ ('guide'), id }));
  const form = fileFor({
    kind: 'guide',
    keeping: { begunAt: `receiver/guide/${id}`, conversation: null },
    profile,
    contacts,
    button: words.save,
    send: (receiver, file) => leaving.save((seen) => ask('send_guide', { id, receiver, seen, file })),
  });

  return {
    title: words.title(guide.title),
    view: () => html`${wayBack(back)}
      <h1>${words.title(guide.title)}</h1>
      <p class="lead measure">${added.is_wording ? words.leadWording : words.lead}</p>
      ${seen(leaving.shown())}
      ${form.view()}`,
  };
}

/** @param {LeavingView | null} shown */
const seen = (shown) =>
  shown?.content.kind === 'guide' ? html`<div class="paper">${content.view(shown.content, null)}</div>` : nothing;
