import { describe, expect, it } from "vitest";
import { checkSelection, type SelectedFile, type SelectionFacts } from "./check-selection.ts";
import { limits } from "./limits.ts";

const check = (selected: (string | SelectedFile)[], other: Partial<SelectionFacts> = {}) =>
  checkSelection({
    selected: selected.map((each) => (typeof each === "string" ? { path: each, size: 1 } : each)),
    existing: [],
    besides: 0,
    hasArrived: false,
    ignoredNames: ["Thumbs.db", "~$*"],
    formats: null,
    limits,
    ...other,
  });
const rules = (...args: Parameters<typeof check>) =>
  check(...args).problems.map(({ rule, path, error }) => [rule, path, error?.code ?? null]);

describe("checkSelection", () => {
  it("takes files under the path that they will have, and passes over leftovers", () => {
    const { accepted, ignored, problems } = check(["a/./培养方案.docx", "a\\Thumbs.db", "~$培养方案.docx"]);
    expect(accepted).toEqual([{ path: "a/培养方案.docx", size: 1, index: 0 }]);
    expect(ignored).toEqual(["a\\Thumbs.db", "~$培养方案.docx"]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["../../etc/passwd", "bad-path"],
    ["C:\\a.docx", "bad-path"],
    ["方案\u202Efdp.exe", "bad-path"],
    ["a/NUL.docx", "bad-path"],
    [`${"课".repeat(90)}.docx`, "bad-path"],
  ])("refuses the path %j", (path, rule) => {
    const { accepted, problems } = check([path]);
    expect(accepted).toEqual([]);
    expect(problems).toMatchObject([{ rule, error: { code: "filing.path-invalid" } }]);
    expect(problems[0]?.text.zh).not.toContain("\u202E");
  });

  it("refuses nothing but the files in question", () => {
    const { accepted, problems } = check([
      "好.docx",
      { path: "空.docx", size: 0 },
      { path: "大.mp4", size: 3 * 1024 ** 3 },
    ]);
    expect(accepted.map(({ path, index }) => [path, index])).toEqual([["好.docx", 0]]);
    expect(problems.map(({ rule }) => rule)).toEqual(["empty", "too-large"]);
    expect(problems[1]?.text).toEqual({
      zh: "“大.mp4”有 3 GiB，单个文件上限为 2 GiB。请压缩或拆分后重新选择，视频可改用链接。",
      en: "“大.mp4” has 3 GiB; one file may have 2 GiB. Compress or split it, or give a link to a video.",
    });
  });

  it("never says of a file that is a byte too large that it is as large as is allowed", () => {
    const { problems } = check([{ path: "大.mp4", size: limits.fileBytes + 1 }]);
    expect(problems[0]?.text.zh).toContain("有 2.1 GiB，单个文件上限为 2 GiB");
  });

  it("refuses the second of two names that differ in case or composition alone", () => {
    expect(rules(["A.pdf", "a.PDF"])).toEqual([["duplicate-name", "a.PDF", "filing.path-differs-by-case"]]);
    expect(rules(["re\u0301sume\u0301.pdf", "r\u00e9sum\u00e9.pdf"])).toEqual([
      ["duplicate-name", "résumé.pdf", "filing.path-differs-by-case"],
    ]);
  });

  it("says what a file replaces, and refuses a name that is there in another case", () => {
    const existing = [{ path: "a/成绩A.xlsx", size: 5 }];
    expect(rules(["a/成绩A.xlsx"], { existing })).toEqual([["replaces", "a/成绩A.xlsx", null]]);
    expect(rules(["a/成绩a.xlsx"], { existing })).toEqual([
      ["clashes-with-existing", "a/成绩a.xlsx", "filing.path-differs-by-case"],
    ]);
  });

  it("notes formats that the school's archive rule does not name; archives are taken apart", () => {
    const formats = ["pdf", "docx"];
    expect(rules(["a.PDF", "b.docx", "c.zip"], { formats })).toEqual([]);
    expect(rules(["a.wps", "无扩展名"], { formats })).toEqual([
      ["format", "a.wps", null],
      ["format", "无扩展名", null],
    ]);
  });

  it("counts what the filing would hold, without what is replaced", () => {
    const small = { ...limits, filingBytes: 10 };
    const existing = [
      { path: "a.pdf", size: 6 },
      { path: "b.pdf", size: 2 },
    ];
    expect(rules([{ path: "a.pdf", size: 8 }], { existing, limits: small })).toEqual([
      ["replaces", "a.pdf", null],
    ]);
    expect(rules([{ path: "c.pdf", size: 3 }], { existing, limits: small })).toEqual([
      ["filing-too-large", null, "filing.too-large"],
    ]);
  });

  it("counts what is known of the filing by its sum alone", () => {
    const facts = { besides: 8, limits: { ...limits, filingBytes: 10 } };
    expect(rules([{ path: "a.pdf", size: 2 }], facts)).toEqual([]);
    expect(rules([{ path: "a.pdf", size: 3 }], facts)).toEqual([
      ["filing-too-large", null, "filing.too-large"],
    ]);
  });

  it("holds an archive to the size of archives; what is taken apart is no file of that name", () => {
    const GIB = 1024 ** 3;
    const existing = [{ path: "附件.ZIP", size: 1 }];
    expect(rules([{ path: "附件.zip", size: 3 * GIB }], { existing, formats: ["pdf"] })).toEqual([]);
    expect(rules([{ path: "整包", size: 3 * GIB, kind: "archive" }])).toEqual([]);
    expect(rules([{ path: "整包.zip", size: 5 * GIB, kind: "archive" }])).toEqual([
      ["too-large", "整包.zip", "filing.file-too-large"],
    ]);
    expect(rules(["附件 .zip"])).toEqual([["bad-path", "附件 .zip", "filing.path-invalid"]]);
  });

  it("refuses a file of no bytes where it is chosen, and keeps it where an archive holds it", () => {
    const empty = { path: "a/空.docx", size: 0 };
    expect(rules([empty])).toEqual([["empty", "a/空.docx", "filing.file-empty"]]);
    expect(check([empty], { hasArrived: true }).accepted).toEqual([{ ...empty, index: 0 }]);
  });
});
