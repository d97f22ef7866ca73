// What is said of a code that is not the one that was asked for.

/** @import { Mistyped } from '../api' */

/** @typedef {{ what: string, then: string }} Words */

/** @param {number} signs */
const digits = (signs) => (signs === 1 ? 'et ciffer' : `${signs} cifre`);
/** @param {number} signs */
const anySigns = (signs) => (signs === 1 ? 'et tegn' : `${signs} tegn`);

const STILL_CLOSED = 'Filen er ikke åbnet endnu.';
const IN_GROUPS = 'Koden har 20 cifre i fem grupper. Se dem efter, gruppe for gruppe.';
const ON_PAPER = 'Intet er ændret. Nødkoden har 24 tegn i seks grupper. Sammenlign den med det, du skrev ned.';

/**
 * Of a one-time code.
 * @param {Mistyped} because
 * @returns {Words}
 */
export function oneTimeCode(because) {
  switch (because.kind) {
    case 'missing':
      return { what: `Der mangler ${digits(because.signs)} i engangskoden.`, then: `${STILL_CLOSED} ${IN_GROUPS}` };
    case 'too_many':
      return { what: `Der er ${digits(because.signs)} for meget i engangskoden.`, then: `${STILL_CLOSED} ${IN_GROUPS}` };
    case 'typo':
      return { what: 'Der er en tastefejl i engangskoden.', then: `${STILL_CLOSED} ${IN_GROUPS}` };
    case 'other_code':
      return {
        what: 'Det er en nødkode, og her skal du bruge engangskoden.',
        then: `${STILL_CLOSED} Engangskoden får du af afsenderen, og den har 20 cifre. Nødkoden er kun din.`,
      };
  }
}

/**
 * Of a recovery code.
 * @param {Mistyped} because
 * @returns {Words}
 */
export function recoveryCode(because) {
  switch (because.kind) {
    case 'missing':
      return { what: `Der mangler ${anySigns(because.signs)} i nødkoden.`, then: ON_PAPER };
    case 'too_many':
      return { what: `Der er ${anySigns(because.signs)} for meget i nødkoden.`, then: ON_PAPER };
    case 'typo':
      return { what: 'Der er en tastefejl i nødkoden.', then: 'Intet er ændret. Sammenlign den tegn for tegn med det, du skrev ned.' };
    case 'other_code':
      return {
        what: 'Det er en engangskode, og den åbner kun en enkelt fil.',
        then: 'Intet er ændret. Nødkoden er den med 24 tegn i seks grupper, som du skrev ned til dig selv.',
      };
  }
}

/**
 * Of the code of a backup file.
 * @param {Mistyped} because
 * @returns {Words}
 */
export function backupCode(because) {
  const then = 'Intet er ændret. Den har 24 tegn i seks grupper. Sammenlign den med det, du skrev ned, da du gemte kopien.';
  switch (because.kind) {
    case 'missing':
      return { what: `Der mangler ${anySigns(because.signs)} i koden.`, then };
    case 'too_many':
      return { what: `Der er ${anySigns(because.signs)} for meget i koden.`, then };
    case 'typo':
      return { what: 'Der er en tastefejl i koden.', then };
    case 'other_code':
      return { what: 'Det er en engangskode, og den åbner kun en enkelt fil.', then };
  }
}
