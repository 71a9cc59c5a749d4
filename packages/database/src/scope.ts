import type { InstitutionId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "./database.ts";
import type { Schema } from "./schema/schema.ts";

/** Whose rows a transaction may touch. Only the worker's sweeps and signing in see every institution, and say why. */
export type Scope =
  | {
      readonly kind: "institution";
      readonly institutionId: InstitutionId;
      readonly unitIds: "all" | readonly UnitId[];
    }
  | { readonly kind: "everywhere"; readonly because: string };

/** What every query asks for, so that none runs without a scope. */
export interface ScopedTransaction {
  readonly trx: Transaction<Schema>;
  readonly scope: Scope;
  /** Takes the lines of one `COPY … FROM STDIN`. */
  readonly copyInto: (statement: string) => Promise<NodeJS.WritableStream>;
}

/** Runs `work` in one transaction; row-level security lets it see and write the rows of the scope alone. */
export const withScope = <T>(
  { kysely, copyInto }: Database,
  scope: Scope,
  work: (tx: ScopedTransaction) => Promise<T>,
): Promise<T> =>
  kysely.transaction().execute(async (trx) => {
    const [setting, value] =
      scope.kind === "institution" ? ["app.institution", scope.institutionId] : ["app.everywhere", "on"];
    await sql`select set_config(${setting}, ${value}, true)`.execute(trx);
    return work({ trx, scope, copyInto: (statement) => copyInto(trx, statement) });
  });

/** True for rows of the scope's institution. Row-level security says the same; this lets the planner use the index. */
export const inInstitution = (scope: Scope, column: string): RawBuilder<boolean> =>
  scope.kind === "everywhere"
    ? sql<boolean>`true`
    : sql<boolean>`${sql.ref(column)} = ${scope.institutionId}::uuid`;

/** True for rows of the units that the scope reaches; for none where it reaches no unit. */
export const inUnits = (scope: Scope, column: string): RawBuilder<boolean> =>
  scope.kind === "everywhere" || scope.unitIds === "all"
    ? sql<boolean>`true`
    : sql<boolean>`${sql.ref(column)} = any(${scope.unitIds}::uuid[])`;
