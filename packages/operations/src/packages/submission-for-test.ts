import { Readable } from "node:stream";
import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { insertSubmission, insertSubmissionFiles } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type Snapshot, snapshotText } from "@goodstanding/domain/filings/snapshot";
import type { CourseId, FilingId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";

const course = "0199f2a0-0000-7000-8000-00000000c0de" as CourseId;

/** Contents by their path in the package. */
export const sampleFiles: Readonly<Record<string, string>> = {
  "01_制度文件/01_培养方案/培养方案（2024版）.pdf": "培养方案",
  "02_课程目标达成情况评价材料/01_机械原理（理论实验课程）/01_课程教学大纲/大纲.docx": "课程教学大纲",
  "02_课程目标达成情况评价材料/01_机械原理（理论实验课程）/05_样本/01_优/甲.pdf": "考卷样本",
};

/** A frozen submission of the second version, as it is after 报送学校; the bytes are in the store. */
export async function submissionForTest(
  deps: Pick<Deps, "database" | "newId" | "clock" | "storage">,
  actor: PersonActor,
  filingId: FilingId,
  {
    files = sampleFiles,
    number = 1,
  }: { readonly files?: Readonly<Record<string, string>>; readonly number?: number } = {},
): Promise<{ readonly submissionId: SubmissionId; readonly snapshotHash: string }> {
  const { institutionId, personId } = actor;
  const stored = await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      const put = await deps.storage.put(Readable.from([Buffer.from(content)]), { maxBytes: 1_000_000 });
      if (!put.ok) throw new Error(put.error);
      return { path, source: path, ...put.value, placement: placementOf(path) };
    }),
  );
  const snapshot: Snapshot = {
    courses: [{ id: course, name: "机械原理", code: "0801", kind: "theory-lab", bandScheme: "five-level" }],
    files: stored,
    declarations: [
      {
        placement: { part: "documents", slot: "syllabus", course: null, band: null },
        kind: "no-revision",
        remark: "下一轮修订在2027年",
        by: "教学秘书",
        at: "2026-10-20T01:00:00.000Z",
      },
    ],
    revisions: [],
    links: [
      {
        placement: { part: "documents", slot: "mechanism", course: null, band: null },
        url: "https://files.school.example/share/1",
        note: null,
        expiresOn: null,
      },
    ],
  };
  const document = snapshotText(snapshot);
  const snapshotHash = hashText(document);
  const submissionId = deps.newId<SubmissionId>();
  const submittedAt = deps.clock.now();
  await withScope(deps.database, scopeOf(actor), async (tx) => {
    await noteEvidence(
      tx,
      stored.map(({ sha256, size }) => ({ institutionId, sha256, size, storedAt: submittedAt })),
    );
    await insertSubmission(tx, {
      ...{ id: submissionId, institutionId, filingId, number, snapshotHash, document, submittedAt },
      version: 2,
      fileCount: stored.length,
      totalSize: stored.reduce((sum, { size }) => sum + size, 0),
      ignoredCount: 0,
      submittedBy: personId,
      sentToSchoolAt: submittedAt,
      sentBy: personId,
      reviewBegunAt: null,
      reviewBegunBy: null,
      withdrawnAt: null,
      withdrawnBy: null,
    });
    await insertSubmissionFiles(
      tx,
      stored.map(({ path, source, size, sha256, placement }) => ({
        ...{ institutionId, submissionId, path, size, sha256 },
        sourcePath: source,
        part: placement.part,
        slot: placement.slot,
        courseId: null,
        courseName: placement.course ? "机械原理" : null,
        band: placement.band,
      })),
    );
  });
  return { submissionId, snapshotHash };
}

const placementOf = (path: string) =>
  path.startsWith("02_")
    ? { part: "courses", slot: "syllabus", course, band: path.includes("01_优") ? "excellent" : null }
    : { part: "documents", slot: "programme-plan", course: null, band: null };
