import type {
  AdjustmentId,
  ExtensionRequestId,
  MailId,
  PersonId,
  UnitId,
} from "@goodstanding/domain/kernel/ids";
import { type Insertable, sql } from "kysely";
import type { ExtensionRequestTable } from "../schema/extension-request.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { isUnsaid } from "./unsaid-mail.ts";

export type ExtensionRequestView = Awaited<ReturnType<typeof listExtensionRequests>>[number];

const requests = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("extensionRequest")
    .innerJoin("unit", "unit.id", "extensionRequest.unitId")
    .innerJoin("delivery", "delivery.id", "extensionRequest.deliveryId")
    .innerJoin("mail as asking", "asking.id", "delivery.mailId")
    .leftJoin("person", "person.id", "extensionRequest.decidedBy")
    .leftJoin("dateAdjustment", "dateAdjustment.id", "extensionRequest.adjustmentId")
    .selectAll("extensionRequest")
    .select([
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "asking.id as askedInMailId",
      "asking.subject as askedInSubject",
      "asking.localDay as askedInDay",
      "person.name as decidedByName",
      "person.nameEn as decidedByNameEn",
      "dateAdjustment.due as grantedUntil",
    ])
    .where(inInstitution(scope, "extensionRequest.institutionId"));

/** The open ones first, then the latest decided. */
export const listExtensionRequests = (tx: ScopedTransaction) =>
  requests(tx)
    .orderBy(sql`extension_request.state = 'open'`, "desc")
    .orderBy("extensionRequest.askedAt", "desc")
    .limit(200)
    .execute();

/** Those of one unit, in the order in which they were asked. */
export const listExtensionRequestsOfUnit = (tx: ScopedTransaction, unitId: UnitId) =>
  requests(tx)
    .where("extensionRequest.unitId", "=", unitId)
    .orderBy("extensionRequest.askedAt")
    .orderBy("extensionRequest.id")
    .execute();

/** Those in scope that nobody has decided, by what they ask for. */
export const listOpenExtensionRequests = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("extensionRequest")
    .select(["unitId", "rule", "period", "askedUntil"])
    .where(inInstitution(scope, "institutionId"))
    .where("state", "=", "open")
    .execute();

/** Those that came through the links of one mail, in the order in which they were asked. */
export const listExtensionRequestsOfMail = (tx: ScopedTransaction, mailId: MailId) =>
  requests(tx).where("asking.id", "=", mailId).orderBy("extensionRequest.askedAt").execute();

export const findExtensionRequest = (tx: ScopedTransaction, id: ExtensionRequestId) =>
  requests(tx).where("extensionRequest.id", "=", id).executeTakeFirst();

export async function countOpenExtensionRequests({ trx, scope }: ScopedTransaction): Promise<number> {
  const { count } = await trx
    .selectFrom("extensionRequest")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(inInstitution(scope, "institutionId"))
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** `false` where a request about the duty is open already. */
export async function insertExtensionRequest(
  { trx }: ScopedTransaction,
  row: Insertable<ExtensionRequestTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("extensionRequest")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["institutionId", "unitId", "rule", "period"])
        .where(sql.ref("state"), "=", "open")
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Two people deciding at once: the second waits and finds it decided. */
export const lockExtensionRequest = ({ trx }: ScopedTransaction, id: ExtensionRequestId): Promise<unknown> =>
  trx.selectFrom("extensionRequest").select("id").where("id", "=", id).forUpdate().execute();

interface Decision {
  readonly state: "granted" | "refused";
  readonly decidedBy: PersonId;
  readonly decidedAt: Date;
  readonly decidedBecause: string | null;
  readonly adjustmentId: AdjustmentId | null;
}

/** `false` where it has been decided before. */
export async function decideExtensionRequest(
  { trx, scope }: ScopedTransaction,
  id: ExtensionRequestId,
  decision: Decision,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("extensionRequest")
    .set(decision)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Decided since a moment, and the unit was not told yet, or by a mail that nobody got. */
export const listUntoldExtensionRequests = (tx: ScopedTransaction, since: Date) =>
  requests(tx)
    .where("extensionRequest.state", "!=", "open")
    .where(
      sql<boolean>`(
        extension_request.mail_id is null
        or exists (
          select from mail
          where mail.institution_id = extension_request.institution_id and mail.id = extension_request.mail_id
            and ${isUnsaid}
        )
      )`,
    )
    .where("extensionRequest.decidedAt", ">=", since)
    .orderBy("extensionRequest.decidedAt")
    .execute();

export const noteExtensionTold = (
  { trx }: ScopedTransaction,
  id: ExtensionRequestId,
  mailId: MailId,
): Promise<unknown> => trx.updateTable("extensionRequest").set({ mailId }).where("id", "=", id).execute();
