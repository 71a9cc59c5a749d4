import { expect, test } from "vitest";
import { ignoredBy } from "./ignored.ts";

const isIgnored = ignoredBy(["__MACOSX", ".DS_Store", "Thumbs.db", "~$*"]);

test.each(["__MACOSX/01/._方案.docx", "01/.DS_Store", "01/thumbs.db", "02/~$械原理.docx"])(
  "%s is junk",
  (path) => {
    expect(isIgnored(path)).toBe(true);
  },
);

test.each(["01/方案.docx", "DS_Store", "01/xThumbs.db", "02/a~$b.docx", "说明__MACOSX/a.pdf"])(
  "%s is not",
  (path) => {
    expect(isIgnored(path)).toBe(false);
  },
);

test("takes every other character literally", () => {
  expect(ignoredBy(["a.b"])("axb")).toBe(false);
  expect(ignoredBy(["*.tmp"])("x/y.TMP")).toBe(true);
});
