import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Cell, DocumentText } from "./document-text.ts";
import { findPersonalData } from "./find-personal-data.ts";
import { maskNumbers } from "./personal-number.ts";

const documentOf = (...blocks: Block[]): DocumentText => ({ pages: null, blocks, truncated: false });
const said = (text: string, page: number | null = null): DocumentText =>
  documentOf({ kind: "paragraph", text, page });
const sheet = (name: string | null, rows: Cell[][]): DocumentText =>
  documentOf({ kind: "table", name, rows, page: null });
const found = (document: DocumentText): string[] =>
  findPersonalData(document).map(({ kind, masked, place }) => `${kind} ${masked} ${place}`);

/** By GB 11643, written apart from the product. */
const withCheckDigit = (body: string): string => {
  let sum = 0;
  for (const digit of body) sum = (sum + Number(digit)) * 2;
  return body + ((12 - (sum % 11)) % 11 === 10 ? "X" : String((12 - (sum % 11)) % 11));
};

const withLuhn = (body: string): string => {
  for (let last = 0; last < 10; last++) {
    let sum = 0;
    const digits = `${body}${last}`;
    for (let at = 0; at < digits.length; at++) {
      const value = Number(digits[digits.length - 1 - at]);
      sum += at % 2 === 0 ? value : value < 5 ? value * 2 : value * 2 - 9;
    }
    if (sum % 10 === 0) return digits;
  }
  return body;
};

const card = withCheckDigit("15010220040307123");
const bank = withLuhn("622202060200123456");

describe("an identity card", () => {
  it("is found by its check digit and masked", () => {
    expect(found(said(`身份证号：${card}。`, 3))).toEqual([
      `identity-card 1501**********${card.slice(-4)} p. 3`,
    ]);
    expect(found(said("身份证号11010519491231002X"))).toEqual(["identity-card 1101**********002X ¶ 1"]);
    expect(found(said("身份证号11010519491231002x"))).toHaveLength(1);
    expect(found(said("１１０１０５１９４９１２３１００２Ｘ"))).toHaveLength(1);
    expect(found(said("110105 19491231 002X"))).toHaveLength(1);
    expect(found(said("110105\u00AD19491231\u200B002X"))).toHaveLength(1);
  });

  it.each([
    "1.",
    "12.",
    "2.3.",
    "１．",
    "⒈",
    "①",
    "1、",
    "1)",
    "No.",
    "No",
    "ID",
    "ID.",
    "IDNo.",
    "ID card:",
    "证件No.",
    "身份证",
  ])("is found behind %s", (label) => {
    expect(found(said(`${label}${card}`))).toEqual([`identity-card 1501**********${card.slice(-4)} ¶ 1`]);
    expect(found(sheet("S", [[`${label}${card}`]]))).toHaveLength(1);
    expect(maskNumbers(`${label}${card}`)).not.toContain(card);
  });

  it.each([
    ["another check digit", "110105194912310021"],
    ["a month that is none", withCheckDigit("11010519491331002")],
    ["a region that is none", withCheckDigit("99010519491231002")],
    ["the old form of 15 digits", "110105491231002"],
    ["a longer run of digits", "8811010519491231002X"],
    ["a code of letters", "A11010519491231002X"],
    ["the end of a code", "2026.11010519491231002X"],
    ["a fraction", "0.11010519491231002X"],
    ["behind a word that ends like a label", "Casino11010519491231002X"],
  ])("is not %s", (_, number) => {
    expect(found(said(`编码 ${number} 。`))).toEqual([]);
  });
});

describe("a mobile number", () => {
  it.each([
    "手机13800138000",
    "电话：138 0013 8000",
    "+86 13800138000",
    "+8613800138000",
    "Tel13800138000",
    "138-0013-8000",
    "Tel.13800138000",
    "Tel.138 0013 8000",
    "Mobile:13800138000",
    "1.13800138000",
    "１．13800138000",
    "①13800138000",
    "13800138000²",
    "联系人如下。2.13800138000",
    "组长\n3.138-0013-8000",
  ])("is found in %s", (text) => {
    expect(found(said(text))).toEqual(["mobile 138****8000 ¶ 1"]);
  });

  it.each([
    "学号：18201010101",
    "学号 16041010101",
    "0471-6576123-8001",
    "（0471）6576123转8138",
    "订单20261380013800099",
    "12800138000",
    "1380013800",
    "138001380001",
    "成绩 85 90 78 66 91 72",
    "0.13800138000",
    "10.1234/13800138000x",
    "10.16383/13800138000",
    "平均值为3.13800138000",
    "x = 3.13800138000",
    "2.71828，3.13800138000",
    "No.13800138000",
    "ID13800138000",
    "2026.13800138000",
    "v1.13800138000",
    "ISBN 978-7-138-00138-0",
    "ISBN9787138001380",
  ])("is not in %s", (text) => {
    expect(found(said(text))).toEqual([]);
  });

  it("is not the fraction of a number in a cell", () => {
    expect(found(sheet("S", [["3.13800138000", 3.138_001_38, " 1.13800138000 "]]))).toEqual([]);
    expect(found(sheet("S", [["1.13800138000 学生甲"]]))).toHaveLength(1);
  });

  it("is not looked for below 学号, and is beside it", () => {
    const table = sheet("通讯录", [
      ["学号", "姓名", "联系电话"],
      ["16041010101", "学生一", 13_912_345_678],
      [16_041_010_102, "学生二", "13912345679"],
    ]);
    expect(found(table)).toEqual(["mobile 139****5678 通讯录!C2", "mobile 139****5679 通讯录!C3"]);
  });
});

