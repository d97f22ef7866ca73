// A page for a new talk of one's own.

import { html } from 'lit/html.js';
import { back } from '../app/app.js';
import { ask } from '../app/backend.js';
import { wayBack } from '../kit/document.js';
import { beginForm } from './begin-form.js';
import * as da from './da.js';

/**
 * @param {{ guide?: string }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ guide }) {
  const form = await beginForm(await ask('home'), { ...(guide ? { guide } : {}), asksMunicipality: false });
  const { title, heading } = da.start.begin;
  return {
    title,
    view: () => html`<div class="measure stack loose">
      <div>
        ${wayBack(back)}
        <h1>${heading}</h1>
      </div>
      ${form.view()}
    </div>`,
  };
}
