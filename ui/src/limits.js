// Made from the core's limits by `make types`; a test keeps it fresh. The core holds to them, whatever is asked.

export const limits = {
  /** Longest name, in characters. */
  name: 80,
  /** Longest title, workplace or other line, in characters. */
  line: 200,
  /** Longest text that somebody writes, in characters. */
  text: 10000,
  /** Longest question of one's own, in characters. */
  question: 1000,
  /** Longest title of the year's theme, in characters. */
  themeTitle: 200,
  /** Longest introduction of the year's theme, in characters. */
  themeIntro: 3000,
  /** Longest words at an end of one's own scale, in characters. */
  scaleEnd: 60,
  /** Longest talk, in minutes. */
  minutes: 480,
  /** How long a talk is when nothing is said of it. */
  usualMinutes: 120,
  /** How much of that is for the plan. */
  usualPlanMinutes: 30,
  /** Most of what matters most. */
  priorities: 3,
  /** Most people invited at once. */
  invited: 100,
  /** The first year that a day can lie in. */
  firstYear: 2000,
  /** The last. */
  lastYear: 2100,
  /** Longest heading in a guide, in characters. */
  guideTitle: 200,
  /** Longest text in a guide, in characters. */
  guideText: 6000,
  /** Longest text that a guide is begun from, in characters. */
  pasted: 200000,
  /** Most steps of a guide in the making that can be taken back. */
  draftSteps: 200,
  /** Most entries in any list of a guide. */
  guideList: 60,
};
