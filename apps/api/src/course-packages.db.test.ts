import { listLinksOfPackage } from "@goodstanding/database/queries/evidence-link";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import {
  type SharedCourse,
  sharedCourseForTest,
} from "@goodstanding/operations/courses/shared-course-for-test";
import { completePackage, fillIn } from "@goodstanding/operations/filings/package-for-test";
import { addPackageLink } from "@goodstanding/operations/links/add-package-link";
import { removeLink } from "@goodstanding/operations/links/remove-link";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { uploadContent } from "@goodstanding/operations/uploads/upload-content";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverForTest } from "./server-for-test.ts";

const server = await serverForTest();
const { call, deps } = server;
let school: TestSchool;
let shared: SharedCourse;
let filingId: FilingId;
let address: string;
const cookies = { teacher: "", secretary: "", office: "", bystander: "", stranger: "" };
type Who = keyof typeof cookies;

beforeAll(async () => {
  address = await server.app.listen({ host: "127.0.0.1", port: 0 });
  school = await schoolForTest(deps);
  shared = await sharedCourseForTest(deps, school);
  filingId = (await filingOf(deps, school)).id;
  const other = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  cookies.teacher = await server.signIn(shared.teacher.email);
  cookies.secretary = await server.signIn(school.secretary.email);
  cookies.office = await server.signIn(school.administrator.email);
  cookies.bystander = await server.signIn(shared.bystander.email);
  cookies.stranger = await server.signIn(other.administrator.email);
});

afterAll(() => server.close());

const ask = (who: Who, path: string, input: object = {}) =>
  call("query", path, { packageId: shared.packageId, ...input }, cookies[who]);
const act = (who: Who, path: string, input: object = {}) =>
  call("mutation", path, { packageId: shared.packageId, ...input }, cookies[who]);
const slotKey = () => `courses/${shared.courseId}/syllabus`;
const hidden = { status: 404, error: { appError: { code: "course-package.not-found" } } };
const denied = { status: 403, error: { appError: { code: "access.denied" } } };
const url = "https://pan.school.example/s/1";
const link = { slot: "syllabus", band: null, url, password: "a1b2", remark: null, expiresOn: null };

test("a package is a page for the unit that owns it and for those to whom it is owed, and nobody else's", async () => {
  const page = {
    year: 2026,
    courses: [
      {
        ...{ courseId: shared.courseId, packageId: shared.packageId, name: "大学物理", isShared: true },
        ownedBy: { zh: "数理部" },
        slots: expect.arrayContaining([expect.objectContaining({ key: slotKey(), state: "empty" })]),
      },
    ],
    programmes: [{ id: school.programme.programme.id, unit: { zh: "机械工程学院" } }],
    ...{ files: [], links: [], locks: [], arrivals: [] },
  };
  expect(await ask("teacher", "courses.get")).toMatchObject({
    ...{ status: 200, data: { ...page, may: { edit: true } } },
  });
  for (const who of ["secretary", "office"] as const)
    expect(await ask(who, "courses.get")).toMatchObject({
      ...{ status: 200, data: { ...page, may: { edit: false } } },
    });
  for (const who of ["bystander", "stranger"] as const) {
    expect(await ask(who, "courses.get")).toMatchObject(hidden);
    expect(await ask(who, "courses.links")).toMatchObject(hidden);
  }
});

test("what the unit alone may do is denied to all others, and hidden from another institution", async () => {
  const acts: readonly [string, object][] = [
    ["placeFiles", { files: [{ fileId: deps.newId(), slot: "syllabus", band: null }] }],
    ["unplaceFiles", { fileIds: [deps.newId()] }],
    ["removeFiles", { fileIds: [deps.newId()] }],
    ["declare", { slot: "samples", band: "fail", remark: null }],
    ["withdrawDeclaration", { declarationId: deps.newId() }],
    ["holdSlot", { slotKey: slotKey() }],
    ["addLink", link],
    ["closePackage", {}],
  ];
  for (const [name, input] of acts) {
    for (const who of ["secretary", "office", "bystander"] as const)
      expect(await act(who, `courses.${name}`, input), name).toMatchObject(denied);
    expect(await act("stranger", `courses.${name}`, input), name).toMatchObject(hidden);
  }
});

