import type { Cell } from "./document-text.ts";
import { tightText } from "./plain-text.ts";

/**
 * What stands in a student's cell. Work that is missing counts 0: blank, 缺考, 旷考, 未交, 作弊 and the like. Who has not
 * been examined yet or need not be (缓考, 免修, 休学) is `apart` and left out of the evaluation with all items. Any other
 * word, such as 优 or B+, is `unread`: how a school turns grades into numbers is not guessed.
 */
export type Mark = number | "missing" | "apart" | "unread";

export function readMark(cell: Cell | undefined): Mark {
  if (typeof cell === "number") return cell >= 0 && cell <= HIGHEST ? cell : "unread";
  const text = tightText(cell);
  if (text === "" || /^[-—–/\\.]+$/u.test(text)) return "missing";
  const number = /^(\d{1,4}(?:\.\d{1,6})?)分?$/u.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  const words = text.replace(/^\d*[(]|[)]$/gu, "");
  if (/^(?:缓考?|免修|免考|免听|休学|退学|保留学籍|转专业|转出)/u.test(words)) return "apart";
  return /^(?:缺|旷|未|无|作弊|违纪|舞弊|取消)/u.test(words) ? "missing" : "unread";
}

/** Four digits, as in text. */
const HIGHEST = 9_999.999_999;
