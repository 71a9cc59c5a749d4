// TODO: write this
export const nothing = null;
