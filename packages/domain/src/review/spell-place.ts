import type { Text } from "../kernel/text.ts";

/** A place in a file, as `placeOf` signs it, in words: 第3页, page 3; “成绩”工作表 C7, sheet “成绩”, C7. */
export function spellPlace(place: string): Text {
  const [, page, pageCell] = /^p\. (\d+)(?: ([A-Z]+\d+))?$/.exec(place) ?? [];
  if (page !== undefined) return inTable({ zh: `第${page}页`, en: `page ${page}` }, pageCell);
  const [, block, blockCell] = /^¶ (\d+)(?: ([A-Z]+\d+))?$/.exec(place) ?? [];
  if (block !== undefined) return inTable({ zh: `第${block}段`, en: `paragraph ${block}` }, blockCell);
  // The name of a sheet may hold an exclamation mark, the address of a cell never.
  const [, sheet, cell] = /^(.+)!([A-Z]+\d+)$/s.exec(place) ?? [];
  if (sheet === undefined) return { zh: `“${place}”工作表`, en: `sheet “${place}”` };
  return { zh: `“${sheet}”工作表 ${cell}`, en: `sheet “${sheet}”, ${cell}` };
}

const inTable = (whole: Text, cell: string | undefined): Text =>
  cell === undefined ? whole : { zh: `${whole.zh}表格 ${cell}`, en: `${whole.en}, table cell ${cell}` };