describe("a mobile number that is asked for", () => {
  const contacts = (document: DocumentText) =>
    findPersonalData(document).map(({ isContact }) => isContact ?? false);
  const cover = "专业负责人：教师甲 电话：13800138000";

  it("stands behind its label on the first page", () => {
    expect(contacts(said(cover, 1))).toEqual([true]);
    expect(contacts(said(cover))).toEqual([true]);
    expect(contacts(sheet(null, [["专业联系人", "教师乙", "电 话", "13800138000"]]))).toEqual([true]);
    expect(contacts(said("专业负责人 13800138000", 1))).toEqual([false]);
    expect(contacts(said(cover, 2))).toEqual([false]);
  });
});

describe("a number of a student", () => {
  it("begins a line of marks before a name, and hides no other number in it", () => {
    expect(found(said("19050101231 学生甲 85"))).toEqual([]);
    expect(found(said("1 19050101231 学生·甲 85.5 90"))).toEqual([]);
    expect(found(sheet("S", [[1, 19_050_101_231, "学生一", 85, "13800138000"]]))).toEqual([
      "mobile 138****8000 S!E1",
    ]);
    expect(found(said("19050101231 学生一 85 13800138000"))).toEqual(["mobile 138****8000 ¶ 1"]);
    expect(found(said("13800138000 学生一"))).toHaveLength(1);
  });
});

describe("a bank card", () => {
  it("is found by its head and check digit", () => {
    expect(found(said(`工行 ${bank}`))).toEqual([`bank-card 6222***********${bank.slice(-4)} ¶ 1`]);
    expect(found(said("4111 1111 1111 1111"))).toEqual(["bank-card 4111********1111 ¶ 1"]);
    expect(found(said(withLuhn("955880020010012345")))).toHaveLength(1);
  });

  it.each([
    ["another check digit", "4111111111111112"],
    ["another head", withLuhn("202110101010101")],
    ["a year of entry as head", withLuhn("222110101010101")],
    ["a mistyped identity card of Gansu", "620102199003071235"],
  ])("is not %s", (_, number) => {
    expect(found(said(number))).toEqual([]);
  });

  it("is not read from a number cell, which keeps 15 digits", () => {
    expect(found(sheet("S", [[4_111_111_111_111_111]]))).toEqual([]);
  });
});

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(""));
const cardNumber = fc
  .tuple(
    fc.constantFrom("110105", "150102", "620102", "440305"),
    fc.date({ min: new Date(-2e12), max: new Date(15e11), noInvalidDate: true }),
    digits(3),
  )
  .map(([region, day, order]) =>
    withCheckDigit(region + day.toISOString().slice(0, 10).replaceAll("-", "") + order),
  );
const mobile = fc
  .tuple(fc.constantFrom("138", "159", "177", "199"), digits(8))
  .map((parts) => parts.join(""));
const bankNumber = fc
  .tuple(fc.constantFrom("6222", "6217"), fc.constantFrom(11, 14).chain(digits))
  .map((parts) => withLuhn(parts.join("")));

describe("whatever is in a file", () => {
  it("never lets a number out unmasked", () => {
    const surrounding = fc.constantFrom("", "身份证：", "，电话", " ", "（", "卡号 ");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(surrounding, fc.oneof(cardNumber, mobile, bankNumber)), {
          minLength: 1,
          maxLength: 8,
        }),
        (parts) => {
          const text = parts.map(([before, number]) => `${before}${number}；`).join("");
          const data = findPersonalData(
            documentOf(
              { kind: "paragraph", text, page: null },
              { kind: "table", name: text.slice(0, 40), rows: [[text]], page: null },
            ),
          );
          expect(data.length).toBeGreaterThanOrEqual(parts.length * 2);
          for (const [, number] of parts) {
            expect(JSON.stringify(data)).not.toContain(number);
            expect(maskNumbers(text)).not.toContain(number);
          }
        },
      ),
    );
  });

  it("takes time in proportion to its length", () => {
    const parts = ["1", "13800138000", "1234 5678 ", "62 ", "86", "4111-", "学号 ", "1.", "No.", "①1"];
    for (const part of parts) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const before = performance.now();
      findPersonalData(said(text));
      expect(performance.now() - before).toBeLessThan(3_000);
    }
  });
});
