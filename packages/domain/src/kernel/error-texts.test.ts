import { expect, it } from "vitest";
import { appError } from "./app-error.ts";
import { errorText, errorTexts } from "./error-texts.ts";

it("fills the parameters into either language", () => {
  const error = appError("policy.unknown-pack", { pack: "nobody-1", allowed: "ceeaa-2025" });
  expect(errorText(error, "zh")).toBe("没有名为“nobody-1”的政策包。可用的政策包：ceeaa-2025。");
  expect(errorText(error, "en")).toBe("There is no policy pack “nobody-1”. Available: ceeaa-2025.");
});

it("asks for the same parameters in both languages", () => {
  const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [code, { zh, en }] of Object.entries(errorTexts)) {
    expect([code, parameters(zh)]).toEqual([code, parameters(en)]);
  }
});
