import { listFilings } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { PersonId, ReviewId, UnitId } from "@goodstanding/domain/kernel/ids";
import { submitFiling } from "@goodstanding/operations/filings/submit-filing";
import { uploadArchive } from "@goodstanding/operations/filings/upload-archive";
import type { Founded } from "@goodstanding/operations/institutions/found-institution";
import type { Stage } from "./stage.ts";

/** A college of a school, its teaching secretary's address, and what it hands in. */
interface HandIn {
  readonly college: string;
  readonly secretary: string;
  readonly zip: Uint8Array;
}

/** Uploads and submits this year's filing of each college, and gives the reviews that wait then. */
export async function handIn(
  { deps }: Stage,
  school: Founded,
  handIns: readonly HandIn[],
): Promise<ReviewId[]> {
  const { institutionId } = school;
  const scope = { kind: "institution", institutionId, unitIds: "all" } as const;
  const filings = (await withScope(deps.database, scope, listFilings)).filter(
    ({ period }) => period === "2026",
  );
  const filingOf = new Map(filings.map(({ unitId, id }) => [unitId, id]));
  const reviews: ReviewId[] = [];
  for (const { college, secretary, zip } of handIns) {
    const unitId = existing<UnitId>(school.units.get(college), college);
    const personId = existing<PersonId>(school.people.get(secretary), secretary);
    const filingId = existing(filingOf.get(unitId), `a filing of ${college}`);
    const actor: PersonActor = {
      kind: "person",
      institutionId,
      personId,
      name: { zh: secretary, en: secretary },
      grants: [{ role: "teaching-secretary", unitId }],
    };
    const upload = { filingId, name: "a.zip", content: stream(zip), expectedBytes: zip.byteLength };
    const uploaded = await uploadArchive(deps, actor, upload);
    const submitted = uploaded.ok ? await submitFiling(deps, actor, { filingId }) : uploaded;
    if (!submitted.ok) throw new Error(submitted.error.code);
    reviews.push(submitted.value.reviewId);
  }
  return reviews;
}

async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function existing<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}`);
  return value;
}
