import { listFilings } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type ForesightFacts, foreseeSelection } from "@goodstanding/domain/filings/foresee-selection";
import type { FilingId, PersonId, UnitId } from "@goodstanding/domain/kernel/ids";
import { foundColleges } from "@goodstanding/operations/colleges-for-test";
import { completePackage, fillIn, heading } from "@goodstanding/operations/filings/package-for-test";
import { submitFiling } from "@goodstanding/operations/filings/submit-filing";
import { uploadContent } from "@goodstanding/operations/uploads/upload-content";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { call, deps } = server;
let secretary: PersonActor;
let filingId: FilingId;
/** Of another programme of the same college. */
let otherFilingId: FilingId;
const cookies = { office: "", secretary: "" };

beforeAll(async () => {
  const { institutionId, units, people } = await foundColleges(deps, [
    {
      college: "机械工程学院",
      secretaries: ["mechanical@a.example"],
      programmes: { 机械工程: 2022, 车辆工程: 2022 },
    },
  ]);
  const unitId = units.get("机械工程学院") ?? deps.newId<UnitId>();
  secretary = {
    kind: "person",
    institutionId,
    personId: people.get("mechanical@a.example") ?? deps.newId<PersonId>(),
    name: { zh: "教学秘书", en: "Teaching secretary" },
    grants: [{ role: "teaching-secretary", unitId }],
  };
  const scope = { kind: "institution", institutionId, unitIds: "all" } as const;
  const filings = await withScope(deps.database, scope, listFilings);
  const ofThisYear = (name: string): FilingId =>
    filings.find(
      ({ rule, period, programmeName }) =>
        rule === "annual-filing" && period === "2026" && programmeName === name,
    )?.id ?? deps.newId<FilingId>();
  filingId = ofThisYear("机械工程");
  otherFilingId = ofThisYear("车辆工程");
  cookies.office = await server.signIn("office@school.example");
  cookies.secretary = await server.signIn("mechanical@a.example");
});

afterAll(() => server.close());

type Who = keyof typeof cookies;
const ask = (path: string, input: unknown, who: Who = "secretary") =>
  call("query", path, input, cookies[who]);
const act = (path: string, input: unknown, who: Who = "secretary") =>
  call("mutation", path, input, cookies[who]);

interface Page {
  readonly files: readonly { readonly id: string; readonly path: string; readonly proposal: unknown }[];
  readonly parts: readonly {
    readonly id: string;
    readonly slots: readonly { readonly key: string; readonly state: string }[];
    readonly courses: readonly { readonly name: string; readonly slots: readonly unknown[] }[];
  }[];
  readonly gaps: readonly {
    readonly rule: string;
    readonly slot: string | null;
    readonly severity: string;
  }[];
  readonly submissions: readonly { readonly id: string; readonly snapshotHash: string }[];
}
const page = async (who: Who = "secretary"): Promise<Page> =>
  (await ask("filings.get", { id: filingId }, who)).data as Page;

test("a page proposes where an unsorted file belongs, and shows it there once a person has confirmed", async () => {
  const path = "01_制度文件/01_培养方案/方案.pdf";
  const target = { filingId, packageId: null };
  await uploadContent(deps, secretary, { target, path, kind: "file" }, Buffer.from("x"));
  const before = await page();
  const placement = { part: "documents", slot: "programme-plan", course: null, band: null };
  expect(before.files).toMatchObject([
    { path, placement: null, proposal: { placement, certainty: "recognised" } },
  ]);
  expect(before.gaps.map(({ rule }) => rule)).toContain("unsorted-file");
  const [file] = before.files;
  const placed = await act("filings.placeFiles", { id: filingId, files: [{ fileId: file?.id, placement }] });
  expect(placed).toMatchObject({ status: 200, data: { placed: 1 } });
  const after = await page();
  expect(after.files).toMatchObject([{ placement, proposal: null }]);
  const documents = after.parts.find(({ id }) => id === "documents");
  expect(documents?.slots).toMatchObject([
    { key: "documents//programme-plan", state: "partial", files: 1, asksRevision: true, revision: null },
    { key: "documents//syllabus", state: "empty" },
    { key: "documents//mechanism", state: "empty" },
    { key: "documents//regulations", state: "empty", necessity: "reference" },
  ]);
  expect(after.gaps.filter(({ severity }) => severity === "block").map(({ rule }) => rule)).toEqual([
    "no-course",
    "revision-incomplete",
    "missing-slot",
    "missing-slot",
  ]);
});

