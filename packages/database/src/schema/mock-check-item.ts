import type {
  FilingId,
  InstitutionId,
  MockCheckId,
  PersonId,
  SubmissionId,
} from "@goodstanding/domain/kernel/ids";

/** A filing from which a mock check drew, as it was then; scores of what was drawn alone, each 0 to 100. */
export interface MockCheckItemTable {
  institutionId: InstitutionId;
  mockCheckId: MockCheckId;
  filingId: FilingId;
  submissionId: SubmissionId;
  snapshotHash: string;
  stratum: string;
  /** SHA-256 of `seed:filing id`. */
  drawKey: string;
  rank: number;
  isDrawn: boolean;
  completeness: number | null;
  findings: number | null;
  timeliness: number | null;
  people: number | null;
  total: number | null;
  /** What a person puts in the place of the total. */
  overruledTotal: number | null;
  overruledBecause: string | null;
  overruledBy: PersonId | null;
  overruledAt: Date | null;
}
