import { defaultParameters, type ParameterName, parameters } from "@goodstanding/domain/policy/parameters";
import { expect, test } from "vitest";
import { factParameters, numberParameters, wordParameters } from "./parameter-fields.ts";

const isAllowed = (name: string, value: unknown): boolean =>
  parameters.safeParse({ ...defaultParameters, [name]: value }).success;

test("every word that is offered is allowed, and none that is allowed is missing", () => {
  for (const [name, words] of Object.entries({ ...wordParameters, ...factParameters })) {
    expect(words.filter((word) => !isAllowed(name, word))).toEqual([]);
    const { innerType } = parameters.shape[name as keyof typeof wordParameters].def; // a name of the table above
    expect([...words].sort()).toEqual([...innerType.options].sort());
  }
});

test("every number is offered with the bounds of the domain", () => {
  for (const [name, { min, max }] of Object.entries(numberParameters)) {
    expect([min - 1, min, max, max + 1].map((value) => isAllowed(name, value))).toEqual([
      ...[false, true, true, false],
    ]);
  }
});

test("every parameter has a control", () => {
  const known = Object.keys({ ...wordParameters, ...factParameters, ...numberParameters });
  const names = Object.keys(defaultParameters) as ParameterName[]; // its keys
  expect(names.filter((name) => !known.includes(name))).toEqual(["datesInclusive", "reportingWindow"]);
});
