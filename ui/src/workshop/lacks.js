// What is missing before a guide can be published, each with the way to its field.

import { html } from 'lit/html.js';
import { checkIcon } from '../kit/icons.js';
import { limits } from '../limits.js';
import * as da from './da.js';

/** @import { DraftPlace, Guide, Lack } from '../api' */

/**
 * Where something stands: the part of the guide, and the field in it.
 * @param {Guide} guide @param {DraftPlace} place
 * @returns {{ step: string, field: string }}
 */
export function wayTo(guide, place) {
  /** @param {string} question */
  const themeOf = (question) => guide.themes.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? 'om';
  switch (place.at) {
    case 'passage':
      return { step: 'raad', field: place.index < limits.guideList ? `ws-${place.list}-${place.index}-title` : `ws-add-${place.list}` };
    case 'rest':
      return { step: 'raad', field: guide.foundation.length > 0 ? 'ws-link-0' : 'ws-add-link' };
    case 'scale':
      return { step: 'skalaer', field: `ws-scale-${place.id}-low` };
    case 'rotation':
      return { step: guide.themes.find(({ rotation }) => rotation?.of === place.id)?.id ?? 'om', field: `ws-rotation-${place.id}` };
    case 'themes':
      return guide.themes[0] ? { step: guide.themes[0].id, field: 'ws-add-question' } : { step: 'om', field: 'ws-add-theme' };
    case 'theme_title':
      return { step: place.id, field: `ws-title-${place.id}` };
    case 'theme_intro':
      return { step: place.id, field: `ws-intro-${place.id}` };
    case 'theme_touches':
      return { step: place.id, field: `ws-touches-${place.id}` };
    case 'theme_years':
      return { step: place.id, field: `ws-years-${place.id}` };
    case 'theme_questions':
      return { step: place.id, field: 'ws-add-question' };
    case 'question_text':
      return { step: themeOf(place.id), field: `ws-q-${place.id}` };
    case 'question_help':
      return { step: themeOf(place.id), field: `ws-help-${place.id}` };
    case 'question_part':
      return { step: themeOf(place.id), field: `ws-part-${place.id}` };
    case 'question_answer':
      return { step: themeOf(place.id), field: `ws-answer-${place.id}` };
    case 'plan_title':
      return { step: 'plan', field: 'ws-plan-title' };
    case 'plan_intro':
      return { step: 'plan', field: 'ws-plan-intro' };
    case 'plan_fields':
      return { step: 'plan', field: 'ws-add-field' };
    case 'plan_field':
      return { step: 'plan', field: `ws-field-${place.id}` };
    case 'plan_learning':
      return { step: 'plan', field: 'ws-learning-add' };
    case 'whole':
      return { step: 'om', field: 'ws-title' };
    default:
      return { step: 'om', field: `ws-${place.at}` };
  }
}

/** What the theme or question is called that a place is in. @param {Guide} guide @param {DraftPlace} place */
function named(guide, place) {
  if (!('id' in place)) return '';
  if (place.at === 'plan_field') return String(guide.plan.fields.findIndex(({ id }) => id === place.id) + 1);
  const theme = guide.themes.find(({ id, questions }) => id === place.id || questions.some((one) => one.id === place.id));
  const text = place.at === 'question_text' ? '' : (theme?.questions.find(({ id }) => id === place.id)?.text.trim() ?? '');
  return text || theme?.title.trim() || da.draft.untitledTheme;
}

/**
 * @param {Guide} guide @param {Lack[]} all
 * @param {(step: string, field: string) => void} go
 * @param {{ title: string, none: string, organisation?: string, origin?: string }} [said] what is said otherwise of an official wording
 */
export function lacksView(guide, all, go, said = da.lacks) {
  if (all.length === 0) return html`<p class="ws-whole small">${checkIcon} ${said.none}</p>`;
  /** @param {Lack} one */
  const sentence = (one) => {
    const { at } = one.place;
    const own = one.lack.kind === 'empty' && (at === 'organisation' || at === 'origin') ? said[at] : undefined;
    return own ?? da.lacks.one(one, named(guide, one.place));
  };
  return html`<section class="stack ws-lacks" aria-labelledby="ws-lacks">
    <h2 id="ws-lacks">${said.title}</h2>
    <ul class="plain">
      ${all.map((one) => {
        const { step, field } = wayTo(guide, one.place);
        return html`<li>
          <button type="button" class="link-button small" @click=${() => go(step, field)}>${sentence(one)}</button>
        </li>`;
      })}
    </ul>
  </section>`;
}
