import type { Text } from "@goodstanding/domain/kernel/text";

/** A type of the schema in words for the person who edits the file. */
export const typeName = (type: string): Text => names[type] ?? { zh: type, en: type };

const fields: Text = { zh: "一组字段 { }", en: "a group of fields { }" };

const names: Readonly<Record<string, Text>> = {
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "列表 [ ]", en: "a list [ ]" },
  object: fields,
  record: fields,
};
