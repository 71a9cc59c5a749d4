import type { MockCheckItemView, MockCheckView } from "@goodstanding/database/queries/mock-check";
import { riskBandOf } from "@goodstanding/domain/oversight/mock-score";

/** One mock check with what the reader may see of its list. */
export function mockCheckRow(check: MockCheckView, items: readonly MockCheckItemView[]) {
  const { id, year, seed, sizeKind, size, strata } = check;
  return {
    ...{ id, year, seed, sizeKind, size, strata },
    drawnAt: check.drawnAt.toISOString(),
    drawnBy: { zh: check.drawnByName, en: check.drawnByNameEn },
    population: items.length,
    drawn: items.filter(({ isDrawn }) => isDrawn).length,
  };
}

/** One filing of its list; `total` is the one that counts, a person's before the reckoned one. */
export function mockItemRow(item: MockCheckItemView) {
  const total = item.overruledTotal ?? item.total;
  return {
    filingId: item.filingId,
    programme: { id: item.programmeId, name: item.programmeName },
    college: { zh: item.unitName, en: item.unitNameEn },
    regime: item.regime,
    stratum: item.stratum,
    drawKey: item.drawKey,
    rank: item.rank,
    isDrawn: item.isDrawn,
    submissionNumber: item.submissionNumber,
    snapshotHash: item.snapshotHash,
    scores: {
      completeness: item.completeness,
      findings: item.findings,
      timeliness: item.timeliness,
      people: item.people,
    },
    reckoned: item.total,
    total,
    band: total === null ? null : riskBandOf(total),
    overruled:
      item.overruledBecause === null
        ? null
        : {
            because: item.overruledBecause,
            at: item.overruledAt?.toISOString() ?? "",
            by: { zh: item.overruledByName ?? "", en: item.overruledByNameEn ?? "" },
          },
  };
}
