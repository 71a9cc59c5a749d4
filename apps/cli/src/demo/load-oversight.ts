import { Readable } from "node:stream";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { addDays, yearOf } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "@goodstanding/operations/deps";
import { drawMockCheck } from "@goodstanding/operations/oversight/draw-mock-check";
import { issueOrder } from "@goodstanding/operations/oversight/issue-order";
import { recordSpotCheckResult } from "@goodstanding/operations/oversight/record-spot-check-result";
import { registerLetter } from "@goodstanding/operations/oversight/register-letter";
import { registerSpotCheck } from "@goodstanding/operations/oversight/register-spot-check";
import { storeOversightScan } from "@goodstanding/operations/oversight/store-oversight-scan";
import { demoTimeZone } from "./demo-institutions.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock" | "storage" | "log">;

interface DrawnProgrammes {
  /** Whose improvement the agency finds not evident. */
  readonly weak: ProgrammeId;
  readonly adequate: ProgrammeId;
}

const agency = "示例认证机构";

/**
 * What comes after the school, in the office's name: a spot check of last year's filings with its results, the notice to
 * improve with its scan, the order that the school makes of it, and a mock check of what has been handed in this year.
 */
export async function loadOversight(
  deps: Needs,
  office: PersonActor,
  { weak, adequate }: DrawnProgrammes,
  letter: Uint8Array,
): Promise<void> {
  const today = deps.clock.today(demoTimeZone);
  const year = yearOf(today);
  const check = done(
    await registerSpotCheck(deps, office, {
      ...{ year: year - 1, agency, announcedOn: addDays(today, -75), document: "示例：抽查通知" },
      ...{ scanSha256: null, programmeIds: [adequate, weak] },
    }),
  );
  const resultOn = addDays(today, -12);
  done(
    await recordSpotCheckResult(deps, office, {
      ...{ ...check, programmeId: adequate, result: "material-accepted", resultOn, opinion: null },
    }),
  );
  const opinion = "部分课程的改进措施缺少实施效果的证据。";
  done(
    await recordSpotCheckResult(deps, office, {
      ...{ ...check, programmeId: weak, result: "no-evident-effect", resultOn, opinion },
    }),
  );
  const scanSha256 = done(
    await storeOversightScan(deps, office, {
      ...{ name: "来函.pdf", size: letter.length, content: Readable.from([letter]) },
    }),
  );
  done(
    await registerLetter(deps, office, {
      ...{ kind: "improvement-notice", number: `示例函〔${year}〕12号`, sender: `${agency}秘书处` },
      ...{ letterDate: addDays(today, -9), receivedOn: addDays(today, -6), demandedOn: addDays(today, 26) },
      summary: `${year - 1}年度报备材料抽查显示持续改进效果不明显，请及时改进并书面回复改进安排。`,
      ...{ owner: "college", scanSha256, programmeIds: [weak] },
    }),
  );
  done(
    await issueOrder(deps, office, {
      ...{ programmeId: weak, orderedOn: addDays(today, -5), dueOn: addDays(today, 51) },
      reason: `${year - 1}年度报备抽查反馈：${opinion}`,
      clause: "《佳木斯大学专业认证持续改进与状态保持管理办法（试行）》第六部分",
    }),
  );
  done(
    await drawMockCheck(deps, office, {
      ...{ year, seed: `${year}-example`, size: { kind: "share", percent: 50 }, strata: "college" },
    }),
  );
}

function done<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`The demonstration's oversight is wrong: ${JSON.stringify(result.error)}`);
}
