// What is said about the plan. An agreement that one practises is an øvebane; the form of the plan is the guide's.

import { called, firstName, genitive, listed, nameOfOther, opening } from '../text/common.js';
import { day, moment } from '../text/dates.js';

/** @import { Approval, ConversationCard, EarlierApproval, HandedOver, PlanApproval, Proposed, Role, Written } from '../api' */
/** @import { When } from '../text/dates.js' */

export { common, paper, sending, sheet } from '../shared/da.js';
export { whose } from '../text/common.js';

/** @param {Approval | null} approval */
const on = (approval) => (approval ? day(approval.day) : '');

export const plan = {
  optional: 'I bestemmer selv, om I vil lave en plan.',
  contents: 'Planens dele',
  /** @param {string} other */
  seen: (other) => `Det, du skriver her, kan kun du se, til du sender planen til ${called(other)}`,
  seenAgain: 'du sender igen',
  seenTogether: 'Det skriver I sammen, når I mødes eller bagefter.',
  joint: 'Det, I udfylder sammen',
  bothChanged: 'I har begge ændret det her. Vælg øverst på siden, hvad der skal stå.',

  status: {
    title: 'Hvor langt er planen?',
    none: 'Der står ikke noget i planen endnu.',
    draft: 'Planen er en kladde. Ingen af jer har godkendt den endnu.',
    /** @param {Proposed} proposed @param {Role} role @param {string} other */
    changed_from: ({ by, day: on }, role, other) =>
      `${by === role ? 'Du godkendte' : `${opening(called(other))} godkendte`} en udgave den ${day(on)}. Siden er planen ændret, så nu skal I begge godkende den.`,
    /** @param {PlanApproval} approval @param {string} other */
    awaits_other: ({ own, sent }, other) =>
      `Du godkendte planen den ${on(own)}. ${sent && !sent.known_sent ? `Når ${called(other)} har fået filen, er det` : sent?.had ? `${opening(called(other))} har fået den, og nu er det` : 'Nu er det'} ${genitive(called(other))} tur.`,
    /** @param {PlanApproval} approval @param {string} name */
    awaits_you: ({ other }, name) => `${opening(called(name))} godkendte planen den ${on(other)}. Nu er det din tur.`,
    /** @param {PlanApproval} approval @param {string} name */
    agreed({ own, other }, name) {
      if (own?.on_paper && other?.on_paper && own.day === other.day) return `Planen er godkendt af jer begge på papir den ${on(own)}.`;
      if (own?.day === other?.day && !own?.on_paper && !other?.on_paper) return `Planen er godkendt af jer begge den ${on(own)}.`;
      return `Planen er godkendt af jer begge: af dig den ${on(own)} og af ${called(name)} den ${on(other)}.`;
    },
    /** Who was the leader before keeps their approval under their own name. @param {EarlierApproval} approval */
    earlier: ({ name, day: on, on_paper: paper }) =>
      `${name || 'Din tidligere leder'} godkendte planen ${paper ? 'på papir ' : ''}den ${day(on)}, før du fik ny leder.`,
    /** @param {PlanApproval} approval */
    changed_since: ({ agreed_before: before }) =>
      `Planen er ændret, siden I blev enige${before ? ` den ${day(before)}` : ''}. Den skal godkendes igen.`,
    /** @param {string} to @param {When} at */
    sent: (to, at) => `Sendt til ${to} ${moment(at)}.`,
    /** @param {string} to @param {When} at */
    had: (to, at) => `Sendt til ${to} ${moment(at)}. ${opening(to)} har fået den.`,
    /** @param {string} to @param {When} at */
    saved: (to, at) => `Gemt som fil til ${to} ${moment(at)}.`,
    /** @param {number} count */
    choices: (count) => (count === 1 ? 'Vælg først, hvad der skal stå i ét felt.' : `Vælg først, hvad der skal stå i ${count} felter.`),
  },

  agreed: {
    change: 'Ret i planen',
    toFollowUp: 'Gå til opfølgningen',
    changeHelp: 'Så bliver det en ny udgave, som I begge godkender igen.',
    changing: 'Planen er godkendt af jer begge. Ændrer du noget, viser Øvebane forskellen, og så godkender I den igen.',
    /** @param {When} when */
    held: (when) => `samtalen den ${day(when)}`,
  },

  empty: {
    title: 'Begynd med én aftale',
    text: 'Tag noget, der kan gå i gang allerede i næste uge. Én aftale er nok til at begynde på, og I kan altid skrive mere.',
    button: 'Skriv den første aftale',
  },

  agreements: {
    title: 'Aftaler og øvebaner',
    help: 'En øvebane er en aftale om noget, man øver sig på i hverdagen.',
    add: 'Tilføj en aftale',
    /** @param {number} number */
    numbered: (number) => `Aftale ${number}`,
    more: 'Hvem, hvornår og hvordan',
    /** @param {number} number */
    moreOf: (number) => `Hvem, hvornår og hvordan, aftale ${number}`,
    emptied: 'En aftale er tømt for ord.',
    takeOut: 'Tag ud',
    /** @param {number} number */
    takeOutOf: (number) => `Tag ud: aftale ${number}`,
    takenOut: 'Aftalen er taget ud. Du kan lægge den tilbage nederst i listen.',
    putBack: 'Læg tilbage',
    /** @param {string} what */
    putBackOf: (what) => `Læg tilbage: ${what}`,
    isBack: 'Aftalen er lagt tilbage.',
    /** @param {number} count */
    outOfPlan: (count) => `Taget ud af planen (${count})`,
    untitled: 'Aftale uden tekst',
    /** @param {string} day as it is said */
    by: (day) => `senest den ${day}`,
  },
  part: {
    what: 'Hvad er I enige om?',
    whatHelp: 'Skriv det så konkret, at I kan se, når det sker.',
    why: 'Hvorfor?',
    whyHelp: 'Hvad skal det føre til?',
    borrowed_from: 'Lånt fra',
    learning: 'Måde at lære på',
    noLearning: 'Ikke valgt',
    term: 'Kort eller lang sigt?',
    who: 'Hvem gør hvad?',
    support: 'Hvem støtter?',
    supportHelp: 'En kollega, din leder eller en helt anden.',
    supportHelpHost: 'En kollega, dig selv eller en helt anden.',
    by_when: 'Hvornår senest?',
    signs: 'Hvad er tegn på, at det virker?',
    follow_up: 'Hvordan og hvor tit følger I op?',
  },
  looks: {
    title: 'Datoer, hvor I ser på planen sammen',
    help: 'Så står de på forsiden, når de nærmer sig.',
    add: 'Tilføj en dato',
    /** @param {number} number */
    label: (number) => `Dato ${number}`,
    remove: 'Fjern datoen',
    /** @param {number} number */
    removeOf: (number) => `Fjern datoen: dato ${number}`,
  },
  day: {
    placeholder: 'For eksempel 3.12.2026',
    future: 'Datoen er ikke kommet endnu. Skriv den dag, I godkendte planen.',
    leftBehind: 'Det ligner ikke en dato og er ikke gemt. Ret det, eller lad feltet stå tomt.',
  },

  outside: {
    title: 'Ikke i rammen mere',
    text: 'Det her skrev I til spørgsmål eller temaer, som ikke er i jeres ramme mere. Det står stadig her og sendes med, til en af jer sletter det.',
    /** @param {string} other */
    stays: (other) => `Det er ikke sendt til ${other}, så det bliver hos dig.`,
    /** @param {string} name */
    askHere: (name) => ({ title: `Slet »${name}«?`, text: 'Teksten står kun hos dig.', yes: 'Slet teksten', no: 'Behold den' }),
    read: 'Det blev skrevet til spørgsmål eller temaer, som ikke er i rammen mere. Det er stadig med.',
    untitled: 'Et spørgsmål, som ikke stilles mere',
    /** @param {string} theme */
    note: (theme) => (theme ? `Fælles note til »${theme}«` : 'Fælles note til et tema, som ikke er med mere'),
    /** @param {string} theme */
    told: (theme) => (theme ? `Om »${theme}«` : 'Om et tema, som ikke er med mere'),
    takeOut: 'Slet',
    /** @param {string} name */
    takeOutOf: (name) => `Slet: ${name}`,
    /** @param {string} name @param {string} other */
    ask: (name, other) => ({
      title: `Slet »${name}«?`,
      text: `Teksten forsvinder fra planen hos dig. Næste gang du sender planen, forsvinder den også hos ${other}.`,
      yes: 'Slet teksten',
      no: 'Behold den',
    }),
    done: 'Teksten er slettet.',
  },

  proposed: {
    /** @param {Role} by @param {ConversationCard} card */
    title: (by, card) => `Ændret, siden ${by === card.role ? 'du' : called(nameOfOther(card))} godkendte`,
    /** @param {string} other */
    back: (other) => `Gå tilbage til ${genitive(called(other))} udgave`,
    backHelp: 'Så kan du godkende den. Det, du har skrevet siden, finder du under »Tidligere tekst«.',
  },

  changes: {
    /** @param {When | null} before */
    title: (before) => `Ændret, siden I blev enige${before ? ` den ${day(before)}` : ''}`,
    before: 'Før',
    after: 'Nu',
    /** @param {Written} written @param {ConversationCard} card */
    written: ({ by, at }, card) => `Skrevet af ${by === card.role ? 'dig' : nameOfOther(card)} ${moment(at)}`,
  },

  choices: {
    /** @param {number} count */
    title: (count) => (count === 1 ? 'I har begge ændret ét felt' : `I har begge ændret de samme ${count} felter`),
    text: 'Begge tekster er gemt. Vælg, hvad der skal stå. Alle andre ændringer er kommet med.',
    own: 'Du skrev',
    /** @param {string} other */
    others: (other) => `${opening(called(other))} skrev`,
    keep: 'Brug min tekst',
    /** @param {string} other */
    take: (other) => `Brug ${genitive(called(other))} tekst`,
    /** @param {string} field */
    keepOf: (field) => `Brug min tekst: ${field}`,
    /** @param {string} other @param {string} field */
    takeOf: (other, field) => `Brug ${genitive(called(other))} tekst: ${field}`,
    third: 'Skriv en ny tekst',
    /** @param {string} field */
    thirdOf: (field) => `Skriv en ny tekst: ${field}`,
    thirdLabel: 'Det, der skal stå',
    useThird: 'Brug denne tekst',
    chosen: 'Valget er gemt.',
  },

  /** @param {string} other */
  you: (other) => `Hvor der står »du«, er det ${called(other)}.`,
  approval: {
    title: 'Godkendelse',
    /** @param {string} other */
    text: (other) =>
      `Planen gælder, når du og ${called(other)} har godkendt den samme udgave. Ændrer en af jer noget bagefter, viser Øvebane forskellen og spørger igen.`,
    /** @param {string} other */
    send: (other) => `Send planen til ${other} …`,
    /** @param {string} other */
    sendAgain: (other) => `Send planen igen til ${other} …`,
    read: 'Læs og godkend …',
    approve: 'Godkend planen …',
    toApproval: 'Gå til godkendelsen',
    toProposed: 'Se, hvad der er ændret',
    toChoices: 'Gå til valgene',
    paper: {
      /** @param {string} other */
      way: (other) => `${opening(called(other))} bruger ikke Øvebane. Gem planen som PDF, print den, og skriv under begge to.`,
      print: 'Gem planen til underskrift …',
      title: 'Godkendt på papir?',
      text: 'Har I begge skrevet under på papir, så skriv hvornår. Så gælder planen, som den står nu.',
      label: 'Hvilken dag godkendte I den?',
      button: 'Notér godkendelsen',
      done: 'Planen er godkendt på papir.',
      correct: 'Er datoen forkert?',
      correctText: 'Skriv den dag, I godkendte planen på papir. Planen er den samme.',
      correctButton: 'Ret datoen',
      corrected: 'Datoen er rettet.',
    },
  },

  send: {
    title: 'Send planen',
    /** @param {string} reader */
    lead: (reader) => `Det her får ${reader} at se. Dine egne noter er ikke med. Intet forlader din computer, før du selv sender filen.`,
    back: 'Ret i planen',
    how: 'Godkender du planen?',
    howMissing: 'Vælg, om du godkender planen.',
    propose: 'Ja, jeg godkender den, som den står',
    /** @param {string} reader */
    proposeHelp: (reader) => `${opening(reader)} bliver bedt om at godkende den samme udgave.`,
    draft: 'Nej, den skal læses som kladde',
    /** @param {string} reader */
    draftHelp: (reader) => `${opening(reader)} kan læse med og skrive videre. Ingen har godkendt noget.`,
    nothing: 'Der er ikke noget i planen at sende endnu.',
    toPlan: 'Til planen',
    footUnsaid: 'Vælg nederst, om du godkender planen',
    footApproved: 'Du godkender planen, som den står',
    footDraft: 'Planen sendes som kladde',
  },
  approve: {
    title: 'Godkend planen',
    foot: 'Din godkendelse sendes, og bemærkningen, hvis du skriver en',
    /** @param {string} other */
    lead: (other) => `Du godkender præcis det, der står her, og gemmer en lille fil, der fortæller det til ${other}.`,
    /** @param {string} other */
    saveAs: (other) => `Godkend, og gem som fil til ${other} …`,
    /** @param {string} other */
    post: (other) => `Godkend, og send til ${firstName(other)}`,
    notNow: 'Planen venter ikke på din godkendelse lige nu. Gå til planen, og se, hvor langt den er.',
  },

  remark: {
    title: 'Bemærkning',
    hint: 'Du kan godkende planen, også hvis du ikke er enig i det hele. Skriv hvad. Planen bliver ikke ændret af det.',
    /** @param {string} other */
    seen: (other) => `Du og ${other} kan se den. Bemærkningen står på planen, også på papir.`,
    own: 'Din bemærkning, da du godkendte',
    /** @param {string} name empty where it is not known */
    of: (name) => (name ? `Bemærkning fra ${name}` : 'Bemærkning'),
  },

  reading: {
    undecided: 'Her har I hver jeres tekst. Den ene bliver valgt, når filen er taget imod.',
    notFilled: 'Ikke udfyldt',
    noAgreements: 'Der er ingen aftaler i planen.',
    nothing: 'Der står ikke noget i planen.',
    looks: 'Datoer, hvor I ser på planen sammen',
    talk: 'Fra samtalen',
    /** @param {When[]} days */
    days: (days) => opening(listed(days.map(day))),
    parts: {
      why: 'Hvorfor',
      borrowed_from: 'Lånt fra',
      learning: 'Måde at lære på',
      term: 'Kort eller lang sigt',
      who: 'Hvem gør hvad',
      support: 'Støtte fra',
      by_when: 'Senest',
      signs: 'Tegn på, at det virker',
      follow_up: 'Sådan følger I op',
    },
  },

  incoming: {
    /** @param {string} name */
    approved: (name) => `${firstName(name)} har godkendt planen, som den står her, og beder dig om det samme.`,
    draft: 'Det er en kladde til gennemlæsning. Afsenderen har ikke godkendt den.',
    sentApproved: 'Du godkendte planen, da du gemte den.',
    sentDraft: 'Planen er med som kladde.',
    handedApproved: 'Din godkendelse af planen er med.',
    /** @param {number} count */
    changes: (count) => (count === 1 ? 'Ét felt bliver anderledes hos dig' : `${count} felter bliver anderledes hos dig`),
    /** @param {number} count */
    choices: (count) => (count === 1 ? 'Ét felt har I begge ændret' : `${count} felter har I begge ændret`),
    choicesText: 'Din tekst bliver stående, og den anden står ved siden af. Du vælger, når du har taget imod.',
    before: 'Hos dig nu',
    after: 'Når du tager imod',
    whole: 'Planen i filen',
    /** @param {HandedOver} handed */
    handedOver: ({ from, agreed }) =>
      `Planen er givet videre. Før var samtalen med ${from}${agreed ? `, og de to godkendte planen den ${day(agreed)}` : ''}.`,
    /** @param {HandedOver} handed */
    handsOver: ({ from, agreed }) =>
      `Din nye leder får at vide, at samtalen før var med ${from}${agreed ? `, og at I godkendte planen den ${day(agreed)}` : ''}.`,
    /** @param {When} when */
    held: (when) => `Samtalen blev holdt den ${day(when)}.`,
    order: {
      newer: 'Den bygger videre på den plan, du har.',
      approval: 'Den ændrer ikke noget i den plan, du har. Når du tager imod, tæller godkendelsen med.',
      fork: 'I har begge skrevet videre på planen hver for sig. Øvebane lægger det sammen, så intet går tabt.',
      older: 'Den plan, du har, bygger allerede på den. Der er ikke noget at tage imod.',
    },
    asItStands: 'Det gælder planen, præcis som den står hos dig nu.',
    earlier: 'Det gælder en tidligere udgave. Planen er ændret hos dig siden, så den skal godkendes igen.',
    /** @param {string} name */
    notHere: (name) => `Det gælder en udgave, som du ikke har fået. Bed ${firstName(name)} om at sende planen igen.`,
    approvalSent: 'Det var en godkendelse: en besked om, at du har godkendt planen. Selve planen var ikke med.',
  },

  onPaper: {
    heading: 'På papir',
    lead: 'Planen kan gemmes til personalemappen. Har en af jer ikke godkendt i Øvebane, kan I skrive under på papiret. Egne noter er aldrig med.',
    title: 'Notér, at planen er journaliseret',
    text: 'Øvebane journaliserer ikke selv. Her kan du notere, at du har gjort det, så det står på planen.',
    day: 'Hvornår?',
    record: 'Under hvilket navn eller nummer?',
    recordHint: 'For eksempel sagens nummer.',
    button: 'Notér det',
    /** @param {When} when @param {string} record */
    filed: (when, record) => (record ? `Journaliseret den ${day(when)} som ${record}.` : `Journaliseret den ${day(when)}.`),
    notFiled: 'Planen står ikke længere som journaliseret.',
    undo: 'Fortryd',
  },
};
