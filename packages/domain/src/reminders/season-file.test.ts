import { expect, test } from "vitest";
import { type SeasonFile, seasonFileFault, seasonFileType } from "./season-file.ts";

const file = (filename: string, bytes = 1000): SeasonFile => ({ filename, bytes });
const code = (...files: readonly SeasonFile[]) => seasonFileFault(files)?.code ?? "ok";

test.each(["自查表.docx", "统计表.XLSX", "模板.v2.doc", "汇总.xls", "说明.pdf", "模板包.zip"])(
  "%s may go with a notice",
  (name) => {
    expect(code(file(name))).toBe("ok");
  },
);

test.each(["setup.exe", "自查表", ".docx", "a.docm", "a.docx.js", `${"长".repeat(130)}.docx`, "a/.pdf"])(
  "%s may not",
  (name) => {
    expect(code(file(name))).toBe("season.file-type");
  },
);

test("their number and their bytes together are limited, and no name comes twice", () => {
  expect(code(...Array.from({ length: 9 }, (_, at) => file(`${at}.pdf`)))).toBe("season.files-too-many");
  expect(code(file("a.pdf", 600_000), file("b.pdf", 400_000))).toBe("ok");
  expect(seasonFileFault([file("a.pdf", 600_000), file("b.pdf", 400_001)])).toMatchObject({
    ...{ code: "season.files-too-large", params: { size: 1001, most: 1000 } },
  });
  expect(code(file("a.pdf"), file("A.PDF"))).toBe("season.file-repeated");
  expect(code()).toBe("ok");
});

test("the type is that of the ending", () => {
  expect(seasonFileType("a.pdf")?.type).toBe("application/pdf");
  expect(seasonFileType("a.toString")).toBeNull();
});
