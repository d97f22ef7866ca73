// Saving something as a PDF: a quiet button, and where it was saved.

import { html } from 'lit/html.js';
import { redraw, report } from '../app/app.js';
import { asRefused } from '../app/backend.js';
import { chooseWhereToSaveAs, savePaper } from '../app/shell.js';
import { printIcon } from '../kit/icons.js';
import { spoken } from '../kit/spoken.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { PaperOf } from '../api' */

/**
 * @param {PaperOf} paper
 * @param {string} [words] what the button says
 * @param {object} [how]
 * @param {boolean} [how.main] whether it is the page's main button
 * @param {() => Promise<boolean>} [how.before] whether it can be saved; what is not yet written down is saved first
 * @returns {{ view: () => TemplateResult }}
 */
export function paperSaver(paper, words = da.paper.buttons[paper.kind], { main = false, before = async () => true } = {}) {
  const message = spoken();

  /** @param {string} text */
  function tell(text) {
    message.say(text);
    redraw();
  }

  async function save() {
    try {
      if (!(await before())) return;
      const chosen = await chooseWhereToSaveAs(da.paper.choose, fileName(paper));
      if (!chosen) return;
      tell(da.paper.saving);
      const { name } = await asRefused(savePaper(paper, chosen.file));
      tell(da.paper.saved(name));
    } catch (error) {
      message.say('');
      report(error);
    }
  }

  return {
    view: () => html`<span class="paper-saver">
      <button type="button" class=${main ? 'button' : 'link-button'} @click=${save}>${printIcon}${words}</button>
      <span class="hint" role="status">${message.view()}</span>
    </span>`,
  };
}

/** @param {PaperOf} paper */
const fileName = (paper) =>
  paper.kind === 'questions' && paper.invitation ? da.paper.invitationFileName : da.paper.fileNames[paper.kind];
