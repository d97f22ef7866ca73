// The time of a talk: how much is left, when the plan begins, and whether that moment has come.

/** @import { Arrangement } from '../api' */

const MINUTE = 60_000;
/** A talk may run over; a screen left behind after this many minutes more is not looked at any longer. */
const RUNS_OVER = 60;

/**
 * @typedef {object} Clock
 * @property {number} left whole minutes left; below zero when the time is over
 * @property {string} planAt when the time for the plan begins
 * @property {boolean} planTime whether that is now
 * @property {boolean} over whether nobody can be thought to sit at it any longer
 */

/**
 * @param {string} began
 * @param {Pick<Arrangement, 'minutes' | 'plan_minutes'>} arrangement
 * @param {number} [now]
 * @returns {Clock}
 */
export function clock(began, { minutes, plan_minutes: plan }, now = Date.now()) {
  const begin = Date.parse(began);
  const end = begin + minutes * MINUTE;
  const planAt = end - plan * MINUTE;
  return {
    left: Math.ceil((end - now) / MINUTE),
    planAt: new Date(planAt).toISOString(),
    planTime: plan > 0 && now >= planAt,
    over: now > end + RUNS_OVER * MINUTE,
  };
}
