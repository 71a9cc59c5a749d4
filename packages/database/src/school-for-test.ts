import { randomUUID } from "node:crypto";
import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Database } from "./database.ts";
import { appraisalRows } from "./sample-rows/appraisal-rows-for-test.ts";
import { briefingRows } from "./sample-rows/briefing-rows-for-test.ts";
import { channelRows } from "./sample-rows/channel-rows-for-test.ts";
import { draftRows } from "./sample-rows/draft-rows-for-test.ts";
import { institutionRows } from "./sample-rows/institution-rows-for-test.ts";
import { mailRows } from "./sample-rows/mail-rows-for-test.ts";
import { obligationRows } from "./sample-rows/obligation-rows-for-test.ts";
import { oversightRows } from "./sample-rows/oversight-rows-for-test.ts";
import { reviewRows } from "./sample-rows/review-rows-for-test.ts";
import type { RowContext, Rows } from "./sample-rows/rows-for-test.ts";
import { submissionRows } from "./sample-rows/submission-rows-for-test.ts";
import type { Schema } from "./schema/schema.ts";
import { withScope } from "./scope.ts";

/** One row in every table, in an order that foreign keys allow: what tests of every table at once go through. */
export function schoolForTest(name: string): Rows {
  const newId = <T extends string>(): T => randomUUID() as string as T;
  const context: RowContext = {
    newId,
    at: new Date("2026-10-21T00:00:00Z"),
    sha256: "a".repeat(64),
    citation: { pack: "demo", document: "示例办法", clause: "第一条" },
    own: { institutionId: newId<InstitutionId>() },
  };
  const school = institutionRows(context, name);
  const duty = obligationRows(context, school);
  const draft = draftRows(context, { ...school, ...duty });
  const sent = submissionRows(context, { ...school, ...draft });
  const review = reviewRows(context, { ...school, ...draft, ...sent });
  const mail = mailRows(context, { ...school, ...duty });
  const channel = channelRows(context, school);
  const briefing = briefingRows(context, { ...school, ...duty });
  const appraisal = appraisalRows(context, { ...school, ...draft, ...sent, ...mail });
  const oversight = oversightRows(context, { ...school, ...duty, ...draft, ...sent });
  return {
    ...school,
    ...duty,
    ...draft,
    ...sent,
    ...review,
    ...mail,
    ...channel,
    ...briefing,
    ...appraisal,
    ...oversight,
  };
}

/** Stores the rows of a school under the application role. */
export const insertSchool = (database: Database, rows: Rows): Promise<void> =>
  withScope(database, scopeOfSchool(rows), async ({ trx }) => {
    for (const table of Object.keys(rows) as (keyof Schema)[]) {
      await trx.insertInto(table).values(rows[table]).execute();
    }
  });

export const scopeOfSchool = ({ institution }: Rows) =>
  ({ kind: "institution", institutionId: institution.id, unitIds: "all" }) as const;
