// One group of a code typed back from the paper, which shows that the code has been written down.

import { html, nothing } from 'lit/html.js';
import { onPage, redraw, report } from '../app/app.js';
import { complete, submitter } from '../kit/form.js';
import { isRefused } from '../kit/refused.js';
import { textField } from '../kit/text-field.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */

/**
 * @param {object} given
 * @param {number} given.asked the group to be typed, counted from zero
 * @param {string} given.button
 * @param {(group: string) => Promise<void>} given.confirm rejects with `group_differs` when it is another
 * @param {() => TemplateResult} given.code how the code is shown. While one is asked for it, it is not: it is to be read from
 *   the paper
 * @returns {{ view: (beside?: TemplateResult | typeof nothing) => TemplateResult }} `beside` is the other way on
 */
export function groupBack({ asked, button, confirm, code }) {
  const words = da.groupBack;
  const group = textField({
    id: 'group',
    label: words.ask(asked),
    keeping: { neverKept: 'a part of a code' },
    hint: words.hint,
    code: true,
    changed: redraw,
  });
  const form = submitter(send, { ...onPage, field: (error) => (isRefused(error, 'group_differs') ? { id: 'group', ...group } : null) });

  async function send() {
    if (complete([{ id: 'group', ...group, value: group.value(), missing: words.missing }], redraw)) await confirm(group.value());
  }

  let asks = false;

  /** @param {boolean} now */
  function ask(now) {
    asks = now;
    group.complain(null);
    report(null);
    redraw();
    document.getElementById(now ? 'group' : 'code-is-written')?.focus();
  }

  /** @param {TemplateResult | typeof nothing} beside */
  const shown = (beside) => html`${code()}
    <p class="actions">
      <button type="button" class="button" id="code-is-written" @click=${() => ask(true)}>${words.ready}</button>
      ${beside}
    </p>`;

  /** @param {TemplateResult | typeof nothing} beside */
  const asking = (beside) => html`<form class="stack" novalidate @submit=${form.submit}>
    ${group.view()}
    <p class="actions">
      <button class="button" aria-disabled=${form.busy()}>${form.busy() ? da.common.wait : button}</button>
      <button type="button" class="link-button" @click=${() => ask(false)}>${words.again}</button>
      ${beside}
    </p>
  </form>`;

  return { view: (beside = nothing) => (asks ? asking(beside) : shown(beside)) };
}
