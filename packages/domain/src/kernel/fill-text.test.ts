import { expect, test } from "vitest";
import { fillText, textParam } from "./fill-text.ts";

const text = { zh: "缺少{class}（共{count}项）", en: "{class} is missing ({count} in all)" };
const params = { ...textParam("class", { zh: "培养方案", en: "Programme plan" }), count: 5 };

test("takes the wording of the language", () => {
  expect(fillText(text, params, "zh")).toBe("缺少培养方案（共5项）");
  expect(fillText(text, params, "en")).toBe("Programme plan is missing (5 in all)");
});

test("leaves nothing of a parameter that nobody gave", () => {
  expect(fillText(text, {}, "zh")).toBe("缺少（共项）");
});
