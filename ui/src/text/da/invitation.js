// What is said about inviting, and the invitation.

export const invitation = {};
