import { expect, test } from "vitest";
import { extensionOf } from "./extension-of.ts";

test.each([
  ["02_课程/报告.DOCX", "docx"],
  ["归档.tar.gz", "gz"],
  ["报告..docx", "docx"],
  ["v1.2/说明", ""],
  ["a/.docx", ""],
  [".docx", ""],
  ["报告.", ""],
  ["", ""],
])("of %s", (path, extension) => {
  expect(extensionOf(path)).toBe(extension);
});
