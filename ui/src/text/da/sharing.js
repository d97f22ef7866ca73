// What is said about øvebaner shared with others.

export const sharing = {};
