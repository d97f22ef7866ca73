// What somebody remarks on a plan that they approve: written with the approval, and read wherever the plan is.

import { html, nothing } from 'lit/html.js';
import { begunText } from '../kit/begun.js';
import { peopleIcon } from '../kit/icons.js';
import { writing } from '../kit/writing.js';
import { text } from '../shared/reading.js';
import * as da from './da.js';

/** @import { ConversationId, PlanApproval } from '../api' */

/**
 * The field for one's own.
 * @param {ConversationId} conversation
 */
export function remarkField(conversation) {
  const words = da.plan.remark;
  const kept = begunText({ begunAt: `remark/${conversation}`, conversation }, '');
  let remark = kept.first;
  return {
    value: () => remark.trim(),
    /** It is in a file. */
    forget: kept.forget,
    /** @param {string} reader */
    view: (reader) => html`<section class="stack">
      <h2>${words.title} <span class="optional">${da.common.optional}</span></h2>
      <p class="hint" id="remark-hint">${words.hint}</p>
      ${writing({
        id: 'remark',
        label: words.title,
        labelHidden: true,
        rows: 2,
        describedBy: 'remark-hint remark-who',
        value: kept.first,
        write(written) {
          remark = written;
          kept.write(written);
        },
      })}
      <p class="who" id="remark-who">${peopleIcon}<span>${words.seen(reader)}</span></p>
    </section>`,
  };
}

/** A remark as it is read. @param {string | undefined} remark @param {string} title */
export const remarkRead = (remark, title) =>
  remark
    ? html`<section class="part-read">
        <h2>${title}</h2>
        ${text(remark)}
      </section>`
    : nothing;

/**
 * What was remarked on the plan as it stands, by the two and by leaders before the present one.
 * @param {PlanApproval} approval
 * @param {string} other
 */
export function remarksRead({ own, other: theirs, earlier }, other) {
  const words = da.plan.remark;
  return html`${remarkRead(own?.remark, words.own)} ${remarkRead(theirs?.remark, words.of(other))}
  ${earlier.map(({ name, remark }) => remarkRead(remark, words.of(name)))}`;
}
