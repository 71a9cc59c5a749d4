import type { Gap } from "@goodstanding/domain/filings/gap";
import { expect, test } from "vitest";
import { gapLines } from "./gap-lines.ts";

const gap = (rule: Gap["rule"], file: string | null = null): Gap => ({
  rule,
  severity: "block",
  slot: null,
  file,
  params: {},
  text: { zh: rule, en: rule },
  citation: { pack: "p", document: "d", clause: "c" },
});

test("files to be sorted share one line where the first of them stood; everything else keeps its own", () => {
  const lines = gapLines([
    gap("missing-slot"),
    gap("unsorted-file", "a.pdf"),
    gap("unsorted-file", "b.pdf"),
    gap("samples-few"),
  ]);
  expect(lines.map(({ rule, file, count }) => [rule, file, count])).toEqual([
    ["missing-slot", null, 1],
    ["unsorted-file", "a.pdf", 2],
    ["samples-few", null, 1],
  ]);
});