test("a declaration is signed by who is signed in, and withdrawn by its id; a slot shows who is at it", async () => {
  const placement = { part: "documents", slot: "mechanism", course: null, band: null };
  const declared = await act("filings.declare", {
    ...{ id: filingId, placement, kind: "no-revision", remark: "沿用2024版" },
  });
  expect(declared.status).toBe(200);
  await act("filings.holdSlot", { id: filingId, slotKey: "documents//syllabus" });
  const shown = (await page()).parts[0]?.slots.find(({ key }) => key === "documents//mechanism");
  expect(shown).toMatchObject({
    state: "declared",
    declaration: { remark: "沿用2024版", by: { zh: "机械工程学院教学秘书" } },
  });
  expect(await page("office")).toMatchObject({
    locks: [{ slotKey: "documents//syllabus", isMine: false, by: { zh: "机械工程学院教学秘书" } }],
    may: { edit: false },
  });
  expect(
    await act("filings.declare", { id: filingId, placement, kind: "no-revision", remark: null }),
  ).toMatchObject({ status: 409, error: { appError: { code: "declaration.exists" } } });
  const { declarationId } = declared.data as { declarationId: string };
  expect(await act("filings.withdrawDeclaration", { id: filingId, declarationId })).toMatchObject({
    status: 200,
  });
  await act("filings.releaseSlot", { id: filingId, slotKey: "documents//syllabus" });
});

test("a refusal to hand in comes with the list; what is handed in is sent, returned and compared", async () => {
  expect(await act("filings.submitToCollege", { id: filingId })).toMatchObject({
    status: 400,
    error: {
      appError: { code: "filing.has-gaps" },
      detail: { gaps: expect.arrayContaining([expect.objectContaining({ slot: "documents//syllabus" })]) },
    },
  });
  await fillIn(deps, secretary, filingId, completePackage(2026));
  expect(await act("filings.submitToCollege", { id: filingId })).toMatchObject({ status: 200 });
  const sent = await submitFiling(deps, heading(secretary), { filingId, to: "school" });
  expect(sent).toMatchObject({ ok: true });
  expect(await page("office")).toMatchObject({
    filing: { status: "awaiting-school", firstSubmission: { on: "2026-10-21", status: "on-time" } },
    submissions: [
      {
        number: 1,
        receipt: { number: "2026-00001" },
        package: null,
        sentToSchoolAt: expect.stringContaining("2026"),
      },
    ],
    may: { decide: true, beginReview: true },
  });
  expect(await act("filings.beginReview", { id: filingId }, "office")).toMatchObject({ status: 200 });
  expect(await page("office")).toMatchObject({ may: { beginReview: false } });
  const [first] = (await page()).submissions;
  await deps.everywhere(({ trx }) => trx.updateTable("review").set({ state: "finished" }).execute());
  const { id: submissionId, snapshotHash } = first ?? {};
  const returned = { kind: "return", submissionId, snapshotHash, reason: "缺签字", dueAgain: "2026-11-10" };
  expect(await act("filings.decide", returned, "office")).toMatchObject({ status: 200 });
  expect(await page()).toMatchObject({
    filing: {
      ...{ status: "returned", dueAgain: "2026-11-10" },
      firstSubmission: { status: expect.stringContaining("on-time") },
      standing: { school: { due: "2026-11-10", status: "open" } },
    },
    obligation: { schoolDue: "2026-10-31", dueAgain: "2026-11-10" },
  });
  await fillIn(deps, secretary, filingId, {
    "03_其他持续改进工作原始材料/会议纪要/签字页.pdf": Buffer.from("%PDF-1.4"),
  });
  expect(await act("filings.submitToCollege", { id: filingId })).toMatchObject({ status: 200 });
  const [second] = (await page()).submissions;
  expect((await ask("filings.compare", { from: submissionId, to: second?.id })).data).toMatchObject({
    added: [{ source: "03_其他持续改进工作原始材料/会议纪要/签字页.pdf" }],
    removed: [],
    changed: [],
  });
});

test("of two tabs that hand in at once one does, and the other learns how the filing stands", async () => {
  await fillIn(deps, secretary, otherFilingId, completePackage(2026));
  await deps.newEvents();
  await deps.openConnections();
  const tab = () => act("filings.submitToCollege", { id: otherFilingId });
  const answers = (await Promise.all([tab(), tab()])).toSorted((a, b) => a.status - b.status);
  expect(answers).toMatchObject([
    { status: 200, data: { receipt: null } },
    {
      status: 409,
      data: null,
      error: {
        message: "当前状态为“待学院审核”，不能执行此操作。请刷新页面查看最新状态。",
        appError: { code: "filing.wrong-status", params: { "status.en": expect.any(String) } },
      },
    },
  ]);
  expect((await ask("filings.get", { id: otherFilingId })).data).toMatchObject({
    filing: { status: "awaiting-college" },
    submissions: [{ number: 1 }],
    may: { edit: false, submitToCollege: false },
  });
  expect((await deps.newEvents()).map(({ kind }) => kind)).toEqual([
    "review.queued",
    "filing.submitted-to-college",
  ]);
});

