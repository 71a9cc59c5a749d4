import { listObligations } from "@goodstanding/database/queries/obligation";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import type { GatheredFacts, OpenFinding } from "@goodstanding/domain/review/facts";
import { READING_VERSION } from "@goodstanding/domain/review/reading/reading";
import { readCoverage } from "../courses/read-coverage.ts";
import type { Deps } from "../deps.ts";
import { findLikeFiles } from "./like-files.ts";
import type { FilesRead } from "./read-files.ts";
import { type OpenFindingOfLastYear, readOpenFindings } from "./read-open-findings.ts";
import type { ReviewSubject } from "./review-subject.ts";
import { thirdYearOf } from "./third-year-of.ts";
import { listTroubledLinks } from "./troubled-links.ts";

/** What a review looks at beside the snapshot and its files, as it is now; kept with the review. */
export async function gatherFacts(
  { clock }: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  { submission, filing, timeZone, snapshot }: ReviewSubject,
  { readings, unread }: FilesRead,
  settings: SchoolSettings,
): Promise<GatheredFacts> {
  const dateOf = (instant: Date) => localDateAt(instant, timeZone);
  const today = clock.today(timeZone);
  const obligations = await listObligations(tx, [filing.programmeId]);
  const obligation = obligations.find(({ id }) => id === filing.obligationId) ?? null;
  return {
    programme: filing.programmeName,
    obligation,
    // The first submission stopped the school's clock, whatever came after.
    submittedOn: dateOf(filing.firstSubmittedAt ?? submission.submittedAt),
    frozenOn: dateOf(submission.submittedAt),
    agencyFiledOn: filing.filedOn,
    referenceDate: today,
    ...(await findLikeFiles(tx, filing, readings.values())),
    troubledLinks: await listTroubledLinks(tx, {
      ...{ filingId: filing.id, links: snapshot.links, today, timeZone },
    }),
    openFindings: (await readOpenFindings(tx, filing, today)).map(asFact),
    thirdYear: await thirdYearOf(tx, filing, obligations, settings),
    // What a cycle still wants was never handed in.
    coverage: await readCoverage(tx, filing.programmeId, filing.year),
    readingVersion: READING_VERSION,
    unread,
    settings,
  };
}

const asFact = ({ finding, answer }: OpenFindingOfLastYear): OpenFinding => ({
  key: finding.key,
  rule: finding.rule,
  file: finding.file,
  params: finding.params,
  answer: answer?.answer ?? null,
});
