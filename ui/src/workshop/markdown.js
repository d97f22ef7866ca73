// A page that is written in Markdown, drawn: headings, paragraphs, lists, tables, and pieces of a file as they stand. Nothing in it
// leads anywhere: an address is read, and not opened.

import { html } from 'lit/html.js';

/** @import { TemplateResult } from 'lit/html.js' */

/** @param {string} text @returns {TemplateResult[]} */
export function markdown(text) {
  /** @type {TemplateResult[]} */
  const blocks = [];
  const lines = text.split('\n');
  let at = 0;

  /** Lines from here on, as long as they go on in the same way. @param {(line: string) => boolean} goesOn */
  function run(goesOn) {
    const from = at;
    while (at < lines.length && goesOn(lines[at] ?? '')) at += 1;
    return lines.slice(from, at);
  }

  while (at < lines.length) {
    const line = lines[at] ?? '';
    const [, hashes = '', title = ''] = /^(#+) (.*)$/.exec(line) ?? [];
    if (line.startsWith('```')) {
      at += 1;
      const code = run((next) => !next.startsWith('```')).join('\n');
      at += 1;
      blocks.push(html`<pre class="small" tabindex="0">${code}</pre>`);
    } else if (hashes !== '') {
      at += 1;
      // The page itself has the highest.
      if (hashes.length > 1) blocks.push(html`<h2>${inline(title)}</h2>`);
    } else if (line.startsWith('|')) {
      blocks.push(table(run((next) => next.startsWith('|'))));
    } else if (line.startsWith('- ')) {
      const items = run((next) => next.startsWith('- ') || next.startsWith('  ')).join('\n').split(/^- /m).slice(1);
      blocks.push(html`<ul class="points">${items.map((item) => html`<li>${inline(item.replaceAll(/\s*\n\s*/g, ' '))}</li>`)}</ul>`);
    } else if (line.trim() === '') {
      at += 1;
    } else {
      const paragraph = run((next) => next.trim() !== '' && !/^(#+ |```|\||- )/.test(next)).join(' ');
      blocks.push(html`<p>${inline(paragraph)}</p>`);
    }
  }
  return blocks;
}

/** @param {string[]} rows */
function table(rows) {
  const cells = rows.map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()));
  const [head = [], , ...body] = cells;
  return html`<table class="keys">
    <caption>${inline(head[0] ?? '')}</caption>
    <tbody>
      ${body.map(([key = '', ...rest]) => html`<tr><th scope="row">${inline(key)}</th>${rest.map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`)}
    </tbody>
  </table>`;
}

/** Words that stand out, pieces of a file, and what a link says. @param {string} text */
const inline = (text) =>
  text.split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/).map((piece) => {
    const [, link] = /^\[([^\]]+)\]\([^)]+\)$/.exec(piece) ?? [];
    if (link) return plain(link);
    if (piece.startsWith('**')) return html`<strong>${plain(piece.slice(2, -2))}</strong>`;
    return plain(piece);
  });

/** @param {string} piece */
const plain = (piece) => (/^`[^`]+`$/.test(piece) ? html`<code>${piece.slice(1, -1)}</code>` : piece);
