// What is said about earlier years.

export const lookBack = {};
