// The fields of the preparation: what each is called, in the core and on the page.

import { findQuestion } from '../shared/priorities.js';
import * as da from './da.js';

/** @import { Field, Guide } from '../api' */

/**
 * The name of a field in the revisions that the core keeps.
 * @param {Field} field
 * @returns {string}
 */
export function keyOf(field) {
  switch (field.kind) {
    case 'answer':
      return `answer:${field.id}`;
    case 'words':
      return `words:${field.field}`;
    case 'note':
      return `note:${field.theme}`;
    case 'priorities':
      return 'priorities';
  }
}

/**
 * What a field is called on the page.
 * @param {Field} field
 * @param {Guide} guide
 * @returns {string}
 */
export function nameOf(field, guide) {
  const { before, last, theme } = da.preparation;
  switch (field.kind) {
    case 'answer':
      return findQuestion(guide, field.id).question?.text ?? field.id;
    case 'words':
      return { earlier: before.earlier, examples: last.examples, wishes: last.wishes, balance: last.balance, senior: last.senior }[field.field];
    case 'note':
      return field.theme === '' ? last.note : theme.note;
    case 'priorities':
      return da.priorities.title;
  }
}
