/** More are not counted: nobody walks through them. */
export const MOST_PLACES = 10_000;

/** Where words begin in a text, both as `foldText` gives them; places do not overlap. */
export function findPlaces(text: string, words: string, most = MOST_PLACES): readonly number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < most;
    at = text.indexOf(words, at + words.length)
  )
    places.push(at);
  return places;
}
