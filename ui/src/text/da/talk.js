// What is said about the talk itself.

export const talk = {};
