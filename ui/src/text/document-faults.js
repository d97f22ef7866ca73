// Why a document can't be read, and what can be done.

/** @import { DocumentFault } from '../api' */

/** @typedef {{ what: string, then: string }} Words */

/** @type {{ [Kind in DocumentFault['kind']]: (fault: Extract<DocumentFault, { kind: Kind }>) => Words }} */
const faults = {
  unreadable: () => ({
    what: 'Filen kan ikke læses.',
    then: 'Se efter, om den stadig ligger der, og vælg den igen.',
  }),
  other_kind: () => ({
    what: 'Den slags fil kan Øvebane ikke læse.',
    then: 'Åbn den i det program, den er lavet i, og gem den som Word (.docx), LibreOffice (.odt), PDF eller ren tekst (.txt).',
  }),
  old_word: () => ({
    what: 'Det er et Word-dokument af den gamle slags (.doc).',
    then: 'Åbn det i Word, vælg »Gem som«, og gem det som Word-dokument (.docx).',
  }),
  locked: () => ({
    what: 'Dokumentet er låst med en adgangskode.',
    then: 'Åbn det i det program, det er lavet i, gem det uden adgangskode, og vælg det igen.',
  }),
  no_text: ({ pages }) => ({
    what: `${pages === 1 ? 'Siden er et billede' : `De ${pages} sider er billeder`}, som når et papir er scannet, og der er ingen tekst at læse.`,
    then: 'Find det dokument, som papiret er skrevet ud fra, eller få teksten læst i et program, der kan tekstgenkendelse (OCR).',
  }),
  empty: () => ({
    what: 'Der står ikke noget i dokumentet.',
    then: 'Se efter, om det er det rigtige.',
  }),
  too_large: ({ limit_mib: limit }) => ({
    what: `Dokumentet fylder mere end ${limit} MB.`,
    then: 'Tag billederne ud, eller gem det som ren tekst (.txt), og vælg det igen.',
  }),
  too_much: () => ({
    what: 'Filen er lavet, så det ville kræve alt for meget af computeren at læse den, og Øvebane har ladet være.',
    then: 'Se efter, hvor den kommer fra. Er det jeres egen, så kopiér teksten, og sæt den ind nedenfor.',
  }),
  too_long: ({ limit }) => ({
    what: `Der står mere i dokumentet, end en guide kan begynde med: over ${limit.toLocaleString('da-DK')} tegn.`,
    then: 'Gem den del, der handler om samtalen, som et dokument for sig, og vælg det.',
  }),
  damaged: () => ({
    what: 'Dokumentet er beskadiget og kan ikke læses.',
    then: 'Åbn det i det program, det er lavet i, gem det igen, og vælg det så.',
  }),
};

/**
 * @param {DocumentFault} fault
 * @returns {Words}
 */
export const documentWords = (fault) => /** @type {(fault: DocumentFault) => Words} */ (faults[fault.kind])(fault);
