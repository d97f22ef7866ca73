// What a host changes in a guide: questions taken out, moved, reworded and added, and the year's theme.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { announce, redraw } from '../app/app.js';
import { throwsAway } from '../kit/begun.js';
import { downIcon, lockIcon, plusIcon, upIcon } from '../kit/icons.js';
import { limitedWriting } from '../kit/writing.js';
import { limits } from '../limits.js';
import { amongWhich, isAdded, isAnswered, newId, rowsOf, themesOf, withoutTheme } from '../shared/adapted-frame.js';
import { hue } from '../shared/wheel.js';
import * as da from './da.js';
import { ownQuestion } from './own-question.js';
import { yearThemeChoice } from './year-theme.js';

/** @import { Adaptation, AddedQuestion, Guide, Question, Theme, WrittenIn, YearTheme } from '../api' */
/** @import { Row } from '../shared/adapted-frame.js' */
/** @import { NumberedTheme } from '../shared/wheel.js' */

const words = da.invitation.frame;

/**
 * @param {object} given
 * @param {Guide} given.guide
 * @param {number} given.year
 * @param {Adaptation} given.adaptation changed in place
 * @param {() => void} given.changed
 * @param {WrittenIn} [given.written] where something is written already
 */
export function adapting({ guide, year, adaptation, changed, written = { joint: [], answered: [], noted: [] } }) {
  /** What the fields began with, so that nothing typed is written over. */
  const first = structuredClone(adaptation);
  /** The suggestions that are being written anew. @type {Set<string>} */
  const rewording = new Set(Object.keys(adaptation.reworded));

  const touched = () => {
    changed();
    redraw();
  };

  /** @param {string} id @param {boolean} included */
  function include(id, included) {
    adaptation.removed = adaptation.removed.filter((one) => one !== id);
    if (!included) adaptation.removed = [...adaptation.removed, id];
    touched();
  }

  /** @param {Theme} theme @param {string} id @param {-1 | 1} by */
  function move(theme, id, by) {
    const rows = rowsOf(theme, adaptation);
    const row = rows.find((one) => one.id === id);
    if (!row) return;
    const among = amongWhich(rows, row);
    const at = among.indexOf(row);
    const other = among[at + by];
    if (!other) return;
    const others = rows.filter((one) => one.id !== id);
    // Alone under its heading, it passes all that stand under the other's.
    const beside = others.filter((one) => (one.part === other.part && row.part !== other.part) || one.id === other.id);
    const next = by < 0 ? others.indexOf(/** @type {Row} */ (beside[0])) : others.indexOf(/** @type {Row} */ (beside.at(-1))) + 1;
    others.splice(next, 0, row);
    adaptation.order = { ...adaptation.order, [theme.id]: others.map((one) => one.id) };
    touched();
    const now = amongWhich(rowsOf(theme, adaptation), row);
    const place = now.findIndex((one) => one.id === id);
    const end = place === 0 || place === now.length - 1;
    const way = end ? (place === 0 ? 'down' : 'up') : by < 0 ? 'up' : 'down';
    document.getElementById(`${way}-${id}`)?.focus();
    announce(words.moved(place + 1, now.length));
  }

  /** @param {Theme} theme @param {string | null} part */
  function add(theme, part) {
    const id = newId();
    const question = { id, theme: theme.id, part, text: '', help: '', scale: null };
    first.added.push({ ...question });
    adaptation.added = [...adaptation.added, question];
    touched();
    document.getElementById(`own-${id}`)?.focus();
  }

  /** @param {AddedQuestion} question */
  async function remove(question) {
    if (`${question.text}${question.help}`.trim() !== '' && !(await throwsAway())) return;
    adaptation.added = adaptation.added.filter(({ id }) => id !== question.id);
    touched();
    document.getElementById(`add-${question.theme}`)?.focus();
  }

  /** @param {Question} question @param {boolean} own */
  async function reword({ id, text }, own) {
    const before = adaptation.reworded[id]?.trim() ?? '';
    if (!own && before !== '' && before !== text && !(await throwsAway())) return;
    if (own) {
      rewording.add(id);
      adaptation.reworded = { ...adaptation.reworded, [id]: text };
      first.reworded[id] = text;
    } else {
      rewording.delete(id);
      adaptation.reworded = Object.fromEntries(Object.entries(adaptation.reworded).filter(([one]) => one !== id));
    }
    touched();
    document.getElementById(own ? `reworded-${id}` : `reword-${id}`)?.focus();
  }

  /** @param {string} rotation @param {YearTheme | null} theme */
  async function chooseTheme(rotation, theme) {
    const before = adaptation.themes[rotation];
    const isWritten = before?.kind === 'own' && `${before.title}${before.intro}`.trim() !== '';
    // The choice is drawn again as it stands.
    if (isWritten && !(await throwsAway())) return redraw();
    const others = Object.entries(adaptation.themes).filter(([id]) => id !== rotation);
    adaptation.themes = Object.fromEntries(theme ? [...others, [rotation, theme]] : others);
    if (theme) first.themes[rotation] = { ...theme };
    touched();
  }

  /** @param {Theme} theme @param {Row} row @param {Row[]} rows */
  const mover = (theme, row, rows) => {
    const text = row.question?.text ?? row.added?.text ?? '';
    const same = amongWhich(rows, row);
    /** @param {'up' | 'down'} way @param {-1 | 1} by @param {import('lit/html.js').TemplateResult} icon @param {boolean} end */
    const button = (way, by, icon, end) => html`<button
      type="button"
      id="${way}-${row.id}"
      class="icon-button"
      aria-label=${words[way](text)}
      ?disabled=${end}
      @click=${() => move(theme, row.id, by)}
    >
      ${icon}
    </button>`;
    if (same.length < 2) return nothing;
    return html`<span class="mover">
      ${button('up', -1, upIcon, same[0]?.id === row.id)} ${button('down', 1, downIcon, same.at(-1)?.id === row.id)}
    </span>`;
  };

  /** @param {Question} question */
  const guideQuestion = (question) => {
    const { id, mandatory, suggestion } = question;
    const included = !adaptation.removed.includes(id);
    const own = rewording.has(id);
    const text = adaptation.reworded[id]?.trim() || question.text;
    return html`${mandatory
        ? html`<p class="adapt-question">
            <span class="fixed">${lockIcon}</span>
            <span>${text} <span class="mark">${words.mandatory}</span></span>
          </p>`
        : html`<label class="choice adapt-question">
            <input
              type="checkbox"
              id="with-${id}"
              aria-label=${words.include(text)}
              .checked=${live(included)}
              @change=${(/** @type {Event} */ { currentTarget }) =>
                include(id, /** @type {HTMLInputElement} */ (currentTarget).checked)}
            />
            <span class=${included ? '' : 'taken-out'}>${text}</span>
            ${isAnswered(question) ? nothing : html`<span class="mark">${unanswered(question)}</span>`}
          </label>`}
      ${whatBecomes(id, included)}
      ${suggestion && included ? (own ? rewordFields(question) : rewordButton(question)) : nothing}`;
  };

  /** Why the one whom the talk is about does not answer it. @param {Question} question */
  const unanswered = ({ answer, note_field: noteField }) =>
    noteField ? da.marks.noteField : answer.form === 'host' ? words.hostAnswers : words.joint;

  /**
   * What becomes of what is written to a question that is taken out. Its place is there before, so that a screen reader hears it come.
   * @param {string} id @param {boolean} included
   */
  const whatBecomes = (id, included) => {
    const becomes = written.joint.includes(id) ? words.jointWritten : written.answered.includes(id) ? words.answered : null;
    return becomes === null ? nothing : html`<div role="status">${included ? nothing : html`<p class="notice">${becomes}</p>`}</div>`;
  };

  /** @param {Question} question */
  const rewordButton = (question) => html`<p class="adapt-more">
    <button
      type="button"
      id="reword-${question.id}"
      class="link-button small"
      aria-label=${words.rewordFull(question.text)}
      @click=${() => reword(question, true)}
    >
      ${words.reword}
    </button>
  </p>`;

  /** @param {Question} question */
  const rewordFields = (question) => html`<div class="adapt-more stack">
    ${limitedWriting({
      id: `reworded-${question.id}`,
      label: words.rewordLabel,
      rows: 2,
      value: first.reworded[question.id] ?? '',
      limit: limits.question,
      write: (text) => {
        adaptation.reworded = { ...adaptation.reworded, [question.id]: text };
        touched();
      },
    })}
    <p class="hint">${words.original(question.text)}</p>
    <p><button type="button" class="link-button small" @click=${() => reword(question, false)}>${words.useOriginal}</button></p>
  </div>`;

  /** @param {AddedQuestion} question */
  const addedQuestion = (question) =>
    ownQuestion({
      question,
      begun: first.added.find(({ id }) => id === question.id) ?? question,
      scales: guide.scales,
      remove: () => remove(question),
      touched,
    });

  /** @param {Theme} theme @param {Row[]} rows */
  const partsView = (theme, rows) => {
    const parts = [...new Set(rows.map(({ part }) => part))];
    return parts.map((part) => html`${part ? html`<h3>${part}</h3>` : nothing}
      <ul role="list" class="plain adapt-rows">
        ${repeat(
          rows.filter((row) => row.part === part),
          ({ id }) => id,
          (row) => html`<li>
            <div>${row.question ? guideQuestion(row.question) : row.added ? addedQuestion(row.added) : nothing}</div>
            ${mover(theme, row, rows)}
          </li>`,
        )}
      </ul>`);
  };

  /** @param {NumberedTheme} theme */
  const themeView = (theme) => {
    const rows = rowsOf(theme, adaptation);
    const out = rows.filter(({ question }) => question && adaptation.removed.includes(question.id)).length;
    const own = rows.filter(({ added }) => added && added.text.trim() !== '').length;
    const stands = rows.flatMap(({ question }) => (question && !adaptation.removed.includes(question.id) ? [question] : []));
    const asked = stands.filter(isAnswered).length + own;
    const together = stands.filter(({ answer }) => answer.form === 'joint').length;
    const isOwn = isAdded(theme);
    const part = theme.questions.some((question) => question.part !== null) ? words.ownPart : null;
    return html`<details class="adapt-theme ${hue(theme)}" ?open=${isOwn}>
      <summary>
        <span class="theme-dot"></span><b>${theme.title}</b>
        <span class="muted">${words.summary({ asked, together, removed: out, added: own })}</span>
      </summary>
      <div class="stack">
        ${stands.length + own === 0 ? html`<p class="hint">${isOwn ? words.emptyOwnTheme : words.emptyTheme}</p>` : nothing}
        ${written.noted.includes(theme.id)
          ? html`<div role="status">${stands.length + own === 0 ? html`<p class="notice">${words.noted}</p>` : nothing}</div>`
          : nothing}
        ${partsView(theme, rows)}
        <p>
          <button
            type="button"
            id="add-${theme.id}"
            class="link-button"
            aria-label=${words.addTo(theme.title)}
            @click=${() => add(theme, part)}
          >
            ${plusIcon}${words.add}
          </button>
        </p>
      </div>
    </details>`;
  };

  return {
    /** @param {unknown} [before] what is offered before one begins to adapt */
    view(before = nothing) {
      const themes = themesOf(guide, year, adaptation).filter(({ title }) => title.trim() !== '');
      const mandatory = themes.some(({ questions }) => questions.some((question) => question.mandatory));
      return html`<section class="stack invite-part" aria-labelledby="frame-title">
        <h2 id="frame-title">${words.title}</h2>
        <p>${words.lead}</p>
        ${mandatory ? html`<p class="hint">${words.mandatoryWhy}</p>` : nothing} ${before}
        ${withoutTheme(guide, year).map((rotation) =>
          yearThemeChoice({
            guide,
            year,
            rotation,
            chosen: adaptation.themes[rotation.id],
            begun: first.themes[rotation.id],
            choose: (theme) => chooseTheme(rotation.id, theme),
            touched,
          }),
        )}
        <div class="adapt-themes">${repeat(themes, ({ id }) => id, themeView)}</div>
      </section>`;
    },
  };
}
