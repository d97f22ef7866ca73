// What is said about guides of one’s own.

export const ownGuides = {};
