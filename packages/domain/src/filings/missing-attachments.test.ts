import { expect, test } from "vitest";
import { attachedPolicy } from "../policy/attached-policy.fixture.ts";
import { missingAttachments } from "./missing-attachments.ts";

const missing = (...paths: string[]) =>
  missingAttachments(attachedPolicy, "third-year-report", paths).map(({ id }) => id);

test("names of files and folders say which attachments are there, in either form of a character", () => {
  expect(missing("报告.docx")).toEqual(["documents", "outcomes", "others"]);
  expect(missing("附件/2024年培养方案/正文.pdf", "附件/毕业要求达成评价.pdf")).toEqual(["others"]);
  expect(missing("⼟木_培养方案.pdf", "其他改进、制度文件、毕业要求达成.zip")).toEqual([]);
});

test("nothing is missing of a duty whose document lists no attachments", () => {
  expect(missingAttachments(attachedPolicy, "annual-filing", [])).toEqual([]);
});