test("a link with its password is added on the package's page, and counts in every filing that holds it", async () => {
  const added = await act("teacher", "courses.addLink", link);
  expect(added).toMatchObject({ status: 200, data: { id: expect.any(String) } });
  const { id: linkId } = added.data as { id: string };
  const row = { id: linkId, slotKey: slotKey(), url, hasPassword: true, addedBy: { zh: "大学物理课程组" } };
  const listed = await ask("teacher", "courses.links");
  expect(listed.data).toMatchObject({
    links: [{ ...row, may: { readPassword: false, acknowledge: false } }],
  });
  expect(JSON.stringify(listed.data)).not.toContain("a1b2");
  expect((await ask("office", "courses.links")).data).toMatchObject({
    links: [{ may: { readPassword: true } }],
  });
  expect((await ask("teacher", "courses.get")).data).toMatchObject({
    links: [{ id: linkId, url }],
    courses: [
      {
        slots: expect.arrayContaining([
          expect.objectContaining({ key: slotKey(), state: "complete", links: 1 }),
        ]),
      },
    ],
  });
  expect((await call("query", "links.list", { id: filingId }, cookies.secretary)).data).toMatchObject({
    links: [row],
  });
  const inFiling = await call("query", "links.list", { id: filingId }, cookies.secretary);
  expect(inFiling.data).toMatchObject({ links: [{ may: { readPassword: false, acknowledge: false } }] });
  const password = await call("mutation", "links.password", { linkId }, cookies.secretary);
  expect(password).toMatchObject(denied);
  const noLink = { status: 404, error: { appError: { code: "link.not-found" } } };
  for (const who of ["bystander", "stranger"] as const) {
    expect(await call("query", "links.history", { linkId }, cookies[who])).toMatchObject(noLink);
    expect(await call("mutation", "links.check", { linkId }, cookies[who])).toMatchObject(noLink);
  }
  expect((await call("query", "links.history", { linkId }, cookies.secretary)).data).toEqual([]);
  const trouble = async (who: Who) => (await call("query", "links.trouble", {}, cookies[who])).data;
  expect(await trouble("teacher")).toEqual([]);
  await deps.sql("update evidence_link set expires_on = '2026-01-01' where id = $1", [linkId]);
  const { packageId } = shared;
  expect(await trouble("teacher")).toMatchObject([
    {
      id: linkId,
      state: "expired",
      filing: null,
      package: { id: packageId, course: "大学物理", year: 2026 },
    },
  ]);
  expect(await trouble("secretary")).toMatchObject([
    { id: linkId, filing: { id: filingId }, package: null, may: { acknowledge: false } },
  ]);
  expect(await trouble("bystander")).toEqual([]);
  const wrong = await act("teacher", "courses.addLink", { ...link, url: "ftp://pan.school.example" });
  expect(wrong).toMatchObject({ status: 400, error: { appError: { code: "link.url-invalid" } } });
  const nowhere = await act("teacher", "courses.addLink", { ...link, slot: "nowhere" });
  expect(nowhere).toMatchObject({ error: { appError: { code: "filing.slot-unknown" } } });
  expect(await call("mutation", "links.remove", { linkId }, cookies.secretary)).toMatchObject(denied);
  expect(await call("mutation", "links.remove", { linkId }, cookies.teacher)).toMatchObject({ status: 200 });
  expect((await ask("teacher", "courses.links")).data).toMatchObject({ links: [] });
});

test("who works on a slot of the package is named on both pages", async () => {
  expect(await act("teacher", "courses.holdSlot", { slotKey: slotKey() })).toMatchObject({ status: 200 });
  const held = { slotKey: slotKey(), by: { zh: "大学物理课程组" } };
  expect((await ask("teacher", "courses.get")).data).toMatchObject({ locks: [{ ...held, isMine: true }] });
  expect((await call("query", "filings.get", { id: filingId }, cookies.secretary)).data).toMatchObject({
    locks: [{ ...held, isMine: false }],
  });
  expect(await act("teacher", "courses.releaseSlot", { slotKey: slotKey() })).toMatchObject({ status: 200 });
  expect((await ask("teacher", "courses.get")).data).toMatchObject({ locks: [] });
});

const download = (who: Who, at: string) => fetch(`${address}${at}`, { headers: { cookie: cookies[who] } });

test("a file of the package is downloaded from its own page and from a filing that holds it, by who may see it", async () => {
  const path = "大纲/课程教学大纲.pdf";
  const { packageId, asTeacher } = shared;
  const announced = { target: { filingId: null, packageId }, path, kind: "file" } as const;
  expect(await uploadContent(deps, asTeacher, announced, Buffer.from("of the package"))).toMatchObject({
    ok: true,
  });
  const query = `files?path=${encodeURIComponent(path)}`;
  const ofPackage = `/api/course-packages/${packageId}/${query}`;
  const ofFiling = `/api/filings/${filingId}/${query}`;
  for (const [who, at] of [
    ["teacher", ofPackage],
    ["office", ofPackage],
    ["secretary", ofPackage],
    ["secretary", ofFiling],
  ] as const) {
    const response = await download(who, at);
    expect([response.status, await response.text()], `${who} ${at}`).toEqual([200, "of the package"]);
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; /);
  }
  for (const [who, at] of [
    ["bystander", ofPackage],
    ["stranger", ofPackage],
    ["bystander", ofFiling],
    ["teacher", `/api/course-packages/not-an-id/${query}`],
    ["teacher", `/api/course-packages/${packageId}/files?path=no-such.pdf`],
  ] as const)
    expect((await download(who, at)).status, `${who} ${at}`).toBe(404);
  expect((await fetch(`${address}${ofPackage}`)).status).toBe(401);
});

