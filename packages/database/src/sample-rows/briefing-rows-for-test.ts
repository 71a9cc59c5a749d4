import { localDate } from "@goodstanding/domain/kernel/dates";
import type { RowContext, Rows } from "./rows-for-test.ts";

/** A page that was released about one programme. */
export function briefingRows(
  { newId, at, own, sha256 }: RowContext,
  { programme, person }: Pick<Rows, "programme" | "person">,
) {
  const [asOf, from] = [localDate("2026-10-21"), localDate("2026-09-01")];
  const facts: Rows["briefing"]["facts"] = {
    ...{ title: "机械工程专业认证状态保持情况简报", school: "示例大学", office: "教务处" },
    ...{ asOf, from, standing: [], overdue: [], moreOverdue: 0, coming: [], done: [], toDecide: [] },
  };
  return {
    briefing: {
      ...own,
      ...{ id: newId(), programmeId: programme.id, facts, words: "", factsSha256: sha256 },
      ...{ releasedBy: person.id, releasedAt: at },
    },
  } satisfies Partial<Rows>;
}
