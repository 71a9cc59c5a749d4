import { insertChannelMessage } from "@goodstanding/database/queries/channel-message";
import { listLivingRobots } from "@goodstanding/database/queries/chat-robot";
import { listSendingInstitutions } from "@goodstanding/database/queries/institution";
import { findSendingState, readMailVoice, readSending } from "@goodstanding/database/queries/mail-setting";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { ChannelMessageId } from "@goodstanding/domain/kernel/ids";
import { isCardDue } from "@goodstanding/domain/reminders/card-day";
import { countOf, planDigest } from "@goodstanding/domain/reminders/digest";
import { DIGEST_TIME } from "@goodstanding/domain/reminders/digest-day";
import { fittingBody } from "@goodstanding/domain/reminders/robot-body";
import { digestCard } from "@goodstanding/domain/reminders/robot-card";
import { digestSettings } from "@goodstanding/policy-packs/digest-settings";
import type { Deps } from "../deps.ts";
import { readMatters } from "../digests/read-matters.ts";
import { record } from "../record.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { workThrough } from "../work-through.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock" | "queue"> & { readonly mail: MailSettings };

/**
 * Today's card for each group of every school that sends: none where there is nothing to say or nothing of it presses,
 * one at most, not before the hour of digests. Gives how many were written.
 */
export async function writeCards(deps: Needs): Promise<number> {
  const because = "the groups of every institution that sends hear of what is due";
  const institutions = await withScope(
    deps.database,
    { kind: "everywhere", because },
    listSendingInstitutions,
  );
  const written = await workThrough(institutions, ({ id: institutionId, timeZone }) =>
    writeOfSchool(deps, { kind: "system", institutionId, name: "系统催办" }, timeZone),
  );
  await deps.queue.enqueue("channels.drain", {});
  return written.reduce((sum, count) => sum + count, 0);
}

const writeOfSchool = (deps: Needs, actor: MachineActor, timeZone: string): Promise<number> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const { institutionId } = actor;
    const robots = await listLivingRobots(tx, institutionId);
    if (robots.length === 0) return 0;
    if ((await readSending(tx, institutionId))?.state !== "enabled") return 0;
    const today = deps.clock.today(timeZone);
    const cardOf = await readCards(deps, tx, { institutionId, today });
    // Locked only now: a stop must not wait until a whole school has been read.
    if ((await findSendingState(tx, institutionId)) !== "enabled") return 0;
    const written = await workThrough(robots, async (robot) => {
      const card = cardOf(robot);
      if (!card) return false;
      const id = deps.newId<ChannelMessageId>();
      const isNew = await insertChannelMessage(tx, {
        ...{ id, institutionId, channel: robot.kind, robotId: robot.id, kind: "digest", key: today },
        ...{ localDay: today, body: card.body, createdAt: deps.clock.now() },
        notBefore: { time: DIGEST_TIME, timeZone },
      });
      if (isNew)
        await record(deps, tx, actor, {
          ...{ kind: "message.planned", objectKind: "channel-message", objectId: id },
          detail: { robotId: robot.id, unit: robot.unitName, matters: card.matters },
        });
      return isNew;
    });
    return written.filter(Boolean).length;
  });

type Robot = Awaited<ReturnType<typeof listLivingRobots>>[number];

/** What each group would be told today; `null`: nothing. */
async function readCards(
  { mail }: Needs,
  tx: Parameters<typeof readMatters>[0],
  {
    institutionId,
    today,
  }: { readonly institutionId: MachineActor["institutionId"]; readonly today: LocalDate },
): Promise<(robot: Robot) => { readonly body: string; readonly matters: number } | null> {
  const school = await readMatters(tx, institutionId, today);
  const { language } = await readMailVoice(tx);
  return ({ kind, unitId, unitKind, unitName, unitNameEn }) => {
    if (!school) return null;
    const reader = unitKind === "quality-office" ? "office" : unitId;
    const digest = planDigest(school.matters, { unitId: reader, today, stuckDays: digestSettings.stuckDays });
    if (!digest || !isCardDue(digest, today, school.calendar)) return null;
    const frame = {
      unit: { zh: unitName, en: unitNameEn },
      ...{ today, language, url: `${mail.publicUrl.replace(/\/$/, "")}/` },
    };
    return {
      body: fittingBody(kind, (limit) => digestCard(digest, frame, limit)),
      matters: countOf(digest),
    };
  };
}
