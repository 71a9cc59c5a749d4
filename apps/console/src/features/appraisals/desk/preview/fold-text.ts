/**
 * Text as it is compared in a search: without capitals, and wide letters, digits and marks (Ｔ，１，：) as their narrow
 * ones. Each character keeps its place.
 */
export function foldText(text: string): string {
  const narrow = text.replaceAll(wide, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
  const blank = narrow.replaceAll(otherBlank, " ");
  const lower = blank.toLowerCase();
  // A few letters, such as İ, become two.
  return lower.length === text.length ? lower : blank;
}

const wide = /[\uFF01-\uFF5E]/g;
const otherBlank = /[\t\u00A0\u3000]/g;
