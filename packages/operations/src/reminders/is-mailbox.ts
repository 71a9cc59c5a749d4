/** An address that a header may hold as it is: no name, no second address, no control character. */
export const isMailbox = (text: string): boolean => /^[^\s<>@,;]+@[^\s<>@,;]+$/.test(text);
