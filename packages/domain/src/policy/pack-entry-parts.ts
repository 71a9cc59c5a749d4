import type { Text } from "../kernel/text.ts";
import { clauseText } from "./clause-text.ts";
import type { PackEntry, PackField, PackRow, SectionId } from "./pack-entry.ts";

/** One thing that a clause says. */
export function entry(
  path: string,
  section: SectionId,
  name: Text,
  when: Text,
  { clause }: { readonly clause: string },
  more: Pick<PackRow, "rule"> = {},
  fields: readonly PackField[] = [],
): PackEntry {
  const own = [field("", text("", ""), when), field("name", text("名称", "Name"), name)];
  const row = { path, name, when, clause, ...more };
  return { section, row, fields: [...own, ...fields, clauseField(clause)] };
}

export const field = (key: string, label: Text, value: Text): PackField => ({ key, label, value });
export const clauseField = (clause: string): PackField =>
  field("citation.clause", text("条款", "Clause"), clauseText(clause));

export const text = (zh: string, en: string): Text => ({ zh, en });
/** Words of the document itself, which are not translated. */
export const same = (said: string): Text => ({ zh: said, en: said });
export const join = (a: Text, b: Text): Text => ({ zh: `${a.zh}${b.zh}`, en: `${a.en}: ${b.en}` });