test("a clock of the sender that is wrong moves no date: the server's moment counts", async () => {
  const withdrawn = await act("filings.withdraw", { id: otherFilingId, reason: "补签字页" });
  expect(withdrawn).toMatchObject({ status: 200 });
  const long = "1999-12-31T00:00:00.000Z";
  const response = await server.app.inject({
    method: "POST",
    url: "/trpc/filings.submitToCollege",
    headers: { cookie: cookies.secretary, date: new Date(long).toUTCString() },
    payload: { id: otherFilingId, submittedAt: long, at: long },
  });
  expect(response.statusCode).toBe(200);
  const now = deps.clock.now();
  expect((await ask("filings.get", { id: otherFilingId })).data).toMatchObject({
    submissions: [{ number: 2, submittedAt: now.toISOString() }, { number: 1 }],
  });
  const events = await deps.newEvents();
  expect(events.map(({ kind }) => kind)).toContain("filing.submitted-to-college");
  for (const { at } of events) expect(at).toEqual(now);
});

test("the console gets what it sorts chosen names by, and comes to what the page then proposes", async () => {
  const { data, status } = await ask("filings.sorting", { id: filingId });
  expect(status).toBe(200);
  const rules = data as Omit<ForesightFacts, "selected">; // as the procedure's own type says
  const selected = [{ path: "材料/01_制度文件/01_培养方案/培养方案.docx", size: 1 }];
  const { contents } = rules;
  const emptied = { ...rules, contents: { ...contents, files: [], links: [], declarations: [] } };
  const missing = foreseeSelection({ ...emptied, selected: [] }).empty.map(({ key }) => key);
  expect(missing).toContain("documents//programme-plan");
  const foreseen = foreseeSelection({ ...emptied, selected });
  expect(foreseen).toMatchObject({ recognised: 1, toConfirm: 0, unknown: 0 });
  expect(foreseen.empty.map(({ key }) => key)).toEqual(
    missing.filter((key) => key !== "documents//programme-plan"),
  );
  expect(JSON.stringify(contents)).not.toMatch(/sha256|uploadedBy|url/);
  const elsewhere = await ask("filings.sorting", { id: deps.newId() });
  expect(elsewhere).toMatchObject({ status: 404, error: { appError: { code: "filing.not-found" } } });
});

test("courses are registered, imported and listed with their cycle", async () => {
  const { data } = await ask("filings.get", { id: filingId });
  const { programme } = (data as { filing: { programme: { id: string } } }).filing;
  const programmeId = programme.id;
  const csv = (text: string) => Buffer.from(text).toString("base64");
  expect(
    await act("courses.import", { programmeId, csv: csv("name,kind,reports\n材料力学,no-such,yes\n") }),
  ).toMatchObject({
    status: 400,
    error: {
      appError: { code: "course.import-invalid" },
      detail: { problems: [{ row: 2, column: "kind" }] },
    },
  });
  const list =
    "name,code,kind,bands,reports,responsible\n材料力学,ME2,theory-lab,five-level,yes,课程负责人\n";
  expect(await act("courses.import", { programmeId, csv: csv(list) })).toMatchObject({
    data: { imported: 1 },
  });
  expect(await act("courses.setCycle", { programmeId, fromYear: 2024, years: 3 })).toMatchObject({
    status: 200,
  });
  expect((await ask("courses.list", { programmeId })).data).toMatchObject({
    year: 2026,
    cycle: { fromYear: 2024, years: 3 },
    courses: [
      { name: "机械设计", packageId: expect.any(String), kind: { id: "theory-lab" } },
      {
        name: "材料力学",
        code: "ME2",
        handsInReports: true,
        packageId: null,
        may: { manage: true, open: true },
      },
    ],
    coverage: { cycle: { from: 2024, to: 2026 }, rows: [{ evaluated: [2026] }, { isDueNow: true }] },
  });
  expect((await ask("courses.list", { programmeId }, "office")).data).toMatchObject({
    may: { manage: true },
  });
});
