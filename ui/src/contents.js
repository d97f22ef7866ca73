// What a file holds, by its kind: the room it belongs to shows it.

/** @type {import('./app/rooms.js').Rooms['contents']} */
export const contents = {
  contact: () => import('./receive/contact-content.js'),
  invitation: () => import('./invite/content.js'),
  preparation: () => import('./receive/preparation-content.js'),
  plan: () => import('./plan/content.js'),
  approval: () => import('./plan/approval-content.js'),
  follow_up: () => import('./follow-up/content.js'),
  oevebaner: () => import('./share/content.js'),
  encouragement: () => import('./share/encouragement-content.js'),
  guide: () => import('./guides/content.js'),
  withdrawal: () => import('./receive/withdrawal-content.js'),
};
