// Ids for what is begun on a page.

import { ask } from '../app/backend.js';

/**
 * Gives a new id each time. One always lies ready, so that what is begun stands on the page with the focus in it before
 * the next key comes: the first letter belongs there.
 * @returns {() => Promise<string>}
 */
export function newIds() {
  const fresh = () => {
    const id = ask('new_agreement');
    // Told to whoever takes it.
    id.catch(() => {});
    return id;
  };
  let ready = fresh();
  return () => {
    const id = ready;
    ready = fresh();
    return id;
  };
}
