// One question as its host prepares it: the question as the leader sees it, and two fields of words. A host never
// answers a scale, so what the leader chooses on is said in a line.

import { html, nothing } from 'lit';
import * as da from '../text/da.js';
import { listed } from '../text/da/common.js';
import { heading, joint, marks } from './question.js';
import { seenWhenSent } from './who.js';
import { writing } from './writing.js';

/** @import { Asked } from './question.js' */

/** The host's two parts of a question, as the core names them. @type {{ part: string, title: string }[]} */
const PARTS = [
  { part: 'feedback', title: da.host.question.say },
  { part: 'ask', title: da.host.question.ask },
];

/** @param {Asked} asked */
export function questionToSpeakTo(asked) {
  const { question, opened, reader, write } = asked;
  const id = `q-${question.id}`;
  if (question.answer.form === 'joint') return joint(asked);
  // A free field for the leader's own notes asks the host nothing.
  if (question.note_field) return nothing;
  const how = howAnswered(asked);
  return html`<fieldset class="question" aria-describedby="${id}-how ${id}-who">
    <legend>${heading(asked)}</legend>
    ${question.help ? html`<p class="hint">${question.help}</p>` : nothing}
    ${how ? html`<p class="hint" id="${id}-how">${how}</p>` : nothing}
    <div class="about">${seenWhenSent(reader, question.sensitive, `${id}-who`)} ${marks(question)}</div>
    ${PARTS.map(({ part, title }) =>
      writing({
        id: `${id}-${part}`,
        label: title,
        rows: 2,
        value: opened.parts[part] ?? '',
        write: (text) => write((answer) => ({ ...answer, parts: { ...answer.parts, [part]: text } })),
      }),
    )}
  </fieldset>`;
}

/** What the leader answers on, in words. @param {Asked} asked */
function howAnswered({ question: { answer, choices }, guide, reader }) {
  const words = da.host.question;
  const scale = answer.form === 'scale' ? guide.scales.find(({ id }) => id === answer.scale) : undefined;
  return [
    scale ? words.scale(reader, scale.min, scale.low, scale.max, scale.high) : '',
    answer.form === 'parts' ? words.parts(reader, listed(answer.parts.map(({ title }) => `»${title}«`))) : '',
    choices.length > 0 ? words.choices(reader, listed(choices.map(({ title }) => title))) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
