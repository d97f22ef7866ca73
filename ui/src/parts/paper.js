// Saving something as a PDF: a quiet button, and where it was saved.

import { html } from 'lit';
import { redraw, report } from '../app.js';
import { asRefused } from '../backend.js';
import { chooseWhereToSaveAs, savePaper } from '../shell.js';
import * as da from '../text/da.js';
import { printIcon } from './icons.js';

/** @import { TemplateResult } from 'lit' */
/** @import { PaperOf } from '../api' */

/**
 * @param {PaperOf} paper
 * @param {string} [words] what the button says
 * @returns {{ view: () => TemplateResult }}
 */
export function paperSaver(paper, words = da.paper.buttons[paper.kind]) {
  let told = '';

  /** @param {string} text */
  function tell(text) {
    told = text;
    redraw();
  }

  async function save() {
    const chosen = await chooseWhereToSaveAs(da.paper.choose, da.paper.fileNames[paper.kind]);
    if (!chosen) return;
    tell(da.paper.saving);
    try {
      const { name } = await asRefused(savePaper(paper, chosen.file));
      tell(da.paper.saved(name));
    } catch (error) {
      told = '';
      report(error);
    }
  }

  return {
    view: () => html`<span class="paper-saver">
      <button type="button" class="link-button" @click=${save}>${printIcon}${words}</button>
      <span class="hint" role="status">${told}</span>
    </span>`,
  };
}
