import { expect, test } from "vitest";
import { clauseText } from "./clause-text.ts";

test.each([
  ["第四部分", "part 4"],
  ["第三部分（五）第4点", "part 3 (5), item 4"],
  ["第二部分；附件1第一部分", "part 2; annex 1, part 1"],
  ["附件2第五部分2（1）", "annex 2, part 5, 2 (1)"],
  ["附件第1行", "annex, row 1"],
  ["附件2填写说明1", "annex 2, note 1 on filling in"],
  ["第十二条第三款", "article 12, paragraph 3"],
  ["全文", "the whole text"],
])("%s is %s in English", (clause, english) => {
  expect(clauseText(clause)).toEqual({ zh: clause, en: english });
});

test("what one looks for in a document stays as it is printed there", () => {
  expect(clauseText("转引自《工程教育认证基本程序》第（6）项").en).toBe(
    "quoted from 《工程教育认证基本程序》, item (6)",
  );
  expect(clauseText("转引自《节点（参考）》第2点、第6点和佳大校发〔2023〕69号第四部分（二）2（2）").en).toBe(
    "quoted from 《节点（参考）》, item 2, item 6 and 佳大校发〔2023〕69号, part 4 (2) 2 (2)",
  );
  expect(clauseText("“工作进程”部分（二）").en).toBe("“工作进程” (part) (2)");
});

test("a clause with words that are not known stays Chinese as a whole", () => {
  expect(clauseText("第三部分末段").en).toBe("第三部分末段");
});
