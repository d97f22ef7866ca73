// What is said about the bin, deleting, and what Øvebane knows of a person.

export const endings = {};
