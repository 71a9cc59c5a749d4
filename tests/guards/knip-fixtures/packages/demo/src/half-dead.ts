export const alive = 1;
export const dead = 2;
