import { localDate } from "@goodstanding/domain/kernel/dates";
import type { RowContext, Rows } from "./rows-for-test.ts";

/** A robot of a group, a browser, and a message on its way. */
export function channelRows(
  { newId, at, own, sha256 }: RowContext,
  { unit, person }: Pick<Rows, "unit" | "person">,
) {
  const chatRobot: Rows["chatRobot"] = {
    ...own,
    ...{ id: newId(), unitId: unit.id, kind: "wecom", name: "机械工程学院教学群" },
    ...{ urlSealed: "v1.sealed", urlHash: sha256, urlShown: "https://qyapi.weixin.qq.com/…" },
    ...{ addedBy: person.id, addedAt: at },
  };
  const channelMessage: Rows["channelMessage"] = {
    ...own,
    ...{ id: newId(), channel: "wecom", robotId: chatRobot.id, kind: "digest", key: "2026-10-21" },
    ...{ localDay: localDate("2026-10-21"), body: "{}", state: "pending", notBefore: at, createdAt: at },
  };
  return {
    chatRobot,
    pushSubscription: {
      ...own,
      ...{ id: newId(), personId: person.id, endpointHash: sha256, subscriptionSealed: "v1.sealed" },
      addedAt: at,
    },
    channelMessage,
    channelAttempt: {
      ...own,
      ...{ messageId: channelMessage.id, number: 1, target: sha256, startedAt: at },
    },
  } satisfies Partial<Rows>;
}
