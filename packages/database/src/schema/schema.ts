import type { AccreditationTable } from "./accreditation.ts";
import type { AuditEventTable } from "./audit-event.ts";
import type { DecisionTable } from "./decision.ts";
import type { DeliveryTable } from "./delivery.ts";
import type { EvidenceTable } from "./evidence.ts";
import type { FilingTable } from "./filing.ts";
import type { FilingFileTable } from "./filing-file.ts";
import type { FindingTable } from "./finding.ts";
import type { InstitutionTable } from "./institution.ts";
import type { MailTable } from "./mail.ts";
import type { MembershipTable } from "./membership.ts";
import type { ObligationTable } from "./obligation.ts";
import type { PersonTable } from "./person.ts";
import type { PolicyAdoptionTable } from "./policy-adoption.ts";
import type { ProgrammeTable } from "./programme.ts";
import type { ReminderTable } from "./reminder.ts";
import type { ReviewTable } from "./review.ts";
import type { SubmissionTable } from "./submission.ts";
import type { SubmissionFileTable } from "./submission-file.ts";
import type { UnitTable } from "./unit.ts";

/** Schema `app`. Row types are written by hand; a test compares them with the migrated database. */
export interface Schema {
  accreditation: AccreditationTable;
  auditEvent: AuditEventTable;
  decision: DecisionTable;
  delivery: DeliveryTable;
  evidence: EvidenceTable;
  filing: FilingTable;
  filingFile: FilingFileTable;
  finding: FindingTable;
  institution: InstitutionTable;
  mail: MailTable;
  membership: MembershipTable;
  obligation: ObligationTable;
  person: PersonTable;
  policyAdoption: PolicyAdoptionTable;
  programme: ProgrammeTable;
  reminder: ReminderTable;
  review: ReviewTable;
  submission: SubmissionTable;
  submissionFile: SubmissionFileTable;
  unit: UnitTable;
}
