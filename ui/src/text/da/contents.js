// What is said about a file that comes or was sent, by what it holds.

export const contents = {
  titles: {
    /** @param {string} name */
    contact: (name) => `En kvittering fra ${name}`,
    /** @param {string} name */
    invitation: (name) => `En invitation fra ${name}`,
    /** @param {string} name */
    preparation: (name) => `En forberedelse fra ${name}`,
    /** @param {string} name */
    plan: (name) => `En plan fra ${name}`,
    /** @param {string} name */
    approval: (name) => `${name} har godkendt planen`,
    /** @param {string} name */
    follow_up: (name) => `En opfølgning fra ${name}`,
    /** @param {string} name */
    oevebaner: (name) => `Øvebaner fra ${name}`,
    /** @param {string} name */
    encouragement: (name) => `Et par ord fra ${name}`,
    /** @param {string} name */
    guide: (name) => `En guide fra ${name}`,
    /** @param {string} name */
    withdrawal: (name) => `${name} beder dig slette en fil`,
  },
  kinds: {
    contact: 'Kvittering',
    invitation: 'Invitation',
    preparation: 'Forberedelse',
    plan: 'Plan',
    approval: 'Godkendelse af planen',
    follow_up: 'Opfølgning',
    oevebaner: 'Øvebaner',
    encouragement: 'Et par ord',
    guide: 'Guide',
    withdrawal: 'Ønske om sletning',
  },
  receiptSent: 'Det var en kvittering: dit navn og det, der skal til, for at I kan sende til hinanden uden kode.',
};
