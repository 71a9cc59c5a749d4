import { insertChatRobot } from "@goodstanding/database/queries/chat-robot";
import { findUnit } from "@goodstanding/database/queries/unit";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ChatRobotId, UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import {
  type RobotAddress,
  readRobotAddress,
  signsWithSecret,
} from "@goodstanding/domain/reminders/robot-address";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { sealedPlaces } from "./sealed-places.ts";

export interface RobotToAdd {
  readonly unitId: UnitId;
  readonly name: string;
  readonly url: string;
  /** Empty at 企业微信. */
  readonly secret: string;
}

/**
 * Connects the robot of a group to a unit; its address says of which platform it is. Address and secret are stored
 * encrypted and never told again. Errors: `access.denied`, `robot.url-unknown`, `robot.secret-required`,
 * `robot.secret-pointless`, `robot.name-required`, `robot.unit-invalid`, `robot.already-there`.
 */
export async function addRobot(
  deps: Pick<Deps, "database" | "newId" | "clock" | "secrets">,
  actor: PersonActor,
  given: RobotToAdd,
): Promise<Result<{ readonly id: ChatRobotId }, AppError>> {
  if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
  const checked = check(given);
  if (!checked.ok) return checked;
  const { name, address, secret } = checked.value;
  return withScope<Result<{ readonly id: ChatRobotId }, AppError>>(
    deps.database,
    scopeOf(actor),
    async (tx) => {
      const unit = await findUnit(tx, given.unitId);
      if (!unit || !["quality-office", "college"].includes(unit.kind))
        return err(appError("robot.unit-invalid"));
      const id = deps.newId<ChatRobotId>();
      const { institutionId, personId } = actor;
      const isNew = await insertChatRobot(tx, {
        ...{ id, institutionId, unitId: unit.id, kind: address.kind, name, urlShown: address.shown },
        urlHash: hashText(address.url),
        urlSealed: deps.secrets.seal(address.url, sealedPlaces.robotUrl(id)),
        secretSealed: secret === "" ? null : deps.secrets.seal(secret, sealedPlaces.robotSecret(id)),
        ...{ addedBy: personId, addedAt: deps.clock.now() },
      });
      if (!isNew) return err(appError("robot.already-there"));
      await record(deps, tx, actor, {
        ...{ kind: "robot.added", objectKind: "chat-robot", objectId: id },
        detail: { platform: address.kind, unit: unit.name, name, address: address.shown },
      });
      return ok({ id });
    },
  );
}

interface Checked {
  readonly name: string;
  readonly address: RobotAddress;
  readonly secret: string;
}

const MAX_NAME = 100;

function check(given: RobotToAdd): Result<Checked, AppError> {
  const name = given.name.trim();
  const secret = given.secret.trim();
  const address = readRobotAddress(given.url);
  if (!address) return err(appError("robot.url-unknown"));
  if (signsWithSecret(address.kind) && secret === "") return err(appError("robot.secret-required"));
  if (!signsWithSecret(address.kind) && secret !== "") return err(appError("robot.secret-pointless"));
  if (name === "" || name.length > MAX_NAME) return err(appError("robot.name-required"));
  return ok({ name, address, secret });
}
