import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { QueueStore } from "@goodstanding/queue/open-backend";
import { openQueue } from "@goodstanding/queue/open-queue";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missingPackage } from "../packages/faulty-package.ts";
import { appUrlOf } from "./app-url.ts";
import { superuserUrlOf, type TestDataFolder, testDataFolder } from "./data-folder.ts";
import { eventually } from "./eventually.ts";
import { readInbox } from "./inbox.ts";
import { type Installation, startInstallation } from "./installation.ts";
import { query } from "./query.ts";
import { announceUpload, sendArchive } from "./send-archive.ts";
import { type SignedIn, signIn } from "./sign-in.ts";
import { confirmProposals, sendToSchool } from "./sort-filing.ts";
import { unpack } from "./unpack.ts";

const PROGRAMME = "机械设计制造及其自动化";
const SECRETARY = "mechanical-secretary@imut.example";
const OFFICE = "quality-office@imut.example";

/** The main job from the first start to the accepted filing, whichever engine carries the queue. */
export function mainJobStory(engine: string, redisUrl: () => Promise<string | null>): void {
  describe(`the main job on ${engine}`, () => {
    let folder: TestDataFolder;
    let installation: Installation;
    let redis: string | null;
    let secretary: SignedIn;
    let dean: SignedIn;
    let office: SignedIn;
    let filingId: string;

    const theFiling = () => secretary.api.filings.get.query({ id: filingId });
    const mails = () => readInbox(folder.path);
    const numbers = async () => (await office.api.dashboard.summary.query()).numbers;
    const inDatabase = async <Row extends Record<string, unknown>>(text: string, ...values: unknown[]) =>
      query<Row>(await superuserUrlOf(folder.path), text, values);
    const packageOf = (name: string) => readFile(join(folder.path, "demo", name));
    const eventsOf = async (...objects: string[]) =>
      (
        await inDatabase<{ kind: string; actor: string }>(
          "select kind, actor from app.audit_event where object_id = any($1) order by id",
          objects,
        )
      ).map(({ kind, actor }) => `${kind} by ${actor}`);

    beforeAll(async () => {
      redis = await redisUrl();
      folder = await testDataFolder();
      installation = await startInstallation({
        dataDir: folder.path,
        env: redis === null ? {} : { REDIS_URL: redis },
      });
      secretary = await signIn(installation.url, folder.path, "mechanical-secretary");
      dean = await signIn(installation.url, folder.path, "mechanical-dean");
      office = await signIn(installation.url, folder.path, "quality-office@imut");
    }, 120_000);

    afterAll(async () => {
      await installation[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    });

    test("the reminder of the day has gone out to the one who can act on it", async () => {
      const inbox = await eventually("the mails of the day", async () => {
        const all = (await mails()).filter(({ subject }) => !/回执|简报/.test(subject));
        return all.length >= reminded.length && all;
      });
      expect(inbox.flatMap(({ deliveredTo }) => deliveredTo).sort()).toEqual(reminded);
      const [mail] = inbox.filter(({ deliveredTo }) => deliveredTo.includes(SECRETARY));
      if (!mail) throw new Error("No mail to 机械工程学院");
      expect(mail.subject).toBe("【提醒】2026年度持续改进材料提交（距截止7个工作日）");
      expect(mail.to).toContain(SECRETARY);
      for (const part of [mail.text, mail.html]) {
        for (const programme of [PROGRAMME, "车辆工程"]) expect(part).toContain(programme);
        expect(part).toContain("内工大校发〔2024〕23号");
        expect(part).toContain("2026年10月31日（星期六）");
        expect(part).toContain("查看待办清单");
      }
    });

    test("the office reads in the digest of the week what is near, and can end it", async () => {
      const digest = await eventually("the office's digest", async () =>
        (await mails()).find(
          ({ subject, deliveredTo }) => subject.startsWith("【每周简报】") && deliveredTo.includes(OFFICE),
        ),
      );
      expect(digest.text).toContain("14天内到期（");
      expect(digest.text).toContain(PROGRAMME);
      expect(digest.text).toMatch(/\/unsubscribe\/[\w-]{43}/);
    });

    test("the log holds the server's answer for every envelope", async () => {
      const log = await eventually("every delivery is settled", async () => {
        const all = (await office.api.reminders.list.query({})).mails;
        const states = all.flatMap(({ deliveries }) => deliveries.map(({ state }) => state));
        return states.length > 0 && states.every((state) => state === "sent") && all;
      });
      const [entry] = log.filter(({ unit }) => unit.name.zh === "机械工程学院");
      expect(entry?.deliveries.filter(({ recipient }) => recipient === SECRETARY)).toEqual([
        expect.objectContaining({
          recipient: SECRETARY,
          state: "sent",
          attempts: 1,
          reply: expect.stringMatching(/^250/),
        }),
      ]);
      const filings = entry?.items.filter(({ rule }) => rule === "annual-filing");
      expect(new Set(filings?.map(({ programme }) => programme))).toEqual(new Set([PROGRAMME, "车辆工程"]));
    });

    test("the secretary uploads a package with faults, sorts it, and is told why it cannot be handed in", async () => {
      const filing = (await secretary.api.filings.list.query()).find(
        ({ programme, rule, period }) =>
          programme.name === PROGRAMME && rule === "annual-filing" && period === "2026",
      );
      filingId = filing?.id ?? "";
      expect(filing?.status).toBe("not-started");
      await sendArchive(secretary, filingId, "faulty.zip", await packageOf("faulty.zip"));
      const { filing: row, files } = await theFiling();
      expect(row.status).toBe("drafting");
      const placed = await confirmProposals(secretary, filingId);
      expect(placed).toBe(files.length - 1);
      const refusal = secretary.api.filings.submitToCollege.mutate({ id: filingId });
      await expect(refusal).rejects.toMatchObject({ data: { appError: { code: "filing.has-gaps" } } });
      const lacks = (await theFiling()).gaps.filter(({ severity }) => severity === "block");
      expect(lacks.map(({ rule, file, params }) => [rule, file ?? params["course"]]).toSorted()).toEqual([
        ["missing-slot", "机械原理"],
        ["missing-slot", "机械设计课程设计"],
        ["missing-slot", "机械设计课程设计"],
        ["missing-slot", "材料力学"],
        ["unsorted-file", "机械专业2026年报备材料/会议照片.png"],
      ]);
    });

    test("what was missing comes later, the college hands in, and the machine finds what names do not show", async () => {
      const before = await numbers();
      const photo = (await theFiling()).files.find(({ placement }) => placement === null);
      await secretary.api.filings.removeFiles.mutate({ id: filingId, fileIds: [photo?.id ?? ""] });
      await sendArchive(secretary, filingId, "missing.zip", new Uint8Array(missingPackage()));
      expect(await confirmProposals(secretary, filingId)).toBe(4);
      await secretary.api.filings.submitToCollege.mutate({ id: filingId });
      expect((await theFiling()).filing).toMatchObject({
        status: "awaiting-college",
        firstSubmittedAt: null,
      });
      await dean.api.filings.submitToSchool.mutate({ id: filingId });
      const { review, snapshotHash, receipt } = await finishedReview(1);
      expect(
        review.findings.map(({ severity, rule, file }) => [severity, rule, file?.split("/").at(-1) ?? null]),
      ).toEqual(faults);
      expect(review.verdict).toBe("block");
      expect(review.timeliness).toEqual({
        school: { due: "2026-10-31", status: "on-time", days: 10 },
        agency: { due: "2026-12-31", status: "open", days: 71 },
      });
      expect(snapshotHash).toMatch(/^[0-9a-f]{64}$/);
      expect(receipt?.number).toBe("2026-00001");
      expect(await numbers()).toEqual({
        ...before,
        notSubmitted: before.notSubmitted - 1,
        awaitingMe: before.awaitingMe + 1,
      });
    });

    test("the receipt comes by mail and as a PDF", async () => {
      const { id } = await finishedReview(1);
      const mail = await eventually("the receipt has come", async () =>
        (await mails()).find(
          ({ subject, deliveredTo }) => subject.startsWith("【回执】") && deliveredTo.includes(SECRETARY),
        ),
      );
      expect(mail.text).toContain("2026-00001");
      const pdf = await eventually("the PDF is written", async () => {
        const answer = await secretary.fetch(`/api/submissions/${id}/receipt`);
        return answer.ok && Buffer.from(await answer.arrayBuffer());
      });
      expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    });

    test("the office returns it with a reason, and the decision names the snapshot", async () => {
      const { id: submissionId, snapshotHash } = await finishedReview(1);
      const decision = {
        kind: "return",
        submissionId,
        reason: "请替换无法打开的文件。",
        dueAgain: "2026-10-30",
      } as const;
      await expect(
        office.api.filings.decide.mutate({ ...decision, snapshotHash: "0".repeat(64) }),
      ).rejects.toMatchObject({ data: { appError: { code: "filing.snapshot-changed" } } });
      await expect(secretary.api.filings.decide.mutate({ ...decision, snapshotHash })).rejects.toMatchObject({
        data: { appError: { code: "access.denied" } },
      });
      await office.api.filings.decide.mutate({ ...decision, snapshotHash });
      const { filing, submissions } = await theFiling();
      expect(filing.status).toBe("returned");
      expect(submissions[0]?.decision).toMatchObject({
        kind: "return",
        snapshotHash,
        reason: decision.reason,
      });
      expect((await numbers()).returned).toBe(1);
    });

    test("the secretary replaces the files and hands in again; nothing is left to find", async () => {
      const fileIds = (await theFiling()).files.map(({ id }) => id);
      await secretary.api.filings.removeFiles.mutate({ id: filingId, fileIds });
      expect((await theFiling()).files).toEqual([]);
      await sendArchive(secretary, filingId, "complete.zip", await packageOf("complete.zip"));
      await confirmProposals(secretary, filingId);
      expect((await theFiling()).gaps).toEqual([]);
      await sendToSchool(secretary, dean, filingId);
      const { review } = await finishedReview(2);
      expect([review.findings, review.verdict]).toEqual([[], "clean"]);
      expect(review.checks).toBeGreaterThan(0);
      expect(review.packs).toEqual(expect.arrayContaining(["ceeaa-2025", "imut-2024-23"]));
    });

    test("the office accepts, and the numbers follow", async () => {
      const { id: submissionId, snapshotHash } = await finishedReview(2);
      const before = await numbers();
      await office.api.filings.decide.mutate({ kind: "accept", submissionId, snapshotHash, reason: null });
      expect((await theFiling()).filing.status).toBe("school-approved");
      expect(await numbers()).toEqual({
        ...before,
        awaitingMe: 0,
        approvedNotFiled: before.approvedNotFiled + 1,
      });
      expect((await announceUpload(secretary, filingId, "complete.zip", 1000)).status).toBe(409);
    });

    test("the college asks for the numbered package, and its manifest holds for every file", async () => {
      const { id: submissionId } = await finishedReview(2);
      await dean.api.packages.build.mutate({ submissionId });
      await eventually("the package is built", async () => {
        const built = (await theFiling()).submissions.find(({ id }) => id === submissionId)?.package;
        return built?.state === "ready";
      });
      const answer = await dean.fetch(`/api/submissions/${submissionId}/package`);
      const target = join(folder.path, "package");
      await unpack(Buffer.from(await answer.arrayBuffer()), target);
      const { stdout } = await promisify(execFile)("sha256sum", ["-c", "SHA256SUMS"], { cwd: target });
      const lines = stdout.trim().split("\n");
      expect(lines.length).toBeGreaterThanOrEqual((await theFiling()).files.length);
      expect(lines.every((line) => line.endsWith(": OK"))).toBe(true);
    });

    test("the next reminder is silent about it and speaks of the others", async () => {
      const store: QueueStore =
        redis === null ? { databaseUrl: await appUrlOf(folder.path) } : { redisUrl: redis };
      const queue = openQueue(store, { onError: () => undefined });
      await queue.enqueue("reminders.sweep", { today: localDate("2026-10-27") });
      await queue.close();
      const mail = await eventually("the mail of the next rung", async () =>
        (await mails()).find(
          ({ subject, deliveredTo }) =>
            deliveredTo.includes(SECRETARY) && subject.includes("距截止3个工作日"),
        ),
      );
      expect(mail.text).toContain("车辆工程");
      // What else the programme owes stands in the same mail; of filings there is a count of what is in.
      expect(mail.text).toMatch(/^车辆工程 ｜ \d+\/\d+ 项/m);
      expect(mail.text).not.toMatch(new RegExp(`^${PROGRAMME} ｜ \\d+/\\d+ 项`, "m"));
    });

    test("every write has left its event", async () => {
      const [who, dean] = ["机械工程学院教学秘书", "机械工程学院分管教学副院长"];
      const handedIn = [
        `filing.archive-unpacked by ${who}`,
        `filing.files-placed by ${who}`,
        `filing.submitted-to-college by ${who}`,
        `filing.submitted by ${dean}`,
      ];
      expect(await eventsOf(filingId)).toEqual([
        `filing.archive-unpacked by ${who}`,
        `filing.files-placed by ${who}`,
        `filing.files-removed by ${who}`,
        ...handedIn,
        "filing.returned by 牵头部门管理员",
        `filing.files-removed by ${who}`,
        ...handedIn,
        "filing.accepted by 牵头部门管理员",
      ]);
      // One with each handing in to the college, and one more where that was over before the college sent it on.
      const reviews = await inDatabase<{ id: string; number: number }>(
        `select review.id, review.number from app.review join app.submission on submission.id = submission_id
         where filing_id = $1`,
        filingId,
      );
      expect(reviews.length).toBeGreaterThanOrEqual(2);
      for (const { id, number } of reviews) {
        const queued = `review.queued by ${number === 1 ? who : dean}`;
        expect(await eventsOf(id)).toEqual([queued, "review.finished by 系统预审"]);
      }
      const unwritten = await inDatabase(
        `select id from app.delivery d where not exists
           (select from app.audit_event where object_id = d.id::text and kind = 'delivery.' || d.state)
         union all select id from app.mail m where m.kind = 'reminder' and not exists
           (select from app.audit_event where object_id = m.id::text and kind = 'reminders.planned')`,
      );
      expect(unwritten).toEqual([]);
    });

    test("the jobs went over this engine and no other", async () => {
      const [jobs] = await inDatabase<{ count: string }>("select count(*) from bullmq.job");
      expect(Number(jobs?.count) > 0).toBe(redis === null);
    });

    /** The submission of that number once its review has finished. */
    const finishedReview = (number: number) =>
      eventually(`review ${number} has finished`, async () => {
        const submission = (await theFiling()).submissions.find((each) => each.number === number);
        if (submission?.review?.state !== "finished") return null;
        return {
          ...submission,
          review: await secretary.api.reviews.get.query({ submissionId: submission.id }),
        };
      });
  });
}

/** Whoever answers for a filing that is near or late: of two schools, and nobody of the third. Copies come with a later mail. */
const reminded = [
  "chemical-secretary@imut.example",
  "civil-secretary@imut.example",
  "engineering-lead@daxue.example",
  "engineering-secretary@daxue.example",
  "information-secretary@imut.example",
  "materials-secretary@imut.example",
  "mechanical-secretary@imut.example",
  "teachers-secretary@daxue.example",
  "textile-secretary@imut.example",
];

/** As they were planted, on a day on which nothing is late. */
const faults = [
  ["block", "empty-file", "机械设计课程设计_课程目标达成评价报告.docx"],
  ["block", "encrypted-file", "课程目标达成情况评价办法.pdf"],
  ["block", "unreadable-file", "材料力学课程标准.docx"],
  ["warn", "duplicate-file", "机械原理_总成绩清单（副本）.xlsx"],
  ["warn", "type-mismatch", "材料力学_课程目标达成评价报告.docx"],
];
