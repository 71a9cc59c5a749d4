import type { AppraisalCommentId, AppraisalId, FilingId, PersonId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { AppraisalCommentTable } from "../schema/appraisal-comment.ts";
import type { AppraisalMarkTable } from "../schema/appraisal-mark.ts";
import type { AppraisalStanceTable } from "../schema/appraisal-stance.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type AppraisalMarkRow = Selectable<AppraisalMarkTable>;
export type AppraisalCommentRow = Selectable<AppraisalCommentTable>;
export type AppraisalStanceRow = Selectable<AppraisalStanceTable>;

export interface AppraisalNotes {
  readonly marks: readonly AppraisalMarkRow[];
  readonly comments: readonly AppraisalCommentRow[];
  readonly stances: readonly AppraisalStanceRow[];
}

/**
 * Those of the reviews whose content the viewer may read: the viewer's own, and those that are in once nobody of the same
 * submission and level is at work any more. `null`: nobody in particular, who has none of their own.
 */
export async function listReadable(
  { trx, scope }: ScopedTransaction,
  appraisalIds: readonly AppraisalId[],
  viewer: PersonId | null,
): Promise<readonly AppraisalId[]> {
  const rows = await trx
    .selectFrom("appraisal")
    .select("id")
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`id = any(${appraisalIds}::uuid[])`)
    .where(
      sql<boolean>`(reviewer_id = ${viewer} or (state = 'submitted' and not exists (
        select from appraisal other
        where other.institution_id = appraisal.institution_id and other.submission_id = appraisal.submission_id
          and other.level = appraisal.level and other.state in ('unclaimed', 'assigned', 'begun')
      )))`,
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** What reviewers noted in those of the reviews that `listReadable` names. The rows of the others never leave the database. */
export async function listNotes(
  tx: ScopedTransaction,
  appraisalIds: readonly AppraisalId[],
  viewer: PersonId | null,
): Promise<AppraisalNotes> {
  const { trx } = tx;
  const readable = await listReadable(tx, appraisalIds, viewer);
  const among = sql<boolean>`appraisal_id = any(${readable}::uuid[])`;
  return {
    marks: await trx.selectFrom("appraisalMark").selectAll().where(among).orderBy("item").execute(),
    comments: await trx
      .selectFrom("appraisalComment")
      .selectAll()
      .where(among)
      .orderBy("writtenAt")
      .orderBy("id")
      .execute(),
    stances: await trx.selectFrom("appraisalStance").selectAll().where(among).orderBy("key").execute(),
  };
}

/** How many of the items that want a mark have one, review by review, without what the marks say. */
export const countMarks = ({ trx }: ScopedTransaction, appraisalIds: readonly AppraisalId[]) =>
  trx
    .selectFrom("appraisalMark")
    .innerJoin("appraisal", "appraisal.id", "appraisalMark.appraisalId")
    .select(["appraisalId", sql<number>`count(*)::int`.as("marks")])
    .where(sql<boolean>`appraisal_id = any(${appraisalIds}::uuid[])`)
    .where("isCarried", "=", false)
    .where(sql<boolean>`item = any(appraisal.required_items)`)
    .groupBy("appraisalId")
    .execute();

/** In place of the marks that these items had. */
export async function saveMarks(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<AppraisalMarkTable>[],
): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto("appraisalMark")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "appraisalId", "item"]).doUpdateSet(({ ref }) => ({
        result: ref("excluded.result"),
        isCarried: ref("excluded.isCarried"),
        markedAt: ref("excluded.markedAt"),
      })),
    )
    .execute();
}

export const deleteMarks = (
  { trx }: ScopedTransaction,
  appraisalId: AppraisalId,
  items: readonly string[],
): Promise<unknown> =>
  trx
    .deleteFrom("appraisalMark")
    .where("appraisalId", "=", appraisalId)
    .where(sql<boolean>`item = any(${items}::text[])`)
    .execute();

