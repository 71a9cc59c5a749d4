import type { InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Insertable } from "kysely";
import type { Schema } from "../schema/schema.ts";

/** One row in every table. */
export type Rows = { readonly [Table in keyof Schema]: Insertable<Schema[Table]> };

/** What rows of every area are made with. */
export interface RowContext {
  readonly newId: <T extends string>() => T;
  readonly at: Date;
  readonly sha256: string;
  readonly citation: Rows["finding"]["citation"];
  readonly own: { readonly institutionId: InstitutionId };
}
