// The answers that can be chosen to a question, each with what is said of it, and how many can be.

import { html } from 'lit/html.js';
import * as da from './da.js';
import { choice, line, mover, names, newId, removeButton, take, tick } from './desk.js';

/** @import { AnswerForm } from '../api' */
/** @import { Desk } from './desk.js' */

const said = da.question;

/** @param {Desk} desk @param {string} question its id @param {Extract<AnswerForm, { form: 'choice' }>} answer */
export function optionsView(desk, question, answer) {
  const { options } = answer;
  const id = `ws-options-${question}`;
  const add = () => {
    const option = { id: newId(), title: '' };
    options.push(option);
    desk.did(undefined, `${id}-${option.id}`);
  };
  /** @param {number} at */
  const remove = (at) => take(desk, options, at, `${id}-add`);
  // Who takes one out may be about to put in another: how many can be chosen stays, and what is missing says when that is too many.
  const numbers = Array.from({ length: Math.max(1, options.length, answer.most, answer.host_most ?? 0) }, (_, at) => at + 1);
  return html`<fieldset class="stack named ws-options">
    <legend>${said.options}</legend>
    <ol class="plain">
    ${options.map((option, at) => {
      const name = option.title || `${said.option} ${at + 1}`;
      /** @param {'help' | 'part'} which @param {string} label */
      const more = (which, label) =>
        line(desk, {
          id: `${id}-${option.id}-${which}`,
          label: `${label} ${da.common.optional}`,
          value: option[which] ?? '',
          set: (text) => {
            if (text) option[which] = text;
            else delete option[which];
          },
        });
      return html`<li class="ws-option">
        <div class="named-row">
          ${line(desk, {
            id: `${id}-${option.id}`,
            label: `${said.option} ${at + 1}`,
            labelHidden: true,
            value: option.title,
            set: (text) => void (option.title = text),
          })}
          ${mover(desk, options, at, { id: `${id}-${option.id}`, name })} ${removeButton(said.delete, () => remove(at), name)}
        </div>
        <details class="ws-more">
          <summary class="small" aria-label=${said.moreOfOption(option)}>${said.optionMore(option)}</summary>
          <div class="stack">${more('part', said.optionPart)} ${more('help', said.optionHelp)}</div>
        </details>
      </li>`;
    })}
    </ol>
    <p><button type="button" id="${id}-add" class="link-button" @click=${add}>${said.addOption}</button></p>
    <div class="ws-columns">
    ${choice({
      id: `${id}-most`,
      label: said.most,
      value: String(answer.most),
      options: numbers.map((most) => [String(most), said.upTo(most)]),
      choose: (chosen) => {
        answer.most = Number(chosen);
        desk.did();
      },
    })}
    ${choice({
      id: `${id}-host`,
      label: said.hostMost,
      value: String(answer.host_most ?? 0),
      options: [0, ...numbers].map((most) => [String(most), said.upTo(most)]),
      choose: (chosen) => {
        if (chosen === '0') delete answer.host_most;
        else answer.host_most = Number(chosen);
        desk.did();
      },
    })}
    </div>
    ${tick(desk, {
      id: `${id}-own`,
      label: said.own,
      on: answer.own ?? false,
      set: (on) => {
        if (on) answer.own = true;
        else delete answer.own;
      },
    })}
    ${names(desk, {
      id: `${id}-common`,
      title: said.common,
      hint: said.commonHint,
      one: said.commonOne,
      add: said.addCommon,
      all: answer.common ?? [],
      begin: () => (answer.common ??= []),
    })}
  </fieldset>`;
}
