// What describes a group of controls. Most screen readers say nothing of a fieldset's own description, so it is told at the
// control in it that Tab comes to.

/** @type {WeakMap<Element, string[]>} */
const told = new WeakMap();

/** Follows what was just drawn: each `fieldset` names with `data-described-by` what describes it. */
export function describeGroups() {
  for (const group of document.querySelectorAll('fieldset[data-described-by]')) {
    const first = firstControl(group);
    for (const control of controlsOf(group)) {
      if (told.has(control) && control !== first && control.closest('fieldset[data-described-by]') === group) tell(control, []);
    }
    if (first) tell(first, idsOf(group.getAttribute('data-described-by')));
  }
}

/** @param {Element} group */
const controlsOf = (group) => [...group.querySelectorAll('input, textarea, select')];

/** Where Tab comes to first: of choices that go together, the chosen one. @param {Element} group */
function firstControl(group) {
  const controls = controlsOf(group).filter((control) => control.checkVisibility());
  const [first] = controls;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return controls.find((one) => one instanceof HTMLInputElement && one.name === first.name && one.checked) ?? first;
}

/** @param {Element} control @param {string[]} ids what describes its group */
function tell(control, ids) {
  const before = told.get(control) ?? [];
  const own = idsOf(control.getAttribute('aria-describedby')).filter((id) => !before.includes(id) && !ids.includes(id));
  told.set(control, ids);
  const all = [...ids, ...own];
  if (all.length > 0) control.setAttribute('aria-describedby', all.join(' '));
  else control.removeAttribute('aria-describedby');
}

/** @param {string | null} ids */
const idsOf = (ids) => (ids ?? '').split(/\s+/).filter(Boolean);
