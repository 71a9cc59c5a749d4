import fc from "fast-check";
import { expect, test } from "vitest";
import { normalisePath, type PathRule, pathKey, printable } from "./path-rules.ts";

test.each([
  ["01_培养方案/2026版培养方案.docx", "01_培养方案/2026版培养方案.docx"],
  ["./a//b/./c.pdf", "a/b/c.pdf"],
  ["02_大纲\\机械原理.docx", "02_大纲/机械原理.docx"],
  ["e\u0301.pdf", "é.pdf"],
  ["..成绩..单.xlsx", "..成绩..单.xlsx"],
  [`${"a".repeat(255)}/b`, `${"a".repeat(255)}/b`],
  ["./abc//".repeat(256), Array(256).fill("abc").join("/")],
])("%j becomes %j", (text, path) => {
  expect(normalisePath(text)).toEqual({ ok: true, value: path });
});

const refused: [string, PathRule][] = [
  ["", "unreadable-name"],
  ["./", "unreadable-name"],
  ["\u{FFFD}.pdf", "unreadable-name"],
  ["\uD800.pdf", "unreadable-name"],
  ["/etc/passwd", "absolute-name"],
  ["\\\\server\\share\\a.pdf", "absolute-name"],
  ["C:\\a.pdf", "absolute-name"],
  ["c:a.pdf", "absolute-name"],
  ["../a.pdf", "traversal"],
  ["a/../../b.pdf", "traversal"],
  ["a\\..\\b.pdf", "traversal"],
  ["a\u0000.pdf", "control-character"],
  ["a\n.pdf", "control-character"],
  ["方案\u202Efdp.exe", "control-character"],
  ["方".repeat(86), "name-too-long"],
  ["文件夹/".repeat(103), "path-too-long"],
  ["CON", "reserved-name"],
  ["大纲/nul.docx", "reserved-name"],
  ["Com1.tar.gz", "reserved-name"],
  ["大纲?.docx", "reserved-name"],
  ["大纲/附件 /a.docx", "reserved-name"],
  ["大纲./a.docx", "reserved-name"],
];
test.each(refused)("%j is refused: %s", (text, rule) => {
  expect(normalisePath(text)).toEqual({ ok: false, error: rule });
});

test.each([
  ["大纲/A.PDF", "大纲/a.pdf"],
  ["re\u0301sume\u0301.pdf", "R\u00e9sum\u00e9.pdf"],
])("%j and %j are one file on Windows and macOS", (one, other) => {
  expect(pathKey(one)).toBe(pathKey(other));
});

test.each(["console.docx", "CONTENTS", "null.pdf", "com0.txt", ".hidden"])(
  "%j is a name like others",
  (path) => {
    expect(normalisePath(path).ok).toBe(true);
  },
);

test("a path that was accepted is accepted again, unchanged", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = normalisePath(text);
      if (once.ok) expect(normalisePath(once.value)).toEqual(once);
    }),
  );
});

test("shows what would otherwise reorder or hide the text", () => {
  expect(printable("方案\u202Efdp.exe\u0000")).toBe("方案\\u{202E}fdp.exe\\u{0000}");
});
