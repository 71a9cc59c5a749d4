/** The page that a place in a file names, as `placeOf` signs it (`p. 3`, `p. 3 C7`); `null` of every other. */
export function pageOf(place: string | null): number | null {
  const [, page] = /^p\. (\d+)/.exec(place ?? "") ?? [];
  return page === undefined ? null : Number(page);
}
