import { expect, test } from "vitest";
import { errorText } from "../kernel/error-texts.ts";
import { archiveRefused, archiveRules, archiveRuleTexts } from "./archive-refusal.ts";

test("names the rule, the entry and the way out in both languages", () => {
  const error = archiveRefused({ rule: "symlink", entry: "链接.pdf" });
  expect(errorText(error, "zh")).toBe(
    "压缩包未被接收：含有符号链接（链接.pdf）。请用文件本身代替该条目后重新打包上传。",
  );
  expect(errorText(error, "en")).toBe(
    "The archive was refused: a symbolic link (链接.pdf). Put the file itself in its place, pack it again and upload it.",
  );
  expect(error.params["rule"]).toBe("symlink");
});

test("says so where the whole archive is meant", () => {
  expect(errorText(archiveRefused({ rule: "not-a-zip", entry: null }), "zh")).toContain("（整个压缩包）");
});

test.each(archiveRules)("%s says how to mend it", (rule) => {
  const { name, fix } = archiveRuleTexts[rule];
  expect(name.zh).toMatch(/\p{Script=Han}/u);
  expect(fix.zh).toMatch(/请.+。$/);
  expect(fix.en).toMatch(/\.$/);
});
