import { expect, test } from "vitest";
import { attachedPolicy } from "../../policy/attached-policy.fixture.ts";
import { inCourse, sampleFacts, sampleFile } from "../review.fixture.ts";
import { missingAttachment } from "./missing-attachment.ts";

const report = (...paths: string[]) =>
  sampleFacts({ rule: "third-year-report", files: paths.map((path) => sampleFile(path)) });
const run = (facts = report("报告.docx")) => missingAttachment.run(facts, attachedPolicy);

test("passes where names say that each is there, and where it is asked of no report", () => {
  const whole = report("报告.docx", "附件/制度文件.pdf", "附件/毕业要求达成.pdf", "附件/其他改进.pdf");
  expect(run(whole)).toEqual([]);
  expect(run({ ...whole, rule: "annual-filing", files: [] })).toEqual([]);
});

test("says nothing where a link may hold it", () => {
  const link = { ...inCourse("samples"), id: "x" };
  const facts = report("报告.docx");
  expect(run({ ...facts, contents: { ...facts.contents, links: [link] } })).toEqual([]);
});

test("raises each that no name shows, with its own clause; what there may be none of as a note", () => {
  expect(
    run(report("报告.docx", "附件/制度文件.pdf")).map(({ severity, params, citation }) => [
      severity,
      params["slot.zh"],
      citation.clause,
    ]),
  ).toEqual([
    ["warn", "达成报告", "五2（3）"],
    ["info", "其他证据", "五2（4）"],
  ]);
});
