// The plan: the guide's form and the agreements, written together, and where it stands between the two.

import { html, nothing } from 'lit/html.js';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { toSection } from '../kit/focus.js';
import { newIds } from '../kit/new-ids.js';
import { notSaved, saveState } from '../kit/save-state.js';
import { notesOf } from '../shared/discussed.js';
import { handingOver } from '../shared/hand-over.js';
import { hasSentPlan } from '../shared/has-sent.js';
import { paperSaver } from '../shared/paper.js';
import { talkPage } from '../shared/path.js';
import { sheetSaving } from '../shared/sheet-saving.js';
import { fieldName } from './sheet-words.js';
import { tidying } from '../shared/tidy.js';
import { nameOfOther } from '../text/common.js';
import { planToRead } from './agreed.js';
import { agreementList } from './agreement-list.js';
import { agreementsView, fieldId } from './agreement.js';
import { changesView } from './changes.js';
import { planChoices } from './choices.js';
import { planContents } from './contents.js';
import * as da from './da.js';
import { planDays } from './days.js';
import { formFields, looksView, planIntro } from './form.js';
import { outsideView } from './outside.js';
import { paperDay } from './paper-day.js';
import { planOnPaper } from './paper.js';
import { proposedView } from './proposed.js';
import { approvalView, statusBeside } from './status.js';

/** @import { AgreementId, ConversationId, SheetField, SheetSaved, SheetView } from '../api' */
/** @import { Texts } from './sheet-words.js' */
/** @import { AgreementList } from './agreement.js' */
/** @import { PlanDesk } from './form.js' */

/**
 * @param {{ conversation: ConversationId, write?: boolean, agreement?: AgreementId }} params
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
export async function open({ conversation, agreement, write = agreement !== undefined }) {
  const view = await ask('open_plan', { conversation });
  const approved = view.approval.standing === 'agreed' || view.approval.standing === 'awaits_you';
  return approved && view.choices.length === 0 && !write ? planToRead(view) : writtenPlan(view, agreement);
}

/**
 * The plan as it is written on.
 * @param {SheetView} view
 * @param {AgreementId} [first] the agreement that one comes to write in
 * @returns {Promise<import('../app/rooms.js').Page>}
 */
