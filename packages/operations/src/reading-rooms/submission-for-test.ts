import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { insertSubmissionFiles } from "@goodstanding/database/queries/submission";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { hashText } from "@goodstanding/storage/hash-text";
import type { TestDeps } from "../deps-for-test.ts";
import { filingOf, type TestSchool } from "../school-for-test.ts";

/** A frozen submission of the school's filing that holds these texts, without the way there. */
export async function submissionForTest(
  deps: TestDeps,
  school: TestSchool,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<SubmissionId> {
  const filing = await filingOf(deps, school);
  const id = deps.newId<SubmissionId>();
  const institutionId = school.institution.id;
  const at = deps.clock.now();
  const stored = await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      const put = await deps.storage.put(chunks(content), { maxBytes: 10_000_000 });
      if (!put.ok) throw new Error(put.error);
      return { path, ...put.value };
    }),
  );
  await deps.everywhere(async (tx) => {
    await tx.trx
      .insertInto("submission")
      .values({
        ...{ id, institutionId, filingId: filing.id, number: 1, version: 1, document: null },
        snapshotHash: hashText(JSON.stringify(stored)),
        fileCount: stored.length,
        totalSize: stored.reduce((sum, { size }) => sum + size, 0),
        ...{ ignoredCount: 0, submittedBy: school.secretary.id, submittedAt: at },
      })
      .execute();
    const evidence = stored.map(({ size, sha256 }) => ({ institutionId, sha256, size, storedAt: at }));
    await noteEvidence(tx, evidence);
    const rows = stored.map((file) => ({ institutionId, submissionId: id, ...file }));
    await insertSubmissionFiles(tx, rows);
  });
  return id;
}

async function* chunks(content: string | Buffer): AsyncIterable<Uint8Array> {
  yield Buffer.from(content);
}
