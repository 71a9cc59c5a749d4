import { expect, test } from "vitest";
import { numberFormatsIn } from "./spreadsheet-values.ts";

const kindOf = (code: string) =>
  numberFormatsIn(`<numFmt numFmtId="200" formatCode="${code}"/><cellXfs><xf numFmtId="200"/></cellXfs>`)(0);

test.each([
  ["0.00%", "percent"],
  ["yyyy-mm-dd", "date"],
  ["[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@", "date"],
  ["yyyy-mm-dd hh:mm", "date-time"],
  ["mm", "date"],
  ["hh:mm:ss", "time"],
  ["[h]:mm", "date"],
  ["#,##0.00", "plain"],
])("%s shows a %s", (code, kind) => {
  expect(kindOf(code)).toBe(kind);
});

test.each(["[", "m", "mh", "&quot;a", "\\\\"])("a code of nothing but %s takes no time", (mark) => {
  const startedAt = performance.now();
  kindOf(mark.repeat(200_000));
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
