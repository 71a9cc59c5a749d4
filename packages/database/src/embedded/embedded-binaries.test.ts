import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { embeddedBinaries } from "./embedded-binaries.ts";

test("this platform's programs are there", () => {
  const { initdb, postgres } = embeddedBinaries();
  expect([existsSync(initdb), existsSync(postgres)]).toEqual([true, true]);
});

test("a platform without a package is told to bring a server", () => {
  expect(() => embeddedBinaries("win32", "x64")).toThrow(
    /No embedded PostgreSQL for win32-x64.*DATABASE_URL/,
  );
  const other = process.platform === "linux" ? "darwin" : "linux";
  expect(() => embeddedBinaries(other, "arm64")).toThrow(/is not installed.*DATABASE_URL/);
});