/** What was carried stands as the reviewer's own from now on; `null`: all of it. */
export async function confirmCarried(
  { trx }: ScopedTransaction,
  appraisalId: AppraisalId,
  items: readonly string[] | null,
  markedAt: Date,
): Promise<void> {
  const chosen = items === null ? sql<boolean>`true` : sql<boolean>`item = any(${items}::text[])`;
  await trx
    .updateTable("appraisalMark")
    .set({ isCarried: false, markedAt })
    .where("appraisalId", "=", appraisalId)
    .where("isCarried", "=", true)
    .where(chosen)
    .execute();
  await trx
    .updateTable("appraisalComment")
    .set({ isCarried: false })
    .where("appraisalId", "=", appraisalId)
    .where("isCarried", "=", true)
    .where(chosen)
    .execute();
}

export const insertComments = (
  { trx }: ScopedTransaction,
  rows: readonly Insertable<AppraisalCommentTable>[],
): Promise<unknown> =>
  rows.length === 0 ? Promise.resolve() : trx.insertInto("appraisalComment").values(rows).execute();

/** False where this review has no such comment. */
export async function updateComment(
  { trx }: ScopedTransaction,
  appraisalId: AppraisalId,
  id: AppraisalCommentId,
  change: Pick<AppraisalCommentRow, "item" | "file" | "place" | "text" | "isCarried">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("appraisalComment")
    .set(change)
    .where("appraisalId", "=", appraisalId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const deleteComment = (
  { trx }: ScopedTransaction,
  appraisalId: AppraisalId,
  id: AppraisalCommentId,
): Promise<unknown> =>
  trx.deleteFrom("appraisalComment").where("appraisalId", "=", appraisalId).where("id", "=", id).execute();

export const saveStance = (
  { trx }: ScopedTransaction,
  row: Insertable<AppraisalStanceTable>,
): Promise<unknown> =>
  trx
    .insertInto("appraisalStance")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "appraisalId", "key"]).doUpdateSet(({ ref }) => ({
        stance: ref("excluded.stance"),
        reason: ref("excluded.reason"),
        takenAt: ref("excluded.takenAt"),
      })),
    )
    .execute();

export const deleteStance = (
  { trx }: ScopedTransaction,
  appraisalId: AppraisalId,
  key: string,
): Promise<unknown> =>
  trx.deleteFrom("appraisalStance").where("appraisalId", "=", appraisalId).where("key", "=", key).execute();

type Ticks = {
  readonly filingId: FilingId;
  readonly personId: PersonId;
  readonly sha256s: readonly string[];
};

export async function listViewed(
  { trx, scope }: ScopedTransaction,
  { filingId, personId }: Omit<Ticks, "sha256s">,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom("viewedFile")
    .select("sha256")
    .where(inInstitution(scope, "institutionId"))
    .where("filingId", "=", filingId)
    .where("personId", "=", personId)
    .orderBy("sha256")
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

export async function tickViewed(
  { trx, scope }: ScopedTransaction,
  { filingId, personId, sha256s }: Ticks,
  viewedAt: Date,
): Promise<void> {
  if (scope.kind !== "institution") throw new Error("A tick is of one institution");
  const { institutionId } = scope;
  if (sha256s.length === 0) return;
  await trx
    .insertInto("viewedFile")
    .values(sha256s.map((sha256) => ({ institutionId, filingId, personId, sha256, viewedAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const untickViewed = (
  { trx, scope }: ScopedTransaction,
  { filingId, personId, sha256s }: Ticks,
): Promise<unknown> =>
  trx
    .deleteFrom("viewedFile")
    .where(inInstitution(scope, "institutionId"))
    .where("filingId", "=", filingId)
    .where("personId", "=", personId)
    .where(sql<boolean>`sha256 = any(${sha256s}::text[])`)
    .execute();

/** All that was noted in a review. */
export async function deleteNotes({ trx }: ScopedTransaction, appraisalId: AppraisalId): Promise<void> {
  await trx.deleteFrom("appraisalMark").where("appraisalId", "=", appraisalId).execute();
  await trx.deleteFrom("appraisalComment").where("appraisalId", "=", appraisalId).execute();
  await trx.deleteFrom("appraisalStance").where("appraisalId", "=", appraisalId).execute();
}
