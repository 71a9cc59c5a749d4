import { findInstitution } from "@goodstanding/database/queries/institution";
import {
  findMockCheck,
  listMockCheckItems,
  type MockCheckView,
} from "@goodstanding/database/queries/mock-check";
import { withScope } from "@goodstanding/database/scope";
import { type MockCheckTable, mockCheckWorkbook } from "@goodstanding/documents/forms/mock-check-workbook";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { MockCheckId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import {
  pointsLost,
  pointsLostMissing,
  riskBandNames,
  riskBandOf,
  scorePartNames,
  scoreParts,
  scoreWeights,
} from "@goodstanding/domain/oversight/mock-score";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";

/** A mock check as a workbook for the office. Errors: `access.denied`, `mock-check.not-found`. */
export async function writeMockCheck(
  deps: Pick<Deps, "database">,
  actor: PersonActor,
  id: MockCheckId,
): Promise<Result<{ readonly name: string; readonly bytes: Buffer }, AppError>> {
  if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
  const table = await withScope(deps.database, scopeOf(actor), async (tx): Promise<MockCheckTable | null> => {
    const check = await findMockCheck(tx, id);
    const institution = check && (await findInstitution(tx, check.institutionId));
    if (!check || !institution) return null;
    const items = await listMockCheckItems(tx, [id]);
    return {
      school: institution.name,
      drawnOn: localDateAt(check.drawnAt, institution.timeZone),
      facts: factsOf(check, items.length),
      lines: items.map(({ overruledTotal, ...item }) => {
        const total = overruledTotal ?? item.total;
        return {
          ...{ stratum: item.stratum, rank: item.rank, isDrawn: item.isDrawn, drawKey: item.drawKey },
          ...{ college: item.unitName, programme: item.programmeName, submission: item.submissionNumber },
          ...{ completeness: item.completeness, findings: item.findings, timeliness: item.timeliness },
          ...{ people: item.people, reckoned: item.total, total, overruled: item.overruledBecause ?? "" },
          ...{ snapshotHash: item.snapshotHash, filingId: item.filingId },
          band: total === null ? "" : riskBandNames[riskBandOf(total)].zh,
        };
      }),
    };
  });
  if (!table) return err(appError("mock-check.not-found"));
  return ok({ name: `模拟抽查_${table.drawnOn}.xlsx`, bytes: mockCheckWorkbook(table) });
}

const strata = { college: "按学院", regime: "按认证类别", none: "不分层" };

const factsOf = (check: MockCheckView, population: number): MockCheckTable["facts"] => [
  ["年度", String(check.year)],
  ["种子", check.seed],
  ["分层", strata[check.strata]],
  ["抽取数量", check.sizeKind === "share" ? `${check.size}%（不足一份进为一份）` : `${check.size}份`],
  ["备抽报备", `${population}份，已报送学校且未撤回的年度报备，以最后一次提交为准`],
  [
    "抽取方法",
    "对“种子:报备编号”取SHA-256，层内按值从小到大抽取；名额按各层份数以最大余数法分配，名额够时每层至少一份",
  ],
  ["权重", scoreParts.map((part) => `${scorePartNames[part].zh}${scoreWeights[part]}`).join("、")],
  [
    "扣分",
    `预审每条须补正扣${pointsLost.block}分、需核实扣${pointsLost.warn}分；缺材料每项须补正扣${pointsLostMissing.block}分、需核实扣${pointsLostMissing.warn}分；已豁免的不计`,
  ],
  ["按时报送", "校级逾期扣30分，认证机构逾期报备扣70分，逾期未报备不得分"],
  ["合计", "无依据的分项不计，其余分项按权重折算；得分供自查，不代表认证机构的结论"],
];
