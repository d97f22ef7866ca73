// What is done with the agreements of the plan: added, taken out, and put back.

import { announce, redraw, report } from '../app/app.js';
import { toSection } from '../kit/focus.js';
import { agreementIds, partField } from './sheet-words.js';
import { fieldId } from './agreement.js';
import * as da from './da.js';

/** @import { AgreementId, SheetField } from '../api' */
/** @import { Texts } from './sheet-words.js' */
/** @import { AgreementList } from './agreement.js' */

/**
 * @param {object} given
 * @param {AgreementId} [given.first] one whose every part is shown from the beginning
 * @param {Texts} given.draft what stands in each field now
 * @param {Texts} given.opened what each field for text begins with
 * @param {() => Promise<AgreementId>} given.newId
 * @param {(field: SheetField, text: string) => void} given.write
 * @param {(of: string) => void} given.forgetDays lets go of what is written in the fields for days of an agreement
 * @returns {AgreementList}
 */
export function agreementList({ first, draft, opened, newId, write, forgetDays }) {
  /** @type {AgreementList} */
  const list = {
    added: [],
    unfolded: new Set(first ? [first] : []),
    async add() {
      try {
        const id = await newId();
        list.added.push(id);
        redraw();
        focusOn(fieldId(partField(id, 'what')));
      } catch (error) {
        report(error);
      }
    },
    takeOut(id) {
      list.added = list.added.filter((one) => one !== id);
      forgetDays(id);
      // One that nothing stands in is not taken out: it was never in the plan.
      if (agreementIds(draft).includes(id)) {
        write(partField(id, 'removed'), 'yes');
        announce(da.plan.agreements.takenOut);
      }
      redraw();
      focusOn('add-agreement');
    },
    bringBack(field, text) {
      opened[field] = text;
      write(field, text);
      redraw();
      focusOn(fieldId(field));
    },
    putBack(id) {
      for (const [field, text] of Object.entries(draft)) if (field.includes(id)) opened[field] = text;
      forgetDays(id);
      write(partField(id, 'removed'), '');
      announce(da.plan.agreements.isBack);
      toSection(`agreement-${id}`);
    },
  };
  return list;
}

/** @param {string} id */
const focusOn = (id) => document.getElementById(id)?.focus();
