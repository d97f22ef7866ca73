// What can be made of a guide: its next version, a file that anybody can add, or another guide like it.

import { html, nothing } from 'lit/html.js';
import { go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { chooseWhereToSaveAs } from '../app/shell.js';
import { editIcon } from '../kit/icons.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';

/** @import { AddedGuide } from '../api' */

const words = da.ownGuides.make;

/** @param {string} id of the guide @param {AddedGuide | null} added */
export function makeOf(id, added) {
  const message = spoken();

  async function again() {
    try {
      const draft = await ask('next_version', { id });
      await go(added?.is_wording ? 'wording' : 'draft', { draft });
    } catch (error) {
      report(error);
    }
  }

  async function save() {
    try {
      const chosen = await chooseWhereToSaveAs(words.saveWhere, `${id}.toml`);
      if (!chosen) return;
      const { name } = await ask('save_guide_file', { id, file: chosen.file });
      message.say(words.saved(name));
      redraw();
    } catch (error) {
      report(error);
    }
  }

  return {
    view: () => html`<p class="actions">
        ${added
          ? html`<button type="button" class="button quiet" @click=${again}>${editIcon}${added.is_wording ? words.againWording : words.again}</button>`
          : html`<button type="button" class="link-button" @click=${() => go('new-guide', { guide: id, wording: true })}>${words.wording}</button>`}
        <button type="button" class="link-button" @click=${() => go('new-guide', { guide: id })}>${words.template}</button>
        ${added ? html`<button type="button" class="link-button" @click=${save}>${words.save}</button>` : nothing}
      </p>
      <p class="hint" role="status">${message.view()}</p>`,
  };
}
