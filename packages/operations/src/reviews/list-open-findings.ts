import { findFiling } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";
import { type OpenFindingOfLastYear, readOpenFindings } from "./read-open-findings.ts";

/** 上年遗留问题 of a filing, for whoever may see it. Error: `filing.not-found`. */
export const listOpenFindings = (
  deps: Pick<Deps, "database" | "clock">,
  actor: PersonActor,
  filingId: FilingId,
): Promise<Result<readonly OpenFindingOfLastYear[], AppError>> =>
  withScope<Result<readonly OpenFindingOfLastYear[], AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const filing = await findFiling(tx, filingId);
    if (!filing) return err(appError("filing.not-found"));
    return ok(await readOpenFindings(tx, filing, await todayOf(deps, tx)));
  });
