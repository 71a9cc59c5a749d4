import { insertChannelMessage } from "@goodstanding/database/queries/channel-message";
import { findChatRobot } from "@goodstanding/database/queries/chat-robot";
import { findMailSetting, findSendingState } from "@goodstanding/database/queries/mail-setting";
import { findUnit } from "@goodstanding/database/queries/unit";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ChannelMessageId, ChatRobotId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { fittingBody } from "@goodstanding/domain/reminders/robot-body";
import { testCard } from "@goodstanding/domain/reminders/robot-card";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "queue" | "log"> & { readonly mail: MailSettings };

/**
 * Sends a group one card that is marked as a test. Errors: `access.denied`, `robot.not-found`, `sending.off`,
 * `robot.rehearsal`.
 */
export async function testRobot(
  deps: Needs,
  actor: PersonActor,
  { id }: { readonly id: ChatRobotId },
): Promise<Result<{ readonly messageId: ChannelMessageId }, AppError>> {
  const written = await write(deps, actor, id);
  if (written.ok)
    await deps.queue
      .enqueue("channels.drain", {})
      .catch((error: unknown) =>
        deps.log.warn({ error }, "The queue did not take the tick; the next minute will"),
      );
  return written;
}

const write = (
  deps: Needs,
  actor: PersonActor,
  robotId: ChatRobotId,
): Promise<Result<{ readonly messageId: ChannelMessageId }, AppError>> =>
  withScope<Result<{ readonly messageId: ChannelMessageId }, AppError>>(
    deps.database,
    scopeOf(actor),
    async (tx) => {
      if (!can(actor, "reminders.manage")) return err(appError("access.denied"));
      const { institutionId } = actor;
      const robot = await findChatRobot(tx, robotId);
      const unit = robot && (await findUnit(tx, robot.unitId));
      if (!robot || !unit || robot.disabledAt !== null) return err(appError("robot.not-found"));
      if ((await findSendingState(tx, institutionId)) !== "enabled") return err(appError("sending.off"));
      const setting = await findMailSetting(tx);
      if ((setting?.redirectTo ?? null) !== null) return err(appError("robot.rehearsal"));
      const id = deps.newId<ChannelMessageId>();
      const today = await todayOf(deps, tx);
      const frame = {
        unit: { zh: unit.name, en: unit.nameEn },
        ...{ today, language: setting?.language ?? "zh", url: homeUrl(deps.mail) },
      };
      await insertChannelMessage(tx, {
        ...{ id, institutionId, channel: robot.kind, robotId, kind: "test", key: id, localDay: today },
        ...{ body: fittingBody(robot.kind, () => testCard(frame)), notBefore: null },
        createdAt: deps.clock.now(),
      });
      await record(deps, tx, actor, {
        ...{ kind: "robot.tested", objectKind: "chat-robot", objectId: robotId },
        detail: { messageId: id },
      });
      return ok({ messageId: id });
    },
  );

const homeUrl = ({ publicUrl }: MailSettings): string => `${publicUrl.replace(/\/$/, "")}/`;
