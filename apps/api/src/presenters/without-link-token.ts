/** Words of a mail without the secrets of its recipient's own links. */
export const withoutLinkToken = (words: string): string =>
  words.replaceAll(/(?<=\/(?:answer|unsubscribe)\/)[\w-]+/g, "…");
