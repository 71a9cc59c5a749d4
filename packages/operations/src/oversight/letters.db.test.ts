import {
  findLetter,
  listLetterProgrammes,
  listLetters,
  listOpenLetters,
} from "@goodstanding/database/queries/letter";
import { listObligations } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { LetterId } from "@goodstanding/domain/kernel/ids";
import { buildUnit } from "@goodstanding/testing/builders/unit";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { scopeOf } from "../scope-of.ts";
import { answerLetter } from "./answer-letter.ts";
import { type LetterToRegister, registerLetter } from "./register-letter.ts";
import { withdrawLetter } from "./withdraw-letter.ts";

const deps = await depsForTest();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.newEvents();
});

afterAll(() => deps.close());

const refused = (code: string) => ({ ok: false, error: { code } });
const letter = (change: Partial<LetterToRegister> = {}): LetterToRegister => ({
  kind: "reminder",
  number: " 函〔2026〕8号 ",
  sender: "示例认证协会",
  letterDate: localDate("2026-10-12"),
  receivedOn: localDate("2026-10-14"),
  summary: "催报年度报备材料",
  demandedOn: localDate("2026-11-05"),
  programmeIds: [school.programme.programme.id],
  owner: "college",
  scanSha256: null,
  ...change,
});
const registered = async (entry: LetterToRegister): Promise<LetterId> => {
  const outcome = await registerLetter(deps, school.asOffice, entry);
  if (!outcome.ok) throw new Error(errorText(outcome.error, "en"));
  return outcome.value.letterId;
};
const stored = (id: LetterId) => withScope(deps.database, school.scope, (tx) => findLetter(tx, id));
const reply = async () =>
  (
    await withScope(deps.database, school.scope, (tx) => listObligations(tx, [school.programme.programme.id]))
  ).find(({ rule }) => rule === "draft-reply");
const kinds = async () => (await deps.newEvents()).map(({ kind }) => kind);

test("the office registers a letter, which is open until it is answered with a document and a day", async () => {
  expect(await registerLetter(deps, school.asDean, letter())).toMatchObject(refused("access.denied"));
  expect(await registerLetter(deps, school.asOffice, letter({ summary: " " }))).toMatchObject({
    error: { code: "letter.invalid", params: { "field.zh": "内容摘要" } },
  });
  expect(await registerLetter(deps, school.asOffice, letter({ scanSha256: "f".repeat(64) }))).toMatchObject(
    refused("oversight.scan-not-found"),
  );
  const id = await registered(letter());
  expect(await stored(id)).toMatchObject({
    ...{ number: "函〔2026〕8号", dueOn: "2026-11-05", dueBasis: "letter", owner: "college" },
  });
  expect(await kinds()).toEqual(["letter.registered"]);
  const answer = { letterId: id, answeredOn: localDate("2026-10-20"), document: "复函1号", scanSha256: null };
  expect(await answerLetter(deps, school.asSecretary, { ...answer, document: "" })).toMatchObject({
    error: { code: "letter.answer-invalid", params: { from: "2026-10-14", to: "2026-10-21" } },
  });
  expect(
    await answerLetter(deps, school.asSecretary, { ...answer, answeredOn: localDate("2026-10-13") }),
  ).toMatchObject(refused("letter.answer-invalid"));
  expect(await answerLetter(deps, school.asSecretary, answer)).toMatchObject({ ok: true });
  expect(await answerLetter(deps, school.asOffice, answer)).toMatchObject(refused("letter.not-open"));
  expect(await stored(id)).toMatchObject({ answeredOn: "2026-10-20", answerDocument: "复函1号" });
  expect(await kinds()).toEqual(["letter.answered"]);
});

test("a draft report starts the ten days of its programme, and the answer closes the reply", async () => {
  const draft = letter({ kind: "draft-report", demandedOn: null });
  const id = await registered(draft);
  expect(await stored(id)).toMatchObject({ dueOn: "2026-10-24", dueBasis: "rule" });
  expect(await reply()).toMatchObject({ state: "owed", period: "2026-10-14", agencyDue: "2026-10-24" });
  const answer = {
    letterId: id,
    answeredOn: localDate("2026-10-21"),
    document: "意见反馈",
    scanSha256: null,
  };
  expect(await answerLetter(deps, school.asOffice, answer)).toMatchObject({ ok: true });
  expect(await reply()).toMatchObject({ state: "fulfilled" });
});

test("the day of the letter counts where it comes before the rule's", async () => {
  const id = await registered(letter({ kind: "draft-report", demandedOn: localDate("2026-10-22") }));
  expect(await stored(id)).toMatchObject({ dueOn: "2026-10-22", dueBasis: "letter" });
});

test("withdrawing a draft report stops its clock and keeps the letter to be read", async () => {
  const id = await registered(letter({ kind: "draft-report", demandedOn: null }));
  const back = { letterId: id, because: "登记有误" };
  expect(await withdrawLetter(deps, school.asDean, back)).toMatchObject(refused("access.denied"));
  expect(await withdrawLetter(deps, school.asOffice, { ...back, because: "" })).toMatchObject(
    refused("withdrawal.reason-required"),
  );
  expect(await withdrawLetter(deps, school.asOffice, back)).toMatchObject({ ok: true });
  expect(await withdrawLetter(deps, school.asOffice, back)).toMatchObject(refused("letter.not-open"));
  expect(await reply()).toMatchObject({ state: "not-owed" });
  expect(await stored(id)).toMatchObject({ withdrawnBecause: "登记有误" });
  expect(await withScope(deps.database, school.scope, listOpenLetters)).toEqual([]);
  // A second letter of the same day may be registered anew.
  expect(await stored(await registered(letter({ kind: "draft-report", demandedOn: null })))).toMatchObject({
    dueOn: "2026-10-24",
  });
});

test("a college sees and answers the letters about its own programmes, and another school none", async () => {
  const own = await registered(letter());
  const general = await registered(letter({ kind: "other", programmeIds: [], number: "通知1号" }));
  const unit = await deps.everywhere((tx) =>
    buildUnit(
      { tx, institutionId: school.institution.id, newId: deps.newId, now: deps.clock.now() },
      { name: "土木工程学院" },
    ),
  );
  const stranger = acting(school.secretary, "associate-dean", unit);
  const seenBy = (actor: typeof stranger) => withScope(deps.database, scopeOf(actor), listLetters);
  expect((await seenBy(school.asDean)).map(({ id }) => id).toSorted()).toEqual([own, general].toSorted());
  expect((await seenBy(stranger)).map(({ id }) => id)).toEqual([general]);
  const answer = { answeredOn: localDate("2026-10-20"), document: "复函", scanSha256: null };
  expect(await answerLetter(deps, stranger, { ...answer, letterId: own })).toMatchObject(
    refused("letter.not-found"),
  );
  expect(await answerLetter(deps, stranger, { ...answer, letterId: general })).toMatchObject(
    refused("access.denied"),
  );
  const other = await schoolForTest(deps, { name: "示例学院" });
  expect(await seenBy(other.asOffice)).toEqual([]);
  const foreign = await registerLetter(deps, other.asOffice, letter());
  expect(foreign).toMatchObject(refused("programme.not-found"));
  const programmes = await withScope(deps.database, school.scope, (tx) => listLetterProgrammes(tx, [own]));
  expect(programmes).toMatchObject([{ id: school.programme.programme.id }]);
});
