import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  ChannelMessageId,
  ChatRobotId,
  InstitutionId,
  PushSubscriptionId,
} from "@goodstanding/domain/kernel/ids";
import type { DeliveryState } from "@goodstanding/domain/reminders/delivery-state";
import type { Generated } from "kysely";

/** One message to one group or browser; its states are those of a delivery. */
export interface ChannelMessageTable {
  id: ChannelMessageId;
  institutionId: InstitutionId;
  channel: "wecom" | "dingtalk" | "feishu" | "web-push";
  robotId: ChatRobotId | null;
  subscriptionId: PushSubscriptionId | null;
  kind: "digest" | "reminder" | "test";
  /** What it is about; one message of a kind says it once to each place. */
  key: string;
  localDay: LocalDate;
  /** What is sent, without the signature of the moment. */
  body: string;
  state: DeliveryState;
  attempts: Generated<number>;
  notBefore: Date;
  leaseUntil: Date | null;
  leaseHolder: string | null;
  reply: string | null;
  settledAt: Date | null;
  createdAt: Date;
}
