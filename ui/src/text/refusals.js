// A sentence for everything the core can say no to: what happened, what is safe, what to do.

import { listed } from './common.js';
import { day } from './dates.js';
import { documentWords } from './document-faults.js';
import { faultWords } from './guide-faults.js';
import { backupCode, oneTimeCode, recoveryCode } from './mistyped.js';
import { notOurs } from './not-ours.js';

/** @import { Refusal } from '../api' */
/** @import { When } from './dates.js' */

/** @typedef {{ what: string, then: string }} Words */

/** @param {When | null} backup */
const restorable = (backup) =>
  backup
    ? `Der ligger en sikkerhedskopi fra den ${day(backup)}, som du kan gendanne.`
    : 'Der er desværre ingen sikkerhedskopi på denne computer. Spørg din it-afdeling, om de har en kopi af Øvebanes mappe.';

/** @type {{ [Code in Refusal['code']]: (facts: Extract<Refusal, { code: Code }>) => Words }} */
const sentences = {
  // Opening the vault.
  locked: () => ({
    what: 'Øvebane er låst.',
    then: 'Det, der er gemt, er i god behold. Skriv din adgangskode for at fortsætte.',
  }),
  already_set_up: () => ({
    what: 'Øvebane er allerede sat op på denne computer.',
    then: 'Intet er ændret. Luk Øvebane, og åbn det igen, så kan du skrive din adgangskode.',
  }),
  name_missing: () => ({
    what: 'Der mangler et navn.',
    then: 'Skriv dit navn, som andre kender det.',
  }),
  password_too_short: ({ least }) => ({
    what: 'Adgangskoden er for kort.',
    then: `Den skal have mindst ${least} tegn. En kort sætning, som kun du kender, er let at huske og svær at gætte.`,
  }),
  wrong_password: () => ({
    what: 'Adgangskoden passer ikke.',
    then: 'Dine samtaler er i god behold. Prøv igen, og se efter, om Caps Lock er slået til.',
  }),
  recovery_code_mistyped: ({ because }) => recoveryCode(because),
  wrong_recovery_code: () => ({
    what: 'Nødkoden passer ikke.',
    then: 'Dine samtaler er i god behold. Måske er det en ældre nødkode: Kun den nyeste virker.',
  }),
  group_differs: () => ({
    what: 'Det passer ikke med koden.',
    then: 'Se gruppen efter på dit papir, og prøv igen, eller vis koden igen.',
  }),
  no_keychain: () => ({
    what: 'Computerens nøglering svarer ikke.',
    then: 'Dine samtaler er der stadig. Brug din adgangskode eller nødkoden.',
  }),
  not_in_keychain: () => ({
    what: 'Computerens nøglering har ikke længere det, der låser Øvebane op.',
    then: 'Dine samtaler er der stadig. Brug din adgangskode eller nødkoden. Bagefter kan du vælge at åbne uden adgangskode igen under Indstillinger.',
  }),
  password_slot_unusable: () => ({
    what: 'Den fil, som din adgangskode låser op, mangler eller er beskadiget.',
    then: 'Dine samtaler er der stadig. Brug nødkoden, så kan du vælge en ny adgangskode.',
  }),
  recovery_slot_unusable: () => ({
    what: 'Den fil, som nødkoden låser op, mangler eller er beskadiget.',
    then: 'Dine samtaler er der stadig. Lås op med adgangskoden, og lav en ny nødkode under Indstillinger.',
  }),
  database_missing: ({ backup }) => ({
    what: 'Filen med dine samtaler er ikke, hvor den plejer at være.',
    then: `Den kan være flyttet eller slettet. ${restorable(backup)}`,
  }),
  database_damaged: ({ backup }) => ({
    what: 'Filen med dine samtaler er beskadiget.',
    then: `Den bliver liggende, som den er. ${restorable(backup)}`,
  }),
  database_too_new: () => ({
    what: 'Dine samtaler er gemt af en nyere udgave af Øvebane.',
    then: 'De er i god behold. Bed din it-afdeling om den nyeste udgave af Øvebane, og åbn dem med den.',
  }),
  database_moved: () => ({
    what: 'Filen med dine samtaler er flyttet eller skiftet ud, mens Øvebane var åbent.',
    then: 'Derfor kan der ikke gemmes lige nu. Læg filen tilbage på sin plads, og prøv igen. Ligger Øvebanes mappe i et program, der synkroniserer, så bed din it-afdeling om at flytte den ud.',
  }),
  folder_unreadable: () => ({
    what: 'Øvebane kan ikke læse den mappe, hvor dine samtaler ligger.',
    then: 'Intet er ændret. Er drevet ikke tilsluttet, så tilslut det, og åbn Øvebane igen. Bed ellers din it-afdeling om at give dig adgang til mappen.',
  }),
  vault_sound: ({ backup }) => ({
    what: 'Filen med dine samtaler er i orden.',
    then: `Intet er ændret, og du kan låse op med din adgangskode.${backup ? ' Vil du alligevel tilbage til sikkerhedskopien, skal du vælge det selv.' : ''}`,
  }),
  moved: ({ on }) => ({
    what: `Den ${day(on)} gemte du alt i en fil for at flytte til en ny computer.`,
    then: 'Derfor er Øvebane lukket her, og alt ligger, som det lå. Bruger du Øvebane begge steder, kommer det, du skriver det ene sted, ikke med det andet. Er du ikke flyttet alligevel, kan du bruge Øvebane her igen.',
  }),
  vault_here: () => ({
    what: 'Der ligger allerede samtaler i Øvebane på denne computer.',
    then: 'Intet er ændret. Henter du kopien alligevel, bliver det, der ligger her, lagt til side i Øvebanes mappe.',
  }),
  no_backup_file: () => ({
    what: 'Filen er ikke en sikkerhedskopi fra Øvebane.',
    then: 'Intet er ændret. Vælg den fil, du gemte under Indstillinger. Dens navn ender på ».oevebackup«.',
  }),
  backup_code_mistyped: ({ because }) => backupCode(because),
  wrong_backup_code: () => ({
    what: 'Koden passer ikke til filen.',
    then: 'Intet er ændret. Hver sikkerhedskopi har sin egen kode. Det er hverken adgangskoden eller nødkoden.',
  }),
  backup_file_damaged: () => ({
    what: 'Sikkerhedskopien er beskadiget.',
    then: 'Intet er ændret. Måske blev den ikke kopieret helt færdig. Hent den igen derfra, hvor den lå, eller brug en anden kopi.',
  }),
  backup_file_too_new: () => ({
    what: 'Sikkerhedskopien er lavet af en nyere udgave af Øvebane.',
    then: 'Intet er ændret. Bed din it-afdeling om den nyeste udgave, og hent kopien med den.',
  }),
  stopped: () => ({
    what: 'Sikkerhedskopien er ikke gemt, for du afbrød.',
    then: 'Der er ikke lagt noget fra sig. Gem den igen, når det passer dig.',
  }),
  no_backup: () => ({
    what: 'Der er ingen sikkerhedskopi at gendanne.',
    then: 'Intet er ændret. Spørg din it-afdeling, om de har en kopi af Øvebanes mappe.',
  }),
  no_locks: () => ({
    what: 'Øvebanes mappe ligger på et drev, hvor filer ikke kan låses.',
    then: 'Så kunne to vinduer skrive oven i hinanden, og derfor åbner Øvebane ikke dine samtaler der. De er i god behold. Bed din it-afdeling om at lægge mappen på computeren selv.',
  }),
  in_use: () => ({
    what: 'Dine samtaler er åbne i et andet vindue.',
    then: 'De er i god behold. Luk det andet vindue, og prøv igen.',
  }),

  // The disk.
  disk_full: () => ({
    what: 'Der er ikke plads på disken.',
    then: 'Det, du har gemt før, er i god behold. Ryd lidt op på computeren, og prøv igen.',
  }),
  not_writable: () => ({
    what: 'Øvebane har ikke lov til at gemme på denne computer.',
    then: 'Det, du har gemt før, er i god behold. Bed din it-afdeling om at give dig lov til at skrive i Øvebanes mappe. Hvor den ligger, står under Indstillinger.',
  }),
  folder_held: () => ({
    what: 'Et andet program bruger Øvebanes mappe lige nu.',
    then: 'Det, du har gemt før, er i god behold. Det kan være virusbeskyttelsen. Prøv igen om lidt, og tal med din it-afdeling, hvis det bliver ved.',
  }),
  disk_failure: () => ({
    what: 'Disken svarer ikke, som den skal.',
    then: 'Det nyeste er måske ikke gemt. Lad vinduet stå åbent, prøv igen om lidt, og tal med din it-afdeling, hvis det bliver ved.',
  }),

  // Writing.
  not_found: () => ({
    what: 'Det, du leder efter, er her ikke længere.',
    then: 'Det kan være slettet. Gå til forsiden, og begynd derfra.',
  }),
  older_revision: () => ({
    what: 'Feltet er allerede gemt med en nyere tekst.',
    then: 'Den nyere tekst er i god behold. Åbn siden igen, så ser du den.',
  }),
  text_too_long: ({ limit }) => ({
    what: 'Teksten er for lang.',
    then: `Der er plads til ${limit.toLocaleString('da-DK')} tegn. Det, du har skrevet, står her stadig. Gør den lidt kortere, så bliver den gemt.`,
  }),
  does_not_fit: () => ({
    what: 'Svaret passer ikke til feltet.',
    then: 'Det, der var gemt, er uændret. Vælg igen.',
  }),
  bad_year: () => ({
    what: 'Årstallet kan ikke bruges.',
    then: 'Intet er ændret. Vælg det år, samtalen skal holdes i.',
  }),
  already_begun: () => ({
    what: 'Du har allerede en samtale efter den guide det år.',
    then: 'Den ligger på forsiden med alt det, du har skrevet.',
  }),

  // Sending.
  leaving_changed: () => ({
    what: 'Det er ændret, siden du så på det.',
    then: 'Intet er gemt som fil endnu. Se det igennem igen.',
  }),
  nothing_to_send: () => ({
    what: 'Der er ikke noget at sende endnu.',
    then: 'Skriv et svar, eller tag noget med af det, du holder tilbage.',
  }),
  not_confirmed: () => ({
    what: 'Kontakten er ikke bekræftet endnu.',
    then: 'Intet er ændret. Vælg »En anden, med en engangskode«, og giv koden videre i telefonen.',
  }),
  file_not_saved: () => ({
    what: 'Filen kunne ikke gemmes der.',
    then: 'Det, du har skrevet, er i god behold. Vælg en anden mappe, og prøv igen.',
  }),
  file_held: () => ({
    what: 'Filen er åben i et andet program.',
    then: 'Det, du har skrevet, er i god behold, og filen er, som den var. Luk den dér, eller gem under et andet navn.',
  }),

  // The shared folder.
  mailbox_gone: () => ({
    what: 'Fællesmappen kan ikke nås lige nu.',
    then: 'Det, du har skrevet, er i god behold. Prøv igen, når drevet svarer, eller vælg at gemme som fil i stedet.',
  }),
  mailbox_read_only: () => ({
    what: 'Øvebane må ikke skrive i fællesmappen.',
    then: 'Intet er lagt i den. Bed din it-afdeling om, at du må læse, skrive og slette dér, eller vælg at gemme som fil i stedet.',
  }),
  mailbox_full: () => ({
    what: 'Der er ikke plads i fællesmappen.',
    then: 'Det, du har skrevet, er i god behold. Vælg at gemme som fil i stedet, eller bed din it-afdeling om mere plads.',
  }),
  mailbox_slow: () => ({
    what: 'Fællesmappen svarer ikke.',
    then: 'Intet er sendt, og det, du har skrevet, er i god behold. Prøv igen senere, eller vælg at gemme som fil i stedet.',
  }),
  mailbox_is_own: () => ({
    what: 'Den mappe kan ikke bruges, for Øvebanes egne data ligger i den eller uden om den.',
    then: 'Intet er ændret. Vælg en mappe, som du deler med dem, du sender til.',
  }),
  not_in_mailbox: () => ({
    what: 'Modtageren bruger ikke fællesmappen.',
    then: 'Det, du har skrevet, er i god behold. Vælg at gemme som fil i stedet.',
  }),

  // Opening a file.
  file_unreadable: () => ({
    what: 'Filen kan ikke læses.',
    then: 'Den kan være flyttet, eller drevet er taget ud. Intet er ændret. Find filen, og åbn den igen.',
  }),
  not_a_file: () => ({
    what: 'Det, du valgte, er ikke en almindelig fil.',
    then: 'Intet er ændret. Vælg den fil, du har fået. Den ender på ».oevebane«.',
  }),
  file_too_large: ({ limit_mib: limit }) => ({
    what: 'Filen er for stor til at være fra Øvebane.',
    then: `En fil fra Øvebane fylder højst ${limit} MB. Intet er ændret. Se efter, om det er den rigtige fil.`,
  }),
  not_ours: ({ seems }) => notOurs[seems],
  file_damaged: () => ({
    what: 'Filen er beskadiget, eller noget af den mangler.',
    then: 'Intet er ændret. Hent den igen, eller bed afsenderen om at sende den en gang til.',
  }),
  file_too_new: () => ({
    what: 'Filen er lavet med en nyere udgave af Øvebane.',
    then: 'Intet er ændret. Bed din it-afdeling om den nyeste udgave af Øvebane, og åbn filen igen.',
  }),
  code_mistyped: ({ because }) => oneTimeCode(because),
  wrong_code: () => ({
    what: 'Engangskoden hører ikke til denne fil.',
    then: 'Filen er ikke åbnet, og intet er ændret. Spørg afsenderen, om det er den rigtige kode til den rigtige fil.',
  }),
  for_someone_else: () => ({
    what: 'Filen er til en anden.',
    then: 'Kun modtageren kan åbne den. Bed afsenderen om en fil til dig.',
  }),
  passed_on: () => ({
    what: 'Filen er lavet til en anden og er givet videre.',
    then: 'Den er ikke taget imod, og intet er ændret. Bed afsenderen om en fil til dig.',
  }),
  own_file: () => ({
    what: 'Det er din egen fil.',
    then: 'Intet er ændret. Du kan se, hvad der er i den, under »Filer til andre«.',
  }),
  bad_signature: () => ({
    what: 'Filen kan ikke være ægte.',
    then: 'Den er ændret undervejs, eller også er den ikke fra den, der står som afsender. Den er ikke taget imod. Ring til afsenderen.',
  }),
  changed_key: ({ name }) => ({
    what: `Der står, at filen er fra ${name}, men den kommer ikke fra den computer, ${name} plejer at bruge.`,
    then: `Den er ikke taget imod, og intet er ændret. Har ${name} fået ny computer, så bed om en ny fil med engangskode.`,
  }),
  other_person: ({ name }) => ({
    what: `Samtalen er med ${name}, men filen er fra en anden.`,
    then: 'Den er ikke taget imod, og intet er ændret. Spørg afsenderen, om det er den rigtige fil.',
  }),
  too_costly: () => ({
    what: 'Filen er låst på en måde, som Øvebane aldrig bruger.',
    then: 'Den er ikke åbnet, og intet er ændret. Spørg afsenderen, hvor den kommer fra.',
  }),
  already_here: () => ({
    what: 'Den har du allerede.',
    then: 'Du har taget imod filen før, og der er ikke noget nyt i den.',
  }),
  retired_keys: () => ({
    what: 'Filen er fra en computer, afsenderen ikke bruger mere.',
    then: 'Intet er ændret. Bed om at få den sendt igen fra den nye.',
  }),
  seal_key_wrong: () => ({
    what: 'Nøglen passer ikke til den forseglede forberedelse.',
    then: 'Den er ikke taget imod, og intet er ændret. Bed afsenderen om at sende nøglen igen.',
  }),
  seal_after_key: () => ({
    what: 'Din nøgle er givet til en tidligere udgave, og derfor kan der ikke komme en ny forseglet.',
    then: 'Intet er ændret. Bed om nøglen til den udgave, du har. Den nye kan sendes uden forsegling.',
  }),
  older_than_here: () => ({
    what: 'Der er ikke noget nyt i filen.',
    then: 'Det, du har, er lige så nyt eller nyere, og det bliver stående.',
  }),
  bad_content: () => ({
    what: 'Indholdet i filen hænger ikke sammen.',
    then: 'Den er ikke taget imod, og intet er ændret. Bed afsenderen om at lave filen igen.',
  }),
  no_dates: () => ({
    what: 'Der er ingen datoer at gemme endnu.',
    then: 'Når I har sat en dato, kan du gemme den til kalenderen.',
  }),
  nothing_shared: () => ({
    what: 'Filen er svar på noget, der ikke er delt herfra.',
    then: 'Den er ikke taget imod, og intet er ændret. Spørg afsenderen, om det er den rigtige fil.',
  }),
  answers_nothing: () => ({
    what: 'Filen er en kvittering, men ikke for noget, du har sendt herfra.',
    then: 'Den er ikke taget imod, og intet er ændret. Spørg afsenderen, om det er den rigtige fil.',
  }),
  talk_missing: () => ({
    what: 'Filen hører til en samtale, som du ikke har her.',
    then: 'Intet er ændret. Åbn først invitationen, forberedelsen eller planen fra samme afsender, og åbn så filen igen. Mangler du dem, så bed om dem.',
  }),
  already_invited: ({ talks }) => ({
    what: `Du har allerede inviteret ${listed(talks.map(({ with: name }) => name))}.`,
    then: `Der er ikke lavet noget nyt. Du finder ${talks.length === 1 ? 'samtalen' : 'samtalerne'} på forsiden.`,
  }),
  invited_by_another_guide: ({ talks }) => ({
    what: `Du har allerede inviteret ${listed(talks.map(({ with: name }) => name))} i det år efter en anden guide.`,
    then: `Der er ikke lavet noget nyt. Du finder ${talks.length === 1 ? 'samtalen' : 'samtalerne'} på forsiden.`,
  }),
  mandatory: ({ question }) => ({
    what: `»${question}« kan ikke tages ud.`,
    then: 'Kommunen har gjort spørgsmålet obligatorisk. Det betyder ikke, at nogen skal svare på det.',
  }),
  no_questions: () => ({
    what: 'Der er ingen spørgsmål tilbage.',
    then: 'Lad mindst ét spørgsmål blive, så der er noget at forberede. Det, der var gemt, er uændret.',
  }),
  named_twice: ({ name }) => ({
    what: `${name} står på listen to gange.`,
    then: 'Ingen filer er gemt. Er det to personer, så skriv for eksempel arbejdsplads efter navnet, og prøv igen.',
  }),
  bad_times: () => ({
    what: 'Tiderne passer ikke sammen.',
    then: 'Samtalen skal vare mindst et minut, og tiden til planen skal kunne være i den.',
  }),
  choices_left: ({ fields }) => ({
    what: fields === 1 ? 'Der er et felt, som I begge har ændret.' : `Der er ${fields} felter, som I begge har ændret.`,
    then: 'Vælg, hvad der skal stå, før du sender eller godkender planen. Begge tekster er gemt.',
  }),
  plan_empty: () => ({
    what: 'Der står ikke noget i planen at godkende endnu.',
    then: 'Skriv den første aftale, eller send det, I har skrevet, til gennemlæsning.',
  }),
  plan_changed: () => ({
    what: 'Planen er ændret, siden du så den.',
    then: 'Læs den igennem igen, før du godkender. Intet er godkendt endnu.',
  }),

  // Guides of one's own.
  guide_file: ({ line, column, fault }) => ({
    what: `Linje ${line}, tegn ${column}: ${faultWords(fault)}`,
    then: 'Intet er ændret. Ret det i filen, så kan guiden tilføjes.',
  }),
  guide_not_text: () => ({
    what: 'Det er ikke en tekstfil.',
    then: 'Intet er ændret. En guide er en tekstfil, der ender på ».toml« og er gemt som UTF-8.',
  }),
  guide_too_large: ({ limit_mib: limit }) => ({
    what: 'Filen er for stor til at være en guide.',
    then: `En guide fylder højst ${limit} MB. Intet er ændret. Se efter, om det er den rigtige fil.`,
  }),
  guide_id_taken: ({ id, title }) => ({
    what: `Id’et »${id}« hører til en guide, der følger med Øvebane: »${title}«.`,
    then: 'Intet er ændret. Giv guiden et andet id øverst i filen.',
  }),
  guide_here: ({ title }) => ({
    what: `»${title}« har du allerede.`,
    then: 'Der er ikke noget nyt i filen, og intet er ændret.',
  }),
  draft_lacks: ({ places }) => ({
    what: places === 1 ? 'Der mangler én ting, før guiden kan udgives.' : `Der mangler ${places} ting, før guiden kan udgives.`,
    then: 'Intet er udgivet. Gå tilbage til værkstedet, hvor der står, hvad der mangler.',
  }),
  nothing_changed: () => ({
    what: 'Der er ikke ændret noget siden den udgave, der er udgivet.',
    then: 'Intet er udgivet. Den, du har, bliver stående.',
  }),
  draft_too_large: () => ({
    what: 'Der står mere i udkastet, end en guide kan rumme.',
    then: 'Det, der allerede er gemt, er i god behold. Tag noget af teksten ud, så bliver resten gemt.',
  }),
  too_many_drafts: ({ limit }) => ({
    what: `Der er allerede ${limit} guider i værkstedet.`,
    then: 'Intet er ændret. Slet et udkast, du ikke bruger længere, og prøv igen.',
  }),
  document: ({ fault }) => documentWords(fault),

  guide_older: ({ title, version }) => ({
    what: `Du har en nyere udgave af »${title}«.`,
    then: `Det er udgave ${version}, og den bliver stående. Intet er ændret.`,
  }),

  // Endings.
  in_bin: () => ({
    what: 'Filen er her allerede, i en samtale, som ligger i papirkurven.',
    then: 'Intet er ændret. Læg samtalen tilbage fra papirkurven, hvis du vil læse den.',
  }),
  withdrawn: () => ({
    what: 'Afsenderen har bedt om, at filen bliver slettet.',
    then: 'Den bliver derfor ikke åbnet, og intet er ændret. Spørg afsenderen, om du skal have en ny.',
  }),
  answers_deleted: () => ({
    what: 'Svarene er slettet.',
    then: 'Planen og det, I har skrevet sammen, er der stadig.',
  }),
  not_agreed: () => ({
    what: 'Planen er ikke godkendt af jer begge endnu.',
    then: 'Intet er slettet. Når I begge har godkendt planen, kan du rydde op i svarene.',
  }),
  talks_with_person: ({ talks }) => ({
    what: `Du har ${talks === 1 ? 'en samtale' : `${talks} samtaler`} med personen.`,
    then: 'Intet er slettet. Gå ind på personen under Kontakter, og se, hvad der er, før du sletter det hele.',
  }),

  unexpected: () => ({
    what: 'Noget gik galt i Øvebane.',
    then: 'Det, der er gemt, er i god behold. Prøv igen. Bliver det ved, så luk Øvebane, og åbn det igen.',
  }),
};

/**
 * What happened, and what is safe and can be done.
 * @param {Refusal} refusal
 * @returns {Words}
 */
export function wordsFor(refusal) {
  const words = /** @type {(facts: Refusal) => Words} */ (sentences[refusal.code] ?? sentences.unexpected);
  return words(refusal);
}
