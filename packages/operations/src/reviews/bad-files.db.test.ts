import { findFiling } from "@goodstanding/database/queries/filing";
import { makeDoc } from "@goodstanding/documents/fixtures/make-compound-file";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { makeWithPart, relationPart } from "@goodstanding/documents/fixtures/make-with-part";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import type { FilingId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { renderFinding } from "@goodstanding/domain/review/render-finding";
import { hashText } from "@goodstanding/storage/hash-text";
import { afterAll, beforeAll, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { filingOf, schoolForTest } from "../school-for-test.ts";
import { reviewFiling } from "./review-filing.ts";
import { outcomeOf } from "./review-for-test.ts";

const inspector = createInspector();
const deps = { ...(await depsForTest()), inspector };
let filingId: FilingId;
let submissionId: SubmissionId;

const outside = "https://evil.example/a";
const settings = "word/_rels/settings.xml.rels";

/** What each is, under its name, and what is said of it; WPS keeps `.wps` as Word keeps `.doc`. */
const bad: readonly [string, string, Uint8Array, string, string, string][] = [
  [
    "an extension against the content",
    "其实是PDF.docx",
    makePdf(["x"]),
    "type-mismatch",
    "实为pdf格式",
    "pdf",
  ],
  ["a .doc named .docx", "旧文档.docx", makeDoc(), "type-mismatch", "实为doc格式", "doc"],
  [
    "a .wps named .docx",
    "金山.docx",
    Buffer.concat([makeDoc(), Buffer.alloc(512)]),
    "type-mismatch",
    "另存为docx格式",
    "save it as docx",
  ],
  [
    "a PDF of no page",
    "无页.pdf",
    makePdf([], { withoutPages: true }),
    "unreadable-file",
    "没有任何页面",
    "no page",
  ],
  ["an encrypted PDF", "加密.pdf", makePdf(["密"], { locked: true }), "encrypted-file", "密码", "password"],
  [
    ...["a workbook with external links", "外链.xlsx"],
    makeWithPart("xlsx", "xl/externalLinks/externalLink1.xml", Buffer.from("<x/>")),
    ...["active-content", "引用外部数据", "outside data"],
  ] as const,
  [
    ...["a document with a remote template", "远程模板.docx"],
    makeWithPart("docx", settings, relationPart("attachedTemplate", `${outside}.dotm`)),
    ...["active-content", "远程模板", "remote template"],
  ] as const,
  [
    ...["a document with macros", "宏.docx"],
    makeWithPart("docx", "word/vbaProject.bin", Buffer.from("x")),
    ...["active-content", "含宏", "macros"],
  ] as const,
];

beforeAll(async () => {
  const school = await schoolForTest(deps);
  filingId = (await filingOf(deps, school)).id;
  const files = bad.map(([, name, bytes]) => [`03_其他持续改进工作原始材料/会议纪要/${name}`, bytes]);
  const submitted = await handIn(deps, school.asSecretary, filingId, {
    ...completePackage(2026),
    ...Object.fromEntries(files),
  });
  submissionId = submitted.submissionId;
  const job = { reviewId: submitted.reviewId, institutionId: school.institution.id };
  await reviewFiling(deps, job, new AbortController().signal);
});

afterAll(async () => {
  await inspector.close();
  await deps.close();
});

const findings = async () => (await outcomeOf(deps, { submissionId })).findings;

test.each(bad)(
  "%s (%s) is named with what is wrong and how to mend it",
  async (_, name, __, rule, zh, en) => {
    const found = (await findings()).filter(({ file }) => file?.endsWith(`/${name}`));
    expect(found).toMatchObject([{ rule }]);
    const [finding] = found;
    const said = (language: "zh" | "en") =>
      finding ? Object.values(renderFinding(finding, language)).join(" ") : "";
    expect(said("zh")).toContain(zh);
    expect(said("en")).toContain(en);
  },
);

test("the filing and what was handed in stay as they were: every file is there, under the same hash", async () => {
  expect(await deps.everywhere((tx) => findFiling(tx, filingId))).toMatchObject({
    status: "awaiting-school",
  });
  const { document, snapshotHash } = await deps.everywhere(({ trx }) =>
    trx.selectFrom("submission").selectAll().where("id", "=", submissionId).executeTakeFirstOrThrow(),
  );
  expect(hashText(document ?? "")).toBe(snapshotHash);
  for (const [, name] of bad) expect(document).toContain(`/${name}"`);
});
