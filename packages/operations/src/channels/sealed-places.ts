import type { ChatRobotId, PushSubscriptionId } from "@goodstanding/domain/kernel/ids";

/** Where each secret of the channels lies; it opens there and nowhere else. */
export const sealedPlaces = {
  robotUrl: (id: ChatRobotId): string => `chat_robot/${id}/url`,
  robotSecret: (id: ChatRobotId): string => `chat_robot/${id}/secret`,
  subscription: (id: PushSubscriptionId): string => `push_subscription/${id}`,
  pushKey: "push_key",
} as const;
