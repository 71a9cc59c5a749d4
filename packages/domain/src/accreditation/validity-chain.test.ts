import { expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { accreditation } from "./accreditation.fixture.ts";
import { recordAt, validityChains } from "./validity-chain.ts";

const first = accreditation({ from: "2021-01", to: "2026-12" });
const renewed = accreditation({ from: "2027-01", to: "2032-12" });
const afterGap = accreditation({ from: "2034-01", to: "2039-12" });

it("links validities without a gap, whatever their order", () => {
  const chains = validityChains([afterGap, renewed, first]);
  expect(chains.map(({ start, end }) => [start, end])).toEqual([
    ["2021-01-01", "2032-12-31"],
    ["2034-01-01", "2039-12-31"],
  ]);
  expect(chains[0]?.records).toEqual([first, renewed]);
});

it("ends a chain the day before a 中止 takes effect and links nothing to it", () => {
  const broken = accreditation({ from: "2021-01", to: "2026-12", discontinued: "2024-03-10" });
  const [chain, next] = validityChains([broken, renewed]);
  expect(chain).toMatchObject({ start: "2021-01-01", end: "2024-03-09", discontinuedFrom: "2024-03-10" });
  expect(next?.start).toBe("2027-01-01");
  const atOnce = accreditation({ from: "2024-03", to: "2030-02" });
  expect(validityChains([broken, atOnce])).toHaveLength(2);
});

it("finds the record of a date, or the nearest one", () => {
  const [chain] = validityChains([first, renewed]);
  if (!chain) throw new Error("one chain expected");
  expect(recordAt(chain, localDate("2026-12-31"))).toBe(first);
  expect(recordAt(chain, localDate("2027-01-01"))).toBe(renewed);
  expect(recordAt(chain, localDate("2020-12-31"))).toBe(first);
  expect(recordAt(chain, localDate("2040-01-01"))).toBe(renewed);
});
