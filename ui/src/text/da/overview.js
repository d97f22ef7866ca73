// What is said about the host’s overview.

export const overview = {};
