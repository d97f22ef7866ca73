// What is said about the plan.

export const plan = {};
