// What stood in the text that a guide was begun from and has no place in it yet: each piece is put in with one press.

import { html } from 'lit/html.js';
import * as da from './da.js';
import { choice } from './desk.js';
import { newQuestion } from './question.js';
import { nameOf, newTheme } from './theme.js';

/** @import { Desk } from './desk.js' */

const said = da.unused;

/**
 * @param {Desk} desk
 * @param {{ theme: string, choose: (theme: string) => void }} into the theme that pieces go into
 */
export function unusedView(desk, { theme: chosen, choose }) {
  const { guide, unused } = desk.draft;
  const theme = guide.themes.find(({ id }) => id === chosen) ?? guide.themes[0];

  /** @param {number} at @param {(piece: string) => void} put */
  const place = (at, put) => {
    const [piece = ''] = unused.splice(at, 1);
    put(piece);
    desk.redid(said.placed, unused.length > 0 ? `ws-piece-${Math.min(at, unused.length - 1)}` : 'ws-undo');
  };

  /** @param {string} text @param {string} more */
  const joined = (text, more) => [text.trim(), more].filter(Boolean).join('\n\n');

  /** @param {string} piece @param {number} at */
  const pieceView = (piece, at) => {
    /** @param {string} label @param {() => void} click */
    const button = (label, click) =>
      html`<button type="button" class="link-button small" aria-label=${said.of(label, piece)} @click=${click}>${label}</button>`;
    return html`<li class="ws-card stack" id="ws-piece-${at}" tabindex="-1">
    <p>${piece}</p>
    <p class="ws-tools">
      ${theme
        ? html`${button(said.question, () => place(at, (text) => theme.questions.push(newQuestion(text))))}
          ${button(said.intro, () => place(at, (text) => void (theme.intro = joined(theme.intro, text))))}`
        : ''}
      ${button(said.theme, () => place(at, (text) => guide.themes.push(newTheme(text))))}
      ${button(said.purpose, () => place(at, (text) => void (guide.purpose = joined(guide.purpose, text))))}
      ${button(said.advice, () => place(at, (text) => guide.advice.push({ title: text, text: '' })))}
      ${button(said.away, () => place(at, () => {}))}
    </p>
  </li>`;
  };

  return html`<h2 tabindex="-1">${da.draft.step.unused}</h2>
    <p class="hint">${unused.length > 0 ? said.lead : said.none}</p>
    ${theme && unused.length > 0
      ? choice({
          id: 'ws-into',
          label: said.into,
          value: theme.id,
          options: guide.themes.map((one) => [one.id, nameOf(one)]),
          choose,
        })
      : ''}
    <ol class="plain stack">${unused.map(pieceView)}</ol>`;
}
