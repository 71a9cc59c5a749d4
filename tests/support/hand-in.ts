import { listFilings } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { PersonId, ReviewId, UnitId } from "@goodstanding/domain/kernel/ids";
import { confirmProposals } from "@goodstanding/operations/filings/confirm-proposals";
import { heading } from "@goodstanding/operations/filings/package-for-test";
import { submitFiling } from "@goodstanding/operations/filings/submit-filing";
import type { Founded } from "@goodstanding/operations/institutions/found-institution";
import { extractArchive } from "@goodstanding/operations/uploads/extract-archive";
import { uploadContent } from "@goodstanding/operations/uploads/upload-content";
import type { Stage } from "./stage.ts";

/** A college of a school, its teaching secretary's address, and what it hands in. */
interface HandIn {
  readonly college: string;
  readonly secretary: string;
  readonly zip: Uint8Array;
}

/** Uploads, sorts by its names and sends to the school this year's filing of each college; gives the reviews that wait then. */
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
    const target = { filingId, packageId: null };
    const uploaded = await uploadContent(deps, actor, { target, path: "a.zip", kind: "archive" }, zip);
    if (!uploaded.ok) throw new Error(uploaded.error.code);
    const job = { institutionId, uploadId: uploaded.value.uploadId };
    await extractArchive(deps, job, new AbortController().signal);
    const confirmed = await confirmProposals(deps, actor, { filingId });
    if (!confirmed.ok) throw new Error(confirmed.error.code);
    const checked = await submitFiling(deps, actor, { filingId, to: "college" });
    if (!checked.ok) throw new Error(checked.error.code);
    const submitted = await submitFiling(deps, heading(actor), { filingId, to: "school" });
    if (!submitted.ok) throw new Error(submitted.error.code);
    reviews.push(submitted.value.reviewId);
  }
  return reviews;
}

function existing<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}`);
  return value;
}
