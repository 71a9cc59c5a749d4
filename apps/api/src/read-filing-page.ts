import { listCoursesOfProgramme } from "@goodstanding/database/queries/course";
import type { FilingView } from "@goodstanding/database/queries/filing";
import { listAgencyFilings, listUnlocks } from "@goodstanding/database/queries/filing-outcome";
import { listSlotLocks } from "@goodstanding/database/queries/slot-lock";
import { findPreviousYearFiles } from "@goodstanding/database/queries/submission";
import { listArrivals } from "@goodstanding/database/queries/upload";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { readCoverage } from "@goodstanding/operations/courses/read-coverage";
import { readCarried } from "@goodstanding/operations/filings/carry-forward";
import { gapsOf, hasChecklist } from "@goodstanding/operations/filings/gaps-of";
import { openProposals } from "@goodstanding/operations/filings/open-proposals";
import { readHeld } from "@goodstanding/operations/filings/read-held";
import { isReachable } from "@goodstanding/operations/filings/refuse-unreachable";
import { arrival } from "./presenters/arrival.ts";
import { courseOptions } from "./presenters/course-options.ts";
import { fileViews } from "./presenters/file-views.ts";
import { gapLines } from "./presenters/gap-lines.ts";
import { linkViews } from "./presenters/link-views.ts";
import { partViews } from "./presenters/part-views.ts";
import { slotLocks } from "./presenters/slot-locks.ts";

interface Asked {
  readonly actor: PersonActor;
  readonly filing: FilingView;
  readonly policy: Policy;
  readonly now: Date;
}

/** The draft of a filing as its page shows it: checklist, files, courses, what is missing, and who is at it. */
export async function readDraft(tx: ScopedTransaction, { actor, filing, policy, now }: Asked) {
  const { judged, shown: contents } = await readHeld(tx, filing);
  const lastYear = await findPreviousYearFiles(tx, filing.programmeId, filing.period);
  const courses = await listCoursesOfProgramme(tx, filing.programmeId);
  const coverage = await readCoverage(tx, filing.programmeId, filing.year);
  const locks = await listSlotLocks(tx, { filingId: filing.id, packageId: null });
  const target = { filingId: filing.id, packageId: null };
  const own = new Set<CoursePackageId>();
  for (const { row, packageId } of contents.courses)
    if (await isReachable(tx, actor, filing, row)) own.add(packageId);
  return {
    parts: hasChecklist(filing, policy)
      ? partViews({
          ...{ policy, contents, judged, lastYear },
          mayEdit: ({ packageId }) => own.has(packageId),
        })
      : [],
    files: fileViews(
      contents,
      hasChecklist(filing, policy) ? await openProposals(tx, filing, policy, contents.courses) : null,
      (packageId) => packageId === null || own.has(packageId),
    ),
    links: linkViews(contents),
    courses: courseOptions({ policy, contents, courses, year: filing.year }),
    coverage,
    gaps: gapLines(gapsOf(filing, policy, judged, coverage)),
    locks: slotLocks(locks, actor),
    arrivals: (await listArrivals(tx, target)).map((upload) => arrival(upload, { actor, now })),
    carry: filing.carriedFrom === null ? await readCarried(tx, filing, policy) : null,
  };
}

/** What became of a filing after it was approved. */
export async function readOutcome(tx: ScopedTransaction, { id }: Pick<FilingView, "id">) {
  return {
    /** The first one met the agency's date; the others are supplements. */
    agencyFilings: (await listAgencyFilings(tx, [id])).map((filed) => ({
      submissionId: filed.submissionId,
      receiptNumber: filed.receiptNumber,
      filedOn: filed.filedOn,
      hasScan: filed.scanSha256 !== null,
      registeredBy: { zh: filed.registeredByName, en: filed.registeredByNameEn },
    })),
    unlocks: (await listUnlocks(tx, id)).map((unlock) => ({
      reason: unlock.reason,
      dueAgain: unlock.dueAgain,
      by: { zh: unlock.unlockedByName, en: unlock.unlockedByNameEn },
      at: unlock.unlockedAt.toISOString(),
    })),
  };
}
