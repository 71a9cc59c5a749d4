import { lockMailHalt, setMailHalt } from "@goodstanding/database/queries/mail-halt";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { recordAll } from "../record.ts";
import { catchUp } from "./catch-up.ts";

export interface Halt {
  /** `false`: each school goes on as its own office has set it. */
  readonly isHalted: boolean;
  readonly because: string;
}

type Needs = Pick<Deps, "database" | "newId" | "clock" | "queue" | "log">;

const everywhere = {
  kind: "everywhere",
  because: "a stop of the installation is one of each school",
} as const;

/**
 * Stops the mail of every school at once, or lets it go again; what a school has set stays as it was. Gives how many
 * schools it changed. `by`: who said so, or `command-line`. Errors: `access.denied`, `sending.reason-required`.
 */
export async function haltSending(
  deps: Needs,
  by: PersonActor | "command-line",
  { isHalted, because }: Halt,
): Promise<Result<{ readonly schools: number }, AppError>> {
  if (by !== "command-line" && !can(by, "sending.halt")) return err(appError("access.denied"));
  const reason = because.trim();
  if (reason === "") return err(appError("sending.reason-required"));
  const schools = await withScope(deps.database, everywhere, async (tx) => {
    await lockMailHalt(tx);
    const changed = await setMailHalt(tx, isHalted ? { at: deps.clock.now(), because: reason } : null);
    await recordAll(
      deps,
      tx,
      changed.map((institutionId) => ({
        actor: by !== "command-line" && by.institutionId === institutionId ? by : machine(institutionId),
        kind: isHalted ? ("sending.halted" as const) : ("sending.resumed" as const),
        objectKind: "institution",
        objectId: institutionId,
        // Of a person only the own school is told who it was.
        detail: { because: reason, by: by === "command-line" ? "command-line" : "system-administrator" },
      })),
    );
    return changed.length;
  });
  if (!isHalted) await catchUp(deps);
  return ok({ schools });
}

const machine = (institutionId: PersonActor["institutionId"]) =>
  ({ kind: "system", institutionId, name: "系统任务" }) as const;
