/** Does a file's own name hold one of the words? Composed and decomposed, wide and narrow, small and capital are one. */
export const nameHolds = (path: string, words: readonly string[]): boolean => {
  const name = foldName(path.slice(path.lastIndexOf("/") + 1));
  return words.some((word) => name.includes(foldName(word)));
};

/** A name as it is compared. */
export const foldName = (name: string): string => name.normalize("NFKC").toLowerCase();
