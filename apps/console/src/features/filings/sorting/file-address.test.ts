import { expect, test } from "vitest";
import { fileForTest } from "../filing-for-test.ts";
import { fileAddress } from "./file-address.ts";

const file = fileForTest({ id: "f1", path: "02_课程/大纲 & 表.docx" });

test.each([
  ["filing", "/api/filings/x/files"],
  ["package", "/api/course-packages/x/files"],
] as const)("a file of a %s is named by its path and by itself", (kind, path) => {
  const url = new URL(fileAddress({ kind, id: "x" }, file), "http://here.example");
  expect(url.pathname).toBe(path);
  expect(url.searchParams.get("path")).toBe(file.path);
  expect(url.searchParams.get("file")).toBe("f1");
});
