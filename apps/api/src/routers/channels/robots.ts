import { listLastMessages } from "@goodstanding/database/queries/channel-message";
import { listChatRobots } from "@goodstanding/database/queries/chat-robot";
import { listUnits } from "@goodstanding/database/queries/unit";
import { can } from "@goodstanding/domain/access/can";
import { reminderProcedure } from "../reminders/procedure.ts";

/** How many of a robot's last messages are shown. */
const LAST = 5;

/** 群机器人: each with what became of its last messages; and the units that may have one. */
export const robots = reminderProcedure.query(({ ctx: { read, actor } }) =>
  read(async (tx) => {
    const all = await listChatRobots(tx);
    const messages = await listLastMessages(
      tx,
      all.map(({ id }) => id),
      LAST,
    );
    const ofRobot = Map.groupBy(messages, ({ robotId }) => robotId);
    return {
      mayManage: can(actor, "reminders.manage"),
      units: (await listUnits(tx))
        .filter(({ kind }) => kind === "quality-office" || kind === "college")
        .map(({ id, name, nameEn }) => ({ id, name: { zh: name, en: nameEn } })),
      robots: all.map((robot) => ({
        ...{ id: robot.id, kind: robot.kind, name: robot.name, address: robot.urlShown },
        unit: { zh: robot.unitName, en: robot.unitNameEn },
        addedBy: { zh: robot.adderName, en: robot.adderNameEn },
        addedAt: robot.addedAt.toISOString(),
        disabledAt: robot.disabledAt?.toISOString() ?? null,
        disabledBecause: robot.disabledBecause,
        messages: (ofRobot.get(robot.id) ?? []).map(({ id, kind, state, reply, createdAt }) => ({
          ...{ id, kind, state, reply },
          at: createdAt.toISOString(),
        })),
      })),
    };
  }),
);
