// The plan on paper: as PDF for the personnel file, and where it was filed.

import { html, nothing } from 'lit/html.js';
import { announce, onPage, redraw } from '../app/app.js';
import { ask } from '../app/backend.js';
import { dayField, dayRequired } from '../kit/date-field.js';
import { complete, submitter } from '../kit/form.js';
import { textField } from '../kit/text-field.js';
import { paperSaver } from '../shared/paper.js';
import { isoDay } from '../text/dates.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { ConversationId, Filed } from '../api' */

/**
 * @param {ConversationId} conversation
 * @param {Filed | null} last where it was filed
 * @param {() => Promise<boolean>} [before] whether it can be saved as it stands; what is not yet written down is saved first
 * @returns {{ view: (agreed: boolean, toSign?: boolean) => TemplateResult }} only what both have approved is filed; what is to be
 *   signed is saved where that is said
 */
export function planOnPaper(conversation, last, before = async () => true) {
  const words = da.plan.onPaper;
  const papers = [
    paperSaver({ kind: 'plan', conversation }, da.paper.buttons.plan, { before }),
    paperSaver({ kind: 'wheel', conversation, filled: true }, da.paper.buttons.wheel_filled, { before }),
    paperSaver({ kind: 'wheel', conversation, filled: false }, da.paper.buttons.wheel_blank, { before }),
  ];
  const record = textField({ id: 'filed-record', label: words.record, keeping: { begunAt: `filed-record/${conversation}`, conversation }, hint: words.recordHint, optional: true, changed: redraw });
  const on = dayField({ id: 'filed-day', label: words.day, keeping: { begunAt: `filed-day/${conversation}`, conversation }, value: isoDay(new Date()), changed: redraw });
  let filed = last;

  /** @param {string | null} when */
  async function file(when) {
    ({ filed } = await ask('set_filed', { conversation, on: when, record: when ? record.value() : '' }));
    for (const field of [record, on]) field.forget();
    announce(filed ? words.filed(filed.on, filed.record) : words.notFiled);
    redraw();
  }

  const form = submitter(async () => {
    const when = dayRequired(on);
    if (when === null || !complete([{ id: 'filed-record', ...record, value: record.value(), missing: null }], redraw)) return;
    await file(when);
  }, onPage);

  const undoing = submitter(() => file(null), onPage);

  const mark = () => html`<details class="plan-on-paper">
    <summary>${words.title}</summary>
    <form class="stack" novalidate @submit=${form.submit}>
      <p class="hint">${words.text}</p>
      ${on.view()} ${record.view()}
      <p><button class="button quiet" aria-disabled=${form.busy()}>${words.button}</button></p>
    </form>
  </details>`;

  return {
    view: (agreed, toSign = false) => html`<section class="stack plan-part" aria-labelledby="on-paper-title">
      <h2 id="on-paper-title">${words.heading}</h2>
      <p class="hint">${words.lead}</p>
      <ul class="plain stack">
        ${papers.slice(toSign ? 1 : 0).map((paper) => html`<li>${paper.view()}</li>`)}
      </ul>
      ${filed
        ? html`<p>
            ${words.filed(filed.on, filed.record)}
            <button type="button" class="link-button" @click=${undoing.submit}>${words.undo}</button>
          </p>`
        : nothing}
      ${filed || !agreed ? nothing : mark()}
    </section>`,
  };
}
