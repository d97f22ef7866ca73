/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const invite = {
  invite: {
    title: 'At invitere til en samtale',
    words: 'indkalde invitation tid sted dato frist tilpasse spørgsmål fjerne tilføje egne spørgsmål forseglet',
    text: [
      'Invitationen er en fil med tid, sted og de spørgsmål, I skal tale om. Du kan skrive tidspunktet senere, for intet bliver sendt af sig selv. Tag gerne spørgsmål ud, og tilføj dine egne: Den, du inviterer, kan se, hvad du har ændret i guiden. Vil du ikke kunne læse først, så foreslå, at I begge afleverer forseglet.',
      'Skal noget laves om, efter at du har sendt den, så ret det her, og send den igen. Den nye afløser den gamle, og de svar, der er skrevet, bliver stående.',
    ],
    see: ['invite-many', 'without-app', 'files'],
  },
  'invite-many': {
    title: 'At invitere mange på én gang',
    words: 'liste regneark excel flere mange kopiere navne hold afdeling',
    text: [
      'Har du navnene i et regneark, så kopiér dem og sæt dem ind, som de er. Du ser straks, hvordan hver linje bliver læst, og hvad der mangler.',
      'Alle får de samme spørgsmål og de samme ord. Det, der kun gælder én, retter du bagefter i hans eller hendes egen invitation. Kan en af filerne ikke gemmes, bliver ingen af dem gemt, så du står aldrig med halvdelen.',
    ],
    see: ['invite', 'overview', 'codes'],
  },
  invitation: {
    title: 'En invitation, du har fået',
    words: 'indkaldelse mødetid ændret guide ny tid aflyse svare forseglet ja nej',
    text: [
      'Her kan du altid finde tid og sted igen, og hvad din leder har ændret i guiden. Var du begyndt at forberede dig i forvejen, er dine svar her stadig. Passer tiden dig ikke, så ring eller skriv, for Øvebane kan ikke svare for dig. Foreslår din leder, at I afleverer forseglet, siger du ja eller nej her.',
    ],
    see: ['preparation', 'who-sees-what'],
  },
  overview: {
    title: 'Overblikket',
    words: 'alle samtaler status leder team afdeling hvem mangler hvor langt',
    text: [
      'Overblikket er til dig, der holder mange samtaler. Det viser, hvor langt hver af dem er, og hvem den venter på, men aldrig, hvad nogen har svaret. Vælg en linje for at komme til samtalen.',
      'Nederst står dem, du har talt med før og ikke har inviteret i år. Har du haft samtaler i flere år, kan du vælge et tidligere år og se, hvordan det gik.',
    ],
    see: ['invite-many', 'who-sees-what'],
  },
};
