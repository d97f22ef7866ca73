// What is wrong in a guide file, in words.

import { limits } from '../limits.js';

/** @import { GuideFault } from '../api' */

/**
 * What is wrong at one place in a guide file.
 * @type {{ [Kind in GuideFault['kind']]: (fault: Extract<GuideFault, { kind: Kind }>) => string }}
 */
const faults = {
  syntax: () => 'Her kan filen ikke læses. Se efter, om der mangler et anførselstegn, et lighedstegn eller en klamme.',
  missing_key: ({ about }) => `Her mangler »${about}«.`,
  key_twice: () => 'Det samme står her to gange.',
  wrong_kind: () => 'Her skal der stå noget af en anden slags. En tekst står i anførselstegn, et tal gør ikke.',
  not_a_choice: ({ about }) => `»${about}« er ikke en af mulighederne her.`,
  unknown_key: ({ about }) => `»${about}« hører ikke til her. Se efter, om det er stavet rigtigt.`,
  bad_id: ({ about }) => `»${about}« kan ikke bruges som id. Brug små bogstaver fra a til z, tal og bindestreger, højst 64 tegn.`,
  id_twice: ({ about }) => `Id’et »${about}« er brugt to gange.`,
  unknown_scale: ({ about }) =>
    about ? `Guiden har ingen skala med id’et »${about}«.` : 'Spørgsmålet skal sige, hvilken skala det har.',
  unknown_rotation: ({ about }) => `Guiden har intet skiftende tema med id’et »${about}«.`,
  number_twice: ({ about }) => `Nummer ${about} er brugt af to temaer, der ikke skifter.`,
  years_overlap: ({ about }) => `To temaer gælder begge i ${about}. Der kan kun være ét ad gangen.`,
  bad_years: ({ about: [first, last] }) => `Årene ${first} til ${last} passer ikke sammen.`,
  bad_scale: ({ about }) => `Skalaen »${about}« skal gå fra et tal til et højere tal og højst til 10.`,
  bad_between: ({ about }) => `Skalaen »${about}« skal have ord ved hvert tal imellem enderne eller slet ingen.`,
  no_reason: ({ about }) =>
    `Begge svarer på »${about}«, og guiden siger ikke hvorfor. Skriv det i »why_two_sided« øverst i filen.`,
  bad_choice: ({ about }) => `Spørgsmålet »${about}« skal have mindst to svar at vælge mellem, og man kan højst vælge så mange, som der er.`,
  empty_text: () => 'Her mangler en tekst.',
  too_long: () => `En tekst her er for lang. Der er plads til ${limits.guideTitle} tegn i en overskrift og ${limits.guideText.toLocaleString('da-DK')} i en tekst.`,
  too_many: () => `En liste her er for lang. Der er plads til ${limits.guideList} i en liste.`,
  unknown_base: ({ about }) => `Der er ingen guide »${about}« i Øvebane at bygge på.`,
  unknown_guide: ({ about }) => `Der er ingen guide »${about}« i Øvebane at lægge en ordlyd over.`,
  unknown_id: ({ about }) => `Guiden har ikke noget med id’et »${about}«.`,
  bad_marks: ({ about }) =>
    `Spørgsmålet »${about}« kan ikke være sådan. Et obligatorisk spørgsmål kan ikke udfyldes sammen eller være plads til noter, og et svar i dele skal have mindst to dele.`,
};

/** @param {GuideFault} fault */
export const faultWords = (fault) => /** @type {(fault: GuideFault) => string} */ (faults[fault.kind])(fault);