async function writtenPlan(view, first) {
  const { id: conversation } = view.conversation;
  const { frame } = view;
  const other = nameOfOther(view.conversation);
  const newId = newIds(() => ask('new_agreement'));
  let { approval, choices, saved } = view;
  /** @type {Texts} */
  const draft = { ...view.sheet };
  /** @type {Texts} */
  const opened = { ...view.sheet };
  let looks = looksOf(draft);
  let looked = 0;

  const saving = sheetSaving({ conversation, revisions: view.revisions, earlier: view.earlier, changed: took });

  /** @param {SheetSaved | null} done */
  function took(done) {
    if (done) {
      saved = done.at;
      if (!saving.failures().length) void lookAgain();
    }
    redraw();
  }

  /** @param {Pick<SheetView, 'approval' | 'choices'>} now */
  function stands(now) {
    ({ approval, choices } = now);
    // What was asked before this is older than this.
    looked += 1;
  }

  /** Where the plan stands may follow from any word in it. What can't be asked just now is asked after the next save. */
  async function lookAgain() {
    const turn = ++looked;
    try {
      const now = await ask('sheet', { conversation });
      if (turn === looked) stands(now);
      redraw();
    } catch {
      // What was saved is saved; only the sentence about the plan is older than the plan.
    }
  }

  /** @param {SheetField} field @param {string} text */
  function write(field, text) {
    draft[field] = text;
    saving.put(field, text);
  }

  const dayFields = planDays({
    conversation,
    draft,
    write,
    uncover(field) {
      const [kind, id = ''] = field.split('/');
      if (kind === 'agreement') list.unfolded.add(id);
    },
  });

  /** What can't be saved is said on the page, so it isn't said again here. */
  const saveNow = () => void saving.flush().catch(() => {});
  const keepMine = () => void saving.keepMine().catch((error) => (saving.failures().length > 0 ? redraw() : report(error)));

  /** @param {SheetField} field @param {string} text @returns {Promise<boolean>} whether it was saved */
  async function choose(field, text) {
    try {
      await saving.flush();
      const revision = (await ask('sheet', { conversation })).revisions[field] ?? 0;
      const now = await ask('choose_text', { conversation, field, text, revision, or_next: false });
      stands(now);
      saved = now.saved;
      saving.rebase(now.revisions);
      draft[field] = opened[field] = now.sheet[field] ?? '';
      dayFields.forget(field);
      looks = looksOf(draft);
      announce(da.plan.choices.chosen);
      toSection(choices.length > 0 ? 'plan-choices' : 'plan-approval');
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }

  /** @type {AgreementList} */
  const list = agreementList({ first, draft, opened, newId, write, forgetDays: dayFields.forget });

  const days = {
    async add() {
      try {
        const id = await newId();
        looks = [...looks, id];
        redraw();
        focusOn(fieldId(`look/${id}`));
      } catch (error) {
        report(error);
      }
    },
    /** @param {string} id */
    remove(id) {
      looks = looks.filter((one) => one !== id);
      dayFields.forget(id);
      if (draft[`look/${id}`]) write(`look/${id}`, '');
      redraw();
      focusOn('add-look');
    },
  };

  /** @param {SheetField} field */
  function takeOutside(field) {
    write(field, '');
    saveNow();
    announce(da.plan.outside.done);
    redraw();
    toSection(document.getElementById('plan-outside') ? 'plan-outside' : 'plan-looks');
  }

  /** Puts back what the other approved, so that it can be approved as it was. */
  async function goBack() {
    for (const { field, before } of approval.proposed?.changes ?? []) write(field, before);
    try {
      await saving.flush();
      await again();
    } catch (error) {
      report(error);
    }
  }

  /** Lets go of what is written: it is saved, or else it is said on the page what is not. */
  async function leave() {
    await saving.flush();
    dayFields.leave();
  }

  /** What is on paper has the last words, and every day. */
  async function written() {
    await saving.flush();
    return dayFields.complete();
  }

  const again = () => go('plan', { conversation });
  const has = hasSentPlan(view.conversation, approval);
  const print = paperSaver({ kind: 'plan', conversation }, da.plan.approval.paper.print, { main: true, before: written });
  const onPaper = planOnPaper(conversation, view.filed, written);
  const onPaperDay = paperDay(conversation, view.approval, written);
  const [tidy, handOver] = await Promise.all([tidying(conversation, again), handingOver(view.conversation, written)]);

  const toChoose = planChoices(view, choose);

  /** @param {{ field: SheetField }} written */
  const name = ({ field }) => fieldName(field, frame, draft);

  return {
    title: frame.guide.plan.title,
    shown: () => first && toSection(`agreement-${first}`),
    leave,
    keep: toChoose.keep,
    unsaved: () => saving.failures().map(({ field }) => name(field)),
    saidAt: (problem) =>
      saving.failures().some(({ error }) => error === problem) ? 'not-kept' : dayFields.saidAt(problem),
    view() {
      /** @type {PlanDesk} */
      const desk = {
        conversation: view.conversation,
        frame,
        form: frame.guide.plan,
        other,
        newest: approval.sent,
        draft,
        opened,
        choices,
        write,
        dayField: dayFields.field,
      };
      const { on_paper: without } = view.conversation;
      const status = { conversation, approval, role: view.conversation.role, other, onPaper: without, choices: choices.length, has };
      const [agreements, fields] = [agreementsView(desk, list), formFields(desk)];
      return talkPage(
        view.conversation,
        'plan',
        html`${notSaved({
            failures: saving.failures(),
            name,
            again: saveNow,
            keepMine,
          })}
          <div class="talk-columns plan-page">
            <div class="map">
              ${statusBeside(status)} ${view.handed_over ? html`<p class="notice calm">${da.plan.incoming.handedOver(view.handed_over)}</p>` : nothing}
              ${planContents(desk, list, view.outside)} ${notesOf(frame.guide, desk)}
            </div>
            <div class="step" @focusout=${saveNow}>
              ${planIntro(desk, approval.standing === 'agreed' ? changing : toChoose.view(desk))}
              ${frame.guide.plan.terms ? [agreements, fields] : [fields, agreements]}
              ${outsideView(view.outside, desk, takeOutside)} ${looksView(desk, { looks, ...days })} ${since(desk, approval)} ${proposedView(desk, approval, goBack)}
              ${approvalView(status, { ...onPaperDay, print })}
              ${approval.standing === 'none' ? nothing : [onPaper.view(approval.standing === 'agreed', without && approval.standing !== 'agreed' && choices.length === 0), approval.standing === 'agreed' ? tidy() : nothing, handOver()]}
            </div>
          </div>`,
        saveState(saving, saved),
      );
    },
  };
}

/** Said before anything is changed in what both have approved. */
const changing = html`<p class="notice calm">${da.plan.agreed.changing}</p>`;

/** The days in the order they were added. @param {Texts} draft */
const looksOf = (draft) =>
  Object.keys(draft)
    .filter((field) => field.startsWith('look/') && draft[field])
    .map((field) => field.slice('look/'.length))
    .sort();

/** @param {string} id */
const focusOn = (id) => document.getElementById(id)?.focus();

/** What has changed since both approved the plan. @param {PlanDesk} desk @param {import('../api').PlanApproval} approval */
function since({ conversation: card, frame, draft }, { since: changes, agreed_before: before }) {
  if (changes.length === 0) return nothing;
  return html`<section class="since" id="plan-since">
    <details open>
      <summary><h2>${da.plan.changes.title(before)}</h2></summary>
      ${changesView(changes, frame, draft, { card })}
    </details>
  </section>`;
}
