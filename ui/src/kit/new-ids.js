// Ids for what is begun on a page.

/**
 * Gives a new id each time, as `make` makes them. One always lies ready, so that a new field stands on the page with the
 * focus in it before the next key comes: the first letter belongs there.
 * @param {() => Promise<string>} make
 * @returns {() => Promise<string>}
 */
export function newIds(make) {
  const fresh = () => {
    const id = make();
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
