// A guide cut into the sections that it is read in.

import { html, nothing } from 'lit/html.js';
import { hint, paragraphs, passages } from '../kit/document.js';
import { hue, numbered } from '../shared/wheel.js';
import * as da from './da.js';
import { guideTheme } from './theme.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { Guide, PlanForm, Reference } from '../api' */

/**
 * @typedef {object} Section
 * @property {string} id
 * @property {string} title
 * @property {string} [hue] the class of a theme's hue
 * @property {() => TemplateResult} view what stands under the title
 */

const words = da.guides;

/**
 * The sections that a guide has, in the order they are read.
 * @param {Guide} guide
 * @returns {Section[]}
 */
export function sectionsOf(guide) {
  const { section } = words;
  return [
    of('formaal', section.purpose, guide.purpose !== '', () => html`${paragraphs(guide.purpose)} ${fact(guide)}`),
    of('maal', section.aims, guide.aims.length > 0, () => passages(guide.aims)),
    of('udbytte', section.gains, guide.gains.length > 0, () => html`<ul class="points">${guide.gains.map((gain) => html`<li>${gain}</li>`)}</ul>`),
    of('forloeb', section.process, guide.process.length > 0, () => passages(guide.process, { numbered: true })),
    of('trin', section.steps, guide.steps.length > 0, () => passages(guide.steps, { numbered: true })),
    numbered(guide.themes).map((theme) => ({
      id: `tema-${theme.id}`,
      title: theme.title,
      hue: hue(theme),
      view: () => guideTheme(guide, theme),
    })),
    of('raad', section.advice, guide.advice.length > 0, () => passages(guide.advice)),
    of('plan', guide.plan.title, true, () => planForm(guide.plan)),
    of('tilbud', section.offers, guide.offers.length > 0, () => passages(guide.offers)),
    of('grundlag', section.references, guide.references.length > 0, () => html`${guide.references.map(reference)}`),
    of('fundament', section.foundation, guide.foundation.length > 0, () => foundation(guide)),
    of('plads', section.places, guide.places.length > 0, () => passages(guide.places)),
    of('skalaer', section.scales, guide.scales.length > 0, () => scales(guide)),
  ].flat();
}

/**
 * @param {string} id @param {string} title @param {boolean} there @param {() => TemplateResult} view
 * @returns {Section[]}
 */
const of = (id, title, there, view) => (there ? [{ id, title, view }] : []);

/** @param {Guide} guide */
const fact = ({ fact: found }) =>
  found
    ? html`<figure class="fact">
        <figcaption class="eyebrow">${words.fact}</figcaption>
        <blockquote>${paragraphs(found.text)}</blockquote>
        <p class="hint">${found.source}</p>
      </figure>`
    : nothing;

/** @param {Reference} text */
const reference = ({ title, text, points }) => html`<div class="stack">
  <h3>${title}</h3>
  ${paragraphs(text)}
  ${points.length > 0 ? html`<ul class="points">${points.map((point) => html`<li>${point}</li>`)}</ul>` : nothing}
</div>`;

/** @param {Guide} guide */
const foundation = ({ foundation: links, organisation }) => html`<p>${words.foundationText(organisation)}</p>
  <ul class="points">
    ${links.map(({ title, address }) => html`<li>${title}${hint(address)}</li>`)}
  </ul>`;

/** @param {Guide} guide */
const scales = ({ scales: all }) => html`${all.map(
  (scale) => html`<p>${words.scale(scale)}</p>${hint(scale.note)}`,
)}`;

/** @param {PlanForm} plan */
const planForm = ({ intro, optional, terms, fields, learning }) => html`${paragraphs(intro)}
  ${optional ? html`<p>${words.plan.optional}</p>` : nothing}
  ${fields.length > 0
    ? html`<h3>${words.plan.fields}</h3>
        <ul class="points">
          ${fields.map(({ title, help }) => html`<li>${title}${hint(help)}</li>`)}
        </ul>`
    : nothing}
  ${terms ? html`<p>${words.plan.terms}</p>` : nothing}
  ${learning.length > 0
    ? html`<h3>${words.plan.learning}</h3>
        <ul class="plain pills">
          ${learning.map(({ title }) => html`<li class="mark">${title}</li>`)}
        </ul>`
    : nothing}`;
