// What is said about what is printed and handed over.

export const paper = {};
