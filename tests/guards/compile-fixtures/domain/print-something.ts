export const print = (): void => console.log("x");
