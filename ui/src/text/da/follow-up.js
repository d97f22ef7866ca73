// What is said about the following up.

export const followUp = {};
