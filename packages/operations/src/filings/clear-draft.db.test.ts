import { listFilingFiles } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import { afterAll, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { filingOf, schoolForTest } from "../school-for-test.ts";
import { uploadContent } from "../uploads/upload-content.ts";
import { clearDraft } from "./clear-draft.ts";
import { completePackage, handIn } from "./package-for-test.ts";

const deps = await depsForTest();

afterAll(() => deps.close());

test("a draft is emptied in one step with one event, and not once it is handed in", async () => {
  const school = await schoolForTest(deps);
  const { id: filingId } = await filingOf(deps, school);
  const upload = (path: string) =>
    uploadContent(
      deps,
      school.asSecretary,
      { target: { filingId, packageId: null }, path, kind: "file" },
      Buffer.from(path),
    );
  const files = () => withScope(deps.database, school.scope, (tx) => listFilingFiles(tx, filingId));
  await upload("培养方案/2026.txt");
  await upload("课程教学大纲/机械原理.txt");
  await deps.newEvents();

  expect(await clearDraft(deps, school.asOffice, { filingId })).toMatchObject({
    ok: false,
    error: { code: "access.denied" },
  });
  expect(await clearDraft(deps, school.asSecretary, { filingId })).toEqual({
    ok: true,
    value: { removed: 2 },
  });
  expect(await files()).toEqual([]);
  expect(await deps.newEvents()).toMatchObject([{ kind: "filing.draft-cleared", detail: { removed: 2 } }]);

  const handed = completePackage(2026);
  await handIn(deps, school.asSecretary, filingId, handed);
  expect(await clearDraft(deps, school.asSecretary, { filingId })).toMatchObject({
    ok: false,
    error: { code: "filing.wrong-status" },
  });
  expect(await files()).toHaveLength(Object.keys(handed).length);
});
