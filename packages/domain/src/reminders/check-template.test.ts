import { describe, expect, it } from "vitest";
import { languages } from "../kernel/text.ts";
import { checkTemplate } from "./check-template.ts";
import { partOf, productTexts, templateKinds } from "./mail-template.ts";

describe("checkTemplate", () => {
  it("finds nothing in the product's own words, of any kind in either language", () => {
    for (const language of languages)
      for (const kind of templateKinds) expect(checkTemplate(kind, productTexts[language][kind])).toEqual([]);
  });

  it("names a placeholder that nobody knows, and those that the part may have", () => {
    expect(checkTemplate("return", { closing: "{contact}{telephone}" })).toEqual([
      { part: "closing", kind: "unknown", name: "telephone", known: ["contact", "office"] },
    ]);
  });

  it("asks for what the mail must say", () => {
    expect(checkTemplate("overdue", { opening: "请尽快提交。", consequence: "后果自负" })).toEqual([
      { part: "opening", kind: "missing", names: ["basis"] },
      { part: "consequence", kind: "missing", names: ["consequence"] },
    ]);
  });

  it("finds a brace without its pair, a part that the mail does not have, and too many words", () => {
    expect(checkTemplate("notice", { addressee: "{unit}{" })).toEqual([{ part: "addressee", kind: "brace" }]);
    expect(checkTemplate("notice", { consequence: "{consequence}" })).toEqual([
      { part: "consequence", kind: "no-part" },
    ]);
    expect(checkTemplate("season", { closing: `{contact}${"长".repeat(1000)}` })).toEqual([
      { part: "closing", kind: "long", length: 1009, most: 1000 },
    ]);
  });
});

describe("partOf", () => {
  const place = { kind: "notice", part: "closing", language: "zh" } as const;

  it("puts values in their places and never fills in what a value brings", () => {
    const template = { texts: { closing: "{contact}（{office}）" } };
    expect(partOf(template, place, { contact: "{office}", office: "教务处" })).toBe("{office}（教务处）");
  });

  it("says the product's words where the school has none", () => {
    expect(partOf({ texts: {} }, place, { ignore: "甲", contact: "乙" })).toBe("甲\n乙");
    expect(partOf(undefined, place, { ignore: "甲", contact: "乙" })).toBe("甲\n乙");
  });
});
