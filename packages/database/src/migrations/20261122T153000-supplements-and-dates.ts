import { type Kysely, sql } from "kysely";

/**
 * A filing may be filed with the agency more than once, a supplement after the first; a submission that was withdrawn
 * counts as never handed in; a course package knows when its course was evaluated; one file may be declared to hold a
 * pair.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app.agency_filing
      drop constraint agency_filing_institution_id_filing_id_key,
      add unique (institution_id, submission_id);

    -- What still stands of what was handed in: the first of each filing.
    update app.filing set
      programme_submitted_at = stands.submitted_at,
      first_submitted_at = stands.sent_at
    from (
      select filing.institution_id, filing.id,
        min(submission.submitted_at) filter (where submission.withdrawn_at is null) as submitted_at,
        min(submission.sent_to_school_at) filter (where submission.withdrawn_at is null) as sent_at
      from app.filing
      join app.submission on submission.institution_id = filing.institution_id and submission.filing_id = filing.id
      group by filing.institution_id, filing.id
      having count(submission.withdrawn_at) > 0
    ) as stands
    where filing.institution_id = stands.institution_id and filing.id = stands.id;

    alter table app.course_package add column evaluated_on date;

    alter table app.declaration
      drop constraint declaration_kind_check,
      add check (kind in ('no-revision','no-student-in-band','no-course','pair-in-one'));
  `.execute(db);
}
