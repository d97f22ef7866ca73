// How a guide is written as a file, for who would rather do that; and the schemas that an editor checks it by.

import { html } from 'lit/html.js';
import { back, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseWhereToSaveAs } from '../app/shell.js';
import { wayBack } from '../kit/document.js';
import { fileIcon } from '../kit/icons.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';
import { markdown } from './markdown.js';

/** @import { GuideSchema } from '../api' */

const words = da.authors;

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const page = markdown(await ask('page_for_authors'));
  const message = spoken();

  /** @param {GuideSchema} schema */
  async function save(schema) {
    try {
      const chosen = await chooseWhereToSaveAs(words.choose, `${schema}.schema.json`);
      if (!chosen) return;
      const { name } = await ask('save_guide_schema', { schema, file: chosen.file });
      message.say(words.saved(name));
      redraw();
    } catch (error) {
      report(error);
    }
  }

  /** @param {GuideSchema} schema @param {string} label */
  const button = (schema, label) =>
    html`<button type="button" class="link-button" @click=${() => save(schema)}>${fileIcon}${label}</button>`;

  return {
    title: words.title,
    view: () => html`<article class="authors stack">
      ${wayBack(back)}
      <h1>${words.title}</h1>
      <p class="actions">${button('guide', words.guide)} ${button('wording', words.wording)}</p>
      <p class="hint" role="status">${message.view()}</p>
      ${page}
    </article>`,
  };
}
