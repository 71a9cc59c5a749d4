import { expect, test } from "vitest";
import { ownOrigins } from "./own-origins.ts";

test("an address in the network is its own origin alone", () => {
  expect(ownOrigins("https://goodstanding.school.example/")).toEqual(["https://goodstanding.school.example"]);
  expect(ownOrigins("https://localhost.evil.example:8443/a")).toEqual([
    "https://localhost.evil.example:8443",
  ]);
});

test("on one's own machine its names stand for each other, on the same port", () => {
  const names = ["http://127.0.0.1:4300", "http://localhost:4300", "http://[::1]:4300"];
  for (const name of names) expect(ownOrigins(name)).toEqual(names);
  expect(ownOrigins("http://localhost")).toContain("http://127.0.0.1");
});
