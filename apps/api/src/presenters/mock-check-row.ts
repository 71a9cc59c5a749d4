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

/**
 * One filing of its list; `total` is the one that counts, a person's before the reckoned one. Until the school has
 * decided on what was drawn, only who manages draws reads what its reviewers' marks come to, and any sum that holds it.
 */
export function mockItemRow(item: MockCheckItemView, mayManage: boolean) {
  const isOpen = mayManage || item.isDecided;
  const total = isOpen ? (item.overruledTotal ?? item.total) : null;
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
      people: isOpen ? item.people : null,
    },
    reckoned: isOpen ? item.total : null,
    total,
    band: total === null ? null : riskBandOf(total),
    overruled:
      !isOpen || item.overruledBecause === null
        ? null
        : {
            because: item.overruledBecause,
            at: item.overruledAt?.toISOString() ?? "",
            by: { zh: item.overruledByName ?? "", en: item.overruledByNameEn ?? "" },
          },
  };
}