test("of files with one path the id says which one is meant", async () => {
  const path = "成绩/总成绩清单.pdf";
  const { packageId, asBoth } = shared;
  const send = async (
    target: { filingId: FilingId; packageId: null } | { filingId: null; packageId: typeof packageId },
    text: string,
  ) => {
    expect(
      await uploadContent(deps, asBoth, { target, path, kind: "file" }, Buffer.from(text)),
    ).toMatchObject({ ok: true });
  };
  await send({ filingId: null, packageId }, "of the package");
  await send({ filingId, packageId: null }, "of the filing");
  const { files } = (await call("query", "filings.get", { id: filingId }, cookies.secretary)).data as {
    files: readonly { id: string; path: string; mayPlace: boolean }[];
  };
  const rows = files.filter((file) => file.path === path);
  expect(rows.map(({ mayPlace }) => mayPlace).toSorted()).toEqual([false, true]);
  const at = `/api/filings/${filingId}/files?path=${encodeURIComponent(path)}`;
  for (const { id, mayPlace } of rows)
    expect(await (await download("secretary", `${at}&file=${id}`)).text()).toBe(
      mayPlace ? "of the filing" : "of the package",
    );
  expect(await (await download("secretary", at)).text()).toBe("of the filing");
  for (const file of [deps.newId(), "x"])
    expect((await download("secretary", `${at}&file=${file}`)).status).toBe(404);
});

test("a college sees on the page of its own package which filing has closed it", async () => {
  const own = await schoolForTest(deps, { name: "提交后的学校" });
  const { id } = await filingOf(deps, own);
  await fillIn(deps, own.asSecretary, id, completePackage(2026));
  const { packageId } = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("coursePackage")
      .select("id as packageId")
      .where("institutionId", "=", own.institution.id)
      .executeTakeFirstOrThrow(),
  );
  await deps.sql("update person set account_id = null");
  const cookie = await server.signIn(own.secretary.email);
  const page = () => call("query", "courses.get", { packageId }, cookie);
  expect((await page()).data).toMatchObject({ may: { edit: true }, closed: null });
  const submitted = await call("mutation", "filings.submitToCollege", { id }, cookie);
  expect(submitted).toMatchObject({ status: 200 });
  expect((await page()).data).toMatchObject({
    ...{ may: { edit: false }, courses: [{ slots: expect.any(Array) }] },
    closed: {
      zh: expect.stringContaining("“机械设计制造及其自动化 2026 年度持续改进报备”的状态为“待学院审核”"),
    },
  });
  const refused = await call("mutation", "courses.closePackage", { packageId }, cookie);
  expect(refused).toMatchObject({ status: 409, error: { appError: { code: "course-package.handed-in" } } });
});

test("what a unit changes in its package after a filing was handed in changes nothing that the filing's page says of it", async () => {
  const own = await schoolForTest(deps, { name: "共享课程的学校" });
  const { packageId, asTeacher, courseId } = await sharedCourseForTest(deps, own);
  const { id } = await filingOf(deps, own);
  await fillIn(deps, own.asSecretary, id, completePackage(2026));
  for (const slot of ["syllabus", "rationality-review", "attainment-report"])
    expect(await addPackageLink(deps, asTeacher, { packageId, ...link, slot })).toMatchObject({ ok: true });
  await deps.sql("update person set account_id = null");
  const cookie = await server.signIn(own.secretary.email);
  expect(await call("mutation", "filings.submitToCollege", { id }, cookie)).toMatchObject({ status: 200 });
  const stateOf = async () => {
    const { gaps, parts } = (await call("query", "filings.get", { id }, cookie)).data as {
      gaps: readonly unknown[];
      parts: readonly {
        courses: readonly { name: string; slots: readonly { key: string; state: string }[] }[];
      }[];
    };
    const slots = parts.flatMap(({ courses }) => courses.flatMap((course) => course.slots));
    return { gaps, syllabus: slots.find(({ key }) => key === `courses/${courseId}/syllabus`)?.state };
  };
  const before = await stateOf();
  expect(before).toMatchObject({ syllabus: "complete" });
  for (const { id: linkId } of await deps.everywhere((tx) => listLinksOfPackage(tx, packageId)))
    expect(await removeLink(deps, asTeacher, { id: linkId })).toMatchObject({ ok: true });
  expect(await stateOf()).toEqual(before);
});
