import { openDatabase } from "@goodstanding/database/database";
import { findSendingState } from "@goodstanding/database/queries/mail-setting";
import { withScope } from "@goodstanding/database/scope";
import { createTestDatabase } from "@goodstanding/database/test-database";
import { newId } from "@goodstanding/operations/configuration/new-id";
import { migrateQueue } from "@goodstanding/queue/migrate-queue";
import { buildSchool } from "@goodstanding/testing/builders/school";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "../exit-codes.ts";
import { haltInstallation } from "./halt-installation.ts";

const database = await createTestDatabase();
const opened = openDatabase(database.appUrl);
const services = { databaseUrl: database.appUrl, redisUrl: undefined };
const school = await buildSchool(opened, { newId, now: new Date("2026-10-21T09:00:00+08:00") });
const state = () => withScope(opened, school.scope, (tx) => findSendingState(tx, school.institution.id));

beforeAll(() => migrateQueue(database.ownerUrl));
afterAll(async () => {
  await opened.dispose();
  await database.drop();
});

test("the installation is stopped and started from the command line, each with a reason", async () => {
  expect(await haltInstallation(services, { isHalted: true, because: "域名被列入黑名单" })).toContain(
    "已停止1所学校",
  );
  expect(await state()).toBe("stopped");
  expect(await haltInstallation(services, { isHalted: true, because: "再次" })).toContain("未作变更");
  await expect(haltInstallation(services, { isHalted: false, because: " " })).rejects.toThrow(InputError);
  expect(await state()).toBe("stopped");
  expect(await haltInstallation(services, { isHalted: false, because: "已解除" })).toContain("已恢复1所学校");
  expect(await state()).toBe("enabled");
});
