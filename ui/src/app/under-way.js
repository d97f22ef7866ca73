// What has been asked for and has not come yet: the window closes after it, so that no file is left half made.

/** @type {Set<Promise<unknown>>} */
const all = new Set();

/**
 * Notes that something is under way until it has come.
 * @template T
 * @param {Promise<T>} one
 * @returns {Promise<T>} the same
 */
export function underWay(one) {
  all.add(one);
  const done = () => all.delete(one);
  one.then(done, done);
  return one;
}

export const anythingUnderWay = () => all.size > 0;

/** Waits until nothing is under way any more, whatever came of it. */
export async function nothingUnderWay() {
  while (all.size > 0) {
    await Promise.allSettled(all);
    // Whoever asked for it hears of it first, and may ask for the next.
    await new Promise((heard) => setTimeout(heard));
  }
}
