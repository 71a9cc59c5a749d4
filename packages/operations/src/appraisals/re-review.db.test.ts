import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import type { Submitted } from "../filings/submit-filing.ts";
import { askForReview } from "../reviews/ask-for-review.ts";
import { standingFindingsOf } from "../reviews/standing-findings.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { anotherCollege, expertForTest, type TestExpert } from "./experts-for-test.ts";
import { judgeFinding } from "./judge-finding.ts";
import { openReviews } from "./open-reviews.ts";
import { readWorkbench } from "./read-workbench.ts";
import { wholeSchool } from "./whole-school.ts";

const deps = await depsForTest();
const key = "late-school||";
let school: TestSchool;
let handed: Submitted;
let expert: TestExpert;

beforeEach(async () => {
  school = await schoolForTest(deps);
  expert = await expertForTest(deps, school, await anotherCollege(deps, school));
  handed = await handIn(deps, school.asSecretary, (await filingOf(deps, school)).id, completePackage(2026));
  await deps.sql("update review set state = 'finished' where id = $1", [handed.reviewId]);
  await deps.everywhere(({ trx }) =>
    trx
      .insertInto("finding")
      .values({
        ...{ institutionId: school.institution.id, reviewId: handed.reviewId, position: 1, key },
        ...{ rule: "late-school", severity: "warn", file: null, place: null },
        citation: { pack: "ceeaa-2025", document: "《工作指南》", clause: "第三部分（五）第4点" },
        params: { due: "2026-10-20", submitted: "2026-10-21", days: 1 },
      })
      .execute(),
  );
});

afterAll(() => deps.close());

test.each(["queued", "running", "failed"])(
  "what the machine found stays before the reviewers' eyes while the next review is %s",
  async (state) => {
    const { id: filingId } = await filingOf(deps, school);
    const opened = await openReviews(deps, school.asOffice, {
      ...{ filingId, level: "school", reviewers: [expert.person.id], due: null },
    });
    const id = opened.ok ? opened.value[0] : undefined;
    if (!id) throw new Error(JSON.stringify(opened));
    const { submissionId } = handed;
    const asked = await askForReview(deps, school.asOffice, { submissionId });
    if (!asked.ok) throw new Error(JSON.stringify(asked.error));
    await deps.sql(`update review set state = '${state}' where id = $1`, [asked.value.reviewId]);

    const keys = (findings: readonly { readonly key: string }[] | null | undefined) =>
      findings?.map((finding) => finding.key);
    await withScope(deps.database, wholeSchool(school.asOffice), async (tx) => {
      const bench = await readWorkbench(tx, expert.acting, id);
      expect(keys(bench.ok ? bench.value.findings : null)).toEqual([key]);
      const open = await standingFindingsOf(tx, [{ id: submissionId, filingId }], localDate("2026-10-21"));
      expect(keys(open.get(submissionId))).toEqual([key]);
    });
    expect(
      await judgeFinding(deps, expert.acting, { id, key, stance: "adopted", reason: null }),
    ).toMatchObject({ ok: true });
  },
);
