// The plan that the talk ends in: its name, its fields, and the kinds of learning.

import { html } from 'lit/html.js';
import { plusIcon } from '../kit/icons.js';
import * as da from './da.js';
import { line, mover, names, newId, removeButton, take, tick, words } from './desk.js';

/** @import { PlanField } from '../api' */
/** @import { Desk } from './desk.js' */

const said = da.plan;

/** @param {Desk} desk */
export function planView(desk) {
  const { plan } = desk.draft.guide;

  function add() {
    const field = { id: newId(), title: '', help: null };
    plan.fields.push(field);
    desk.redid(da.draft.added, `ws-field-${field.id}`);
  }

  /** @param {PlanField} field @param {number} at */
  const fieldView = (field, at) => {
    const name = field.title.trim() || `${said.field} ${at + 1}`;
    return html`<li class="ws-card stack">
      <div class="between-row">
        <span class="small muted">${said.field} ${at + 1}</span>
        <span class="between-row">
          ${mover(desk, plan.fields, at, { id: `field-${field.id}`, name })}
          ${removeButton(da.question.delete, () => take(desk, plan.fields, at, 'ws-undo'), name)}
        </span>
      </div>
      ${line(desk, {
        id: `ws-field-${field.id}`,
        label: said.fieldTitle,
        value: field.title,
        set: (text) => void (field.title = text),
      })}
      ${words(desk, {
        id: `ws-field-help-${field.id}`,
        label: `${said.fieldHelp} ${da.common.optional}`,
        rows: 1,
        value: field.help ?? '',
        set: (text) => void (field.help = text || null),
      })}
    </li>`;
  };

  return html`<h2 tabindex="-1">${da.draft.step.plan}</h2>
    <p class="hint">${said.lead}</p>
    ${line(desk, { id: 'ws-plan-title', label: said.title, value: plan.title, set: (text) => void (plan.title = text) })}
    ${words(desk, { id: 'ws-plan-intro', label: said.intro, value: plan.intro, set: (text) => void (plan.intro = text) })}
    ${tick(desk, { id: 'ws-plan-optional', label: said.optional, on: plan.optional, set: (on) => void (plan.optional = on) })}
    ${tick(desk, { id: 'ws-plan-terms', label: said.terms, on: plan.terms, set: (on) => void (plan.terms = on) })}
    <section class="stack" aria-labelledby="ws-fields">
      <h3 id="ws-fields">${said.fields}</h3>
      <ol class="plain stack">${plan.fields.map(fieldView)}</ol>
      <p><button type="button" id="ws-add-field" class="link-button" @click=${add}>${plusIcon}${said.addField}</button></p>
    </section>
    ${names(desk, {
      id: 'ws-learning',
      title: said.learning,
      hint: said.learningHint,
      one: said.learningOne,
      add: said.addLearning,
      all: plan.learning,
    })}`;
}
