import { describe, expect, it } from "vitest";
import {
  frequencyOf,
  isOffered,
  isStatutory,
  type MailPreference,
  mailFrequencies,
  offeredFrequencies,
  preferenceChannels,
  preferredKinds,
  wants,
} from "./mail-preference.ts";

const noDigest: MailPreference = { kind: "digest", channel: "email", frequency: "never" };

describe("what a person may choose", () => {
  it("is, of what a duty demands, never silence by e-mail or in the inbox, whatever has been written down", () => {
    for (const kind of preferredKinds.filter(isStatutory))
      for (const channel of ["email", "inbox"] as const) {
        expect(offeredFrequencies(kind, channel), kind).toHaveLength(1);
        expect(offeredFrequencies(kind, channel)).not.toContain("never");
        expect(wants([{ kind, channel, frequency: "never" }], kind, channel)).toBe(true);
      }
  });

  it("is a digest on each way, and a browser notification of anything", () => {
    expect(offeredFrequencies("digest", "email")).toEqual(["weekly", "never"]);
    expect(offeredFrequencies("digest", "inbox")).toEqual(["weekly", "never"]);
    expect(offeredFrequencies("reminder", "web-push")).toEqual(["daily", "never"]);
    expect(offeredFrequencies("return", "web-push")).toEqual(["at-once", "never"]);
  });

  it("holds no choice that changes nothing: what cannot be refused is of one frequency alone", () => {
    for (const kind of preferredKinds)
      for (const channel of preferenceChannels) {
        const offered = offeredFrequencies(kind, channel);
        expect(offered.length === 1 || offered.includes("never")).toBe(true);
        for (const frequency of mailFrequencies)
          expect(isOffered({ kind, channel, frequency })).toBe(offered.includes(frequency));
      }
  });
});

describe("what was chosen", () => {
  it("ends the digest on that way alone", () => {
    expect(wants([noDigest], "digest", "email")).toBe(false);
    expect(wants([noDigest], "digest", "inbox")).toBe(true);
    expect(wants([noDigest], "reminder", "email")).toBe(true);
  });

  it("is as usual where nobody has chosen: reminders of a day in one mail, the digest every week", () => {
    expect(frequencyOf([], "reminder", "email")).toBe("daily");
    expect(frequencyOf([], "return", "email")).toBe("at-once");
    expect(frequencyOf([], "digest", "email")).toBe("weekly");
  });

  it("counts as none where it is not offered", () => {
    expect(frequencyOf([{ ...noDigest, frequency: "at-once" }], "digest", "email")).toBe("weekly");
  });
});
