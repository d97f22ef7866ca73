/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const send = {
  send: {
    title: 'At se det, før det bliver sendt',
    words: 'holde tilbage vælge fra følsomt privat gemme fil engangskode modtager aflevere',
    text: [
      'Det, du ser, er lavet af selve filen, så din leder kommer til at se præcis det samme. Fjern krydset ved det, der ikke skal med, og skift mening, så tit du vil.',
      'Er det første gang, du sender til en person, får du en engangskode, som du giver videre. Retter du noget senere, sender du bare igen: Den nye fil afløser den gamle.',
    ],
    see: ['who-sees-what', 'codes', 'files'],
  },
  saved: {
    title: 'Når filen er gemt',
    words: 'mail udkast outlook vedhæfte teams sende fil usb engangskode sms ringe',
    text: [
      'Nu ligger filen på din computer, og den er ikke sendt endnu. Lad Øvebane lave et udkast i dit mailprogram, så er filen vedhæftet, og du skal kun skrive, hvem det er til. Du kan også lægge filen i Teams, på et fællesdrev eller på en USB-nøgle.',
      'Hører der en engangskode til, så giv den på en anden måde end filen, helst i telefonen. Så hjælper det ingen at få fat i mailen alene.',
    ],
    see: ['files', 'codes', 'without-app', 'mailbox'],
  },
  sent: {
    title: 'Filer til andre',
    words: 'sendt afsendt udbakke engangskode glemt koden slette hos modtager trække tilbage',
    text: [
      'Listen er din egen hukommelse: hvad du har gemt til hvem, og hvad der stod i det. Øvebane kan ikke følge en fil, når den har forladt computeren, og derfor må du selv sige, at den er sendt. Leder du efter en engangskode, finder du den ved filen.',
      'Fortryder du en forberedelse, kan du bede modtageren om at slette den. Det er en bøn og ikke en befaling, men svarer den anden ja, bliver den også slettet i kopierne.',
    ],
    see: ['files', 'codes'],
  },
  'sent-content': {
    title: 'Det, en fil indeholdt',
    words: 'se indhold sendt tidligere hvad stod der bevis',
    text: [
      'Det er selve filen, der bliver vist, og ikke det, der står i din forberedelse i dag. Derfor kan du bruge siden, hvis I er i tvivl om, hvad der blev sendt. Det, du holdt tilbage dengang, er heller ikke med her.',
    ],
    see: ['sent', 'who-sees-what'],
  },
  receipt: {
    title: 'Kvitteringen',
    words: 'bekræfte modtaget uden kode slippe for engangskode kontakt svar',
    text: [
      'Kvitteringen gør jer kendt for hinanden. I den ligger det, den anden skal bruge for at låse filer, så kun du kan åbne dem. Når den er taget imod, slipper I begge for engangskoder. Den siger intet om, hvad du synes om det, du har læst.',
    ],
    see: ['codes', 'contacts'],
  },
};
