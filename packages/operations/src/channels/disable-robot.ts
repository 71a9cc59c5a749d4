import { disableChatRobot } from "@goodstanding/database/queries/chat-robot";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ChatRobotId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

/**
 * Nothing goes to this group any more, what waits included; with the reason. Errors: `access.denied`,
 * `robot.reason-required`, `robot.not-found`.
 */
export const disableRobot = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  given: { readonly id: ChatRobotId; readonly because: string },
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
    const disabledBecause = given.because.trim();
    if (disabledBecause === "") return err(appError("robot.reason-required"));
    const disabling = { disabledBy: actor.personId, disabledAt: deps.clock.now(), disabledBecause };
    if (!(await disableChatRobot(tx, given.id, disabling))) return err(appError("robot.not-found"));
    await record(deps, tx, actor, {
      ...{ kind: "robot.disabled", objectKind: "chat-robot", objectId: given.id },
      detail: { because: disabledBecause },
    });
    return ok(null);
  });
