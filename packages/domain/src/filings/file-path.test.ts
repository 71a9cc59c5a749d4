import { expect, test } from "vitest";
import { errorText } from "../kernel/error-texts.ts";
import { parseFilePath } from "./file-path.ts";

test("hands on the normalised path", () => {
  expect(parseFilePath("01_培养方案/方案.docx")).toEqual({ ok: true, value: "01_培养方案/方案.docx" });
});

test("says which path breaks which rule", () => {
  const parsed = parseFilePath("../成绩\u202E.xlsx");
  if (parsed.ok) throw new Error("accepted");
  expect(parsed.error.params["rule"]).toBe("control-character");
  expect(errorText(parsed.error, "zh")).toBe(
    "文件路径“../成绩\\u{202E}.xlsx”不合规（不能含控制字符或方向控制符）。请改名后重新上传。",
  );
});
