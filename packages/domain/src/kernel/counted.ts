/** An English count with its noun, such as “1 mail” or “3 mails”; for nouns that take an s. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
