// Which guides come first where they are listed and chosen.

/** @import { GuideCard } from '../api' */

/**
 * Once one's own municipality is chosen: its guides, and those that the person has added.
 * @param {string | null} organisation
 * @returns {(guide: GuideCard) => boolean}
 */
export const oursAmong = (organisation) => (guide) =>
  organisation !== null && (guide.organisation === organisation || guide.own);

/** Those whose guides there are, each once. @param {GuideCard[]} guides */
export const organisationsOf = (guides) => [...new Set(guides.map(({ organisation }) => organisation))];
