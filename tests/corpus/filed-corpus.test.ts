import { insertLinkCheck } from "@goodstanding/database/queries/evidence-link";
import { hasTool } from "@goodstanding/documents/fixtures/has-tool";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import { yearMonth } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { depsForTest } from "@goodstanding/operations/deps-for-test";
import { completePackage, handIn, type TestPackage } from "@goodstanding/operations/filings/package-for-test";
import { addLink } from "@goodstanding/operations/links/add-link";
import { reviewFiling } from "@goodstanding/operations/reviews/review-filing";
import { outcomeOf } from "@goodstanding/operations/reviews/review-for-test";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { fixedClock } from "@goodstanding/testing/fixed-clock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CorpusFile, fileNamed } from "./corpus-file.ts";
import { correctPackage } from "./correct-package.ts";

const inspector = createInspector();
const deps = { ...(await depsForTest()), inspector };
afterAll(async () => {
  await inspector.close();
  await deps.close();
});

/** The corpus through a school's own hands: uploaded, sorted, handed in, and reviewed by the worker's own operation. */
describe.runIf(hasTool("soffice"))("the corpus as a school hands it in", { timeout: 240_000 }, () => {
  let correct: readonly CorpusFile[] = [];
  beforeAll(async () => {
    correct = await correctPackage();
  }, 240_000);

  /** A school that has declared its formula, and which span 本年度 is, unless told otherwise. */
  const declaredSchool = async (window = "calendar-year"): Promise<TestSchool> => {
    const span = { validFrom: yearMonth("2023-01"), validTo: yearMonth("2028-12") };
    const school = await schoolForTest(deps, {
      accreditations: [{ conclusion: "passed", noticeDate: null, ...span }],
    });
    const settings = {
      attainmentFormula: "ratio-of-sums",
      parameters: { reportingWindow: { kind: window } },
    };
    await deps.sql(
      `update policy_adoption set settings = settings || jsonb_build_object(
         'attainmentFormula', $2::jsonb->'attainmentFormula',
         'parameters', coalesce(settings->'parameters', '{}') || ($2::jsonb->'parameters')
       ) where institution_id = $1`,
      [school.institution.id, JSON.stringify(settings)],
    );
    return school;
  };

  const handedIn = async (school: TestSchool, id: FilingId, files: TestPackage, on: string) => {
    const submitted = await handIn(
      { ...deps, clock: fixedClock(`${on}T09:00:00+08:00`) },
      school.asSecretary,
      id,
      files,
    );
    const job = { reviewId: submitted.reviewId, institutionId: school.institution.id };
    expect(await reviewFiling(deps, job, new AbortController().signal)).toBe("finished");
    const { findings } = await outcomeOf(deps, submitted);
    return findings
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, file }) => `${rule} ${file?.split("/").at(-1) ?? "-"}`);
  };

  const asPackage = (files: readonly CorpusFile[]): TestPackage =>
    Object.fromEntries(files.map(({ path, content }) => [path, content]));

  test("a correct package has nothing to be mended or checked", async () => {
    const school = await declaredSchool();
    const { id } = await filingOf(deps, school, "2026");
    expect(await handedIn(school, id, asPackage(correct), "2026-10-20")).toEqual([]);
  });

  test("what only the school knows is found: lateness, last year's file and finding, a link that is gone", async () => {
    // The corpus is of 2026, so that every date in it would be of another year.
    const school = await declaredSchool("undeclared");
    const minutes = fileNamed(correct, "9月持续改进会议纪要.docx").content;
    const before = await filingOf(deps, school, "2026");
    const folder = "03_其他持续改进工作原始材料/会议纪要";
    const twice = { [`${folder}/甲.docx`]: minutes, [`${folder}/乙.docx`]: minutes };
    expect(await handedIn(school, before.id, { ...completePackage(2026), ...twice }, "2026-10-20")).toEqual([
      "duplicate-file 甲.docx",
    ]);
    const { id } = await filingOf(deps, school, "2027");
    await goneLink(school, id);
    const found = await handedIn(school, id, asPackage(correct), "2027-11-02");
    expect(found.toSorted()).toEqual([
      "late-school -",
      "link-trouble -",
      "open-finding -",
      "reused-file 9月持续改进会议纪要.docx",
    ]);
  });

  /** Beside the minutes, and nothing is there when it is looked at. */
  async function goneLink(school: TestSchool, filingId: FilingId): Promise<void> {
    const url = "https://pan.school.example/s/1";
    const placement = { part: "materials", slot: "minutes", course: null, band: null };
    const more = { password: null, remark: null, expiresOn: null };
    const added = await addLink(deps, school.asSecretary, { filingId, placement, url, ...more });
    if (!added.ok) throw new Error(added.error.code);
    await deps.everywhere((tx) =>
      insertLinkCheck(tx, {
        ...{ id: deps.newId<string>(), institutionId: school.institution.id, linkId: added.value.id },
        ...{ outcome: "gone", cause: null, httpStatus: 404, finalUrl: url, title: null, fingerprint: null },
        ...{ asksPassword: false, checkedAt: new Date("2027-10-30T01:00:00Z") },
      }),
    );
  }
});
