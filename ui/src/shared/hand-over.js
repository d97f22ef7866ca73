// Change of leader: the plan handed to the new one, read before it goes, and what does not go.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { go, onPage, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { contentOf } from '../app/rooms.js';
import { confirmDialog } from '../kit/dialog.js';
import { fieldError } from '../kit/errors.js';
import { submitter } from '../kit/form.js';
import * as da from './da.js';
import { leavingFoot } from './leaving-foot.js';
import { toWhom } from './to-whom.js';
import { whatLeaves } from './what-leaves.js';

/** @import { ConversationCard } from '../api' */

/**
 * The folded form; left out for the host: only who the talk is about hands a plan over.
 * @param {ConversationCard} card
 * @param {() => Promise<boolean>} [before] whether it can be handed over; what is not yet written down is saved first
 */
export async function handingOver(card, before = async () => true) {
  if (card.role !== 'subject') return () => nothing;
  const words = da.handOver;
  const conversation = card.id;
  const [{ contacts, with_contact: present, same_host: sameHost }, plan] = await Promise.all([
    ask('plan_to_send', { conversation }),
    contentOf('plan'),
  ]);
  const others = await ask('talks', sameHost);
  const open = otherTalks(others.filter(({ stage }) => stage !== 'follow_up'), card);
  // Two leaders may have the same name; a name is all there is of one who is no contact.
  const receivers = contacts.filter(({ id, name }) => (present ? id !== present : name !== card.with));
  const whom = toWhom({ kind: 'plan', contacts: receivers, id: 'new-host', keeping: { begunAt: `receiver/new-host/${card.id}`, conversation: card.id }, hint: da.sending.whom.codeHelp });
  const leaving = whatLeaves(() => ({ kind: /** @type {const} */ ('hand_over'), conversation }));
  const form = submitter(async () => {
    if (!open.complete()) return;
    const saved = await whom.save(
      (receiver, { file }) => leaving.save((seen) => ask('hand_over', { conversation, receiver, also: open.go(), seen, file })),
      async () => (await before()) && (await confirmDialog(words.ask(whom.reader(), whom.known()))),
    );
    if (saved) await go('saved', saved);
  }, onPage);

  /** Unfolded, it shows the plan as it would leave now. @param {Event} event */
  async function unfolded({ currentTarget }) {
    if (!(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open || card.plan === 'none') return;
    try {
      if (await before()) await leaving.look();
    } catch (error) {
      report(error);
    }
  }

  /** What the new leader will read. */
  function reading() {
    const shown = leaving.shown();
    return shown === null
      ? nothing
      : html`<h2>${words.preview}</h2>
          <div class="paper">${plan.view(shown.content, null)}</div>`;
  }

  return () => html`<details class="hand-over" @toggle=${unfolded}>
    <summary>${words.summary}</summary>
    ${card.plan === 'none'
      ? noPlan(others.filter(({ plan: standing }) => standing !== 'none'))
      : html`<form class="stack" id="hand-over" novalidate @submit=${form.submit}>
          <p>${words.lead}</p>
          <dl class="given">
            <div><dt>${words.withTitle}</dt><dd>${words.with}</dd></div>
            <div><dt>${words.withoutTitle}</dt><dd>${words.without}</dd></div>
          </dl>
          ${reading()} ${whom.view()} ${open.view(whom.reader())}
        </form>
        ${leavingFoot(
          words.foot,
          html`<span role="status">${whom.sealing() ? da.sending.sealing : nothing}</span>
            <button class="button" form="hand-over" aria-disabled=${form.busy()}>${whom.button(words.button(whom.reader()), words.post)}</button>`,
        )}`}
  </details>`;
}

/** The plan that there is to hand over is another talk's. @param {ConversationCard[]} withPlan */
const noPlan = (withPlan) => html`<p>${da.handOver.noPlan}</p>
  ${withPlan.map(
    (talk) => html`<p>
      <button type="button" class="link-button" @click=${() => go('plan', { conversation: talk.id })}>${da.handOver.toPlan(talk)}</button>
    </p>`,
  )}`;

/**
 * With whom each of the other open talks goes on: nothing is taken for granted.
 * @param {ConversationCard[]} talks
 * @param {ConversationCard} card
 */
function otherTalks(talks, { with: leader }) {
  const words = da.handOver.others;
  /** @type {Map<string, 'new' | 'present'>} */
  const said = new Map();
  let missing = false;

  /** @param {ConversationCard} talk @param {'new' | 'present'} who @param {string} label */
  const choice = ({ id }, who, label) => html`<label class="choice boxed">
    <input
      type="radio"
      name="goes-on-${id}"
      value=${who}
      .checked=${live(said.get(id) === who)}
      @change=${() => {
        said.set(id, who);
        missing = false;
        redraw();
      }}
    />
    <span>${label}</span>
  </label>`;

  return {
    /** Whether it has been said of each; otherwise it is said at the first that lacks it. */
    complete() {
      const left = talks.find(({ id }) => !said.has(id));
      missing = left !== undefined;
      redraw();
      if (left) /** @type {HTMLElement | null} */ (document.querySelector(`[name="goes-on-${left.id}"]`))?.focus();
      return !missing;
    },
    /** Those that go on with the new leader. */
    go: () => talks.filter(({ id }) => said.get(id) === 'new').map(({ id }) => id),
    /** @param {string} to the new leader's name, as far as it is written */
    view: (to) =>
      talks.map(
        (talk) => html`<fieldset class="stack" aria-describedby="goes-on-error-${talk.id}">
          <legend>${words.ask(talk)}</legend>
          ${choice(talk, 'new', words.withNew(to))} ${choice(talk, 'present', words.withPresent(leader))}
          ${fieldError(`goes-on-error-${talk.id}`, missing && !said.has(talk.id) ? words.missing : null)}
        </fieldset>`,
      ),
  };
}
