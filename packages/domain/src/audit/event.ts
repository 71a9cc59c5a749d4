/** Everything that can happen and is recorded; one event a write, in the same transaction. A lease is no event: it decides nothing. */
export const auditEvents = [
  "institution.created",
  "unit.created",
  "person.created",
  "person.account-given",
  "membership.granted",
  "policy.adopted",
  "programmes.imported",
  "obligations.materialised",
  "filing.file-uploaded",
  "filing.archive-unpacked",
  "filing.file-removed",
  "filing.draft-cleared",
  "filing.submitted",
  "filing.accepted",
  "filing.returned",
  "review.queued",
  "review.finished",
  "review.failed",
  "reminders.planned",
  "delivery.sent",
  "delivery.deferred",
  "delivery.failed",
  "delivery.uncertain",
  "delivery.cancelled",
] as const;
export type AuditEventKind = (typeof auditEvents)[number];

/** The machine acts under its own names, never under a person's. */
export type SystemActor = "系统预审" | "系统催办" | "系统任务";
