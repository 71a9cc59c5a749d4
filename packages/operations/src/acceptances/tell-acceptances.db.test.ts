import { findFrozenBytes } from "@goodstanding/database/queries/delivery";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import { readMail } from "@goodstanding/mail/read-mail";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { decideFiling } from "../filings/decide-filing.ts";
import { completePackage, handIn } from "../filings/package-for-test.ts";
import { writeReceipt } from "../receipts/write-receipt.ts";
import { filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { tellAcceptances } from "./tell-acceptances.ts";

const mail = { from: "教务处 <office@school.example>", publicUrl: "https://school.example" };
const deps = { ...(await depsForTest()), mail };
let school: TestSchool;
let actor: MachineActor;

beforeEach(async () => {
  school = await schoolForTest(deps);
  actor = { kind: "system", institutionId: school.institution.id, name: "系统催办" };
});

afterAll(() => deps.close());

const accepted = () =>
  deps.everywhere(({ trx }) =>
    trx
      .selectFrom("mail")
      .selectAll()
      .where("institutionId", "=", school.institution.id)
      .where("kind", "=", "accepted")
      .execute(),
  );

test("a college is told once of an approval, with its receipt and what the agency still waits for", async () => {
  const { id } = await filingOf(deps, school);
  const handed = await handIn(deps, school.asSecretary, id, completePackage(2026));
  const { submissionId, snapshotHash, reviewId } = handed;
  await deps.everywhere(({ trx }) =>
    trx.updateTable("review").set({ state: "finished" }).where("id", "=", reviewId).execute(),
  );
  const [receipt] = await deps.everywhere(({ trx }) =>
    trx.selectFrom("receipt").selectAll().where("submissionId", "=", submissionId).execute(),
  );
  if (!receipt) throw new Error("No receipt was issued");
  await writeReceipt(deps, { institutionId: school.institution.id, receiptId: receipt.id });
  expect(await tellAcceptances(deps, actor)).toBe(0);
  expect(
    await decideFiling(deps, school.asOffice, {
      ...{ submissionId, snapshotHash, kind: "accept", reason: null, dueAgain: null },
    }),
  ).toMatchObject({ ok: true });
  await deps.newEvents();
  expect(await tellAcceptances(deps, actor)).toBe(1);
  expect(await tellAcceptances(deps, actor)).toBe(0);
  const [row, ...others] = await accepted();
  if (!row) throw new Error("No mail was written");
  expect(others).toEqual([]);
  const raw = (await deps.everywhere((tx) => findFrozenBytes(tx, row.id)))?.raw ?? Buffer.alloc(0);
  const { subject, text, to } = await readMail(raw);
  expect(subject).toBe("【审核通过】2026年度持续改进材料已通过学校审核");
  expect(text).toContain("下一步须于2026年12月31日（星期四）前报送");
  expect(text).toContain("学校审核通过不等于已报送认证机构");
  expect(raw.toString("latin1")).toContain("application/pdf");
  expect(to).toContain(school.secretary.email);
  expect(await deps.newEvents()).toMatchObject([{ kind: "acceptance.told", objectId: row.id }]);
});
