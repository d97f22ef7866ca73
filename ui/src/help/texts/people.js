/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const people = {
  contacts: {
    title: 'Kontakterne',
    words: 'adressebog personer bekræftet ny computer kvittering navn leder kollega',
    text: [
      'Folk kommer her af sig selv, når I har udvekslet filer. Er en kontakt bekræftet, ved Øvebane, hvem det er, og I kan sende til hinanden uden engangskode. Får en kontakt ny computer, bliver du spurgt, om det er den samme, næste gang der kommer en fil. Er du i tvivl, så ring.',
    ],
    see: ['person', 'receipt', 'codes'],
  },
  person: {
    title: 'En kontakt',
    words: 'rette navn slette person indsigt gdpr registrerede hvad ved øvebane persondata',
    text: [
      'Her kan du se, hvor meget der hører til den ene person. Spørger nogen, hvad der står om dem, kan du gemme det som en tekst, alle kan læse. Retter du navnet, ændrer det kun, hvad personen hedder hos dig.',
      'Sletter du alt om en person, forsvinder også dine egne svar i jeres samtaler. Den anden beholder sit.',
    ],
    see: ['contacts', 'bin'],
  },
  bin: {
    title: 'Papirkurven',
    words: 'slettet fortryde gendanne hente tilbage 30 dage for altid',
    text: [
      'Fortryder du, kan du lægge en samtale tilbage, og så er alt i den, som det var. Sletter du den for altid, forsvinder den også fra sikkerhedskopierne på computeren. Filer, som du har sendt eller gemt andre steder, kan Øvebane ikke nå.',
    ],
    see: ['sent', 'when-wrong'],
  },
};
