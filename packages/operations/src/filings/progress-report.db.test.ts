import { listFilings } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import type { YearMonth } from "@goodstanding/domain/kernel/dates";
import { afterAll, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { filingOf, schoolForTest } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { confirmProposals } from "./confirm-proposals.ts";
import { gapsOf } from "./gaps-of.ts";
import { readContents } from "./read-contents.ts";
import { submitFiling } from "./submit-filing.ts";

const deps = await depsForTest();
afterAll(() => deps.close());

test("a medicine programme files its progress report by the checklist of its own document, and nothing yearly", async () => {
  const school = await schoolForTest(deps, {
    schoolPack: "jmsu-2023-69",
    accreditations: [
      {
        ...{ validFrom: "2023-01" as YearMonth, validTo: "2028-12" as YearMonth },
        ...{ conclusion: "passed", noticeDate: null, regime: "临床医学专业认证" },
      },
    ],
  });
  const filings = await withScope(deps.database, school.scope, listFilings);
  expect(filings.map(({ rule, period, agencyDue }) => [rule, period, agencyDue])).toEqual([
    ["progress-report", "2026", "2026-12-31"],
  ]);
  const filing = await filingOf(deps, school, "2026", "progress-report");
  const gaps = () =>
    withScope(deps.database, school.scope, async (tx) => {
      const adopted = await adoptedPolicies(tx);
      if (!adopted) throw new Error("no policy");
      return gapsOf(filing, policyOfFiling(adopted, filing), await readContents(tx, filing.id), null);
    });
  expect((await gaps()).map(({ rule, params }) => [rule, params["slot.zh"]])).toEqual([
    ["missing-slot", "进展报告"],
    ["missing-slot", "佐证材料"],
  ]);
  const target = { filingId: filing.id, packageId: null };
  for (const name of ["进展报告", "佐证材料"]) {
    const upload = { target, path: `${name}/${name}.pdf`, kind: "file" } as const;
    expect(await uploadContent(deps, school.asSecretary, upload, makePdf([name]))).toMatchObject({
      ok: true,
    });
  }
  expect(await confirmProposals(deps, school.asSecretary, { filingId: filing.id })).toMatchObject({
    ok: true,
  });
  expect(await gaps()).toEqual([]);
  expect(await submitFiling(deps, school.asSecretary, { filingId: filing.id, to: "school" })).toMatchObject({
    ok: true,
  });
});
