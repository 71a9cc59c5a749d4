import { localDate } from "@goodstanding/domain/kernel/dates";
import type { LetterId } from "@goodstanding/domain/kernel/ids";
import type { ApiOutputs } from "../../lib/api.ts";

/** A reminder that came and waits for its answer, on 21 October 2026. */
export const letterForTest: ApiOutputs["oversight"]["alarms"]["letters"][number] = {
  id: "l" as LetterId, // an id of nobody
  ...{ kind: "reminder", number: "函8号", sender: "示例认证协会", summary: "催报", owner: "college" },
  ...{ letterDate: localDate("2026-10-12"), receivedOn: localDate("2026-10-14") },
  ...{ programmes: [], state: "open", dueOn: localDate("2026-11-02"), dueBasis: "letter" },
  ...{ daysLeft: 12, workingDaysLeft: 8, hasScan: false, registeredAt: "2026-10-14T01:00:00Z" },
  ...{ registeredBy: { zh: "牵头部门管理员", en: "Office" }, answer: null, withdrawn: null },
  may: { answer: true, withdraw: true },
};
